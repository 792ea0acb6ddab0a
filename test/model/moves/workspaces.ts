import fc from "fast-check";
import * as rules from "../rules/workspaces.js";
import { agentPools } from "../state/agent-pools.js";
import { environments } from "../state/environments.js";
import { workspaces } from "../state/workspaces.js";
import type { Model } from "../state/model.js";
import { anEnvironment } from "./environments.js";
import {
  ifMatch,
  ifMatchOf,
  key,
  members,
  move,
  name,
  part,
  partOf,
  pick,
  pickOrNull,
  some,
  someMembers,
} from "./move.js";

interface Settings {
  readonly name?: string;
  readonly description?: string;
  readonly environment_id?: number | null;
  readonly agent_pool_id?: number | null;
  readonly hosted?: boolean;
}

const maybe = fc.option(some, { freq: 4 });
const further = { environment_id: maybe, agent_pool_id: maybe };

/** One of the workspaces. */
export const aWorkspace = (model: Model, choice: number) => pick(workspaces(model).values(), "ws", choice, model);

const aPool = (model: Model, choice: number) => pick(agentPools(model).values(), "apool", choice, model);

/** The body that names others by a choice among those that are there. */
function bodyOf(model: Model, { environment_id: environment, agent_pool_id: pool, ...rest }: Settings) {
  return {
    ...rest,
    ...(environment === undefined
      ? {}
      : { environment_id: pickOrNull(environments(model).values(), "env", environment, model) }),
    ...(pool === undefined ? {} : { agent_pool_id: pickOrNull(agentPools(model).values(), "apool", pool, model) }),
  };
}

const create = move(
  "createWorkspace",
  fc.tuple(name, members({ description: fc.constant("d"), hosted: fc.constant(true), ...further }), key, some),
  (model, by, [named, { hosted, ...settings }, repeated, choice]) => {
    // To choose hosted runners excludes naming a pool, so that both together are rare.
    const isHosted = hosted === true && (settings.agent_pool_id === undefined || choice % 8 === 0);
    const body = { ...bodyOf(model, settings), name: named, ...(isHosted ? { hosted: true } : {}) };
    return rules.createWorkspace(model, by, { body, key: repeated });
  },
);
const update = move(
  "updateWorkspace",
  fc.tuple(
    some,
    someMembers({ name, description: fc.constantFrom("", "d"), hosted: fc.boolean(), ...further }),
    ifMatch,
  ),
  (model, by, [choice, settings, match]) => {
    const id = aWorkspace(model, choice);
    const body = bodyOf(model, settings);
    return rules.updateWorkspace(model, by, { id, body, ifMatch: ifMatchOf(model, id, match) });
  },
);
const effectivePool = move("effectivePool", some, (model, by, choice) =>
  rules.getEffectivePool(model, by, aWorkspace(model, choice)),
);

export const workspaceMoves = [
  ...[create, create, create, update, update, update, effectivePool, effectivePool],
  move("getWorkspace", some, (model, by, choice) => rules.getWorkspace(model, by, aWorkspace(model, choice))),
  move(
    "listWorkspaces",
    fc.tuple(members({ name, environment_id: some, agent_pool_id: some }), part),
    (model, by, [{ environment_id: environment, agent_pool_id: pool, ...usual }, asked]) => {
      const filters = {
        ...usual,
        environment_id: environment === undefined ? undefined : anEnvironment(model, environment),
        agent_pool_id: pool === undefined ? undefined : aPool(model, pool),
      };
      return rules.listWorkspaces(model, by, { filters, part: partOf(model, "workspaces", asked) });
    },
  ),
  move("deleteWorkspace", fc.tuple(some, ifMatch), (model, by, [choice, match]) => {
    const id = aWorkspace(model, choice);
    return rules.deleteWorkspace(model, by, { id, ifMatch: ifMatchOf(model, id, match) });
  }),
];
