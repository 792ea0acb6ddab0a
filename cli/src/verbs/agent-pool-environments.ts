import { agentPool, environment } from "../input/object-kinds.js";
import { findObject } from "../input/objects.js";
import { show, tell } from "../command/show.js";
import { lists, whole } from "../command/lists.js";
import type { Argument, Errand, Verb } from "../command/verb.js";
import { argumentsOf } from "../command/object-verbs.js";

const pool = argumentsOf(agentPool);
const some: Argument = { name: environment.flag, about: "environments: their ids or names", repeated: true };

/** Which environments may use an agent pool: `muster pool environments`. */
export const environmentVerbs: readonly Verb[] = [
  lists<string, object>({
    ...{ name: "environments list", plural: environment.plural, within: agentPool, fields: {} },
    summary: "list the environments that may use an agent pool",
    pages: ({ muster, call }, _, pool) =>
      whole(() => muster.agentPools.getEnvironments(pool, call).then(({ environment_ids }) => environment_ids)),
    names: [environment],
    columns: [
      { title: "NAME", cell: (id, nameOf) => nameOf(id) },
      { title: "ID", whole: true, cell: (id) => id },
    ],
  }),
  {
    ...{ name: "environments add", summary: "let environments use an agent pool", arguments: [...pool, some] },
    act: (errand) =>
      eachOf(errand, "may use it now:", async (pool, id) => {
        const { muster, call } = errand.reach;
        await muster.agentPools.addEnvironment(pool, id, call);
      }),
  },
  {
    ...{
      name: "environments remove",
      summary: "let environments use an agent pool no more",
      arguments: [...pool, some],
    },
    act: (errand) =>
      eachOf(errand, "may not use it now:", async (pool, id) => {
        const { muster, call } = errand.reach;
        await muster.agentPools.removeEnvironment(pool, id, call);
      }),
  },
  {
    ...{ name: "environments set", summary: "say which environments may use an agent pool, and no others" },
    details: "Says which environments may use an agent pool, and no others; without any, none may.",
    arguments: [...pool, { ...some, optional: true }],
    act: async (errand) => {
      const { muster, call } = errand.reach;
      const id = await poolOf(errand);
      const ids = (await environmentsOf(errand)).map(({ id }) => id);
      show(errand, await muster.agentPools.setEnvironments(id, { environment_ids: ids }, call));
      return undefined;
    },
  },
];

async function poolOf({ reach, given }: Errand): Promise<string> {
  return (await findObject(reach, agentPool, given[0] ?? "")).id;
}

function environmentsOf({ reach, given }: Errand) {
  return Promise.all(given.slice(1).map((text) => findObject(reach, environment, text)));
}

/** Finds everything before it changes anything. */
async function eachOf(errand: Errand, done: string, change: (pool: string, id: string) => Promise<void>) {
  const pool = await poolOf(errand);
  for (const { id, label } of await environmentsOf(errand)) {
    await change(pool, id);
    tell(errand, `${done} ${label}`);
  }
  return undefined;
}
