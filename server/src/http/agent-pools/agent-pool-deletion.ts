import { lockWithSuccessors, runFacts } from "../../dispatch/locked-run.js";
import { settle } from "../../dispatch/settle.js";
import { poolDeletionRefusal } from "../../domain/agent-pools/agent-pool.js";
import { absent } from "../../domain/refusal.js";
import { cancelWithPool } from "../../domain/runs/giving-up.js";
import { isHeld, type Job } from "../../domain/runs/job.js";
import { Contended, type Transaction } from "../../store/store.js";
import { auditor } from "../answer/audit.js";
import { preconditionRefusal } from "../answer/etag.js";
import type { Handlers } from "../contract.js";
import type { World } from "../world.js";
import { poolHolders } from "./agent-pool-access.js";
import { agentPoolEventJson, agentPoolJson } from "./agent-pool-json.js";

/** The operation that deletes a pool, with all that goes with it (POOL-5, POOL-6). */
export function agentPoolDeletion(world: World): Pick<Handlers, "deleteAgentPool"> {
  const { store, clock, metrics } = world;
  const audit = auditor(world);
  return {
    deleteAgentPool: async ({ path, headers, ...call }) => {
      let ended: readonly Job[] = [];
      const answer = await store.transaction(async (tx) => {
        const pool = await tx.lock("agentPool", path.agent_pool_id, "update");
        if (pool?.accountId !== call.caller.serviceAccount.accountId) return absent("agent pool");
        const precondition = preconditionRefusal(headers["If-Match"], agentPoolJson(pool));
        const refusal = precondition ?? poolDeletionRefusal(pool, await poolHolders(tx, pool));
        if (refusal !== undefined) return refusal;
        const now = clock.now();
        ended = await endRuns(tx, pool.id, now);
        await tx.agentPools.delete(pool.id, now);
        await tx.agentPoolTokens.revokeAllOf(pool.id, now);
        await tx.agents.removeAllOf(pool.id, now);
        tx.signal({ kind: "agent_pool", agentPoolId: pool.id });
        const before = agentPoolEventJson(pool);
        await tx.auditEvents.insert(audit(call, { kind: "agent_pool", id: pool.id, before, after: null }));
        return null;
      });
      if (answer === null) for (const job of ended) metrics.observeEnd(job);
      return answer;
    },
  };
}

/** Ends the runs of a pool that have not ended; answers the jobs that ended with them. Needs the pool's lock in mode update. */
async function endRuns(tx: Transaction, agentPoolId: string, now: number): Promise<readonly Job[]> {
  const runIds = await tx.runs.unfinishedOfPool(agentPoolId);
  await lockWithSuccessors(tx, runIds);
  const ended: Job[] = [];
  for (const id of runIds) {
    const run = await tx.runs.get(id);
    if (run === undefined || run.endedAt !== null) continue;
    const before = await runFacts(tx, run);
    // Nobody claims of a pool that is locked; somebody did before.
    if (isHeld(before.job)) throw new Contended(`an agent holds a job of the run ${id}`);
    const after = cancelWithPool(before, now);
    await settle(tx, before, after, now);
    if (after.job !== before.job) ended.push(after.job);
  }
  return ended;
}
