import { describe, expect, it } from "vitest";
import { ConnectionError, MusterError, RateLimitedError, TimeoutError, type Logger } from "../index.js";
import { failureOf, hang, lose, ok, refuse, script, waitsBetween, type Step } from "../testing/scripted-server.js";
import { kinds } from "../testing/call-kinds.js";

/** A body that begins and then fails as sockets do, or never goes on. */
const breakingOff =
  (status: number, end: "breaks" | "hangs"): Step =>
  () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"items":['));
      },
      pull: (controller) => {
        if (end === "hangs") return new Promise(() => undefined);
        controller.error(new TypeError("terminated", { cause: new Error("other side closed") }));
        return undefined;
      },
    });
    return new Response(body, { status });
  };

const failing = (thrown: unknown): Step => {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a fetch of somebody else's may reject with anything
  return () => Promise.reject(thrown);
};
const fetchFailed = (code: string) =>
  failing(new TypeError("fetch failed", { cause: Object.assign(new Error(`it is ${code}`), { code }) }));

const breaks: [string, Step][] = [
  ["is refused", fetchFailed("ECONNREFUSED")],
  ["is reset", fetchFailed("ECONNRESET")],
  ["reaches no host of that name", fetchFailed("ENOTFOUND")],
  ["does not trust the certificate", fetchFailed("CERT_HAS_EXPIRED")],
  ["gets headers that are none", fetchFailed("HPE_INVALID_HEADER_TOKEN")],
  ["fails without a cause", failing(new TypeError("Load failed"))],
  ["is aborted by somebody else", failing(new DOMException("This operation was aborted", "AbortError"))],
  ["fails with a text", failing("no")],
  ["fails with nothing", failing(undefined)],
  ...[200, 404, 409, 429, 503].map((status): [string, Step] => [
    `breaks off in the body of a ${status}`,
    breakingOff(status, "breaks"),
  ]),
];

const late: [string, Step][] = [
  ["is never answered", hang],
  ["gets half a body of a 200 and no more", breakingOff(200, "hangs")],
  ["gets half a body of a 404 and no more", breakingOff(404, "hangs")],
];

describe.each(kinds)("a $name", ({ call, keyed, repeated }) => {
  const requests = repeated ? 4 : 1;

  it.each(breaks)("whose connection %s is sent again only where that is safe", async (_, step) => {
    const { muster, seen, clock } = script([step], { retries: 3 });

    const failure = await failureOf(call(muster));

    expect(failure).toBeInstanceOf(ConnectionError);
    expect(failure).toMatchObject({ code: "connection_failed", status: undefined, attempts: requests });
    expect(waitsBetween(seen)).toEqual(repeated ? [500, 1000, 2000] : []);
    expect(new Set(seen.map(({ headers }) => headers.get("Idempotency-Key")))).toEqual(
      new Set([keyed ? "key-0" : null]),
    );
    expect(clock.pending).toBe(0);
  });

  it.each(late)("that %s ends in time, and is sent again only where that is safe", async (_, step) => {
    const { muster, seen, clock } = script([step], { retries: 3, timeout: 5_000 });

    const failure = await failureOf(call(muster));

    expect(failure).toBeInstanceOf(TimeoutError);
    expect(failure).toMatchObject({ code: "timed_out", status: undefined, attempts: requests });
    expect(waitsBetween(seen)).toEqual(repeated ? [5_500, 6_000, 7_000] : []);
    expect(clock.pending).toBe(0);
  });

  it("is not followed by a redirect whose body never ends", async () => {
    const redirect = () => {
      const { body } = breakingOff(200, "hangs")(new Request("https://muster.example.com")) as Response; // it is no promise
      return new Response(body, { status: 307, headers: { Location: "https://elsewhere.example.com" } });
    };
    const { muster, seen, clock } = script([redirect]);
    const begun = clock.now();

    expect(await failureOf(call(muster))).toMatchObject({ code: "redirected", attempts: 1 });
    expect(clock.now()).toBe(begun);
    expect(seen).toHaveLength(1);
  });
});

describe("a storm", () => {
  const storm = [
    refuse(429, "rate_limited", { "Retry-After": "20" }),
    lose,
    refuse(503, "unavailable", { "Retry-After": "1" }),
    breakingOff(201, "breaks"),
    refuse(409, "idempotency_key_in_flight"),
    hang,
  ];

  it("is outlasted, under one key", async () => {
    const { muster, seen } = script([...storm, ok({ id: "apool" }, { status: 201 })], { retries: 6, timeout: 10_000 });

    const { attempts } = await muster.agentPools.create({ name: "production" }).withResponse();

    expect(attempts).toBe(7);
    expect(waitsBetween(seen)).toEqual([20_000, 1000, 2000, 4000, 8000, 18_000]);
    expect(new Set(seen.map(({ headers }) => headers.get("Idempotency-Key")))).toEqual(new Set(["key-0"]));
  });

  it("of 429 ends a call by its deadline, however many repetitions it has left", async () => {
    const { muster, seen, clock } = script([refuse(429, "rate_limited", { "Retry-After": "30" })], { retries: 1e9 });
    const begun = clock.now();

    const failure = await failureOf(muster.agentPools.list().toArray());

    expect(failure).toBeInstanceOf(RateLimitedError);
    // The next request would come at the very end of the 120 seconds.
    expect(failure).toMatchObject({ retryAfter: 30_000, attempts: 4 });
    expect(seen.map(({ at }) => at - begun)).toEqual([0, 30_000, 60_000, 90_000]);
    expect(clock.now() - begun).toBe(90_000);
  });

  it("without a word of when to return is met ever more seldom, and by no more than eight seconds", async () => {
    const { muster, seen } = script([refuse(429, "rate_limited")], { retries: 1e9 });

    expect(await failureOf(muster.agentPools.list().toArray())).toBeInstanceOf(RateLimitedError);
    expect(waitsBetween(seen)).toEqual([500, 1000, 2000, 4000, ...Array<number>(14).fill(8000)]);
  });

  it("that gives a request no time to be answered ends with the last request's failure", async () => {
    const { muster, clock } = script([lose, hang], { timeout: 60_000, deadline: 3_000 });
    const begun = clock.now();

    expect(await failureOf(muster.agentPools.list().toArray())).toMatchObject({ code: "timed_out", attempts: 2 });
    expect(clock.now() - begun).toBe(3_000);
  });
});

