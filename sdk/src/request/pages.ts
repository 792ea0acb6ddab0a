import type { Call, Page, Pages } from "../caller.js";
import { AnswerError } from "../errors.js";

/** A list whose pages `fetchPage` fetches. */
export class PagedList<T> implements Pages<T> {
  readonly #operation: string;
  readonly #fetchPage: (cursor: string | undefined) => Call<Page<T>>;

  constructor(operation: string, fetchPage: (cursor: string | undefined) => Call<Page<T>>) {
    this.#operation = operation;
    this.#fetchPage = fetchPage;
  }

  page(cursor?: string): Call<Page<T>> {
    return this.#fetchPage(cursor);
  }

  async *pages(): AsyncGenerator<Page<T>, void> {
    const seen = new Set<string>();
    // Only the absence of a cursor ends a list: a page may be short, or empty, and others may follow.
    for (let cursor: string | undefined; ;) {
      const page = await this.#fetchPage(cursor);
      yield page;
      cursor = page.next_cursor ?? undefined;
      if (cursor === undefined) return;
      if (seen.has(cursor)) {
        const message = `${this.#operation} led back to a page that was read before, so the list would never end`;
        throw new AnswerError("repeated_cursor", message, { operation: this.#operation });
      }
      seen.add(cursor);
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void> {
    for await (const { items } of this.pages()) yield* items;
  }

  async toArray({ limit = Infinity }: { readonly limit?: number } = {}): Promise<T[]> {
    const all: T[] = [];
    if (limit <= 0) return all;
    for await (const { items } of this.pages()) {
      // Not all at once: a page of a million would be more arguments than a call takes.
      for (const item of items.slice(0, limit - all.length)) all.push(item);
      if (all.length >= limit) break;
    }
    return all;
  }
}
