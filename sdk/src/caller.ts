/** What a client needs to know of an operation in order to send it. */
export interface Operation {
  /** The name that the contract gives it. */
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** The path, with its parameters in braces. */
  readonly path: string;
  /** The media type of its body, where that is not plain JSON. */
  readonly media?: string;
  /** What a success holds, where that is not a JSON object of any kind: text, nothing, or a page of a list. */
  readonly answers?: "text" | "nothing" | "page";
  /** Whether it takes an `Idempotency-Key`: only then is a POST sent again. */
  readonly keyed?: true;
}

/** What goes into one request. */
export interface Input {
  /** The path parameters by name. `account_id` comes from the options of the call or of the connection unless it is here. */
  readonly path?: Readonly<Record<string, string>>;
  /** The query parameters by name; what is undefined is not sent. */
  readonly query?: object | undefined;
  /** What is sent as JSON. */
  readonly body?: unknown;
}

/** How one call is made. */
export interface CallOptions {
  /** Ends the call, also while it waits to be sent again. */
  readonly signal?: AbortSignal | undefined;
  /** How long one request may take until its answer has arrived whole, in milliseconds; 60,000 unless set. */
  readonly timeout?: number | undefined;
  /** How long the call may take with all its requests and the waits between them, in milliseconds; 120,000 unless set. */
  readonly deadline?: number | undefined;
  /** How many times a request that may be repeated is sent again; 2 unless set. */
  readonly retries?: number | undefined;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Of the operations of an account. */
export interface AccountOption {
  /** The account (`acc-…`); the one that the connection was made with unless set. */
  readonly accountId?: string | undefined;
}

/** Of the operations that may depend on what is there. */
export interface ConditionOption {
  /** The `etag` of the object as it was read: when it has changed since, the call fails with `precondition_failed`. */
  readonly ifMatch?: string | undefined;
}

/** Of the operations that act once for all requests of one key. */
export interface IdempotencyOption {
  /** The key; one of the call's own unless set. Calls of the same key act once, even from different processes. */
  readonly idempotencyKey?: string | undefined;
}

/** The options of whichever operation. */
export type AnyCallOptions = CallOptions & AccountOption & ConditionOption & IdempotencyOption;

/** A call under way: a promise of the data of its answer. */
export interface Call<T> extends Promise<T> {
  /** The data together with what came with it. */
  withResponse(): Promise<Answered<T>>;
}

/** What a call was answered. */
export interface Answered<T> {
  /** What the call itself answers. */
  readonly data: T;
  /** Status and headers; the body has been read. */
  readonly response: Response;
  /** Finds the request in the server's log. */
  readonly requestId: string | undefined;
  /** The version of the object's configuration, for `ifMatch`; absent where the contract has none. */
  readonly etag: string | undefined;
  /** How many requests were sent. */
  readonly attempts: number;
}

/** One page of a list. */
export interface Page<T> {
  /** The objects of this page, in the order of the list. */
  readonly items: readonly T[];
  /** Leads to the next page; null on the last one. */
  readonly next_cursor: string | null;
}

/**
 * A list, fetched page by page as it is read: nothing is sent before, and each reading begins at the first page.
 *
 * A server that leads back to a page that was read before makes the reading fail with `repeated_cursor`.
 */
export interface Pages<T> extends AsyncIterable<T> {
  /** The pages one after the other, the empty ones too. */
  pages(): AsyncIterable<Page<T>>;
  /** All objects, or the first `limit` of them; no page is fetched that is not needed. */
  toArray(options?: { readonly limit?: number }): Promise<T[]>;
  /** The page at a cursor; the first one without it. */
  page(cursor?: string): Call<Page<T>>;
}

/** Sends operations: what the functions of the client are given first. */
export interface Caller {
  /** Sends an operation. Rejects with a `MusterError` for everything but a success. */
  call<T>(operation: Operation, input: Input, options?: AnyCallOptions): Call<T>;
  /** Answers the list that an operation gives in pages. */
  list<T>(operation: Operation, input: Input, options?: AnyCallOptions): Pages<T>;
}
