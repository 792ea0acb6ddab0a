/** What time it is, and what happens later. */
export interface Clock {
  now(): Date;
  /** Calls back once, after that many milliseconds, unless the process ends before; it does not wait for it. */
  after(milliseconds: number, callback: () => void): void;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  after: (milliseconds, callback) => {
    setTimeout(callback, milliseconds).unref();
  },
};
