import { isSameName, lacks, nobody, page, queryOf, refused, text } from "./model.js";
import type { Model, Part, Pool, Principal, Shown, Turn, Verdict, Workspace } from "./model.js";
import { foreign } from "./pools.js";

/** What a merge patch changes; a pool that is `absent` names one that is not there. */
export interface WorkspaceChange {
  readonly name?: string;
  readonly pool?: Pool | "absent" | null;
}

/** ASG-2, ASG-7; without a pool in the change none is named. */
export function createWorkspace(model: Model, by: Principal, { name = "w", pool }: WorkspaceChange): Turn {
  const learn = (answer: Shown) => {
    model.workspaces.push({ id: text(answer, "id"), name, pool: named(pool), isDeleted: false });
  };
  const verdict = lacks(by, "workspaces:create") ??
    foreign(by) ??
    naming(by, pool) ??
    unassignable(pool) ??
    taken(model, name) ?? { shows: { name, agent_pool_id: named(pool)?.id ?? null }, learn };
  return { call: { id: "createWorkspace", token: by.token, body: bodyOf({ name, pool }) }, verdict };
}

export function getWorkspace(by: Principal, workspace: Workspace | undefined): Turn {
  const verdict = lacks(by, "workspaces:read") ?? absent(by, workspace) ?? { shows: workspace ? shown(workspace) : {} };
  return { call: { id: "getWorkspace", token: by.token, path: pathOf(workspace) }, verdict };
}

export function listWorkspaces(model: Model, by: Principal, part: Part): Turn {
  const present = model.workspaces.filter((workspace) => !workspace.isDeleted);
  const verdict = lacks(by, "workspaces:read") ?? foreign(by) ?? page(model, "workspaces", present, part, shown);
  return { call: { id: "listWorkspaces", token: by.token, query: queryOf(part) }, verdict };
}

/** ASG-2, ASG-7. */
export function updateWorkspace(
  model: Model,
  by: Principal,
  workspace: Workspace | undefined,
  change: WorkspaceChange,
): Turn {
  const changed = () => ({
    name: change.name ?? workspace?.name ?? "",
    pool: change.pool === undefined ? (workspace?.pool ?? null) : named(change.pool),
  });
  const verdict = lacks(by, "workspaces:update") ??
    absent(by, workspace) ??
    // IAM-1: the permission may be held for this workspace alone, so that it is asked for only here.
    naming(by, change.pool) ??
    unassignable(change.pool) ??
    (change.name === undefined ? undefined : taken(model, change.name, workspace)) ?? {
      shows: { name: changed().name, agent_pool_id: changed().pool?.id ?? null },
      learn: () => workspace && Object.assign(workspace, changed()),
    };
  return { call: { id: "updateWorkspace", token: by.token, path: pathOf(workspace), body: bodyOf(change) }, verdict };
}

export function deleteWorkspace(by: Principal, workspace: Workspace | undefined): Turn {
  const learn = () => workspace && (workspace.isDeleted = true);
  const verdict = lacks(by, "workspaces:delete") ?? absent(by, workspace) ?? { shows: {}, learn };
  return { call: { id: "deleteWorkspace", token: by.token, path: pathOf(workspace) }, verdict };
}

/** ASG-1. */
export function effectivePool(by: Principal, workspace: Workspace | undefined): Turn {
  const pool = workspace?.pool ?? null;
  const shows = { agent_pool_id: pool?.id ?? null, source: pool === null ? "hosted" : "workspace" };
  const verdict = lacks(by, "workspaces:read", "agent-pools:read") ?? absent(by, workspace) ?? { shows };
  return { call: { id: "getEffectiveAgentPool", token: by.token, path: pathOf(workspace) }, verdict };
}

function bodyOf({
  name,
  pool,
}: {
  readonly name?: string | undefined;
  readonly pool?: WorkspaceChange["pool"];
}): object {
  const id = pool === "absent" ? nobody("apool") : (pool?.id ?? null);
  return { ...(name === undefined ? {} : { name }), ...(pool === undefined ? {} : { agent_pool_id: id }) };
}

function named(pool: WorkspaceChange["pool"]): Pool | null {
  return pool === undefined || pool === "absent" ? null : pool;
}

/** ASG-2: the member counts, whatever its value. */
function naming(by: Principal, pool: WorkspaceChange["pool"]): Verdict | undefined {
  return pool === undefined ? undefined : lacks(by, "workspaces:update", "agent-pools:read");
}

function unassignable(pool: WorkspaceChange["pool"]): Verdict | undefined {
  if (pool === undefined || pool === null) return undefined;
  if (pool === "absent" || pool.isDeleted) return refused("validation_failed");
  return pool.type === "runs" ? undefined : refused("pool_type_mismatch");
}

function taken(model: Model, name: string, self?: Workspace): Verdict | undefined {
  const isOther = (other: Workspace) => !other.isDeleted && other !== self && isSameName(other.name, name);
  return model.workspaces.some(isOther) ? refused("name_taken") : undefined;
}

function absent(by: Principal, workspace: Workspace | undefined): Verdict | undefined {
  return foreign(by) ?? (workspace === undefined || workspace.isDeleted ? refused("not_found") : undefined);
}

function shown({ id, name, pool }: Workspace): Shown {
  return { id, name, agent_pool_id: pool?.id ?? null };
}

function pathOf(workspace: Workspace | undefined): Record<string, string> {
  return { workspace_id: workspace?.id ?? nobody("ws") };
}
