import { table, type Row } from "./model.js";

export interface Workspace extends Row {
  name: string;
  description: string;
  environmentId: string | null;
  /** The pool that it names itself. */
  poolId: string | null;
  isHosted: boolean;
  readonly createdAt: number;
}

export const workspaces = table<Workspace>();
