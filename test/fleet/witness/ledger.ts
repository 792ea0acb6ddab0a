/**
 * The invariants that a simulation holds a server against, in a few words each. I-09 is the model's. I-17, a brake on mass losses,
 * is not built: it contradicts the 5 minutes that hold for each agent (RUN-5).
 */
export const invariants = {
  "I-01": "a run has at most one live lease",
  "I-02": "a write of an old epoch is refused",
  "I-03": "a lost plan is requeued once, no apply is",
  "I-04": "what has ended never changes",
  "I-05": "nobody executes what another may execute",
  "I-06": "no agent holds more jobs than it has slots",
  "I-07": "whatever can be executed is",
  "I-08": "a claim fits pool, labels and scheduling",
  "I-10": "no pool is both deleted and linked",
  "I-11": "nothing of a deleted pool works again",
  "I-12": "whoever waits for a job ends with the pool",
  "I-13": "an agent is lost at 5 min of silence exactly",
  "I-14": "only its own calls are an agent's life signs",
  "I-15": "only an offline agent is deleted",
  "I-16": "the server's absence loses no agent, no run",
  "I-18": "only the newest session speaks for an agent",
} as const;

/** The number of an invariant. */
export type Invariant = keyof typeof invariants;

/** How often each invariant was looked at. */
export type Checks = Readonly<Record<Invariant, number>>;

/** What was looked at, and what was found that must never be. */
export class Ledger {
  /** Sentences that begin with the invariant's number. */
  readonly violations: string[] = [];
  readonly #checks = Object.fromEntries(Object.keys(invariants).map((name) => [name, 0]));
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  get checks(): Checks {
    // The entries are those of every invariant, and change their numbers only.
    return this.#checks as Checks;
  }

  /** Notes that an invariant was looked at, and says what was found where it is not kept. */
  check(invariant: Invariant, isKept: boolean, found: () => string): void {
    this.#checks[invariant] = (this.#checks[invariant] ?? 0) + 1;
    if (!isKept) this.violations.push(`${invariant} at ${this.#now()}: ${found()}`);
  }
}
