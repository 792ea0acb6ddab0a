import {
  absenceIsForgiven,
  activeAgentsStay,
  claimsEndWithPools,
  goneMeansGone,
  linksHold,
  newestSessionSpeaks,
  onlyCallsAreSeen,
  silenceHasInstants,
} from "./agent-invariants.js";
import type { Noun } from "./rows.js";
import {
  endsAreFinal,
  lossesCountOnce,
  nobodyStarves,
  oneLiveLease,
  poolsAreEligible,
  slotsAreKept,
  staleWritesChangeNothing,
} from "./run-invariants.js";
import type { Sight } from "./sight.js";

/** An invariant by its number. */
export interface NumberedInvariant {
  readonly id: string;
  /** What of a sight is as it must never be; undefined where all is well. */
  readonly breach: (sight: Sight) => string | undefined;
  /** Of transactions that write one of these nouns it is asserted when they are kept. */
  readonly kept: readonly Noun[];
  /** Whether it is asserted when a step has ended. */
  readonly isAnswered: boolean;
}

/** The nouns that name a pool. */
const naming = ["accounts", "environments", "vcsProviders", "workspaces"] as const;

/**
 * The invariants by their numbers. Each is asserted twice over: on what every transaction of the store changed, at the moment at
 * which it is kept ("kept"), and on what every step was answered and what is there then ("answered"); with plays of the model
 * (`system.ts`) as well as with races (`races/`), where several steps are made at once and a transaction is known by the step that
 * made it.
 *
 * | number | asserted | besides |
 * |---|---|---|
 * | I-01 | kept | races hold the lists of leases against it |
 * | I-02 | kept, answered | |
 * | I-03 | kept | the fleet simulation, on what agents really execute |
 * | I-04 | kept | races, 6 minutes later; the fleet simulation |
 * | I-05 | not here: it speaks of what agents do | the fleet simulation, on simulated agents; none with the real agent yet |
 * | I-06 | kept | races hold the lists of leases against it |
 * | I-07 | kept, answered, at rest | the fleet simulation, once all calms down |
 * | I-08 | kept | the fleet simulation |
 * | I-10 | kept | |
 * | I-11 | kept, answered | |
 * | I-12 | answered, at rest | claims wait in races only |
 * | I-13 | kept, answered | |
 * | I-14 | kept | the fleet simulation |
 * | I-15 | kept, answered | |
 * | I-16 | kept, with every mark of the server | it is away in races only |
 * | I-17 | not at all: jobs are lost at exactly 5 minutes (RUN-5), so that no loss is delayed because there are many | |
 * | I-18 | kept, answered | |
 */
export const invariants: readonly NumberedInvariant[] = [
  { id: "I-01", breach: oneLiveLease, kept: ["jobs", "leases"], isAnswered: false },
  {
    id: "I-02",
    breach: staleWritesChangeNothing,
    kept: ["runs", "jobs", "leases", "jobLogs", "agents"],
    isAnswered: true,
  },
  { id: "I-03", breach: lossesCountOnce, kept: ["jobs", "leases"], isAnswered: false },
  { id: "I-04", breach: endsAreFinal, kept: ["runs", "jobs", "leases"], isAnswered: false },
  { id: "I-06", breach: slotsAreKept, kept: ["leases"], isAnswered: false },
  { id: "I-07", breach: nobodyStarves, kept: ["runs", "jobs"], isAnswered: true },
  { id: "I-08", breach: poolsAreEligible, kept: ["runs", "leases"], isAnswered: false },
  { id: "I-10", breach: linksHold, kept: ["agentPools", ...naming], isAnswered: false },
  { id: "I-11", breach: goneMeansGone, kept: ["agentPools", "agentPoolTokens", "agents", "runs"], isAnswered: true },
  { id: "I-12", breach: claimsEndWithPools, kept: [], isAnswered: true },
  { id: "I-13", breach: silenceHasInstants, kept: ["agents", "leases"], isAnswered: true },
  { id: "I-14", breach: onlyCallsAreSeen, kept: ["agents"], isAnswered: false },
  { id: "I-15", breach: activeAgentsStay, kept: ["agents"], isAnswered: true },
  { id: "I-16", breach: absenceIsForgiven, kept: ["serverMark", "agents"], isAnswered: false },
  { id: "I-18", breach: newestSessionSpeaks, kept: ["agents", "leases"], isAnswered: true },
];
