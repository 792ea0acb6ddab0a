/** Where chance comes from. */
export interface Random {
  /** A number from 0 to just below 1. */
  fraction(): number;
  /** A text that nobody else has, for an `Idempotency-Key`. */
  key(): string;
}

/** The chance of the platform. */
export const systemRandom: Random = {
  fraction: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
  key: () => crypto.randomUUID(),
};
