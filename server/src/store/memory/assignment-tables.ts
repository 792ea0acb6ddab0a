import type { Environment } from "../../domain/assignment/environment.js";
import type { VcsProvider } from "../../domain/assignment/vcs-provider.js";
import type { Workspace } from "../../domain/assignment/workspace.js";
import { nameKey } from "./names.js";
import { Table, type UndoLog } from "./table.js";

/** The tables of what names agent pools. */
export type AssignmentTables = ReturnType<typeof assignmentTables>;

/** Makes them, empty. */
export function assignmentTables(undo: UndoLog) {
  return {
    environments: new Table<Environment, "name", "account" | "pool">(
      undo,
      { name: { of: ["name"], key: (row) => nameKey(row.accountId, row.name) } },
      {
        account: { of: [], key: (row) => row.accountId },
        pool: { of: ["defaultAgentPoolId"], key: (row) => row.defaultAgentPoolId ?? undefined },
      },
    ),
    vcsProviders: new Table<VcsProvider, "name", "account" | "pool">(
      undo,
      { name: { of: ["name"], key: (row) => nameKey(row.accountId, row.name) } },
      {
        account: { of: [], key: (row) => row.accountId },
        pool: { of: ["agentPoolId"], key: (row) => row.agentPoolId ?? undefined },
      },
    ),
    workspaces: new Table<Workspace, "name", "account" | "environment" | "pool">(
      undo,
      { name: { of: ["name"], key: (row) => nameKey(row.accountId, row.name) } },
      {
        account: { of: [], key: (row) => row.accountId },
        environment: { of: ["environmentId"], key: (row) => row.environmentId ?? undefined },
        pool: { of: ["agentPoolId"], key: (row) => row.agentPoolId ?? undefined },
      },
    ),
  };
}
