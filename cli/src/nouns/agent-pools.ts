import type { AgentPool, AgentPoolCreate, AgentPoolUpdate, PauseRequest } from "@muster/sdk";
import {
  choice,
  instant,
  integer,
  labelChanges,
  labels,
  named,
  object,
  objects,
  orNull,
  text,
} from "../input/field-kinds.js";
import { lists, type Column } from "../command/lists.js";
import { agentPool, environment } from "../input/object-kinds.js";
import type { QueryOf } from "../command/queries.js";
import { changes, creates, deletes, reads } from "../command/object-verbs.js";
import type { Noun } from "../command/verb.js";
import { drainPool } from "../verbs/agent-pool-drain.js";
import { environmentVerbs } from "../verbs/agent-pool-environments.js";

const columns: readonly Column<AgentPool>[] = [
  { title: "NAME", cell: ({ name }) => name },
  { title: "AGENTS", cell: ({ status }) => String(status.agents.idle + status.agents.busy) },
  { title: "SLOTS", cell: ({ status }) => `${status.slots.used}/${status.slots.total}` },
  { title: "WAITING", cell: ({ status }) => String(status.jobs.waiting) },
  { title: "STATE", cell: ({ status }) => (status.scheduling === "active" ? status.health : status.scheduling) },
  { title: "ID", whole: true, cell: ({ id }) => id },
];

const version = text("agents older than this get no jobs", "version");
const access = choice("which environments may use it", ["all", "selected"]);

/** Agent pools: `muster pool`. */
export const noun: Noun = {
  details: "The table counts live agents, their slots, used and in all, and jobs that wait.",
  verbs: [
    lists<AgentPool, QueryOf<"agentPools">>({
      plural: agentPool.plural,
      fields: {
        name: text("only the one of this name"),
        type: choice("only those of this type", ["runs", "vcs"]),
        environment_id: object(environment, "only those that this environment may use"),
      },
      pages: ({ muster, call }, query) => muster.agentPools.list(query, call),
      columns,
    }),
    reads({
      ...{ kind: agentPool, summary: "show an agent pool" },
      read: ({ muster, call }, id) => muster.agentPools.get(id, call),
    }),
    creates<AgentPoolCreate>({
      summary: "create an agent pool",
      details: "Creates an agent pool. With a first token, the secret of that is all that the standard output has.",
      fields: {
        description: text("what it is for"),
        tags: labels("tag", "a label of your own"),
        type: choice("what it is for: the runs of workspaces, or to reach VCS providers", ["runs", "vcs"]),
        environment_access: access,
        environment_ids: objects(environment, "an environment that may use it, where access is selected"),
        min_agent_version: orNull(version, "accept agents of every version"),
        initial_token: {
          ...{ about: "issue a first token of this name", placeholder: "name" },
          read: (written) => ({ name: String(written) }),
        },
      },
      send: ({ muster, call }, body) => muster.agentPools.create(body, call),
    }),
    changes<AgentPoolUpdate>({
      ...{ name: "update", kind: agentPool, summary: "change an agent pool", needsOption: true },
      fields: {
        name: text("its new name"),
        description: text("what it is for"),
        tags: labelChanges("tag", "a label of your own"),
        environment_access: access,
        environment_ids: objects(
          environment,
          "an environment that may use it; all that are given replace those before",
        ),
        min_agent_version: orNull(version, "accept agents of every version"),
      },
      send: ({ muster, call }, id, body) => muster.agentPools.update(id, body, call),
    }),
    deletes(
      agentPool,
      ({ muster, call }, id) => muster.agentPools.delete(id, call).then(() => undefined),
      "Deletes an agent pool with its tokens and its agents. It must not be in use: see `muster pool usage`.",
    ),
    reads({
      ...{ name: "usage", kind: agentPool, summary: "show what uses an agent pool" },
      read: ({ muster, call }, id) => muster.agentPools.getUsage(id, call),
    }),
    reads<{ slots_per_agent?: number | undefined }>({
      ...{ name: "demand", kind: agentPool, summary: "show how many agents an agent pool needs" },
      fields: { slots_per_agent: integer("how many jobs one agent executes at once") },
      read: ({ muster, call }, id, query) => muster.agentPools.getDemand(id, query, call),
    }),
    drainPool,
    changes<PauseRequest>({
      ...{ name: "pause", kind: agentPool, summary: "give an agent pool no jobs" },
      details: "Dispatches no jobs to an agent pool until it is resumed; its agents finish what they have.",
      fields: {
        note: text("why"),
        resume_at: named("until", orNull(instant("when to resume by itself"), "until somebody resumes it")),
      },
      send: ({ muster, call }, id, body) => muster.agentPools.pause(id, body, call),
    }),
    changes({
      ...{ name: "resume", kind: agentPool, summary: "give a paused agent pool jobs again" },
      send: ({ muster, call }, id) => muster.agentPools.resume(id, call),
    }),
    reads({
      ...{ name: "default", summary: "show the default agent pool of the account" },
      read: ({ muster, call }) => muster.accounts.getDefaultAgentPool(call),
    }),
    changes({
      ...{ name: "set-default", kind: agentPool, summary: "make an agent pool the default of the account" },
      send: ({ muster, call }, id) => muster.accounts.setDefaultAgentPool({ agent_pool_id: id }, call),
    }),
    changes({
      ...{ name: "clear-default", summary: "leave the account without default agent pool" },
      send: ({ muster, call }) => muster.accounts.clearDefaultAgentPool(call),
    }),
    ...environmentVerbs,
  ],
};
