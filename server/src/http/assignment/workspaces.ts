import { placementRefusal, type PlacementFacts } from "../../domain/assignment/assignment.js";
import { mostHolders } from "../../domain/assignment/holders.js";
import { absent, isRefusal } from "../../domain/refusal.js";
import {
  changesPlacement,
  changeWorkspace,
  workspaceDeletionRefusal,
  workspaceNameTaken,
  type Workspace,
  type WorkspaceChange,
} from "../../domain/assignment/workspace.js";
import type { Transaction } from "../../store/store.js";
import { auditor } from "../answer/audit.js";
import type { Handlers } from "../contract.js";
import { preconditionRefusal, tagged } from "../answer/etag.js";
import { pageJson, rowJson } from "../answer/json.js";
import { pageOf } from "../answer/page.js";
import { timestamp } from "../answer/timestamp.js";
import type { World } from "../world.js";

/** The operations on workspaces. */
export function workspaceHandlers(
  world: World,
): ReturnType<typeof workspaceReads> & ReturnType<typeof workspaceChanges> & ReturnType<typeof workspaceDeletion> {
  return { ...workspaceReads(world), ...workspaceChanges(world), ...workspaceDeletion(world) };
}

function workspaceReads(world: World): Pick<Handlers, "listWorkspaces" | "getWorkspace"> {
  const { store, cursors } = world;
  return {
    listWorkspaces: ({ path, query }) =>
      store.read(async (view) => {
        const { name, environment_id: environmentId, agent_pool_id: agentPoolId } = query;
        const page = pageOf(cursors, ["listWorkspaces", path.account_id, name, environmentId, agentPoolId], query);
        if (isRefusal(page)) return page;
        const filter = { name, environmentId, agentPoolId };
        const { items, nextCursor } = page.cut(await view.workspaces.list(path.account_id, filter, page));
        return pageJson(items.map(workspaceJson), nextCursor);
      }),

    getWorkspace: ({ path, caller }) =>
      store.read(async (view) => {
        const workspace = await view.workspaces.get(path.workspace_id);
        return workspace?.accountId === caller.serviceAccount.accountId
          ? tagged(workspaceJson(workspace))
          : absent("workspace");
      }),
  };
}

function workspaceChanges(world: World): Pick<Handlers, "createWorkspace" | "updateWorkspace"> {
  const { store, clock, ids } = world;
  const audit = auditor(world);
  return {
    createWorkspace: ({ path, body, ...call }) =>
      store.transaction(async (tx) => {
        const account = await tx.lock("account", path.account_id, "share");
        if (account === undefined) return absent("account");
        const workspace: Workspace = {
          id: ids.next("ws"),
          accountId: path.account_id,
          name: body.name,
          description: body.description,
          environmentId: body.environment_id,
          agentPoolId: body.agent_pool_id,
          hosted: body.hosted,
          createdAt: clock.now(),
        };
        const levels = await lockNamed(tx, workspace);
        const refusal = placementRefusal(workspace, { account, ...levels, keeper: undefined });
        if (refusal !== undefined) return refusal;
        if (!(await tx.workspaces.insert(workspace))) return workspaceNameTaken(workspace.name);
        const after = workspaceJson(workspace);
        await tx.auditEvents.insert(audit(call, { kind: "workspace", id: workspace.id, before: null, after }));
        return tagged(after);
      }),

    updateWorkspace: ({ path, headers, body, ...call }) =>
      store.transaction(async (tx) => {
        const { accountId } = call.caller.serviceAccount;
        const { name, description, environment_id: environmentId, agent_pool_id: agentPoolId, hosted } = body;
        const change = { name, description, environmentId, agentPoolId, hosted };
        const facts = changesPlacement(change)
          ? await lockPlacement(tx, path.workspace_id, change, accountId)
          : undefined;
        const workspace = await tx.lock("workspace", path.workspace_id, "update");
        if (workspace?.accountId !== accountId) return absent("workspace");
        const before = workspaceJson(workspace);
        const changed = changeWorkspace(workspace, change);
        const refusal = preconditionRefusal(headers["If-Match"], before) ?? (facts && placementRefusal(changed, facts));
        if (refusal !== undefined) return refusal;
        if (changed.environmentId !== workspace.environmentId) await lockWaitingRuns(tx, workspace.id);
        if (!(await tx.workspaces.update(changed))) return workspaceNameTaken(changed.name);
        const after = workspaceJson(changed);
        await tx.auditEvents.insert(audit(call, { kind: "workspace", id: workspace.id, before, after }));
        return tagged(after);
      }),
  };
}

function workspaceDeletion(world: World): Pick<Handlers, "deleteWorkspace"> {
  const { store } = world;
  const audit = auditor(world);
  return {
    deleteWorkspace: ({ path, headers, ...call }) =>
      store.transaction(async (tx) => {
        const workspace = await tx.lock("workspace", path.workspace_id, "update");
        if (workspace?.accountId !== call.caller.serviceAccount.accountId) return absent("workspace");
        const before = workspaceJson(workspace);
        const refusal =
          preconditionRefusal(headers["If-Match"], before) ??
          workspaceDeletionRefusal(workspace, await tx.runs.unfinished(workspace.id, mostHolders));
        if (refusal !== undefined) return refusal;
        await tx.workspaces.delete(workspace.id);
        await tx.auditEvents.insert(audit(call, { kind: "workspace", id: workspace.id, before, after: null }));
        return null;
      }),
  };
}

/**
 * Locks what decides whether a workspace may be where a change leads it; undefined where there is no such workspace. The
 * account's lock keeps every placement in it still, so that the environment and the pool that the workspace keeps are
 * known before they are locked.
 */
async function lockPlacement(
  tx: Transaction,
  id: string,
  change: WorkspaceChange,
  accountId: string,
): Promise<PlacementFacts | undefined> {
  const account = await tx.lock("account", accountId, "update");
  const workspace = await tx.workspaces.get(id);
  if (account === undefined || workspace?.accountId !== accountId) return undefined;
  const levels = await lockNamed(tx, changeWorkspace(workspace, change));
  return { account, ...levels, keeper: change.agentPoolId === undefined ? workspace : undefined };
}

/** Keeps the environment and the pool of a workspace from going, and from being closed to each other, meanwhile. */
async function lockNamed(tx: Transaction, { environmentId, agentPoolId }: Workspace) {
  const environment = environmentId === null ? undefined : await tx.lock("environment", environmentId, "share");
  const pool = agentPoolId === null ? undefined : await tx.lock("agentPool", agentPoolId, "share");
  return { environment, pool };
}

/** Keeps the runs of a workspace that moves from being claimed meanwhile, so that each is in one environment or the other (ASG-5). */
async function lockWaitingRuns(tx: Transaction, workspaceId: string): Promise<void> {
  for (const id of await tx.runs.waitingIn(workspaceId)) await tx.lock("run", id, "update");
}

const workspaceJson = rowJson((workspace: Workspace) => ({
  id: workspace.id,
  account_id: workspace.accountId,
  environment_id: workspace.environmentId,
  name: workspace.name,
  description: workspace.description,
  agent_pool_id: workspace.agentPoolId,
  hosted: workspace.hosted,
  created_at: timestamp(workspace.createdAt),
}));
