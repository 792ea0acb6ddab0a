import { isWhole, takeRequest, type Allowance, type Use } from "../domain/allowance.js";
import { heartbeatIntervalSeconds } from "../domain/agents/agent.js";
import { refuse, type Refusal } from "../domain/refusal.js";
import type { Caller } from "./request/authenticate.js";

/** How many requests each caller may make in so many seconds. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

const heartbeat = "heartbeatAgent";

/**
 * What each caller has left: a service account whichever of its tokens it uses, a pool token, an agent. Heartbeats have an
 * allowance of their own, which never has less room than twice as many as an agent sends: no other call, and no limit,
 * takes an agent offline. Kept in the process.
 */
export class RateLimits {
  readonly #calls: Allowance;
  readonly #heartbeats: Allowance;
  readonly #uses = new Map<string, { readonly allowance: Allowance; readonly use: Use }>();
  #tidiedAt = Number.NEGATIVE_INFINITY;

  /** Throws where the limit has no room for any request, or is no whole number. */
  constructor({ requests, seconds }: RateLimit) {
    const isPositive = (value: number) => Number.isSafeInteger(value) && value > 0;
    if (!isPositive(requests) || !isPositive(seconds))
      throw new RangeError("a rate limit is two whole numbers from 1 on");
    const sent = Math.ceil(seconds / heartbeatIntervalSeconds);
    this.#calls = { name: "calls", requests, seconds };
    this.#heartbeats = { name: "heartbeats", requests: Math.max(requests, 2 * sent), seconds };
  }

  /** Refuses one request too many, or takes it of the caller's allowance. Nobody in particular has none. */
  refusal(caller: Caller, operationId: string, now: number): Refusal | undefined {
    const id = idOf(caller);
    if (id === undefined) return undefined;
    this.#tidy(now);
    const allowance = operationId === heartbeat ? this.#heartbeats : this.#calls;
    const key = `${allowance.name} ${id}`;
    const taken = takeRequest(allowance, this.#uses.get(key)?.use, now);
    if (!("waitMilliseconds" in taken)) {
      this.#uses.set(key, { allowance, use: taken });
      return undefined;
    }
    const waitSeconds = Math.ceil(taken.waitMilliseconds / 1_000);
    const detail = `More than ${allowance.requests} ${allowance.name} in ${allowance.seconds} s; wait ${waitSeconds} s`;
    return refuse("rate_limited", detail, { allowance: { ...allowance, waitSeconds } });
  }

  /** Gives everybody everything back. */
  clear(): void {
    this.#uses.clear();
  }

  /** Forgets, once a window, who has not called for one. */
  #tidy(now: number): void {
    if (Math.abs(now - this.#tidiedAt) < this.#calls.seconds * 1_000) return;
    this.#tidiedAt = now;
    for (const [key, { allowance, use }] of this.#uses) if (isWhole(allowance, use, now)) this.#uses.delete(key);
  }
}

function idOf(caller: Caller): string | undefined {
  if (caller === null) return undefined;
  if ("serviceAccount" in caller) return caller.serviceAccount.id;
  return "agent" in caller ? caller.agent.id : caller.token.id;
}
