import { selectionRefusal, withEnvironment, withoutEnvironment } from "../../domain/agent-pools/agent-pool-access.js";
import type { AgentPool } from "../../domain/agent-pools/agent-pool.js";
import { absent, isRefusal, type Refusal } from "../../domain/refusal.js";
import type { Transaction } from "../../store/store.js";
import { closingRefusal, lockEnvironments } from "./agent-pool-access.js";
import { agentPoolEventJson } from "./agent-pool-json.js";
import { auditor, type AuditedCall } from "../answer/audit.js";
import type { Handlers } from "../contract.js";
import { toJson } from "../answer/json.js";
import type { World } from "../world.js";

/** The operations on the environments that may use a pool, all at once or one at a time (POOL-3). */
export function agentPoolEnvironmentHandlers(world: World): Pick<Handlers, AgentPoolEnvironmentOperation> {
  const { store } = world;
  const change = poolChange(world);
  return {
    getAgentPoolEnvironments: ({ path, caller }) =>
      store.read(async (view) => {
        const pool = await view.agentPools.get(path.agent_pool_id);
        return pool?.accountId === caller.serviceAccount.accountId ? environmentsJson(pool) : absent("agent pool");
      }),

    setAgentPoolEnvironments: ({ path, body: { environment_ids: environmentIds }, ...call }) =>
      store.transaction(async (tx) => {
        const faults = await lockEnvironments(tx, environmentIds, call.caller.serviceAccount.accountId);
        const set = (pool: AgentPool) => faults ?? { ...pool, environmentIds };
        const changed = await change(tx, path.agent_pool_id, call, set);
        return isRefusal(changed) ? changed : environmentsJson(changed);
      }),

    addAgentPoolEnvironment: ({ path, ...call }) =>
      store.transaction(async (tx) => {
        const environment = await tx.lock("environment", path.environment_id, "share");
        const isOwn = environment?.accountId === call.caller.serviceAccount.accountId;
        const add = (pool: AgentPool) => (isOwn ? withEnvironment(pool, environment.id) : absent("environment"));
        const changed = await change(tx, path.agent_pool_id, call, add);
        return isRefusal(changed) ? changed : null;
      }),

    removeAgentPoolEnvironment: ({ path, ...call }) =>
      store.transaction(async (tx) => {
        const environment = await tx.lock("environment", path.environment_id, "share");
        const isOwn = environment?.accountId === call.caller.serviceAccount.accountId;
        const remove = (pool: AgentPool) => (isOwn ? withoutEnvironment(pool, environment.id) : absent("environment"));
        const changed = await change(tx, path.agent_pool_id, call, remove);
        return isRefusal(changed) ? changed : null;
      }),
  };
}

type AgentPoolEnvironmentOperation =
  "getAgentPoolEnvironments" | "setAgentPoolEnvironments" | "addAgentPoolEnvironment" | "removeAgentPoolEnvironment";

type UserCall = AuditedCall & { readonly caller: { readonly serviceAccount: { readonly accountId: string } } };

/** Changes the environments of a pool that has some to choose, and notes the change if it is one. */
function poolChange(world: World) {
  const audit = auditor(world);
  return async (
    tx: Transaction,
    id: string,
    call: UserCall,
    change: (pool: AgentPool) => AgentPool | Refusal,
  ): Promise<AgentPool | Refusal> => {
    const pool = await tx.lock("agentPool", id, "update");
    if (pool?.accountId !== call.caller.serviceAccount.accountId) return absent("agent pool");
    const changed = change(pool);
    if (isRefusal(changed)) return changed;
    const refusal = selectionRefusal(pool) ?? (await closingRefusal(tx, pool, changed));
    if (refusal !== undefined) return refusal;
    if (changed === pool) return pool;
    await tx.agentPools.update(changed);
    const [before, after] = [agentPoolEventJson(pool), agentPoolEventJson(changed)];
    await tx.auditEvents.insert(audit(call, { kind: "agent_pool", id, before, after }));
    // ASG-5: other jobs may go to its agents now.
    tx.signal({ kind: "agent_pool", agentPoolId: id });
    return changed;
  };
}

function environmentsJson(pool: AgentPool) {
  return toJson({ environment_ids: [...pool.environmentIds] });
}
