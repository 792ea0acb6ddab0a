import { createMuster, type Muster, type MusterOptions, type Problem } from "../index.js";
import { JumpingClock } from "./clock.js";

export const accountId = "acc-01jd7zq8v3m5n6p7q8r9s0t1v2";
export const agentPoolId = "apool-01jd7zq9a1b2c3d4e5f6g7h8j9";

/** What a scripted server does with a request: it answers, or breaks off. */
export type Step = (request: Request) => Response | Promise<Response>;

/** One request as the server got it. */
export interface Seen {
  method: string;
  url: string;
  headers: Headers;
  body: string;
  /** When it came, on the client's clock. */
  at: number;
}

/** A client, and the server that it talks to: what it got, and when. */
export interface Scripted {
  muster: Muster;
  seen: Seen[];
  clock: JumpingClock;
}

/** A server that answers one request after the other by the steps, the last of them for good. */
export function script(steps: readonly Step[], options: MusterOptions = {}): Scripted {
  const clock = new JumpingClock();
  const seen: Seen[] = [];
  const fetch = async (request: Request) => {
    const { method, url, headers } = request;
    const step = steps[Math.min(seen.length, steps.length - 1)];
    seen.push({ method, url, headers, body: await request.clone().text(), at: clock.now() });
    if (step === undefined) throw new Error("the script has no steps");
    return await step(request);
  };
  const random = { fraction: () => 1, key: () => `key-${seen.length}` };
  const muster = createMuster({
    url: "https://muster.example.com",
    token: "msa_test",
    accountId,
    clock,
    random,
    fetch,
    ...options,
  });
  return { muster, seen, clock };
}

/** The milliseconds between the requests. */
export function waitsBetween(seen: readonly Seen[]): number[] {
  return seen.slice(1).map(({ at }, index) => at - (seen[index]?.at ?? 0));
}

/** A success with that body. */
export function ok(body: unknown, init: ResponseInit = {}): Step {
  return () => Response.json(body, init);
}

/** A refusal with a problem document. */
export function refuse(status: number, code: string, headers: Record<string, string> = {}, more: object = {}): Step {
  const problem: Problem = {
    type: `https://muster.example.com/problems/${code}`,
    title: "It did not work",
    status,
    detail: "Try something else",
    code,
    request_id: "req-1",
    ...more,
  };
  return () => Response.json(problem, { status, headers: { ...headers, "Content-Type": "application/problem+json" } });
}

/** No answer: the connection is lost. */
export const lose: Step = () => Promise.reject(new TypeError("fetch failed", { cause: new Error("ECONNRESET") }));

/** No answer, ever. */
export const hang: Step = () => new Promise(() => undefined);

/** What a call rejects with. */
export async function failureOf(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error("the call succeeded");
}
