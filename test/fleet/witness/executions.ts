import type { Ledger } from "./ledger.js";

/** What an agent really executes: what no server sees. */
export interface Execution {
  /** The name of the agent. */
  readonly agent: string;
  readonly jobId: string;
  readonly runId: string;
  readonly phase: "plan" | "apply";
  readonly epoch: number;
  /** Whether the machine stands still, and the execution with it. */
  readonly isFrozen: () => boolean;
}

/** Follows what is executed at present, and what ever was applied. */
export class Executions {
  readonly #ledger: Ledger;
  readonly #present = new Set<Execution>();
  readonly #superseded = new WeakSet<Execution>();
  readonly #applied = new Map<string, number>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** An agent begins: nobody else may be at the same job, and nobody ever at the same apply. */
  begins(execution: Execution): void {
    this.#mustBeAlone(execution);
    if (execution.phase === "apply") {
      const before = this.#applied.get(execution.jobId);
      const what = () => `${execution.jobId} is applied under ${before ?? 0} and again`;
      this.#ledger.check("I-03", before === undefined, what);
      this.#applied.set(execution.jobId, execution.epoch);
    }
    this.#present.add(execution);
  }

  /** An agent goes on after its machine stood still: by then nobody else may have begun. */
  thaws(execution: Execution): void {
    this.#mustBeAlone(execution);
  }

  /**
   * The server gave an agent a new session. What the process of the one before executes was taken from it at that moment
   * (RUN-5), and it learns of that at its next call: until then somebody else may make the same plan.
   */
  superseded(agent: string): void {
    for (const execution of this.#present) if (execution.agent === agent) this.#superseded.add(execution);
  }

  ends(execution: Execution): void {
    this.#present.delete(execution);
  }

  #mustBeAlone(execution: Execution): void {
    let other: Execution | undefined;
    for (const present of this.#present) {
      const isAtIt = present !== execution && present.jobId === execution.jobId && !present.isFrozen();
      if (isAtIt && !this.#superseded.has(present) && !this.#superseded.has(execution)) other = present;
    }
    const what = () => `${execution.jobId} is executed under epochs ${other?.epoch ?? 0} and ${execution.epoch}`;
    this.#ledger.check("I-05", other === undefined, what);
  }
}
