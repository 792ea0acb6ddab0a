import type { Pause } from "./agent-pools.js";
import { journal, table, type Row } from "./model.js";

export interface Agent extends Row {
  readonly poolId: string;
  readonly key: string;
  readonly createdAt: number;
  name: string;
  version: string;
  labels: Readonly<Record<string, string>>;
  capacity: number;
  isEphemeral: boolean;
  /** The token that registered its newest session. */
  tokenId: string;
  lastSeenAt: number;
  resources: object | null;
  scheduling: "active" | "paused" | "draining";
  pause: Pause | null;
}

/** What one registration opened. */
export interface Session {
  readonly agentId: string;
  readonly tokenId: string;
  readonly secret: string;
}

export const agents = table<Agent>();

/** Every session that was opened, oldest first. */
export const sessions = journal<Session>();
