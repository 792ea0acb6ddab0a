import { createMuster, MusterError, type AgentSession, type Muster } from "@muster/sdk";
import { systemClock, type Clock } from "./clock.js";
import { loadIdentity, type Identity } from "./identity.js";
import type { Log } from "./log.js";
import { persist, sendOnce, type Surroundings } from "./persist.js";
import { systemRandom, type Random } from "./random.js";
import { refusalOf, type Refusal } from "./refusal.js";

/** How to run an agent. */
export interface AgentOptions {
  /** The address of the server. */
  url: string;
  /** The secret of an agent pool token (`mpt_…`). */
  token: string;
  /** The directory that keeps what makes this the same agent after a restart. */
  dataDirectory: string;
  /** Tells the agent to stop, in good order. */
  stop: AbortSignal;
  /** The name to register with; the host's unless given. */
  name?: string | undefined;
  /** Allows an `http:` address of another machine, on the way to which anyone may read the tokens. */
  allowInsecure?: boolean;
  /** Where the agent tells what happens; nowhere unless given. */
  log?: Log;
  clock?: Clock;
  random?: Random;
  /** Sends the requests; the platform's own `fetch` unless given. */
  fetch?: (request: Request) => Promise<Response>;
}

/** How an agent ended: as it was told to here, as its server told it to by draining it, or because it was refused. */
export type AgentOutcome = { kind: "stopped" } | { kind: "drained" } | Refusal;

/** The most that lies between two attempts to register, in milliseconds; no interval has been told yet. */
const longestWaitToRegister = 10_000;

/**
 * Runs an agent: registers it, reports it as alive at the interval that the server tells, and lets it leave its pool
 * when it is told to stop, or to drain and there is nothing left to do.
 *
 * ```
 *                  session           interval
 *    registering ───────────► waiting ◄──────► reporting
 *      │     │                   │                │   │
 *      │     │ ▲                 └─ stop, draining ─┤ │
 *      │     │ └────────────── removed ─────────────┘ │
 *      │     │ stop                  ▼                │
 *      │     │                    leaving             │ refused
 *      │     ▼                       │                │
 *      │   stopped, drained ◄────────┘                │
 *      └──────────────────► refused ◄─────────────────┘
 * ```
 *
 * Registering and reporting repeat while no answer comes, or one that may pass. Leaving is tried once: should it fail,
 * the server learns of it from the silence. An agent that was removed enrols anew by itself (AGT-3); every other refusal
 * ends the agent.
 *
 * Resolves with the outcome; rejects only for what cannot be expected of an agent.
 */
export async function runAgent(options: AgentOptions): Promise<AgentOutcome> {
  const { stop, log = () => undefined, clock = systemClock, random = systemRandom } = options;
  try {
    const identity = await loadIdentity(options.dataDirectory, options.name);
    return { kind: await live(options, identity, { clock, random, log, stop }) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

async function live(
  options: AgentOptions,
  identity: Identity,
  surroundings: Surroundings,
): Promise<"stopped" | "drained"> {
  for (;;) {
    const session = await register(connect(options, options.token), identity, surroundings);
    if (session === undefined) return "stopped";
    const muster = connect(options, session.session_token);
    const end = await report(muster, session, identity.version, surroundings);
    if (end !== "removed") {
      await leave(muster, session, surroundings);
      return end;
    }
    surroundings.log("warn", "the server removed this agent from its pool; enrolling anew", {
      agent_id: session.agent_id,
    });
  }
}

function connect(options: AgentOptions, token: string): Muster {
  const { url, allowInsecure = false, fetch = globalThis.fetch } = options;
  return createMuster({ url, token, allowInsecure, fetch });
}

/** Enrols the agent in the pool of its token (AGT-1); answers nothing when it is told to stop before that succeeds. */
async function register(
  muster: Muster,
  identity: Identity,
  surroundings: Surroundings,
): Promise<AgentSession | undefined> {
  const session = await persist(surroundings, longestWaitToRegister, (signal) =>
    muster.call("registerAgent", { body: identity, signal }),
  );
  if (session !== undefined) {
    surroundings.log("info", `registered as "${identity.name}" in the agent pool "${session.agent_pool.name}"`, {
      agent_id: session.agent_id,
      agent_pool_id: session.agent_pool.id,
    });
  }
  return session;
}

/** Reports the agent as alive (AGT-2) until it is told to stop or to drain, or is told that it was removed. */
async function report(
  muster: Muster,
  session: AgentSession,
  version: string,
  surroundings: Surroundings,
): Promise<"stopped" | "drained" | "removed"> {
  const path = { agent_id: session.agent_id };
  let interval = intervalOf(session);
  for (;;) {
    await surroundings.clock.sleep(interval, surroundings.stop);
    const told = await persist(surroundings, interval, (signal) =>
      muster.call("heartbeatAgent", { path, body: { version }, signal }),
    ).catch(removal);
    if (told === undefined) return "stopped";
    if (told === "removed") return told;
    if (told.scheduling === "draining") {
      // AGT-6: an agent executes no jobs yet, so there is nothing left to do.
      surroundings.log("info", "the server drains this agent, and it has nothing left to do");
      return "drained";
    }
    interval = intervalOf(told);
  }
}

/** Tells the refusal of an agent that was removed (AGT-3) from every other failure, which is thrown on. */
function removal(error: unknown): "removed" {
  if (error instanceof MusterError && error.code === "agent_removed") return "removed";
  throw error;
}

/** The interval in milliseconds. Answers are not checked against the schema, and a wrong one must not become a storm. */
function intervalOf({ heartbeat_interval_seconds: seconds }: Pick<AgentSession, "heartbeat_interval_seconds">): number {
  return (seconds >= 1 ? seconds : 1) * 1000;
}

/** Takes the agent out of its pool (AGT-6). */
async function leave(muster: Muster, session: AgentSession, { clock, log }: Surroundings): Promise<void> {
  try {
    await sendOnce(clock, (signal) => muster.call("deregisterAgent", { path: { agent_id: session.agent_id }, signal }));
    log("info", "left the agent pool");
  } catch (error) {
    if (!(error instanceof MusterError)) throw error;
    log("warn", `stopped without leaving the agent pool: ${error.message}`, { code: error.code });
  }
}
