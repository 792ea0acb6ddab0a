import { refuse, type Holders, type Refusal } from "../refusal.js";

/** What runs are made of. */
export interface Workspace {
  readonly id: string;
  readonly accountId: string;
  /** Null where it belongs to none. */
  readonly environmentId: string | null;
  /** Unique in the account, ignoring case. */
  readonly name: string;
  readonly description: string;
  /** The pool that it names for itself; null leaves the choice to the levels above (ASG-1). */
  readonly agentPoolId: string | null;
  /** Whether it chooses hosted runners, whatever the levels above say (ASG-1); then it names no pool. */
  readonly hosted: boolean;
  readonly createdAt: number;
}

/** What a merge patch changes of a workspace: absent members stay, and a null pool is none. */
export interface WorkspaceChange {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly environmentId?: string | null | undefined;
  readonly agentPoolId?: string | null | undefined;
  readonly hosted?: boolean | undefined;
}

/** The workspace after a change. */
export function changeWorkspace(workspace: Workspace, change: WorkspaceChange): Workspace {
  const { name = workspace.name, description = workspace.description, hosted = workspace.hosted } = change;
  const { environmentId = workspace.environmentId, agentPoolId = workspace.agentPoolId } = change;
  return { ...workspace, name, description, environmentId, agentPoolId, hosted };
}

/** Whether a change may lead a workspace to another pool (ASG-1). */
export function changesPlacement({ environmentId, agentPoolId, hosted }: WorkspaceChange): boolean {
  return environmentId !== undefined || agentPoolId !== undefined || hosted !== undefined;
}

/** Refuses the deletion of a workspace that has runs which have not ended (ASG-9). */
export function workspaceDeletionRefusal(workspace: Workspace, unfinished: Holders): Refusal | undefined {
  if (unfinished.count === 0) return undefined;
  const has = `The workspace ${JSON.stringify(workspace.name)} has runs that have not ended (${unfinished.count})`;
  return refuse("in_use", `${has}; cancel them or let them end first`, { rule: "ASG-9", holders: unfinished });
}

/** Refuses a name that another workspace of the account has. */
export function workspaceNameTaken(name: string): Refusal {
  return refuse("name_taken", `Another workspace of the account is named ${JSON.stringify(name)}, ignoring case`);
}
