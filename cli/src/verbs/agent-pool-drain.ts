import type { DrainState } from "@muster/sdk";
import { flag } from "../input/field-kinds.js";
import { readFields, type Fields } from "../input/fields.js";
import { agentPool } from "../input/object-kinds.js";
import { findObject } from "../input/objects.js";
import { waitingFor } from "../command/progress.js";
import { show } from "../command/show.js";
import type { Verb } from "../command/verb.js";
import { argumentsOf } from "../command/object-verbs.js";

const fields: Fields<{ only_if_idle?: boolean | undefined }> = {
  only_if_idle: flag("refuse when one of them executes a job"),
};

/** Drains all agents of an agent pool, and may wait for the last one. */
export const drainPool: Verb = {
  ...{ name: "drain", summary: "let all agents of an agent pool finish and leave", fields, takes: ["wait"] },
  details: "Gives the agents of an agent pool no further jobs; each finishes what it has and leaves.",
  arguments: argumentsOf(agentPool),
  act: async (errand) => {
    const { reach, given, written, reading } = errand;
    const body = await readFields(fields, written, reading);
    const { id } = await findObject(reach, agentPool, given[0] ?? "");
    const answer = await reach.muster.agentPools.drain(id, body, reach.call);
    if (written["wait"] === true) await reach.muster.waitFor.poolDrained(id, waitingFor(errand, describe));
    show(errand, answer);
    return undefined;
  },
};

function describe({ draining, busy }: DrainState): string {
  if (draining === 0) return "no agent drains any more";
  return `${draining} ${draining === 1 ? "agent drains" : "agents drain"}, ${busy} of them with jobs`;
}
