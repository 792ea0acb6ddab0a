import { table, type Row } from "./model.js";

export interface AgentPool extends Row {
  name: string;
  description: string;
  tags: Readonly<Record<string, string>>;
  readonly type: string;
  access: string;
  environmentIds: readonly string[];
  minVersion: string | null;
  readonly createdAt: number;
  pause: Pause | null;
}

/** A pause as it was asked for; from `resumeAt` on it is none. */
export interface Pause {
  readonly note: string;
  readonly pausedAt: number;
  readonly resumeAt: number | null;
}

export const agentPools = table<AgentPool>();
