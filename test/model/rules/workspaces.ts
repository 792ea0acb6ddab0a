import type { UserToken } from "../state/access.js";
import { agentPools } from "../state/agent-pools.js";
import { environments } from "../state/environments.js";
import { runs } from "../state/runs.js";
import { find, instant, there, type Model, type Shown } from "../state/model.js";
import { workspaces, type Workspace } from "../state/workspaces.js";
import { absent, matching, taken, type Ask, type ListAsk } from "./ask.js";
import { chainOf, effectivePool, heldBy, leftToHosted, mayUse, unassignable, workspaceHolder } from "./assignment.js";
import { changes, creates, removes, shown, shows, type Noun } from "./changes.js";
import { decide } from "./decide.js";
import { page, queryOf } from "./pages.js";
import { lacksAt, lacksBesides, lacksOn, onEnvironment, onWorkspace, wholeAccount } from "./permissions.js";
import { stale } from "./tags.js";
import { anyOf, fault, grants, refused, type Turn, type Verdict } from "./verdict.js";

export interface WorkspaceBody {
  readonly name?: string;
  readonly description?: string;
  readonly environment_id?: string | null;
  readonly agent_pool_id?: string | null;
  readonly hosted?: boolean;
}

/** What a workspace is to be. */
type Settings = Pick<Workspace, "name" | "description" | "environmentId" | "poolId" | "isHosted">;

const noun: Noun<Workspace> = { kind: "workspace", rows: workspaces, configuration, isTagged: true };

/** ASG-1, ASG-2, ASG-5, ASG-7, ASG-8. */
export function createWorkspace(model: Model, by: UserToken, ask: Ask & { readonly body: WorkspaceBody }): Turn {
  const { body } = ask;
  const settings = settingsOf(body, { name: "", description: "", environmentId: null, poolId: null, isHosted: false });
  const named = body.environment_id ?? null;
  const place = named === null ? wholeAccount : { environmentId: named };
  const naming = body.agent_pool_id === undefined ? [] : ["workspaces:update", "agent-pools:read"];
  return decide(
    model,
    by,
    { ...ask, id: "createWorkspace" },
    () =>
      lacksOn(model, by, onEnvironment(place), ["workspaces:create"]) ??
      (by.isForeign ? refused("not_found") : lacksAt(model, by, place, ["workspaces:create", ...naming])),
    () => {
      const make = (id: string) => ({ id, ...settings, createdAt: model.now, isGone: false });
      return (
        anyOf(
          ...badSettings(model, body, settings),
          taken(there(workspaces(model)), body.name),
          leftToHosted(model, [resolved(model, settings)]),
        ) ?? creates(model, noun, make)
      );
    },
  );
}

export function getWorkspace(model: Model, by: UserToken, id: string): Turn {
  const row = find(workspaces(model), id);
  return decide(
    model,
    by,
    { id: "getWorkspace", path: { workspace_id: id } },
    () => lacksOn(model, by, onWorkspace(placeOf(row)), ["workspaces:read"]),
    () => absent(by, row) ?? (row === undefined ? refused("not_found") : shows(model, noun, row)),
  );
}

/** IAM-1: the environment that the filter names is where the list acts. */
export function listWorkspaces(model: Model, by: UserToken, { part, filters }: ListAsk): Turn {
  const named = filters["environment_id"];
  const place = named === undefined ? wholeAccount : { environmentId: named };
  const rows = matching(workspaces(model), filters, {
    name: ({ name }) => name,
    environment_id: ({ environmentId }) => environmentId,
    agent_pool_id: ({ poolId }) => poolId,
  });
  return decide(
    model,
    by,
    { id: "listWorkspaces", query: queryOf(part, filters) },
    () =>
      lacksOn(model, by, onEnvironment(place), ["workspaces:read"]) ??
      (by.isForeign ? refused("not_found") : undefined),
    () => page(model, "workspaces", rows, filters, part, (row) => shown(model, noun, row)),
  );
}

/** ASG-2, ASG-5 to ASG-8; IAM-1: a move takes its permissions at both ends. */
export function updateWorkspace(
  model: Model,
  by: UserToken,
  { id = "", body, ifMatch }: Ask & { readonly body: WorkspaceBody },
): Turn {
  const row = find(workspaces(model), id);
  const placed = onWorkspace(placeOf(row));
  const naming = body.agent_pool_id === undefined ? [] : ["agent-pools:read"];
  const target = body.environment_id;
  const isMoved = row !== undefined && target !== undefined && target !== row.environmentId;
  return decide(
    model,
    by,
    { id: "updateWorkspace", path: { workspace_id: id }, body, ifMatch },
    () =>
      lacksOn(model, by, placed, ["workspaces:update"]) ??
      lacksBesides(model, by, placed, naming) ??
      (isMoved ? lacksAt(model, by, { environmentId: target }, ["workspaces:update", ...naming]) : undefined),
    () => {
      if (row === undefined || by.isForeign) return refused("not_found");
      const settings = settingsOf(body, row);
      return (
        stale(model, ifMatch, configuration(model, row)) ??
        anyOf(
          ...(settings.poolId === row.poolId && body.agent_pool_id === undefined
            ? [absentEnvironment(model, body), contradiction(settings), keptPool(model, row, settings)]
            : badSettings(model, body, settings)),
          taken(there(workspaces(model)), body.name, row),
          leftToHosted(model, [resolved(model, settings)]),
        ) ??
        changes(model, noun, row, settings)
      );
    },
  );
}

