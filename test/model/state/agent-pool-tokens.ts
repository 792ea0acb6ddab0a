import { table, type Row } from "./model.js";

export interface PoolToken extends Row {
  readonly poolId: string;
  name: string;
  description: string;
  secret: string;
  /** The secret before the last rotation, and when its grace ends (TOK-4). */
  previous: { readonly secret: string; readonly endsAt: number } | null;
  readonly expiresAt: number | null;
  readonly createdBy: string;
  readonly createdAt: number;
  lastUsedAt: number | null;
  /** What becomes of the sessions of a revoked token; null as long as it is none (TOK-3). */
  fate: "keep" | "drain" | "immediate" | null;
  /** Of a revoked token: when the sessions that it registered end; null for never (TOK-3). */
  sessionsEndAt: number | null;
}

export const poolTokens = table<PoolToken>();
