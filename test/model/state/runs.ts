import type { Job } from "./jobs.js";
import { table, type Row } from "./model.js";

export interface Run extends Row {
  readonly workspaceId: string;
  readonly kind: string;
  readonly message: string;
  readonly autoApply: boolean;
  readonly priority: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly timeoutMinutes: number;
  /** The pool that executes it; null for hosted runners (ASG-8). */
  readonly poolId: string | null;
  readonly createdBy: string;
  readonly createdAt: number;
  state: string;
  reason: string | null;
  hasChanges: boolean | null;
  /** Whether somebody has to see to a lost apply, or has (RUN-5). */
  acknowledgement: "needed" | "given" | null;
  readonly plan: Job;
  apply: Job | null;
  endedAt: number | null;
}

/** Every run, in the order of creation. */
export const runs = table<Run>();