export function deleteWorkspace(model: Model, by: UserToken, { id = "", ifMatch }: Ask): Turn {
  const row = find(workspaces(model), id);
  return decide(
    model,
    by,
    { id: "deleteWorkspace", path: { workspace_id: id }, ifMatch },
    () => lacksOn(model, by, onWorkspace(placeOf(row)), ["workspaces:delete"]),
    () => {
      if (row === undefined || by.isForeign) return refused("not_found");
      const unfinished = there(runs(model)).filter((run) => run.workspaceId === id && run.endedAt === null);
      const holders = unfinished.map((run) => ({ kind: "run", id: run.id, name: run.message }));
      return (
        stale(model, ifMatch, configuration(model, row)) ??
        heldBy("in_use", holders) ??
        removes(model, noun, row, () => {
          for (const run of there(runs(model))) if (run.workspaceId === id) run.isGone = true;
        })
      );
    },
  );
}

/** ASG-1. */
export function getEffectivePool(model: Model, by: UserToken, id: string): Turn {
  const row = find(workspaces(model), id);
  const levels = () => {
    const chain = row === undefined ? [] : chainOf(model, row);
    return { agent_pool_id: chain.at(-1)?.agent_pool_id ?? null, source: chain.at(-1)?.source, chain };
  };
  return decide(
    model,
    by,
    { id: "getEffectiveAgentPool", path: { workspace_id: id } },
    () => lacksOn(model, by, onWorkspace(placeOf(row)), ["workspaces:read", "agent-pools:read"]),
    () => absent(by, row) ?? grants(levels),
  );
}

function configuration(model: Model, row: Workspace): Shown {
  return {
    id: row.id,
    account_id: model.accountId,
    environment_id: row.environmentId,
    name: row.name,
    description: row.description,
    agent_pool_id: row.poolId,
    hosted: row.isHosted,
    created_at: instant(row.createdAt),
  };
}

function settingsOf(body: WorkspaceBody, before: Settings): Settings {
  return {
    name: body.name ?? before.name,
    description: body.description ?? before.description,
    environmentId: body.environment_id === undefined ? before.environmentId : body.environment_id,
    poolId: body.agent_pool_id === undefined ? before.poolId : body.agent_pool_id,
    isHosted: body.hosted ?? before.isHosted,
  };
}

/** Whatever refuses a pool that the body names, or its being named beside the rest. */
function badSettings(model: Model, body: WorkspaceBody, settings: Settings): (Verdict | undefined)[] {
  const pool = find(agentPools(model), settings.poolId);
  const isOpen = pool === undefined || mayUse(pool, settings.environmentId);
  return [
    absentEnvironment(model, body),
    contradiction(settings),
    unassignable(model, settings.poolId, "runs", "/agent_pool_id"),
    isOpen ? undefined : refused("pool_not_available_in_environment"),
  ];
}

/** ASG-6: a workspace that moves keeps only a pool that it may use there. */
function keptPool(model: Model, row: Workspace, settings: Settings): Verdict | undefined {
  const pool = find(agentPools(model), settings.poolId);
  const isOpen = pool === undefined || mayUse(pool, settings.environmentId);
  return isOpen ? undefined : heldBy("pool_in_use", [workspaceHolder(row)]);
}

function absentEnvironment(model: Model, { environment_id: id }: WorkspaceBody): Verdict | undefined {
  const isAbsent = typeof id === "string" && find(environments(model), id) === undefined;
  return isAbsent ? fault("/environment_id") : undefined;
}

/** ASG-1: hosted runners exclude a pool. */
function contradiction({ poolId, isHosted }: Settings): Verdict | undefined {
  return isHosted && poolId !== null ? refused("validation_failed") : undefined;
}

function resolved(model: Model, settings: Settings): string | null {
  return effectivePool(model, { id: "", ...settings, createdAt: 0, isGone: false });
}

function placeOf(row: Workspace | undefined) {
  return row && { environmentId: row.environmentId, workspaceId: row.id };
}
