/** Resolves when all is done that was to be done at once; no time passes on any virtual clock. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Milliseconds of the machine's time since the process began: for figures, never for what is simulated. */
export function elapsed(): number {
  return performance.now();
}
