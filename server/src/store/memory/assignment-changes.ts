import type { AssignmentChanges } from "../assignment-view.js";
import type { AssignmentTables } from "./assignment-tables.js";
import type { Locks } from "./locks.js";
import type { Table } from "./table.js";

/** Changes the tables of what names agent pools, under the discipline of the locks. */
export function assignmentChanges(tables: AssignmentTables, locks: Locks): AssignmentChanges {
  return {
    environments: changes(tables.environments, "environment", locks),
    vcsProviders: changes(tables.vcsProviders, "vcsProvider", locks),
    workspaces: changes(tables.workspaces, "workspace", locks),
  };
}

function changes<Row extends { readonly id: string }, Unique extends string, Group extends string>(
  table: Table<Row, Unique, Group>,
  kind: Parameters<Locks["need"]>[0],
  locks: Locks,
) {
  return {
    insert: (row: Row) => Promise.resolve(table.insert(row)),
    update(row: Row) {
      locks.need(kind, row.id);
      return Promise.resolve(table.update(row));
    },
    delete(id: string) {
      locks.need(kind, id);
      return Promise.resolve(table.delete(id));
    },
  };
}
