import contract from "@muster/openapi/openapi.json" with { type: "json" };
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal, type Refusal } from "../refusal.js";
import { claimed, created, decided, held, next, planned, result, running } from "./course.suite.js";
import { cancelRun, cancelWithPool, loseLease, performJobTimer, refuseDispatch, returnJob } from "./giving-up.js";
import { isHeld } from "./job.js";
import {
  acknowledgeRun,
  confirmRun,
  discardRun,
  finishJob,
  startHosted,
  startJob,
  type RunChange,
  type RunFacts,
} from "./progress.js";
import { stateIn, type RunChoices, type RunKind } from "./run.js";
import { jobTransitions, leaseTransitions, runTransitions, timerNames, type Transition } from "./states.js";

const { RunState, JobState, LeaseState } = contract.components.schemas;
const machines = [
  ["runs", runTransitions, RunState["x-state-machine"], "plan_queued"],
  ["jobs", jobTransitions, JobState["x-state-machine"], "waiting"],
  ["leases", leaseTransitions, LeaseState["x-state-machine"], "claimed"],
] as const;

describe.each(machines)("the transitions of %s", (_, transitions, machine, initial) => {
  it("are those that the API document shows", () => {
    expect(machine.transitions).toEqual(transitions);
    expect(machine.initial).toBe(initial);
  });

  it("lead from no state that is the last one (RUN-6)", () => {
    const left = transitions.map(({ from }) => from as string);
    expect(machine.terminal.filter((state) => left.includes(state))).toEqual([]);
    const reached = transitions.map(({ to }) => to as string).filter((to) => !left.includes(to));
    expect([...new Set(reached)].sort()).toEqual([...machine.terminal].sort());
  });
});

/** Where a walk is: what the run is at, the time, and since when the agent is silent that holds its job. */
interface Place {
  readonly facts: RunFacts;
  readonly now: number;
  readonly silentSince: number;
}

/** One decision, and by what the contract says that it comes about. */
interface Step {
  readonly by: string;
  readonly change: RunChange | Refusal | undefined;
}

const offlineAfter = 5 * 60_000;
const kinds: readonly RunKind[] = ["plan_only", "plan_and_apply", "destroy"];
const begunAt = 10_000;

/** Where walks begin, so that none has far to go. */
function beginnings(choices: Partial<RunChoices>): readonly RunFacts[] {
  const plan = created(choices);
  const planning = running(plan, 2_000);
  const applying = running(next(planned({ ...choices, kind: "destroy", autoApply: true })), 6_000);
  return [
    plan,
    claimed(plan, 2_000),
    planning,
    decided(cancelRun(planning, 3_000)),
    running(next(loseLease(planning, 3_000)), 4_000),
    next(planned({ ...choices, kind: "destroy", autoApply: false })),
    next(planned({ ...choices, kind: "destroy", autoApply: true })),
    claimed(next(planned({ ...choices, kind: "destroy", autoApply: true })), 6_000),
    applying,
    decided(cancelRun(applying, 7_000)),
    next(loseLease(applying, 7_000)),
    created(choices, null),
    startHosted(created(choices, null), 2_000),
  ];
}

/** What an agent, a user or a server may decide at a place; undefined where nothing would lead to the decision. */
const decisions: Readonly<Record<string, (place: Place, choice: number) => Step | undefined>> = {
  claim: ({ facts, now }) => (waitsForAgent(facts) ? { by: "claimJob", change: claimed(facts, now) } : undefined),
  claimInVain: ({ facts, now }) =>
    facts.job.state === "claimed" ? { by: "claimJob", change: returnJob(held(facts), now) } : undefined,
  refuseDispatch: ({ facts, now }) =>
    waitsForAgent(facts) ? { by: "claimJob", change: refuseDispatch(facts, now) } : undefined,
  startHosted: ({ facts, now }) =>
    facts.job.state === "waiting" && facts.job.agentPoolId === null
      ? { by: timerNames.hostedStart, change: startHosted(facts, now) }
      : undefined,
  start: ({ facts, now }) => (facts.lease ? { by: "startJob", change: startJob(held(facts), now) } : undefined),
  finish: ({ facts, now }, choice) => {
    if (facts.lease?.state !== "started") return undefined;
    const outcome = (["succeeded", "succeeded", "failed", "canceled"] as const)[choice % 4] ?? "succeeded";
    return { by: "finishJob", change: finishJob(facts, result(outcome, choice > 7, now), "job-apply") };
  },
  confirm: ({ facts, now }) => ({ by: "confirmRun", change: confirmRun(facts, "job-apply", now) }),
  discard: ({ facts, now }) => ({ by: "discardRun", change: discardRun(facts, now) }),
  cancel: ({ facts, now }) => ({ by: "cancelRun", change: cancelRun(facts, now) }),
  acknowledge: ({ facts }) => ({ by: "acknowledgeRun", change: acknowledgeRun(facts) }),
  deletePool: ({ facts, now }) =>
    facts.run.agentPoolId === null || facts.run.endedAt !== null || isHeld(facts.job)
      ? undefined
      : { by: "deleteAgentPool", change: cancelWithPool(facts, now) },
  supersede: ({ facts, now }) =>
    facts.lease ? { by: "registerAgent", change: loseLease(held(facts), now) } : undefined,
  deregister: ({ facts, now }) =>
    facts.lease ? { by: "deregisterAgent", change: loseLease(held(facts), now) } : undefined,
};

const names = Object.keys(decisions);

