import { reschedulePool, type AgentPool } from "../../domain/agent-pools/agent-pool.js";
import { beginPause } from "../../domain/agents/pause.js";
import { absent, isRefusal, type Refusal } from "../../domain/refusal.js";
import type { Transaction } from "../../store/store.js";
import { agentPoolEventJson } from "./agent-pool-json.js";
import { poolJson } from "./agent-pools.js";
import { agentPoolStatuses } from "./agent-pool-status.js";
import { auditor, type AuditedCall } from "../answer/audit.js";
import type { Callers, Handlers } from "../contract.js";
import type { World } from "../world.js";

/** The operations on whether jobs are dispatched to a pool (POOL-9). */
export function agentPoolSchedulingHandlers(world: World): Pick<Handlers, "pauseAgentPool" | "resumeAgentPool"> {
  const { store, clock, sweeper } = world;
  const change = changeOf(world);
  return {
    pauseAgentPool: async ({ path, body, ...call }) => {
      const pause = beginPause({ note: body.note, resumeAt: body.resume_at }, clock.now());
      const answer = await store.transaction((tx) =>
        change(tx, path.agent_pool_id, call, (pool) =>
          isRefusal(pause) ? pause : reschedulePool(pool, "pauseAgentPool", clock.now(), pause),
        ),
      );
      if (!isRefusal(pause)) sweeper.expect(pause.resumeAt);
      return answer;
    },

    resumeAgentPool: ({ path, ...call }) =>
      store.transaction((tx) =>
        change(tx, path.agent_pool_id, call, (pool) => reschedulePool(pool, "resumeAgentPool", clock.now())),
      ),
  };
}

/** Changes a pool as one decides on it, and answers it. */
function changeOf(world: World) {
  const audit = auditor(world);
  return async (
    tx: Transaction,
    id: string,
    call: AuditedCall & { readonly caller: Callers["user_token"] },
    decide: (pool: AgentPool) => AgentPool | Refusal,
  ) => {
    const pool = await tx.lock("agentPool", id, "update");
    if (pool?.accountId !== call.caller.serviceAccount.accountId) return absent("agent pool");
    const changed = decide(pool);
    if (isRefusal(changed)) return changed;
    if (changed.pause !== pool.pause) {
      await tx.agentPools.update(changed);
      const [before, after] = [agentPoolEventJson(pool), agentPoolEventJson(changed)];
      await tx.auditEvents.insert(audit(call, { kind: "agent_pool", id, before, after }));
      tx.signal({ kind: "agent_pool", agentPoolId: id });
      if (changed.pause === null) tx.signal({ kind: "queue", accountId: pool.accountId, agentPoolId: id });
    }
    return poolJson(changed, (await agentPoolStatuses(tx, [changed], world.clock.now())).get(id));
  };
}
