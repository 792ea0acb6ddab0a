/** What a client needs to know of an operation to send it. */
export interface Operation {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** With its parameters in braces, such as `/v1/agents/{agent_id}`. */
  readonly path: string;
  /** The media type of its body, where that is not plain JSON (merge patches). */
  readonly media?: string;
  /** What a success holds, where that is not JSON. */
  readonly answers?: "text" | "nothing";
  /** Whether it takes an `Idempotency-Key`: only then is a `POST` sent again. */
  readonly keyed?: true;
}

/** What goes into one request. */
export interface Input {
  /** Identifiers by the names of the path's parameters; without `account_id`, which comes from the options or the connection. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: object | undefined;
  readonly body?: unknown;
}

/** What every call takes besides what its operation does. */
export interface CallOptions {
  /** Ends the call. */
  readonly signal?: AbortSignal | undefined;
  /** How long one attempt may take, in milliseconds. */
  readonly timeout?: number | undefined;
  /** How long the call may take as a whole, with all attempts and the waits between them, in milliseconds. */
  readonly deadline?: number | undefined;
  /** How often the request is sent again at most; 0 sends it once. */
  readonly retries?: number | undefined;
  /** Further headers of the request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** An option of operations under `/v1/accounts/{account_id}`. */
export interface AccountOption {
  /** The account, where it is not the one that the connection names. */
  readonly accountId?: string | undefined;
}

/** An option of operations that take `If-Match`. */
export interface ConditionOption {
  /** The `etag` of an answer, or `*`: refuses with `precondition_failed` unless the configuration of the object is still that one. */
  readonly ifMatch?: string | undefined;
}

/** An option of operations that take `Idempotency-Key`. */
export interface IdempotencyOption {
  /** The key of this call, where a program that begins anew is to repeat it; chosen at random otherwise. */
  readonly idempotencyKey?: string | undefined;
}

/** The options of whichever operation. */
export interface AnyCallOptions extends CallOptions, AccountOption, ConditionOption, IdempotencyOption {}

/** A call under way: a promise of the answer's data, and of what came with it. */
export interface Call<T> extends Promise<T> {
  /** The same answer with what came beside its data; rejects as the call does. Nothing is sent again. */
  withResponse(): Promise<Answered<T>>;
}

/** An answer, and what came with it. */
export interface Answered<T> {
  readonly data: T;
  /** The response, whose body was read already. */
  readonly response: Response;
  /** Finds the request in the server's log. */
  readonly requestId: string | undefined;
  /** Names the state of the object's configuration, for `ifMatch`; undefined where the operation answers none. */
  readonly etag: string | undefined;
  /** How often the request was sent. */
  readonly attempts: number;
}

/** A list, fetched page by page while it is read; nothing is sent before. */
export interface Pages<T> extends AsyncIterable<T> {
  /** The pages themselves, one after the other. */
  pages(): AsyncIterable<Page<T>>;
  /** All items, or the first `limit` of them. */
  toArray(options?: { readonly limit?: number }): Promise<T[]>;
  /** The first page alone. */
  page(): Call<Page<T>>;
}

/** One page of a list. */
export interface Page<T> {
  items: T[];
  /** Null at the end of the list and nowhere else. */
  next_cursor: string | null;
}

/** Sends operations. */
export interface Caller {
  /** Sends one operation; the promise rejects with a `MusterError` for everything but a success. */
  call<T>(operation: Operation, input: Input, options?: AnyCallOptions): Call<T>;
  /** Reads a list; each page is a call of its own, with the same options. */
  list<T>(operation: Operation, input: Input, options?: AnyCallOptions): Pages<T>;
}
