import { agentDeletionRefusal, agentPresence, silenceRange } from "../../domain/agents/agent.js";
import type { AgentPool } from "../../domain/agent-pools/agent-pool.js";
import { absent, isRefusal } from "../../domain/refusal.js";
import type { View } from "../../store/store.js";
import { agentJson, readAgentJson, agentEventJson } from "./agent-json.js";
import { auditor } from "../answer/audit.js";
import type { Handlers } from "../contract.js";
import { pageJson } from "../answer/json.js";
import { pageOf } from "../answer/page.js";
import type { World } from "../world.js";

/** The operations on agents that users call. */
export function agentHandlers(world: World): Pick<Handlers, "listAgents" | "getAgent" | "deleteAgent"> {
  const { store, clock, cursors } = world;
  const audit = auditor(world);
  return {
    listAgents: ({ path, query: { agent_pool_id: agentPoolId, name, state, scheduling, ...query } }) =>
      store.read(async (view) => {
        const now = clock.now();
        const scope = ["listAgents", path.account_id, agentPoolId, name, state, scheduling];
        const page = pageOf(cursors, scope, query);
        if (isRefusal(page)) return page;
        const silent = silenceRange(state, now);
        if (silent === undefined) return pageJson([], null);
        const filter = { agentPoolId, name, scheduling: scheduling && { is: scheduling, at: now }, silent };
        const { items, nextCursor } = page.cut(await view.agents.list(path.account_id, filter, page));
        const pools = await poolsOf(view, items);
        return pageJson(
          items.flatMap((agent) => {
            const pool = pools.get(agent.agentPoolId);
            return (pool && agentJson(agent, pool, now)) ?? [];
          }),
          nextCursor,
        );
      }),

    getAgent: ({ path, caller }) =>
      store.read(async (view) => {
        const agent = await view.agents.get(path.agent_id);
        if (agent?.accountId !== caller.serviceAccount.accountId) return absent("agent");
        return (await readAgentJson(view, agent, clock.now())) ?? absent("agent");
      }),

    deleteAgent: ({ path, ...call }) =>
      store.transaction(async (tx) => {
        const now = clock.now();
        const agent = await tx.lock("agent", path.agent_id, "update");
        const isOwn = agent?.accountId === call.caller.serviceAccount.accountId;
        // AGT-3: an agent that its silence removed is gone, though its row still stands.
        if (!isOwn || agentPresence(agent, now) === undefined) return absent("agent");
        const refusal = agentDeletionRefusal(agent, now);
        if (refusal !== undefined) return refusal;
        await tx.agents.remove(agent.id, now);
        const before = agentEventJson(agent);
        await tx.auditEvents.insert(audit(call, { kind: "agent", id: agent.id, before, after: null }));
        return null;
      }),
  };
}

/** The pools of agents, each read once. */
async function poolsOf(view: View, agents: readonly { readonly agentPoolId: string }[]) {
  const pools = new Map<string, AgentPool>();
  for (const id of new Set(agents.map(({ agentPoolId }) => agentPoolId))) {
    const pool = await view.agentPools.get(id);
    if (pool !== undefined) pools.set(id, pool);
  }
  return pools;
}
