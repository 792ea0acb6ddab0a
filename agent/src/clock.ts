/** Where time comes from. */
export interface Clock {
  /** The present, in milliseconds since the Unix epoch. */
  now(): number;
  /** Resolves when that many milliseconds have passed or the signal aborts, whichever comes first. Never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

// Node takes a longer timeout for none at all.
const longestTimeout = 2 ** 31 - 1;

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
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
      const timeout = setTimeout(wake, Math.min(milliseconds, longestTimeout));
      signal.addEventListener("abort", wake);
    }),
};
