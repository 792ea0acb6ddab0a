import fc from "fast-check";
import * as demand from "../rules/agent-pool-demand.js";
import { claimJob } from "../rules/claims.js";
import * as rules from "../rules/jobs.js";
import { jobs, type Result } from "../state/jobs.js";
import { isLive, leases, type Lease } from "../state/leases.js";
import { nobody, type Model } from "../state/model.js";
import { aPool } from "./agent-pools.js";
import { aSession } from "./agents.js";
import { key, move, oneOf, some, type AnyMove } from "./move.js";

/** Most often one that holds, and rather the latest. */
function aLease(model: Model, choice: number): Lease | undefined {
  const all = leases(model);
  const live = all.filter(isLive);
  return oneOf(choice % 4 === 0 || live.length === 0 ? all.slice(-12) : live, choice);
}

/** Most often as its claim told it; sometimes of another job, or from another claim. */
function speechOf(model: Model, lease: Lease, other: number): rules.Speech {
  const strange = oneOf(jobs(model), other)?.id ?? nobody("job");
  const of = other % 25 === 0 ? strange : (lease.job.id ?? strange);
  const epoch = other % 8 === 1 ? lease.job.epoch + (other % 3) - 1 : lease.epoch;
  return { lease, of, epoch: Math.max(0, epoch) };
}

const claim = move("claimJob", fc.tuple(some, some), (model, _, [choice, other]) => {
  const session = aSession(model, choice);
  if (session === undefined) return undefined;
  const stranger = aSession(model, other)?.agentId ?? nobody("agent");
  return claimJob(model, session, other % 30 === 0 ? stranger : session.agentId);
});

function writeMove<Arguments>(
  title: string,
  args: fc.Arbitrary<Arguments>,
  plan: (model: Model, speech: rules.Speech, given: Arguments) => ReturnType<typeof rules.startJob> | undefined,
): AnyMove {
  return move(title, fc.tuple(some, some, args), (model, _, [choice, other, given]) => {
    const lease = aLease(model, choice);
    return lease && plan(model, speechOf(model, lease, other), given);
  });
}

const start = writeMove("startJob", fc.constant(null), rules.startJob);
const renew = writeMove("renewJob", fc.constant(null), rules.renewJob);
const append = writeMove(
  "appendJobLog",
  fc.tuple(fc.constantFrom(0, 0, 0, -1, -2, 1, 99), fc.constantFrom("a", "bc", "bcd")),
  (model, speech, [ahead, text]) => {
    const end = speech.lease.job.log.length;
    return rules.appendLog(model, speech, ahead === 99 ? 0 : Math.max(0, end + ahead), text);
  },
);
const outcome = fc.constantFrom<Result["outcome"]>("succeeded", "succeeded", "succeeded", "failed", "canceled");
const finish = writeMove(
  "finishJob",
  fc.record({ outcome, hasChanges: fc.constantFrom(true, true, false), message: fc.constantFrom("", "told") }),
  (model, speech, told) => {
    const { result } = speech.lease;
    // The same result again, half of the time.
    const again = result !== null && speech.epoch % 2 === 0 ? result : told;
    // Of what is canceled the rules do not say whether another outcome is another result.
    const isMoot = result !== null && result.outcome !== "succeeded" && again.outcome !== result.outcome;
    return isMoot ? undefined : rules.finishJob(model, speech, again);
  },
);

/** A job that is there, and rarely none. */
function aJob(model: Model, choice: number): string {
  return (choice % 20 === 0 ? undefined : oneOf(jobs(model), choice)?.id) ?? nobody("job");
}

/** What agents do with jobs. */
export const executionMoves: readonly AnyMove[] = [
  ...[claim, claim, claim, claim, start, start, start, renew, append, append, finish, finish, finish],
];

/** What users learn of jobs, and of the load of pools. */
export const jobMoves: readonly AnyMove[] = [
  move("getJob", some, (model, by, choice) => rules.getJob(model, by, aJob(model, choice))),
  move("listLeases", some, (model, by, choice) => rules.listLeases(model, by, aJob(model, choice))),
  move("listLeases", some, (model, by, choice) => rules.listLeases(model, by, aJob(model, choice))),
  move("readJobLog", fc.tuple(some, fc.constantFrom(0, 0, 1, 5)), (model, by, [choice, offset]) =>
    rules.readLog(model, by, aJob(model, choice), offset),
  ),
  move("getDemand", fc.tuple(some, fc.constantFrom(undefined, 1, 2)), (model, by, [choice, slots]) =>
    demand.getDemand(model, by, aPool(model, choice), slots),
  ),
  move("drainPool", fc.tuple(some, fc.boolean(), key), (model, by, [choice, onlyIdle, repeated]) =>
    demand.drainPool(model, by, {
      id: aPool(model, choice),
      body: onlyIdle ? { only_if_idle: true } : {},
      key: repeated,
    }),
  ),
];
