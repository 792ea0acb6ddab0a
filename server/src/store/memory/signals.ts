import type { Signal } from "../signals.js";

/** The signals of one transaction after the other, and who listens. */
export class Signals {
  readonly #listeners = new Set<(signal: Signal) => void>();
  /** What is to be told, each once, in the order in which it was first said. */
  readonly #said = new Map<string, Signal>();

  /** Has a listener told everything from now on; the answer ends that. */
  listen(listener: (signal: Signal) => void): () => void {
    // The same function may listen twice, and end one of them.
    const told = (signal: Signal) => {
      listener(signal);
    };
    this.#listeners.add(told);
    return () => this.#listeners.delete(told);
  }

  /** Keeps a signal until it is known whether the transaction is committed. */
  add(signal: Signal): void {
    this.#said.set(signalKey(signal), signal);
  }

  /** Forgets what a transaction said that was not committed. */
  drop(): void {
    if (this.#said.size > 0) this.#said.clear();
  }

  /** Tells everybody what a transaction said that was committed. */
  tell(): void {
    if (this.#said.size === 0) return;
    const said = [...this.#said.values()];
    this.#said.clear();
    for (const signal of said) for (const listener of [...this.#listeners]) listener(signal);
  }
}

function signalKey(signal: Signal): string {
  switch (signal.kind) {
    case "queue":
      return `queue ${signal.accountId} ${signal.agentPoolId ?? ""}`;
    case "agent_pool":
      return `agent_pool ${signal.agentPoolId}`;
    case "agent":
      return `agent ${signal.agentId}`;
    case "job_log":
      return `job_log ${signal.jobId}`;
  }
}
