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

/** How an agent ended: as it was told to, or because it was refused. */
export type AgentOutcome = { kind: "stopped" } | Refusal;

/** The most that lies between two attempts to register, in milliseconds; no interval has been told yet. */
const longestWaitToRegister = 10_000;

/**
 * Runs an agent: registers it, reports it as alive at the interval that the server tells, and lets it leave its pool
 * when it is told to stop.
 *
 * ```
 *                  session           interval
 *    registering ───────────► waiting ◄──────► reporting
 *      │     │                   │                │   │
 *      │     │ stop              └────── stop ────┘   │
 *      │     │                            ▼           │
 *      │     │                         leaving        │ refused
 *      │     ▼                            │           │
 *      │   stopped ◄──────────────────────┘           │
 *      └──────────────────► refused ◄─────────────────┘
 * ```
 *
 * Registering and reporting repeat while no answer comes, or one that may pass. Leaving is tried once: should it fail,
 * the server learns of it from the silence. Every refusal ends the agent. That holds for an agent that was removed, too:
 * enrolling anew by itself (AGT-3) is not built.
 *
 * Resolves with the outcome; rejects only for what cannot be expected of an agent.
 */
export async function runAgent(options: AgentOptions): Promise<AgentOutcome> {
  const { stop, log = () => undefined, clock = systemClock, random = systemRandom } = options;
  try {
    const identity = await loadIdentity(options.dataDirectory, options.name);
    await live(options, identity, { clock, random, log, stop });
    return { kind: "stopped" };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

async function live(options: AgentOptions, identity: Identity, surroundings: Surroundings): Promise<void> {
  const session = await register(connect(options, options.token), identity, surroundings);
  if (session === undefined) return;
  const muster = connect(options, session.session_token);
  await report(muster, session, identity.version, surroundings);
  await leave(muster, session, surroundings);
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

/** Reports the agent as alive (AGT-2) until it is told to stop. */
async function report(
  muster: Muster,
  session: AgentSession,
  version: string,
  surroundings: Surroundings,
): Promise<void> {
  const path = { agent_id: session.agent_id };
  let told: Pick<AgentSession, "heartbeat_interval_seconds"> | undefined = session;
  while (told !== undefined) {
    const interval = intervalOf(told);
    await surroundings.clock.sleep(interval, surroundings.stop);
    told = await persist(surroundings, interval, (signal) =>
      muster.call("heartbeatAgent", { path, body: { version }, signal }),
    );
  }
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
