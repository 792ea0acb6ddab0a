import type { LostJob } from "../../dispatch/lose-leases.js";
import { agentDeletionRefusal, agentState, holdsJobsIn, silenceRange } from "../../domain/agents/agent.js";
import type { AgentPool } from "../../domain/agent-pools/agent-pool.js";
import { absent, isRefusal } from "../../domain/refusal.js";
import type { View } from "../../store/store.js";
import { removeAgents, tellLosses } from "./agent-loss.js";
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
        const isSo = { silent: silenceRange(state, now), holdsJobs: holdsJobsIn(state) };
        const filter = { agentPoolId, name, scheduling: scheduling && { is: scheduling, at: now }, ...isSo };
        const { items, nextCursor } = page.cut(await view.agents.list(path.account_id, filter, page));
        const pools = await poolsOf(view, items);
        return pageJson(
          items.flatMap((agent) => {
            const known = pools.get(agent.agentPoolId);
            return (known && agentJson(agent, known.pool, known.loads.get(agent.id) ?? 0, now)) ?? [];
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

    deleteAgent: async ({ path, ...call }) => {
      let lost: readonly LostJob[] = [];
      const answer = await store.transaction(async (tx) => {
        const now = clock.now();
        const agent = await tx.lock("agent", path.agent_id, "update");
        const isOwn = agent?.accountId === call.caller.serviceAccount.accountId;
        // AGT-3: an agent that its silence removed is gone, though its row still stands.
        if (!isOwn || agentState(agent, now) === "removed") return absent("agent");
        const refusal = agentDeletionRefusal(agent, now, (await tx.leases.ofAgent(agent.id)).length);
        if (refusal !== undefined) return refusal;
        // RUN-5: its silence ended its leases, though nobody may have written that down yet.
        lost = await removeAgents(tx, [agent.id], now);
        const before = agentEventJson(agent);
        await tx.auditEvents.insert(audit(call, { kind: "agent", id: agent.id, before, after: null }));
        return null;
      });
      if (answer === null) tellLosses(lost, world);
      return answer;
    },
  };
}

/** The pools of agents and how many jobs their agents hold, each read once. */
async function poolsOf(view: View, agents: readonly { readonly agentPoolId: string }[]) {
  const pools = new Map<string, { readonly pool: AgentPool; readonly loads: ReadonlyMap<string, number> }>();
  for (const id of new Set(agents.map(({ agentPoolId }) => agentPoolId))) {
    const pool = await view.agentPools.get(id);
    if (pool !== undefined) pools.set(id, { pool, loads: await view.leases.loads(id) });
  }
  return pools;
}
