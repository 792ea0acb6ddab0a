import type { UserToken } from "../state/access.js";
import { agentPools } from "../state/agent-pools.js";
import { agents, type Agent } from "../state/agents.js";
import { find, isSameName, type Model } from "../state/model.js";
import { absent, type ListAsk } from "./ask.js";
import { agentNoun, schedulingNow } from "./agents-shown.js";
import { removes, shown, told } from "./changes.js";
import { decide } from "./decide.js";
import { page, queryOf } from "./pages.js";
import { lacks, lacksInAccount } from "./permissions.js";
import { presentAgents, silences, stateOf } from "./silence.js";
import type { Timer } from "./timers.js";
import { grants, refused, type Turn } from "./verdict.js";

/** The agent of that identifier, if it is there. */
export function presentAgent(model: Model, id: string): Agent | undefined {
  const agent = agents(model).get(id);
  return agent !== undefined && stateOf(model, agent) !== "removed" ? agent : undefined;
}

export function getAgent(model: Model, by: UserToken, id: string): Turn {
  return decide(
    model,
    by,
    { id: "getAgent", path: { agent_id: id } },
    () => lacks(model, by, "agent-pools:read"),
    () => {
      const agent = presentAgent(model, id);
      return absent(by, agent) ?? grants(() => (agent === undefined ? {} : shown(model, agentNoun, agent)));
    },
  );
}

export function listAgents(model: Model, by: UserToken, { part, filters }: ListAsk): Turn {
  const has = (wanted: string | undefined, value: string) => wanted === undefined || wanted === value;
  const rows = presentAgents(model, filters["agent_pool_id"]).filter(
    (agent) =>
      has(filters["state"], stateOf(model, agent)) &&
      has(filters["scheduling"], schedulingNow(model, agent).scheduling) &&
      (filters["name"] === undefined || isSameName(agent.name, filters["name"])),
  );
  return decide(
    model,
    by,
    { id: "listAgents", query: queryOf(part, filters) },
    () => lacksInAccount(model, by, "agent-pools:read"),
    () => page(model, "agents", rows, filters, part, (agent) => shown(model, agentNoun, agent)),
  );
}

/** AGT-4. */
export function deleteAgent(model: Model, by: UserToken, id: string): Turn {
  return decide(
    model,
    by,
    { id: "deleteAgent", path: { agent_id: id } },
    () => lacks(model, by, "agent-pools:update"),
    () => {
      const agent = presentAgent(model, id);
      if (agent === undefined || by.isForeign) return refused("not_found");
      return stateOf(model, agent) === "offline" ? removes(model, agentNoun, agent) : refused("agent_active");
    },
  );
}

/** AGT-2, AGT-3: pauses that end, and the removal of the silent. */
export function agentTimers(model: Model): Timer[] {
  return [...agents(model).values()].flatMap((agent) => {
    if (agent.isGone || find(agentPools(model), agent.poolId) === undefined) return [];
    const resumed = () => {
      const before = told(model, agentNoun, agent);
      Object.assign(agent, { pause: null, scheduling: "active" });
      return { kind: "agent", id: agent.id, before, after: told(model, agentNoun, agent) };
    };
    const removed = () => {
      agent.isGone = true;
      return { kind: "agent", id: agent.id, before: told(model, agentNoun, agent), after: null };
    };
    const resumeAt = agent.pause?.resumeAt ?? null;
    return [
      ...(resumeAt === null ? [] : [{ at: resumeAt, name: "agent_resume", fall: resumed }]),
      { at: agent.lastSeenAt + silences.removed, name: "agent_removal", fall: removed },
    ];
  });
}
