import { refuse, type Holder, type Refusal } from "../refusal.js";
import type { EndReason, JobPhase, RunState } from "./states.js";

/** What a run does: `plan_only` changes nothing, the other two apply what they planned (RUN-1). */
export type RunKind = "plan_only" | "plan_and_apply" | "destroy";

/** What is chosen of a run when it is created, and never changes. */
export interface RunChoices {
  readonly kind: RunKind;
  readonly message: string;
  /** Whether it applies its plan without being confirmed (RUN-1). */
  readonly autoApply: boolean;
  /** Jobs of a higher one are dispatched first (RUN-2). */
  readonly priority: number;
  /** The labels that an agent must have (RUN-2). */
  readonly agentLabels: Readonly<Record<string, string>>;
  /** How long each of its jobs may be executed (RUN-9). */
  readonly timeoutMinutes: number;
}

/** One execution of the code of a workspace. */
export interface Run extends RunChoices {
  readonly id: string;
  readonly accountId: string;
  readonly workspaceId: string;
  /** The pool that was the workspace's when it was created (ASG-8); null for hosted runners. */
  readonly agentPoolId: string | null;
  /** The principal that started it. */
  readonly createdBy: string;
  readonly createdAt: number;
  readonly state: RunState;
  /** Why it was canceled or errored; null in every other state. */
  readonly reason: EndReason | null;
  /** Whether its plan changes anything; null before it is planned. */
  readonly hasChanges: boolean | null;
  /** Where its apply was given up while an agent may have been at it: whether somebody has seen to that (RUN-5). */
  readonly acknowledgement: "needed" | "given" | null;
  readonly planJobId: string;
  readonly applyJobId: string | null;
  readonly endedAt: number | null;
}

/** The states of runs of which a job waits. */
export const queuedStates: readonly RunState[] = ["plan_queued", "apply_queued"];

/** What a new run is made of beyond its choices. */
export interface RunFacts {
  readonly id: string;
  readonly accountId: string;
  readonly workspaceId: string;
  readonly agentPoolId: string | null;
  readonly planJobId: string;
  readonly createdBy: string;
  readonly now: number;
}

/** A run of a workspace, whose plan job waits (RUN-1). */
export function createRun(choices: RunChoices, facts: RunFacts): Run {
  // Every member by its name: rows that are spread from several others get layouts of their own, and cost many times as much.
  return {
    id: facts.id,
    accountId: facts.accountId,
    workspaceId: facts.workspaceId,
    agentPoolId: facts.agentPoolId,
    planJobId: facts.planJobId,
    createdBy: facts.createdBy,
    kind: choices.kind,
    message: choices.message,
    autoApply: choices.autoApply,
    priority: choices.priority,
    agentLabels: choices.agentLabels,
    timeoutMinutes: choices.timeoutMinutes,
    createdAt: facts.now,
    state: "plan_queued",
    reason: null,
    hasChanges: null,
    acknowledgement: null,
    applyJobId: null,
    endedAt: null,
  };
}

/** Whether a run applies what it plans: only then it takes its turn among the runs of its workspace (RUN-1). */
export function applies({ kind }: Pick<Run, "kind">): boolean {
  return kind !== "plan_only";
}

/**
 * Whether no later run of its workspace may begin: as long as it applies and has not ended, and after an apply that was
 * given up until somebody acknowledges that (RUN-1, RUN-5).
 */
export function holdsWorkspace(run: Run): boolean {
  return applies(run) && (run.endedAt === null || run.acknowledgement === "needed");
}

/** The state of a run while one of its jobs waits, or is executed. */
export function stateIn(phase: JobPhase, progress: "queued" | "executed"): RunState {
  if (phase === "plan") return progress === "queued" ? "plan_queued" : "planning";
  return progress === "queued" ? "apply_queued" : "applying";
}

/** The run after its end. */
export function endRun(
  run: Run,
  state: "finished" | "discarded" | "canceled" | "errored",
  reason: EndReason | null,
  now: number,
): Run {
  return { ...run, state, reason, endedAt: now };
}

/** Refuses what a run is in no state for (RUN-6). */
export function wrongRunState(run: Run, wanted: string): Refusal {
  return refuse("wrong_state", `The run is ${run.state}; ${wanted}`, {
    rule: run.endedAt === null ? "RUN-1" : "RUN-6",
  });
}

/** A run as it is named where it holds something. */
export function runHolder({ id, message }: Run): Holder {
  return { kind: "run", id, name: message };
}
