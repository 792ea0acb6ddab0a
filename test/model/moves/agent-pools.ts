import fc from "fast-check";
import * as access from "../rules/agent-pool-access.js";
import * as scheduling from "../rules/agent-pool-scheduling.js";
import * as rules from "../rules/agent-pools.js";
import { versions } from "../rules/agents-shown.js";
import { agentPools } from "../state/agent-pools.js";
import { environments } from "../state/environments.js";
import { instant, there, type Model } from "../state/model.js";
import { anEnvironment } from "./environments.js";
import { ifMatch, ifMatchOf, key, members, move, name, part, partOf, pick, some, someMembers } from "./move.js";

/** One of the pools. */
export const aPool = (model: Model, choice: number) => pick(agentPools(model).values(), "apool", choice, model);

const minVersion = fc.option(fc.constantFrom(...versions));
const tag = fc.constantFrom("x", "y", null);
const environmentIds = fc.uniqueArray(some, { maxLength: 2 });

/** A set of environments by choices among those that are there. */
function setOf(model: Model, choices: readonly number[]): readonly string[] {
  const isEmpty = there(environments(model)).length === 0;
  return isEmpty ? [] : [...new Set(choices.map((choice) => anEnvironment(model, choice)))];
}

function withSet(model: Model, choices: readonly number[] | undefined) {
  return choices === undefined ? {} : { environment_ids: setOf(model, choices) };
}

const create = move(
  "createPool",
  fc.tuple(
    name,
    members({
      description: fc.constant("d"),
      tags: fc.constant({ k: "x" }),
      type: fc.constant("vcs"),
      environment_access: fc.constant("selected"),
      min_agent_version: fc.constantFrom(...versions),
      initial_token: fc.record({ name }),
    }),
    environmentIds,
    key,
    some,
  ),
  (model, by, [named, { type, environment_access: selected, ...rest }, chosen, repeated, choice]) => {
    // Most often what goes together, sometimes what does not.
    const isVcs = type !== undefined && choice % 2 === 0;
    const isSelected = selected !== undefined && (!isVcs || choice % 8 === 0);
    const body = {
      ...{ ...rest, name: named },
      ...(isVcs ? { type } : {}),
      ...(isSelected ? { environment_access: selected } : {}),
      ...((isSelected || choice % 16 === 1) && chosen.length > 0 ? withSet(model, chosen) : {}),
    };
    return rules.createPool(model, by, { body, key: repeated });
  },
);
const change = fc.oneof(
  {
    weight: 6,
    arbitrary: someMembers({
      name,
      description: fc.constantFrom("", "d"),
      tags: fc.dictionary(fc.constantFrom("k", "l"), tag),
      min_agent_version: minVersion,
    }),
  },
  { weight: 6, arbitrary: fc.record({ environment_access: fc.constantFrom("all", "selected") }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom("runs", "vcs") }) },
);
const update = move(
  "updatePool",
  fc.tuple(some, change, fc.option(environmentIds, { nil: undefined }), ifMatch),
  (model, by, [choice, body, chosen, match]) => {
    const id = aPool(model, choice);
    const whole = { ...body, ...("name" in body ? {} : withSet(model, chosen)) };
    return rules.updatePool(model, by, { id, body: whole, ifMatch: ifMatchOf(model, id, match) });
  },
);
const usage = move("getPoolUsage", some, (model, by, choice) => rules.getPoolUsage(model, by, aPool(model, choice)));

export const poolMoves = [
  ...[create, create, update, update, usage],
  move("getPool", some, (model, by, choice) => rules.getPool(model, by, aPool(model, choice))),
  move(
    "listPools",
    fc.tuple(members({ name, type: fc.constantFrom("runs", "vcs"), environment_id: some }), part),
    (model, by, [{ environment_id: environment, ...usual }, asked]) => {
      const environmentId = environment === undefined ? undefined : anEnvironment(model, environment);
      const filters = { ...usual, environment_id: environmentId };
      return rules.listPools(model, by, { filters, part: partOf(model, "pools", asked) });
    },
  ),
  move("createBadlyNamedPool", fc.constantFrom("a\u0000b", " a", "a\n", "e\u0301", ""), (model, by, named) =>
    rules.createBadlyNamedPool(model, by, named),
  ),
  move("deletePool", fc.tuple(some, ifMatch), (model, by, [choice, match]) => {
    const id = aPool(model, choice);
    return rules.deletePool(model, by, { id, ifMatch: ifMatchOf(model, id, match) });
  }),
];

const link = move("addPoolEnvironment", fc.tuple(some, some), (model, by, [choice, environment]) =>
  access.addPoolEnvironment(model, by, aPool(model, choice), anEnvironment(model, environment)),
);
const unlink = move("removePoolEnvironment", fc.tuple(some, some), (model, by, [choice, environment]) =>
  access.removePoolEnvironment(model, by, aPool(model, choice), anEnvironment(model, environment)),
);

export const poolAccessMoves = [
  ...[link, link, unlink],
  move("getPoolEnvironments", some, (model, by, choice) => access.getPoolEnvironments(model, by, aPool(model, choice))),
  move("setPoolEnvironments", fc.tuple(some, environmentIds), (model, by, [choice, chosen]) =>
    access.setPoolEnvironments(model, by, aPool(model, choice), setOf(model, chosen)),
  ),
];

/** A note and an end, so many seconds from now. */
export const pause = members({
  note: fc.constant("why"),
  ends: fc.constantFrom(0, 20, 400, -5),
});

/** The body that asks for a pause with an end of its own. */
export function pauseBody(model: Model, { note, ends }: { readonly note?: string; readonly ends?: number }) {
  return {
    ...(note === undefined ? {} : { note }),
    ...(ends === undefined ? {} : { resume_at: instant(model.now + ends * 1000) }),
  };
}

export const poolSchedulingMoves = [
  move("pausePool", fc.tuple(some, pause, key), (model, by, [choice, body, repeated]) =>
    scheduling.pausePool(model, by, { id: aPool(model, choice), body: pauseBody(model, body), key: repeated }),
  ),
  move("resumePool", fc.tuple(some, key), (model, by, [choice, repeated]) =>
    scheduling.resumePool(model, by, { id: aPool(model, choice), key: repeated }),
  ),
];
