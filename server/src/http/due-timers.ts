import { agentState, schedulingAt } from "../domain/agents/agent.js";
import { pauseAt } from "../domain/agents/pause.js";
import { previousSecretAt } from "../domain/agent-pools/agent-pool-token.js";
import type { JobTimer } from "../domain/runs/job.js";
import type { Transaction } from "../store/store.js";
import type { Timer, TimerKind } from "../store/timers.js";
import { agentEventJson } from "./agents/agent-json.js";
import { loseSilent } from "./agents/agent-loss.js";
import { agentPoolEventJson } from "./agent-pools/agent-pool-json.js";
import { configurationJson as tokenConfigurationJson } from "./agent-pools/agent-pool-tokens.js";
import { timerAuditor, type Change } from "./answer/audit.js";
import { isJobTimer, jobTimerPerformer } from "./jobs/job-timers.js";
import type { World } from "./world.js";

/** Does what is due of one row, if it still is; answers what it changed, and in which account. */
type Performance = (
  tx: Transaction,
  timer: Timer,
  now: number,
) => Promise<{ readonly accountId: string; readonly change: Change } | undefined>;

/** What falls due of single rows, where the row is all that it concerns. */
type RowTimerKind = Exclude<TimerKind, JobTimer["kind"] | "agent_loss">;

/**
 * Writes into the rows what their timers say, each in a transaction of its own with its audit event (IAM-4). Nothing
 * waits for it: what answers show is right at every instant without.
 */
export function timerPerformer(
  world: Pick<World, "store" | "clock" | "ids" | "metrics">,
): (timer: Timer) => Promise<void> {
  const audit = timerAuditor(world);
  const performJob = jobTimerPerformer(world);
  return async ({ kind, ...timer }) => {
    if (kind === "agent_loss") return loseSilent(timer.id, world);
    if (isJobTimer(kind)) return performJob({ kind, ...timer });
    await world.store.transaction(async (tx) => {
      const done = await performances[kind](tx, { kind, ...timer }, world.clock.now());
      if (done !== undefined) await tx.auditEvents.insert(audit(kind, done.accountId, done.change));
    });
  };
}

const performances: Readonly<Record<RowTimerKind, Performance>> = {
  /** POOL-9: the pause of a pool has ended. */
  async agent_pool_resume(tx, { id }, now) {
    const pool = await tx.lock("agentPool", id, "update");
    if (pool?.pause == null || pauseAt(pool.pause, now) !== null) return undefined;
    const resumed = { ...pool, pause: null };
    await tx.agentPools.update(resumed);
    tx.signal({ kind: "queue", accountId: pool.accountId, agentPoolId: id });
    const [before, after] = [agentPoolEventJson(pool), agentPoolEventJson(resumed)];
    return { accountId: pool.accountId, change: { kind: "agent_pool", id, before, after } };
  },

  /** TOK-4: the secret before the last rotation registers no agent any more. */
  async agent_pool_token_grace_end(tx, { id }, now) {
    const token = await tx.lock("agentPoolToken", id, "update");
    if (token?.previousSecret == null || previousSecretAt(token, now) !== null) return undefined;
    const ended = { ...token, previousSecret: null };
    await tx.agentPoolTokens.update(ended);
    const [before, after] = [tokenConfigurationJson(token), tokenConfigurationJson(ended)];
    return { accountId: token.accountId, change: { kind: "agent_pool_token", id, before, after } };
  },

  /** AGT-2: the pause of an agent has ended. */
  async agent_resume(tx, { id }, now) {
    const agent = await tx.lock("agent", id, "update");
    if (agent?.pause == null || schedulingAt(agent, now).pause !== null) return undefined;
    const resumed = { ...agent, ...schedulingAt(agent, now) };
    await tx.agents.update(resumed);
    const [before, after] = [agentEventJson(agent), agentEventJson(resumed)];
    return { accountId: agent.accountId, change: { kind: "agent", id, before, after } };
  },

  /** AGT-3: silence has removed an agent. */
  async agent_removal(tx, { id, due }, now) {
    const agent = await tx.lock("agent", id, "update");
    if (agent === undefined || agentState(agent, now) !== "removed") return undefined;
    await tx.agents.remove(id, due);
    return { accountId: agent.accountId, change: { kind: "agent", id, before: agentEventJson(agent), after: null } };
  },
};
