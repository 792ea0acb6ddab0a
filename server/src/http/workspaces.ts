import { assignmentRefusal } from "../domain/assignment.js";
import { absent, isRefusal, type Refusal } from "../domain/refusal.js";
import { changeWorkspace, workspaceNameTaken, type Workspace } from "../domain/workspace.js";
import type { Transaction } from "../store/store.js";
import { auditor } from "./audit.js";
import type { Handlers } from "./contract.js";
import { preconditionRefusal, tagged } from "./etag.js";
import { pageJson, rowJson } from "./json.js";
import { unimplemented } from "./not-implemented.js";
import { pageOf } from "./page.js";
import { timestamp, type World } from "./world.js";

/** The operations on workspaces. */
export function workspaceHandlers(world: World): Pick<Handlers, WorkspaceOperation> {
  const { store, clock, ids, cursors } = world;
  const audit = auditor(world);
  return {
    listWorkspaces: ({ path, query }) =>
      store.read(async (view) => {
        if ((query.environment_id ?? query.agent_pool_id) !== undefined) {
          return unimplemented("filtering workspaces by environment and agent pool");
        }
        const page = pageOf(cursors, ["listWorkspaces", path.account_id, query.name], query);
        if (isRefusal(page)) return page;
        const { items, nextCursor } = page.cut(await view.workspaces.list(path.account_id, query, page));
        return pageJson(items.map(workspaceJson), nextCursor);
      }),

    createWorkspace: ({ path, body, ...call }) =>
      store.transaction(async (tx) => {
        const refusal = placementRefusal(body) ?? (await lockNamedPool(tx, body.agent_pool_id, path.account_id));
        if (refusal !== undefined) return refusal;
        const workspace: Workspace = {
          id: ids.next("ws"),
          accountId: path.account_id,
          name: body.name,
          description: body.description,
          agentPoolId: body.agent_pool_id,
          createdAt: clock.now(),
        };
        if (!(await tx.workspaces.insert(workspace))) return workspaceNameTaken(workspace.name);
        const after = workspaceJson(workspace);
        await tx.auditEvents.insert(audit(call, { kind: "workspace", id: workspace.id, before: null, after }));
        return tagged(after);
      }),

    getWorkspace: ({ path, caller }) =>
      store.read(async (view) => {
        const workspace = await view.workspaces.get(path.workspace_id);
        return workspace?.accountId === caller.serviceAccount.accountId
          ? tagged(workspaceJson(workspace))
          : absent("workspace");
      }),

    updateWorkspace: ({ path, headers, body, ...call }) =>
      store.transaction(async (tx) => {
        const { accountId } = call.caller.serviceAccount;
        // Locks go pool first; whether the workspace is there at all is still answered first.
        const refusal = await lockNamedPool(tx, body.agent_pool_id ?? null, accountId);
        const workspace = await tx.lock("workspace", path.workspace_id, "update");
        if (workspace?.accountId !== accountId) return absent("workspace");
        const before = workspaceJson(workspace);
        const refused = preconditionRefusal(headers["If-Match"], before) ?? refusal ?? placementRefusal(body);
        if (refused !== undefined) return refused;
        const { name, description, agent_pool_id: agentPoolId } = body;
        const changed = changeWorkspace(workspace, { name, description, agentPoolId });
        if (!(await tx.workspaces.update(changed))) return workspaceNameTaken(changed.name);
        const after = workspaceJson(changed);
        await tx.auditEvents.insert(audit(call, { kind: "workspace", id: workspace.id, before, after }));
        return tagged(after);
      }),

    deleteWorkspace: ({ path, headers, ...call }) =>
      store.transaction(async (tx) => {
        const workspace = await tx.lock("workspace", path.workspace_id, "update");
        if (workspace?.accountId !== call.caller.serviceAccount.accountId) return absent("workspace");
        const before = workspaceJson(workspace);
        const refusal = preconditionRefusal(headers["If-Match"], before);
        if (refusal !== undefined) return refusal;
        await tx.workspaces.delete(workspace.id);
        await tx.auditEvents.insert(audit(call, { kind: "workspace", id: workspace.id, before, after: null }));
        return null;
      }),
  };
}

type WorkspaceOperation = "listWorkspaces" | "createWorkspace" | "getWorkspace" | "updateWorkspace" | "deleteWorkspace";

/** Keeps the pool that a workspace is to name from being deleted meanwhile; refuses one that it may not name. */
async function lockNamedPool(tx: Transaction, id: string | null, accountId: string): Promise<Refusal | undefined> {
  return id === null ? undefined : assignmentRefusal(await tx.lock("agentPool", id, "share"), accountId);
}

/** Refuses the choices of environment and hosted runners that this server does not know yet (ASG-1). */
function placementRefusal(body: {
  readonly environment_id?: string | null;
  readonly hosted?: boolean;
}): Refusal | undefined {
  if (body.environment_id != null) return unimplemented("environments of workspaces");
  return body.hosted === true ? unimplemented("choosing hosted runners") : undefined;
}

const workspaceJson = rowJson((workspace: Workspace) => ({
  id: workspace.id,
  account_id: workspace.accountId,
  environment_id: null,
  name: workspace.name,
  description: workspace.description,
  agent_pool_id: workspace.agentPoolId,
  hosted: false,
  created_at: timestamp(workspace.createdAt),
}));
