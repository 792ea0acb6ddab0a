import { describe, expect, it } from "vitest";
import { MusterError } from "../index.js";
import { script, type Scripted, type Step } from "../testing/scripted-server.js";
import { bodies, nothing, type Body } from "../testing/hostile-bodies.js";
import { kinds, type Kind } from "../testing/call-kinds.js";

/** What a call came to, as a caller and the server see it. */
interface Outcome {
  body: string;
  result: string;
  code: string | undefined;
  status: number | undefined;
  attempts: number;
  requests: number;
  waits: readonly number[];
}

const successes = [200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 299];
const redirects = [300, 301, 302, 303, 305, 306, 307, 308, 399];
const refusals = [
  ...[
    400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411, 412, 413, 415, 418, 421, 422, 425, 428, 429, 431, 451, 499,
  ],
  ...[500, 501, 502, 503, 504, 505, 507, 511, 520, 524, 599],
];
/** They come without a body, whatever a server means. */
const bodiless = [204, 205, 304];
/** After which the same request may succeed. */
const transient = [408, 429, 500, 502, 503, 504];

const classes: Readonly<Record<number, string>> = {
  400: "BadRequestError",
  401: "UnauthenticatedError",
  403: "PermissionDeniedError",
  404: "NotFoundError",
  409: "ConflictError",
  410: "GoneError",
  412: "PreconditionFailedError",
  422: "UnprocessableError",
  429: "RateLimitedError",
};

/** What a call of that kind is to come to when every request of it is answered so, with three repetitions allowed. */
function expected(kind: Kind, status: number, sent: Body, waits: readonly number[]): Outcome {
  const body = bodiless.includes(status) ? nothing : sent;
  const once = { body: sent.name, status, attempts: 1, requests: 1, waits: [] };
  if (redirects.includes(status)) return { ...once, result: "AnswerError", code: "redirected" };
  if (status < 400) {
    const kept = status !== 304 && body.keeps.includes(kind.promises);
    if (kept) return { ...once, result: "success", code: undefined };
    return { ...once, result: "AnswerError", code: "unexpected_answer" };
  }
  const result = classes[status] ?? (status < 500 ? "StatusError" : "ServerError");
  const refused = { ...once, result, code: body.code ?? "unexpected_answer" };
  const passes = transient.includes(status) || body.code === "idempotency_key_in_flight";
  return kind.repeated && passes ? { ...refused, attempts: 4, requests: 4, waits } : refused;
}

async function outcomeOf(kind: Kind, { muster, seen, clock }: Scripted, body: string): Promise<Outcome> {
  const failure = await Promise.resolve(kind.call(muster)).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (failure !== undefined && !(failure instanceof MusterError)) throw new Error("no MusterError", { cause: failure });
  expect(clock.pending).toBe(0);
  checkRequests(kind, seen);
  return {
    body,
    result: failure?.name ?? "success",
    code: failure?.code,
    status: failure === undefined ? undefined : failure.status,
    attempts: failure?.attempts ?? seen.length,
    requests: seen.length,
    waits: seen.slice(1).map(({ at }, index) => at - (seen[index]?.at ?? 0)),
  };
}

/** All requests of a call are one and the same, under one key where it takes one. */
function checkRequests({ method, keyed }: Kind, seen: Scripted["seen"]): void {
  const [first] = seen;
  const sent = seen.map((request) => JSON.stringify({ ...request, at: 0, headers: [...request.headers] }));
  expect(new Set(sent).size).toBe(1);
  expect(first?.method).toBe(method);
  expect(first?.headers.get("Authorization")).toBe("Bearer msa_test");
  expect(first?.headers.get("Idempotency-Key")).toBe(keyed ? "key-0" : null);
}

const answer =
  (status: number, { text }: Body, headers: Record<string, string> = {}): Step =>
  () =>
    new Response(bodiless.includes(status) ? null : text, { status, headers });

describe.each(kinds)("a $name", (kind) => {
  it.each([...successes, ...redirects, 304, ...refusals])(
    "comes to what the rules say of %i, whatever the body",
    async (status) => {
      const outcomes = await Promise.all(
        bodies.map((body) => outcomeOf(kind, script([answer(status, body)], { retries: 3 }), body.name)),
      );
      const table = bodies.map((body) => expected(kind, status, body, [500, 1000, 2000]));

      expect(outcomes).toEqual(table.map((row) => (row.result === "success" ? { ...row, status: undefined } : row)));
    },
  );

  it("waits for nothing where chance is at its lowest", async () => {
    const random = { fraction: () => 0, key: () => "key-0" };
    for (const status of transient) {
      const outcome = await outcomeOf(kind, script([answer(status, nothing)], { retries: 3, random }), nothing.name);

      expect(outcome).toEqual(expected(kind, status, nothing, [0, 0, 0]));
    }
  });

  it.each([
    ["7", [7000, 7000, 7000]],
    ["0", [500, 1000, 2000]],
    ["1", [1000, 1000, 2000]],
    ["Fri, 01 Jan 2027 00:00:10 GMT", [10_000, 1000, 2000]],
    ["Thu, 31 Dec 2026 23:59:59 GMT", [500, 1000, 2000]],
    ["2040-01-01", [500, 1000, 2000]],
    ["3600.5", [500, 1000, 2000]],
    ["7, 7", [500, 1000, 2000]],
    ["-7", [500, 1000, 2000]],
    // Longer than the deadline of the call, so that it ends at once.
    ["121", undefined],
    ["99999999999999999999999", undefined],
    ["Sat, 01 Jan 2028 00:00:00 GMT", undefined],
  ])("waits as Retry-After: %s asks", async (header, waits) => {
    const [body] = bodies.filter(({ code }) => code === "pool_on_fire");
    if (body === undefined) throw new Error("there is no such body");
    for (const status of [...transient, 200, 307, 404, 501]) {
      const scripted = script([answer(status, body, { "Retry-After": header })], { retries: 3 });
      const { result, requests, ...outcome } = await outcomeOf(kind, scripted, body.name);
      const row = expected(kind, status, body, waits ?? []);
      const ends = waits === undefined ? { requests: Math.min(row.requests, 1) } : { requests: row.requests };

      expect({ status, result, requests, waits: outcome.waits }).toEqual({
        status,
        result: row.result,
        ...ends,
        waits: row.waits,
      });
    }
  });
});
