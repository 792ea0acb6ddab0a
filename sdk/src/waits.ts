import { getAgent, getRun, listAgents, readJobLog } from "../generated/functions/index.js";
import type { Agent, Run } from "../generated/schemas.js";
import type { CallOptions } from "./caller.js";
import type { Connection } from "./connection.js";
import { AbortedError, TimeoutError } from "./errors.js";
import { pause } from "./request/send.js";

/** How to wait. */
export interface WaitOptions<State> {
  /** Hears each state that differs from the one before, the first and the last included. */
  readonly onProgress?: ((state: State) => void) | undefined;
  /** How long lies between two looks, in milliseconds; 2,000 unless set. */
  readonly interval?: number | undefined;
  /** How long to wait at most, in milliseconds; for ever unless set. Then the wait fails with `timed_out`. */
  readonly timeout?: number | undefined;
  /** Ends the wait, which then fails with `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

/** How much of an agent pool still drains. */
export interface DrainState {
  /** Agents that drain and are not offline. */
  draining: number;
  /** Those of them that execute jobs. */
  busy: number;
}

/** What can be waited for. */
export interface Waits {
  /**
   * Waits until an agent is live and executes nothing (`idle`), and answers it. Fails with `not_found` when there is no
   * such agent, or none any more.
   */
  agentIdle(agentId: string, options?: WaitOptions<Agent>): Promise<Agent>;
  /**
   * Waits until a run has ended, well or badly, and answers it: `status.state` is `finished`, `discarded`, `canceled` or
   * `errored` (RUN-1). A run that awaits its confirmation has not ended; `onProgress` sees it waiting.
   */
  runFinished(runId: string, options?: WaitOptions<Run>): Promise<Run>;
  /**
   * Waits until no agent of a pool drains any more: each has done what it had and left, or was undrained (AGT-6). One that
   * is offline is not waited for, since it executes nothing.
   */
  poolDrained(agentPoolId: string, options?: WaitOptions<DrainState>): Promise<DrainState>;
}

/** The waits of a connection. */
export function makeWaits(connection: Connection): Waits {
  return {
    agentIdle: (agentId, options) =>
      waitUntil(
        connection,
        `for agent ${agentId} to be idle`,
        (call) => getAgent(connection, agentId, call),
        ({ status }) => status.state === "idle",
        options,
      ),
    runFinished: (runId, options) =>
      waitUntil(
        connection,
        `for run ${runId} to end`,
        (call) => getRun(connection, runId, call),
        ({ status }) => ended.includes(status.state),
        options,
      ),
    poolDrained: (agentPoolId, options) =>
      waitUntil(
        connection,
        `for agent pool ${agentPoolId} to be drained`,
        (call) => drainStateOf(connection, agentPoolId, call),
        ({ draining }) => draining === 0,
        options,
      ),
  };
}

const ended: readonly string[] = ["finished", "discarded", "canceled", "errored"];

async function drainStateOf(connection: Connection, agentPoolId: string, call: CallOptions): Promise<DrainState> {
  const state = { draining: 0, busy: 0 };
  const query = { agent_pool_id: agentPoolId, scheduling: "draining", limit: 100 } as const;
  for await (const { status } of listAgents(connection, query, call)) {
    if (status.state === "offline") continue;
    state.draining += 1;
    if (status.state === "busy") state.busy += 1;
  }
  return state;
}

/**
 * Looks again and again until what is read is as it should be, and answers it. The reads are calls with the retries of
 * the connection; what they reject with ends the wait.
 */
export async function waitUntil<State>(
  { clock }: Pick<Connection, "clock">,
  purpose: string,
  read: (call: CallOptions) => PromiseLike<State>,
  isDone: (state: State) => boolean,
  { onProgress, interval = 2_000, timeout = Infinity, signal }: WaitOptions<State> = {},
): Promise<State> {
  const end = clock.now() + timeout;
  for (let last: string | undefined; ;) {
    const state = await read({ signal });
    const seen = JSON.stringify(state);
    if (seen !== last) onProgress?.(state);
    last = seen;
    if (isDone(state)) return state;
    if (clock.now() + interval > end)
      throw new TimeoutError("timed_out", `Waited ${purpose} for ${timeout} ms in vain`);
    await pause(clock, interval, signal, () => {
      return new AbortedError("aborted", `The wait ${purpose} was aborted`, { cause: signal?.reason });
    });
  }
}

/** The most that one request for more of a log waits for it, in seconds; the contract's limit. */
const longestWait = 50;

/**
 * The log of a job from its beginning, piece by piece as it is written, until the job has ended. The server holds each
 * request until there is more (a long poll), so nothing is asked for in vain.
 */
export async function* followJobLog(
  connection: Connection,
  jobId: string,
  { offset = 0, signal }: { readonly offset?: number; readonly signal?: AbortSignal } = {},
): AsyncGenerator<string, void> {
  const call = { signal, timeout: (longestWait + 10) * 1000 };
  for (let complete = false; !complete;) {
    const log = await readJobLog(connection, jobId, { offset, wait_seconds: longestWait }, call);
    if (log.text !== "") yield log.text;
    offset = log.next_offset;
    complete = log.complete;
  }
}
