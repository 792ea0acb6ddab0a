import { table, type Row } from "./model.js";

export interface VcsProvider extends Row {
  name: string;
  readonly kind: string;
  url: string | null;
  poolId: string | null;
  readonly createdAt: number;
}

export const vcsProviders = table<VcsProvider>();
