import { AssertionError } from "node:assert";
import { isDeepStrictEqual } from "node:util";
import type { OperationId } from "@muster/openapi/operations";
import { nextTurn, type Clock } from "../clock.js";
import type { Incoming } from "../http/message.js";
import type { Arrival, Surround } from "../http/router.js";

/** A request that reached the server. */
export interface RecordedRequest {
  /** The id of its operation; null where it had none. */
  readonly operation: OperationId | null;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The value of a header, in whatever case its name is given; null without one. */
  header(name: string): string | null;
  /** What the JSON of its body says, or its text where it is none; undefined without a body. */
  readonly body: unknown;
  /** When it arrived, on the clock of the server. */
  readonly at: Date;
  /** The status of its answer; null while it has none, and for ever where a fault or a downtime dropped it. */
  readonly status: number | null;
}

/** What a test expects of the requests of one operation. */
export interface RequestExpectation {
  /** How many there were; at least one where it is absent. */
  readonly times?: number;
  /** What each of those meant says, member by member; requests with other bodies are not meant. */
  readonly body?: unknown;
}

interface Entry extends RecordedRequest {
  body: unknown;
  status: number | null;
}

// No operation takes a longer body.
const longestBody = 2 ** 24;

/** Keeps the requests of the API with their bodies, which the log of the controls never does, and knows which are in flight. */
export class RequestRecorder {
  readonly #clock: Clock;
  readonly #inFlight = new Set<Entry>();
  #entries: Entry[] = [];
  #waiting: (() => boolean)[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Those so far, oldest first; of one operation where it is given. */
  list(operation?: OperationId): readonly RecordedRequest[] {
    return this.#entries.filter((entry) => operation === undefined || entry.operation === operation);
  }

  /** Those that wait for their answers. */
  get inFlight(): readonly RecordedRequest[] {
    return [...this.#inFlight];
  }

  /** Forgets those so far. */
  clear(): void {
    this.#entries = [];
  }

  /** The requests that were expected. Throws an `AssertionError` that tells what came instead. */
  expect(operation: OperationId, { times, body }: RequestExpectation): readonly RecordedRequest[] {
    const calls = this.list(operation);
    const meant = body === undefined ? calls : calls.filter((call) => isDeepStrictEqual(call.body, body));
    if (times === undefined ? meant.length > 0 : meant.length === times) return meant;
    const often = times === undefined ? "at least once" : `${times} times`;
    const withBody = body === undefined ? "" : ` with the body ${JSON.stringify(body)}`;
    throw new AssertionError({
      message: `${operation} was to be called ${often}${withBody}, and was ${meant.length} times; ${this.#told()}`,
      actual: body === undefined ? meant.length : calls.map((call) => call.body),
      expected: body === undefined ? times : body,
      operator: "expectRequests",
    });
  }

  /** Resolves as soon as so many requests of an operation arrived, answered or not, those before included. */
  arrived(operation: OperationId, times: number): Promise<void> {
    return new Promise((resolve) => {
      const isThere = () => this.list(operation).length >= times;
      if (isThere()) resolve();
      else this.#waiting.push(() => isThere() && (resolve(), true));
    });
  }

  /** Records a request, and what becomes of it. */
  readonly surround: Surround = async (arrival, answer) => {
    const entry = this.#begin(arrival);
    const body = { isRead: false };
    const request: Incoming = {
      ...arrival.request,
      async body(most) {
        body.isRead = true;
        const bytes = await arrival.request.body(most);
        entry.body = readBody(bytes);
        return bytes;
      },
    };
    try {
      const answered = await answer(request);
      entry.status = answered.status;
      return answered;
    } finally {
      if (!body.isRead) await readUnread(arrival.request, entry);
      this.#inFlight.delete(entry);
    }
  };

  #begin({ method, path, route, request }: Arrival): Entry {
    const entry: Entry = {
      // Every route but those of the controls is one of the API document's operations.
      operation: (route?.id ?? null) as OperationId | null,
      method,
      path,
      query: new URLSearchParams(request.query),
      header: (name) => request.header(name.toLowerCase()),
      body: undefined,
      at: new Date(this.#clock.now()),
      status: null,
    };
    this.#entries.push(entry);
    this.#inFlight.add(entry);
    this.#waiting = this.#waiting.filter((isOver) => !isOver());
    return entry;
  }

  #told(): string {
    const lines = this.#entries.map(
      ({ method, path, operation, status, body }) =>
        `  ${operation ?? `${method} ${path}`} → ${status ?? "no answer"}${body === undefined ? "" : ` ${JSON.stringify(body)}`}`,
    );
    return lines.length === 0 ? "no request came at all" : `there came\n${lines.join("\n")}`;
  }
}

/** Reads a body that the server had no use for, as far as it came. */
async function readUnread(request: Incoming, entry: Entry): Promise<void> {
  const read = request.body(longestBody).then(
    (bytes) => {
      entry.body = readBody(bytes);
    },
    // It broke off, so that there is none.
    () => undefined,
  );
  await Promise.race([read, nextTurn().then(nextTurn)]);
}

function readBody(bytes: Buffer | undefined): unknown {
  const text = bytes?.toString() ?? "";
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
