/** Where time comes from. */
export interface Clock {
  /** The present, in milliseconds since the Unix epoch. */
  now(): number;
  /** Calls `due` once that many milliseconds have passed, unless what it answers is called before. */
  after(milliseconds: number, due: () => void): () => void;
}

// Beyond it a timer would fire at once.
const longest = 2 ** 31 - 1;

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, due) => {
    const timer = setTimeout(due, Math.min(milliseconds, longest));
    return () => {
      clearTimeout(timer);
    };
  },
};
