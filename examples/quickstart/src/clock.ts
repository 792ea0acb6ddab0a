/** Where time comes from. */
export interface Clock {
  /** The present, in milliseconds since some fixed instant. */
  now(): number;
  /** Resolves when that many milliseconds have passed or the signal aborts, whichever comes first. Never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const wake = () => {
        clearTimeout(timeout);
        signal.removeEventListener("abort", wake);
        resolve();
      };
      const timeout = setTimeout(wake, milliseconds);
      signal.addEventListener("abort", wake);
    }),
};
