import type { Holder, Holders } from "../../domain/refusal.js";
import type { Workspace } from "../../domain/assignment/workspace.js";
import type { AssignmentView, EnvironmentSelection, WorkspaceFilter, WorkspaceSelection } from "../assignment-view.js";
import type { Page } from "../list.js";
import type { AssignmentTables } from "./assignment-tables.js";
import { namedPage } from "./names.js";

/** Reads the tables of what names agent pools. */
export function assignmentView(tables: AssignmentTables): AssignmentView {
  const { environments, vcsProviders, workspaces } = tables;
  return {
    environments: {
      get: (id) => Promise.resolve(environments.get(id)),
      list: (accountId, filter, page) => Promise.resolve(namedPage(environments, accountId, filter, page)),
      select: (selection, limit) => Promise.resolve(selectEnvironments(tables, selection, limit)),
    },
    vcsProviders: {
      get: (id) => Promise.resolve(vcsProviders.get(id)),
      list: (accountId, filter, page) => Promise.resolve(namedPage(vcsProviders, accountId, filter, page)),
      holding(agentPoolId, limit) {
        const rows = vcsProviders.group("pool", agentPoolId).flatMap((id) => vcsProviders.get(id) ?? []);
        return Promise.resolve(holdersOf("vcs_provider", rows, limit));
      },
    },
    workspaces: {
      get: (id) => Promise.resolve(workspaces.get(id)),
      list: (accountId, filter, page) => Promise.resolve(workspacePage(tables, accountId, filter, page)),
      select: (selection, limit) => Promise.resolve(selectWorkspaces(tables, selection, limit)),
    },
  };
}

function workspacePage(
  { workspaces }: AssignmentTables,
  accountId: string,
  { name, environmentId, agentPoolId }: WorkspaceFilter,
  page: Page,
): readonly Workspace[] {
  const isChosen = (row: Workspace) =>
    row.accountId === accountId &&
    (environmentId === undefined || row.environmentId === environmentId) &&
    (agentPoolId === undefined || row.agentPoolId === agentPoolId);
  if (name !== undefined) return namedPage(workspaces, accountId, { name }, page).filter(isChosen);
  if (agentPoolId !== undefined) return workspaces.page("pool", agentPoolId, page, isChosen);
  if (environmentId !== undefined) return workspaces.page("environment", environmentId, page, isChosen);
  return workspaces.page("account", accountId, page);
}

function selectEnvironments({ environments }: AssignmentTables, selection: EnvironmentSelection, limit: number) {
  const { accountId, defaultAgentPoolId, outside = [] } = selection;
  const rows = environments.group("pool", defaultAgentPoolId).flatMap((id) => environments.get(id) ?? []);
  const chosen = rows.filter((row) => row.accountId === accountId && !outside.includes(row.id));
  return holdersOf("environment", chosen, limit);
}

function selectWorkspaces(tables: AssignmentTables, selection: WorkspaceSelection, limit: number): Holders {
  const { workspaces } = tables;
  const rows = narrowestGroup(tables, selection).flatMap((id) => workspaces.get(id) ?? []);
  return holdersOf(
    "workspace",
    rows.filter((row) => isSelected(tables, row, selection)),
    limit,
  );
}

function narrowestGroup({ workspaces }: AssignmentTables, selection: WorkspaceSelection): readonly string[] {
  const { accountId, agentPoolId, environmentId } = selection;
  if (agentPoolId != null) return workspaces.group("pool", agentPoolId);
  return environmentId === undefined
    ? workspaces.group("account", accountId)
    : workspaces.group("environment", environmentId);
}

function isSelected({ environments }: AssignmentTables, row: Workspace, selection: WorkspaceSelection): boolean {
  const { environmentDefault, outside } = selection;
  const isAsked = (["accountId", "environmentId", "agentPoolId", "hosted"] as const).every(
    (member) => selection[member] === undefined || selection[member] === row[member],
  );
  if (!isAsked) return false;
  const { environmentId } = row;
  if (environmentId !== null && outside?.includes(environmentId) === true) return false;
  if (environmentDefault === undefined) return true;
  const environment = environmentId === null ? undefined : environments.get(environmentId);
  return (environment?.defaultAgentPoolId ?? null) === environmentDefault;
}

function holdersOf(
  kind: Holder["kind"],
  rows: readonly { readonly id: string; readonly name: string }[],
  limit: number,
): Holders {
  return { count: rows.length, items: rows.slice(0, limit).map(({ id, name }) => ({ kind, id, name })) };
}