/** Which decisions are calls of the agent, and end its silence. */
const ownCalls = ["claim", "start", "finish"];

/** One of the decisions that something leads to at a place. */
function decide(place: Place, decision: number, choice: number): readonly [string, Step] {
  for (const name of [...names.slice(decision), ...names]) {
    const step = decisions[name]?.(place, choice);
    if (step !== undefined) return [name, step];
  }
  throw new Error("anything may be asked of every run at any time");
}

/** What is due by itself first, up to an instant. */
function dueUntil({ facts, silentSince }: Place, until: number): (Step & { readonly at: number }) | undefined {
  const loss = facts.lease === null ? Infinity : silentSince + offlineAfter;
  const timer = facts.job.timer?.due ?? Infinity;
  const at = Math.min(loss, timer);
  if (at > until) return undefined;
  // Of one instant the loss comes first.
  if (loss <= timer) return { by: timerNames.silence, change: loseLease(held(facts), at), at };
  const by = {
    job_return: timerNames.unstarted,
    job_timeout: "timeout",
    job_force_cancel: timerNames.grace,
    hosted_job_end: timerNames.hostedEnd,
  }[facts.job.timer?.kind ?? "job_return"];
  return { by, change: performJobTimer(facts, at, "job-apply"), at };
}

function waitsForAgent({ job }: RunFacts): boolean {
  return job.state === "waiting" && job.isDue && job.agentPoolId !== null;
}

/** The rows of the three tables that were seen. */
const seen = new Set<Transition<string>>();

/** Holds a step against the tables and the rules, and goes on from it. */
function follow(place: Place, { by, change }: Step, now: number): Place {
  const { facts } = place;
  if (change === undefined) throw new Error(`nothing came of what was due: ${by}`);
  if (isRefusal(change)) return { ...place, now };
  seeTransition(runTransitions, by, facts.run.state, change.run.state);
  seeTransition(jobTransitions, by, facts.job.state, change.job.state);
  if (facts.lease && change.lease) seeTransition(leaseTransitions, by, facts.lease.state, change.lease.state);
  if (facts.run.endedAt !== null) {
    expect(change.run).toEqual({ ...facts.run, acknowledgement: change.run.acknowledgement });
    if (change.run !== facts.run) expect([by, change.run.acknowledgement]).toEqual(["acknowledgeRun", "given"]);
  }
  if (facts.job.endedAt !== null) expect(change.job).toEqual(facts.job);
  expectSound(change);
  return { ...place, facts: next(change), now };
}

function seeTransition(table: readonly Transition<string>[], by: string, from: string, to: string): void {
  if (from === to) return;
  const row = table.find(
    (way) => way.from === from && way.to === to && by === ("operation" in way ? way.operation : way.timer),
  );
  expect(row, `${from} to ${to} by ${by}`).toBeDefined();
  if (row !== undefined) seen.add(row);
}

/** Whatever becomes of a run, its rows tell the same. */
function expectSound(change: RunChange): void {
  const { run, job, lease } = next(change);
  const isOver = run.endedAt !== null;
  expect(["finished", "discarded", "canceled", "errored"].includes(run.state)).toBe(isOver);
  expect(run.reason !== null).toBe(run.state === "canceled" || run.state === "errored");
  expect(["finished", "canceled", "errored"].includes(job.state)).toBe(job.endedAt !== null);
  if (job.state === "waiting") expect(run.state).toBe(stateIn(job.phase, "queued"));
  if (isHeld(job)) expect(run.state).toBe(stateIn(job.phase, "executed"));
  expect(job.timer !== null).toBe(isHeld(job));
  expect(lease !== null).toBe(isHeld(job) && job.agentPoolId !== null);
  if (lease !== null) expect([lease.epoch, lease.state === "started"]).toEqual([job.epoch, job.state === "running"]);
  expect(job.queuedAt).toBe(job.createdAt);
  if (run.acknowledgement !== null) expect([isOver, job.phase]).toEqual([true, "apply"]);
}

describe("every decision from every state", () => {
  const moves = fc.array(
    fc.record({
      decision: fc.nat({ max: names.length - 1 }),
      choice: fc.nat({ max: 15 }),
      wait: fc.constantFrom(0, 0, 0, 1_000, 59_000, 119_000, 239_000, 290_000, 3_600_000),
    }),
    { minLength: 1, maxLength: 8, size: "max" },
  );
  const choices = fc.record({ kind: fc.constantFrom(...kinds), autoApply: fc.boolean() });
  const starts = choices.chain((chosen) => fc.constantFrom(...beginnings(chosen)));

  it("leads from state to state only as the tables say, and to none once the run has ended (RUN-6)", () => {
    const property = fc.property(starts, moves, (facts, played) => {
      let place: Place = { facts, now: begunAt, silentSince: begunAt };
      for (const { decision, choice, wait } of played) {
        const until = place.now + wait;
        for (let due = dueUntil(place, until); due; due = dueUntil(place, until)) place = follow(place, due, due.at);
        place = { ...place, now: until };
        const [name, step] = decide(place, decision, choice);
        if (ownCalls.includes(name)) place = { ...place, silentSince: until };
        place = follow(place, step, until);
      }
    });
    // The same walks every time: the next test counts where they came.
    fc.assert(property, { seed: 20_260_101, numRuns: 1_000 });
  });

  it("leads along every row of the tables", () => {
    const rows = [...runTransitions, ...jobTransitions, ...leaseTransitions];
    expect(rows.filter((row) => !seen.has(row))).toEqual([]);
  });
});
