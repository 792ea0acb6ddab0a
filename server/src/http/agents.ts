import {
  agentDeletionRefusal,
  agentPresence,
  noJobsReasons,
  silenceBoundaries,
  type Agent,
  type AgentPresence,
} from "../domain/agent.js";
import { absent, isRefusal } from "../domain/refusal.js";
import { auditor } from "./audit.js";
import type { Handlers } from "./contract.js";
import { showResources } from "./agent-resources.js";
import { pageJson, rowJson, withMember } from "./json.js";
import { unimplemented } from "./not-implemented.js";
import { pageOf } from "./page.js";
import { timestamp, type World } from "./world.js";

/** The operations on agents that users call. */
export function agentHandlers(world: World): Pick<Handlers, "listAgents" | "getAgent" | "deleteAgent"> {
  const { store, clock, cursors } = world;
  const audit = auditor(world);
  return {
    listAgents: ({ path, query }) =>
      store.read(async (view) => {
        const now = clock.now();
        if ((query.state ?? query.scheduling ?? query.name) !== undefined) {
          return unimplemented("filtering agents by state, scheduling and name");
        }
        const page = pageOf(cursors, ["listAgents", path.account_id, query.agent_pool_id], query);
        if (isRefusal(page)) return page;
        const filter = { agentPoolId: query.agent_pool_id, seenAfter: silenceBoundaries(now).removed };
        const { items, nextCursor } = page.cut(await view.agents.list(path.account_id, filter, page));
        return pageJson(
          items.flatMap((agent) => agentJson(agent, agentPresence(agent, now)) ?? []),
          nextCursor,
        );
      }),

    getAgent: ({ path, caller }) =>
      store.read(async (view) => {
        const agent = await view.agents.get(path.agent_id);
        if (agent?.accountId !== caller.serviceAccount.accountId) return absent("agent");
        return agentJson(agent, agentPresence(agent, clock.now())) ?? absent("agent");
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
        const before = registrationJson(agent);
        await tx.auditEvents.insert(audit(call, { kind: "agent", id: agent.id, before, after: null }));
        return null;
      }),
  };
}

/** The configuration of an agent: what it told of itself when it registered. */
export const registrationJson = rowJson((agent: Agent) => ({
  id: agent.id,
  account_id: agent.accountId,
  agent_pool_id: agent.agentPoolId,
  name: agent.name,
  version: agent.version,
  os: agent.os,
  arch: agent.arch,
  labels: agent.labels,
  capacity: agent.capacity,
  ephemeral: agent.ephemeral,
  created_at: timestamp(agent.createdAt),
}));

/** What answers show of an agent; nothing when its silence removed it. */
function agentJson(agent: Agent, presence: AgentPresence | undefined) {
  if (presence === undefined) return undefined;
  const { state, offlineAt, removalAt } = presence;
  return withMember(registrationJson(agent), "status", {
    state,
    scheduling: agent.scheduling,
    pause: null,
    drain_deadline: agent.drainDeadline === null ? null : timestamp(agent.drainDeadline),
    slots: { total: agent.capacity, used: 0 },
    resources: agent.resources && showResources(agent.resources),
    no_jobs_because: [...noJobsReasons(agent, presence)],
    last_seen_at: timestamp(agent.lastSeenAt),
    offline_at: offlineAt === null ? null : timestamp(offlineAt),
    removal_at: removalAt === null ? null : timestamp(removalAt),
  });
}
