/** Which phase of a run a job is. */
export type JobPhase = "plan" | "apply";

/** Why a job or a run did not finish. */
export type EndReason =
  "failed" | "agent_lost" | "timed_out" | "canceled" | "pool_deleted" | "pool_not_available_in_environment";

/** How far a run got. */
export type RunState =
  | "plan_queued"
  | "planning"
  | "awaiting_confirmation"
  | "apply_queued"
  | "applying"
  | "finished"
  | "discarded"
  | "canceled"
  | "errored";

/** How far a job got. `claimed` and `running` are those of a live lease. */
export type JobState = "waiting" | "claimed" | "running" | "finished" | "errored" | "canceled";

/** Whether a lease holds (`claimed`, `started`), and how it ended. */
export type LeaseState = "claimed" | "started" | "finished" | "returned" | "lost" | "canceled";

/** One way from one state to another: by an operation, or by a timer. */
export type Transition<State extends string> = {
  readonly from: State;
  readonly to: State;
  readonly rule: string;
} & ({ readonly operation: string } | { readonly timer: string });

/** How the API document names what makes something change by itself. */
export const timerNames = {
  silence: "5 minutes of silence",
  unstarted: "60 seconds without a start",
  grace: "the grace of a cancellation",
  hostedStart: "a free hosted runner",
  hostedEnd: "the end of a hosted job",
} as const;

/**
 * Every way in which the state of a run changes; the API document shows the same.
 *
 *     plan_queued ⇄ planning ──► awaiting_confirmation ──► apply_queued ⇄ applying ──► finished
 *                       └──────────── auto_apply ──────────────▲
 *
 * From everywhere it ends `canceled` or `errored`, after a plan that changes nothing or is all there is to do `finished`,
 * while it awaits confirmation `discarded`.
 */
export const runTransitions: readonly Transition<RunState>[] = [
  { from: "plan_queued", to: "planning", operation: "claimJob", rule: "RUN-3" },
  { from: "plan_queued", to: "planning", timer: timerNames.hostedStart, rule: "RUN-7" },
  { from: "planning", to: "plan_queued", operation: "claimJob", rule: "RUN-4" },
  { from: "planning", to: "plan_queued", timer: timerNames.unstarted, rule: "RUN-4" },
  { from: "planning", to: "plan_queued", timer: timerNames.silence, rule: "RUN-5" },
  { from: "planning", to: "plan_queued", operation: "registerAgent", rule: "RUN-5" },
  { from: "planning", to: "plan_queued", operation: "deregisterAgent", rule: "RUN-5" },
  { from: "planning", to: "awaiting_confirmation", operation: "finishJob", rule: "RUN-1" },
  { from: "planning", to: "apply_queued", operation: "finishJob", rule: "RUN-1" },
  { from: "planning", to: "finished", operation: "finishJob", rule: "RUN-1" },
  { from: "planning", to: "errored", operation: "finishJob", rule: "RUN-1" },
  { from: "planning", to: "canceled", operation: "finishJob", rule: "RUN-8" },
  { from: "planning", to: "awaiting_confirmation", timer: timerNames.hostedEnd, rule: "RUN-7" },
  { from: "planning", to: "apply_queued", timer: timerNames.hostedEnd, rule: "RUN-7" },
  { from: "planning", to: "finished", timer: timerNames.hostedEnd, rule: "RUN-7" },
  { from: "planning", to: "errored", timer: timerNames.silence, rule: "RUN-5" },
  { from: "planning", to: "errored", operation: "registerAgent", rule: "RUN-5" },
  { from: "planning", to: "errored", operation: "deregisterAgent", rule: "RUN-5" },
  { from: "planning", to: "canceled", timer: timerNames.silence, rule: "RUN-8" },
  { from: "planning", to: "canceled", operation: "registerAgent", rule: "RUN-8" },
  { from: "planning", to: "canceled", operation: "deregisterAgent", rule: "RUN-8" },
  { from: "planning", to: "canceled", operation: "cancelRun", rule: "RUN-8" },
  { from: "planning", to: "canceled", timer: timerNames.grace, rule: "RUN-8" },
  { from: "plan_queued", to: "canceled", operation: "cancelRun", rule: "RUN-8" },
  { from: "plan_queued", to: "canceled", operation: "deleteAgentPool", rule: "POOL-5" },
  { from: "plan_queued", to: "errored", operation: "claimJob", rule: "ASG-5" },
  { from: "awaiting_confirmation", to: "apply_queued", operation: "confirmRun", rule: "RUN-1" },
  { from: "awaiting_confirmation", to: "discarded", operation: "discardRun", rule: "RUN-1" },
  { from: "awaiting_confirmation", to: "canceled", operation: "cancelRun", rule: "RUN-8" },
  { from: "awaiting_confirmation", to: "canceled", operation: "deleteAgentPool", rule: "POOL-5" },
  { from: "apply_queued", to: "applying", operation: "claimJob", rule: "RUN-3" },
  { from: "apply_queued", to: "applying", timer: timerNames.hostedStart, rule: "RUN-7" },
  { from: "apply_queued", to: "canceled", operation: "cancelRun", rule: "RUN-8" },
  { from: "apply_queued", to: "canceled", operation: "deleteAgentPool", rule: "POOL-5" },
  { from: "apply_queued", to: "errored", operation: "claimJob", rule: "ASG-5" },
  { from: "applying", to: "apply_queued", operation: "claimJob", rule: "RUN-4" },
  { from: "applying", to: "apply_queued", timer: timerNames.unstarted, rule: "RUN-4" },
  { from: "applying", to: "apply_queued", operation: "registerAgent", rule: "RUN-5" },
  { from: "applying", to: "apply_queued", operation: "deregisterAgent", rule: "RUN-5" },
  { from: "applying", to: "finished", operation: "finishJob", rule: "RUN-1" },
  { from: "applying", to: "errored", operation: "finishJob", rule: "RUN-1" },
  { from: "applying", to: "canceled", operation: "finishJob", rule: "RUN-8" },
  { from: "applying", to: "finished", timer: timerNames.hostedEnd, rule: "RUN-7" },
  { from: "applying", to: "errored", timer: timerNames.silence, rule: "RUN-5" },
  { from: "applying", to: "errored", operation: "registerAgent", rule: "RUN-5" },
  { from: "applying", to: "errored", operation: "deregisterAgent", rule: "RUN-5" },
  { from: "applying", to: "canceled", operation: "cancelRun", rule: "RUN-8" },
  { from: "applying", to: "canceled", timer: timerNames.grace, rule: "RUN-8" },
];

