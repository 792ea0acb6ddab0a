import type { Agent, AgentDrainRequest, PauseRequest } from "@muster/sdk";
import { choice, flag, instant, named, object, orNull, text } from "../input/field-kinds.js";
import { lists } from "../command/lists.js";
import { agent, agentPool } from "../input/object-kinds.js";
import { findObject } from "../input/objects.js";
import { waitingFor } from "../command/progress.js";
import type { QueryOf } from "../command/queries.js";
import { show } from "../command/show.js";
import { argumentsOf, changes, deletes, reads } from "../command/object-verbs.js";
import type { Noun, Verb } from "../command/verb.js";

const wait: Verb = {
  ...{ name: "wait", summary: "wait until an agent is live and executes nothing", arguments: argumentsOf(agent) },
  takes: ["waiting"],
  act: async (errand) => {
    const { reach, given } = errand;
    const { id } = await findObject(reach, agent, given[0] ?? "");
    show(errand, await reach.muster.waitFor.agentIdle(id, waitingFor(errand, stateOf)));
    return undefined;
  },
};

/** Agents: `muster agent`, besides `muster agent start`. */
export const noun: Noun = {
  verbs: [
    lists<Agent, QueryOf<"agents">>({
      plural: agent.plural,
      fields: {
        agent_pool_id: object(agentPool, "only those of this agent pool"),
        state: choice("only those in this state", ["idle", "busy", "unresponsive", "offline"]),
        scheduling: choice("only those that take jobs, or do not", ["active", "paused", "draining"]),
        name: text("only those of this name"),
      },
      pages: ({ muster, call }, query) => muster.agents.list(query, call),
      names: [agentPool],
      columns: [
        { title: "NAME", cell: ({ name }) => name },
        { title: "POOL", cell: ({ agent_pool_id }, nameOf) => nameOf(agent_pool_id) },
        { title: "SLOTS", cell: ({ status }) => `${status.slots.used}/${status.slots.total}` },
        { title: "STATE", cell: stateOf },
        { title: "ID", whole: true, cell: ({ id }) => id },
      ],
    }),
    reads({
      ...{ kind: agent, summary: "show an agent" },
      read: ({ muster, call }, id) => muster.agents.get(id, call),
    }),
    deletes(
      agent,
      ({ muster, call }, id) => muster.agents.delete(id, call).then(() => undefined),
      "Deletes an agent that is offline.",
    ),
    changes<AgentDrainRequest>({
      ...{ name: "drain", kind: agent, summary: "let an agent finish its jobs and leave" },
      fields: { only_if_idle: flag("refuse when it executes a job") },
      send: ({ muster, call }, id, body) => muster.agents.drain(id, body, call),
    }),
    changes({
      ...{ name: "undrain", kind: agent, summary: "let a draining agent stay" },
      send: ({ muster, call }, id) => muster.agents.undrain(id, call),
    }),
    changes<PauseRequest>({
      ...{ name: "pause", kind: agent, summary: "give an agent no jobs" },
      fields: {
        note: text("why"),
        resume_at: named("until", orNull(instant("when to resume by itself"), "until somebody resumes it")),
      },
      send: ({ muster, call }, id, body) => muster.agents.pause(id, body, call),
    }),
    changes({
      ...{ name: "resume", kind: agent, summary: "give a paused agent jobs again" },
      send: ({ muster, call }, id) => muster.agents.resume(id, call),
    }),
    wait,
  ],
};

function stateOf({ status: { state, scheduling } }: Agent): string {
  return scheduling === "active" ? state : `${state}, ${scheduling}`;
}