describe("a list", () => {
  it("of a page of more objects than a call takes arguments is read all the same", async () => {
    const items = Array.from({ length: 300_000 }, () => 1);
    const { muster } = script([ok({ items, next_cursor: null })]);

    expect(await muster.agentPools.list().toArray()).toHaveLength(300_000);
  });

  it.each(["items", "next_cursor"])(
    "whose second page has no %s ends, and not as if it were complete",
    async (member) => {
      const { muster } = script([
        ok({ items: [{}], next_cursor: "1" }),
        ok({ items: [{}], next_cursor: null, [member]: undefined }),
      ]);

      expect(await failureOf(muster.agentPools.list().toArray())).toMatchObject({
        code: "unexpected_answer",
        status: 200,
        operation: "listAgentPools",
        attempts: 1,
      });
    },
  );
});

describe("an answer that is too long", () => {
  const chunk = new TextEncoder().encode(" ".repeat(1000));
  /** A body without an end, and how much of it was asked for. */
  const endless = (status: number) => {
    const given = { chunks: 0, cancelled: false };
    const step = () => {
      const body = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          given.chunks += 1;
          controller.enqueue(chunk);
        },
        cancel: () => {
          given.cancelled = true;
        },
      });
      return new Response(body, { status });
    };
    return { given, step };
  };

  it.each([200, 404])("of %i is read no further than it may be, and not asked for again", async (status) => {
    const { given, step } = endless(status);
    const { muster, seen } = script([step], { maxAnswerBytes: 10_000 });

    const failure = await failureOf(muster.agentPools.list().toArray());

    expect(failure).toMatchObject({ name: "AnswerError", code: "answer_too_large", status, attempts: 1 });
    expect(failure).toMatchObject({ message: expect.stringContaining("more than 10000 bytes") as string });
    expect(seen).toHaveLength(1);
    expect(given.cancelled).toBe(true);
    expect(given.chunks).toBeLessThan(15);
  });

  it("is one by a single byte", async () => {
    const text = JSON.stringify({ items: ["ü".repeat(500)], next_cursor: null });
    const bytes = new TextEncoder().encode(text).length;
    const list = (maxAnswerBytes: number) =>
      script([() => new Response(text)], { maxAnswerBytes })
        .muster.agentPools.list()
        .toArray();

    expect(await list(bytes)).toEqual(["ü".repeat(500)]);
    expect(await failureOf(list(bytes - 1))).toMatchObject({ code: "answer_too_large" });
  });
});

describe("a log of everything", () => {
  const log: Logger = { warn: () => undefined, info: () => undefined, debug: () => undefined };
  const logged = { logger: log, logLevel: "debug" } as const;

  it.each(breaks)("changes nothing when a connection %s", async (_, step) => {
    const { muster, seen } = script([step], { ...logged, retries: 1 });

    expect(await failureOf(muster.agentPools.list().toArray())).toBeInstanceOf(ConnectionError);
    expect(seen).toHaveLength(2);
  });

  it.each(late)("changes nothing when a call %s", async (_, step) => {
    const { muster, seen } = script([step], { ...logged, retries: 1 });

    expect(await failureOf(muster.agentPools.list().toArray())).toBeInstanceOf(TimeoutError);
    expect(seen).toHaveLength(2);
  });
});

describe("middleware", () => {
  it("that fails by itself after it has outlasted a lost connection is not taken for one", async () => {
    const mistake = new RangeError("a mistake of mine");
    const { muster, seen } = script([lose, ok({})], {
      middleware: [
        async (request, next) => {
          await next(request).catch(() => next(request));
          throw mistake;
        },
      ],
    });

    expect(await failureOf(muster.agentPools.list().toArray())).toBe(mistake);
    expect(seen).toHaveLength(2);
  });

  it("whose failure is a MusterError of its own is treated as one", async () => {
    const { muster, seen } = script([ok({})], {
      middleware: [() => Promise.reject(new MusterError("not_found", "mine"))],
    });

    expect(await failureOf(muster.agentPools.list().toArray())).toMatchObject({ message: "mine" });
    expect(seen).toHaveLength(0);
  });
});
