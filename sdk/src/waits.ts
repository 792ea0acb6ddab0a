import { getAgent, getRun, listAgents, readJobLog } from "../generated/functions/index.js";
import type { Agent, JobLog, Run } from "../generated/schemas.js";
import type { CallOptions } from "./caller.js";
import type { Connection } from "./connection.js";
import { AbortedError, AnswerError, TimeoutError } from "./errors.js";
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
        (agent) => stateOf(agent) === "idle",
        options,
      ),
    runFinished: (runId, options) =>
      waitUntil(
        connection,
        `for run ${runId} to end`,
        (call) => getRun(connection, runId, call),
        (run) => ended.includes(stateOf(run)),
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
  for await (const agent of listAgents(connection, query, call)) {
    const reached = stateOf(agent);
    if (reached === "offline") continue;
    state.draining += 1;
    if (reached === "busy") state.busy += 1;
  }
  return state;
}

/** The state that an object is in. What tells none is no such object, and would be waited for in vain. */
function stateOf(object: Agent | Run): string {
  // Answers are not compared with the contract, so this may be anything.
  const told = object as { status?: { state?: unknown } | null } | null;
  const state = told?.status?.state;
  if (typeof state === "string") return state;
  throw new AnswerError("unexpected_answer", "What was waited for came without a state, so the wait would never end");
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

/** The least that lies between requests for more where there was none, in milliseconds. */
const shortestWait = 1_000;

/**
 * The log of a job from its beginning, piece by piece as it is written, until the job has ended. The server holds each
 * request until there is more (a long poll), so nothing is asked for in vain; one that holds none is asked once a second.
 *
 * Rejects with what a call rejects with, and with `unexpected_answer` where a piece does not lead on to the next.
 */
export async function* followJobLog(
  connection: Connection,
  jobId: string,
  { offset = 0, signal }: { readonly offset?: number; readonly signal?: AbortSignal } = {},
): AsyncGenerator<string, void> {
  const { clock } = connection;
  const call = { signal, timeout: (longestWait + 10) * 1000 };
  for (;;) {
    const asked = clock.now();
    const log = await readJobLog(connection, jobId, { offset, wait_seconds: longestWait }, call);
    const { text, next_offset: next, complete } = log;
    if (!leadsOn(log, offset)) {
      throw new AnswerError("unexpected_answer", `The log of ${jobId} does not lead on from ${offset}`);
    }
    if (text !== "") yield text;
    if (complete) return;
    if (next === offset) {
      await pause(clock, asked + shortestWait - clock.now(), signal, () => {
        return new AbortedError("aborted", `Following the log of ${jobId} was aborted`, { cause: signal?.reason });
      });
    }
    offset = next;
  }
}

/** Whether a piece of a log comes after an offset and says where the next one begins: else it would be read for ever. */
function leadsOn({ text, next_offset: next, complete }: JobLog, offset: number): boolean {
  // Answers are not compared with the contract.
  const types = [typeof text, typeof next, typeof complete].join();
  return types === "string,number,boolean" && (text === "" ? next === offset : next > offset);
}