/** Every way in which the state of a job changes; the API document shows the same. */
export const jobTransitions: readonly Transition<JobState>[] = [
  { from: "waiting", to: "claimed", operation: "claimJob", rule: "RUN-3" },
  { from: "waiting", to: "errored", operation: "claimJob", rule: "ASG-5" },
  { from: "waiting", to: "canceled", operation: "cancelRun", rule: "RUN-8" },
  { from: "waiting", to: "canceled", operation: "deleteAgentPool", rule: "POOL-5" },
  { from: "waiting", to: "running", timer: timerNames.hostedStart, rule: "RUN-7" },
  { from: "claimed", to: "running", operation: "startJob", rule: "RUN-4" },
  { from: "claimed", to: "waiting", operation: "claimJob", rule: "RUN-4" },
  { from: "claimed", to: "waiting", timer: timerNames.unstarted, rule: "RUN-4" },
  { from: "claimed", to: "waiting", operation: "registerAgent", rule: "RUN-5" },
  { from: "claimed", to: "waiting", operation: "deregisterAgent", rule: "RUN-5" },
  { from: "claimed", to: "canceled", operation: "cancelRun", rule: "RUN-8" },
  { from: "running", to: "finished", operation: "finishJob", rule: "RUN-1" },
  { from: "running", to: "errored", operation: "finishJob", rule: "RUN-1" },
  { from: "running", to: "canceled", operation: "finishJob", rule: "RUN-8" },
  { from: "running", to: "waiting", timer: timerNames.silence, rule: "RUN-5" },
  { from: "running", to: "waiting", operation: "registerAgent", rule: "RUN-5" },
  { from: "running", to: "waiting", operation: "deregisterAgent", rule: "RUN-5" },
  { from: "running", to: "errored", timer: timerNames.silence, rule: "RUN-5" },
  { from: "running", to: "errored", operation: "registerAgent", rule: "RUN-5" },
  { from: "running", to: "errored", operation: "deregisterAgent", rule: "RUN-5" },
  { from: "running", to: "canceled", timer: timerNames.silence, rule: "RUN-8" },
  { from: "running", to: "canceled", operation: "registerAgent", rule: "RUN-8" },
  { from: "running", to: "canceled", operation: "deregisterAgent", rule: "RUN-8" },
  { from: "running", to: "canceled", operation: "cancelRun", rule: "RUN-8" },
  { from: "running", to: "finished", timer: timerNames.hostedEnd, rule: "RUN-7" },
  { from: "running", to: "canceled", timer: timerNames.grace, rule: "RUN-8" },
];

/** Every way in which the state of a lease changes; the API document shows the same. */
export const leaseTransitions: readonly Transition<LeaseState>[] = [
  { from: "claimed", to: "started", operation: "startJob", rule: "RUN-4" },
  { from: "claimed", to: "returned", operation: "claimJob", rule: "RUN-4" },
  { from: "claimed", to: "returned", timer: timerNames.unstarted, rule: "RUN-4" },
  { from: "claimed", to: "returned", operation: "registerAgent", rule: "RUN-5" },
  { from: "claimed", to: "returned", operation: "deregisterAgent", rule: "RUN-5" },
  { from: "claimed", to: "canceled", operation: "cancelRun", rule: "RUN-8" },
  { from: "started", to: "finished", operation: "finishJob", rule: "RUN-1" },
  { from: "started", to: "lost", timer: timerNames.silence, rule: "RUN-5" },
  { from: "started", to: "lost", operation: "registerAgent", rule: "RUN-5" },
  { from: "started", to: "lost", operation: "deregisterAgent", rule: "RUN-5" },
  { from: "started", to: "canceled", timer: timerNames.grace, rule: "RUN-8" },
];
