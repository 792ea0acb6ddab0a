import { inEnvironment, wholeAccount, type AccessScope, type Place } from "../../domain/access/access-policy.js";
import type { View } from "../../store/store.js";

/** Where an object stands, and whose it is. */
export interface Placed {
  readonly accountId: string;
  readonly place: Place;
}

/** Where an environment stands. */
export async function placeEnvironment(view: View, id: string): Promise<Placed | undefined> {
  const environment = await view.environments.get(id);
  return environment && { accountId: environment.accountId, place: inEnvironment(id) };
}

/** Where a workspace stands: in its environment, and as itself. */
export async function placeWorkspace(view: View, id: string): Promise<Placed | undefined> {
  const workspace = await view.workspaces.get(id);
  if (workspace === undefined) return undefined;
  return { accountId: workspace.accountId, place: { environmentId: workspace.environmentId, workspaceId: id } };
}

/** Where a run stands: where its workspace does. */
export async function placeRun(view: View, id: string): Promise<Placed | undefined> {
  const run = await view.runs.get(id);
  return run && placeWorkspace(view, run.workspaceId);
}

/** Where a job stands: where the workspace of its run does. */
export async function placeJob(view: View, id: string): Promise<Placed | undefined> {
  const job = await view.jobs.get(id);
  return job && placeWorkspace(view, job.workspaceId);
}

/** The place that a scope is about; undefined where its environment or workspace is absent or another account's. */
export async function placeOfScope(view: View, scope: AccessScope, accountId: string): Promise<Place | undefined> {
  if (scope.level === "account") return wholeAccount;
  const find = scope.level === "environment" ? placeEnvironment : placeWorkspace;
  const found = await find(view, scope.id);
  return found?.accountId === accountId ? found.place : undefined;
}
