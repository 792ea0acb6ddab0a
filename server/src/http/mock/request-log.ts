/** A request that reached the server: never a header, a query, a body or a token of it. */
export interface LoggedRequest {
  readonly requestId: string;
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** The id of its operation; null where it had none. */
  readonly operation: string | null;
  /** The status of its answer; null where it got none, or none yet. */
  status: number | null;
  /** The fault that struck it; null where none did. */
  faultId: string | null;
}

// The log keeps that many of the latest requests.
const most = 1000;

/** The latest requests, oldest first (MOCK-1). */
export class RequestLog {
  #requests: LoggedRequest[] = [];

  /** Adds a request; what becomes of it is told to the entry. */
  add(arrival: Omit<LoggedRequest, "status" | "faultId">): LoggedRequest {
    const entry = { ...arrival, status: null, faultId: null };
    this.#requests.push(entry);
    if (this.#requests.length > most) this.#requests.shift();
    return entry;
  }

  /** The requests of an operation; without one, all. */
  list(operation: string | undefined): readonly LoggedRequest[] {
    return this.#requests.filter((request) => operation === undefined || request.operation === operation);
  }

  clear(): void {
    this.#requests = [];
  }
}
