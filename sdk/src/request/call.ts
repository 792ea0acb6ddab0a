import type { Answered, Call } from "../caller.js";

/**
 * A promise of an answer that is at the same time one of its data.
 *
 * The data's promise is made only for who asks for it: made beforehand, it would be a rejection that nobody handles
 * whenever a caller takes the whole answer.
 */
export class PendingCall<T> implements Call<T> {
  readonly [Symbol.toStringTag] = "Call";
  readonly #answered: Promise<Answered<T>>;

  constructor(answered: Promise<Answered<T>>) {
    this.#answered = answered;
  }

  withResponse(): Promise<Answered<T>> {
    return this.#answered;
  }

  then<A = T, B = never>(
    fulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    // Without one to hear them, the data are what comes next; they are an A then, which cannot be said.
    const next = fulfilled ?? ((data: T) => data as unknown as A);
    return this.#answered.then(({ data }) => next(data), rejected);
  }

  catch<B = never>(rejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, rejected);
  }

  finally(settled?: (() => void) | null): Promise<T> {
    return this.then().finally(settled);
  }
}
