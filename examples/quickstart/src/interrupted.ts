/** The quickstart was told to stop before it was done. */
export class Interrupted extends Error {
  constructor() {
    super("interrupted");
    this.name = "Interrupted";
  }
}

/** @throws {Interrupted} when the signal has aborted. */
export function throwIfInterrupted(stop: AbortSignal): void {
  if (stop.aborted) throw new Interrupted();
}
