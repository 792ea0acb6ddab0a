import { createHmac, timingSafeEqual } from "node:crypto";
import { refuse, type Refusal } from "../../domain/refusal.js";

/** What a list shows, apart from the page: the operation, the account or parent, and the filters. */
export type ListScope = readonly (string | undefined)[];

const sealLength = 16;

/**
 * Writes and reads cursors: the last identifier of a page, sealed together with the list that it belongs to, so that a
 * cursor means nothing anywhere else and cannot be made up.
 */
export class Cursors {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** The cursor that continues this list after an identifier. */
  write(scope: ListScope, after: string): string {
    return Buffer.concat([this.#seal(scope, after), Buffer.from(after)]).toString("base64url");
  }

  /** The identifier after which a cursor continues this list; undefined without a cursor. */
  read(scope: ListScope, cursor: string | undefined): string | undefined | Refusal {
    if (cursor === undefined) return undefined;
    const bytes = Buffer.from(cursor, "base64url");
    const after = bytes.subarray(sealLength).toString();
    const isOurs =
      bytes.length > sealLength && timingSafeEqual(bytes.subarray(0, sealLength), this.#seal(scope, after));
    // Decoding is lenient; a text that we would write otherwise is not ours either.
    if (isOurs && bytes.toString("base64url") === cursor) return after;
    return refuse("invalid_cursor", "The cursor belongs to another list; start again without one");
  }

  #seal(scope: ListScope, after: string): Buffer {
    const sealed = JSON.stringify([...scope.map((part) => part ?? null), after]);
    return createHmac("sha256", this.#key).update(sealed).digest().subarray(0, sealLength);
  }
}
