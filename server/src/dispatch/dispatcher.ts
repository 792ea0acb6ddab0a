import type { SessionFacts } from "../domain/agents/agent-session.js";
import type { Signal } from "../store/signals.js";
import type { ClaimAnswer } from "./claim.js";
import { Claims } from "./claims.js";
import { HostedRunners } from "./hosted-runners.js";
import type { DispatchTools } from "./tools.js";

/**
 * Gives jobs to whoever executes them as soon as they can be given. It keeps nothing that the store does not: any number of
 * servers dispatch what one store holds.
 */
export class Dispatcher {
  readonly #tools: DispatchTools;
  readonly #claims: Claims;
  readonly #hosted: HostedRunners;
  #stopListening: (() => void) | undefined;

  constructor(tools: DispatchTools) {
    this.#tools = tools;
    this.#claims = new Claims(tools);
    this.#hosted = new HostedRunners(tools);
  }

  /** Begins with what waits already; resolves when that is done. */
  async start(): Promise<void> {
    this.#stopListening ??= this.#tools.store.listen((signal) => {
      this.#hear(signal);
    });
    this.#claims.start();
    await this.#hosted.start();
  }

  /** Answers everybody who waits; resolves when nothing is being done any more. What waits in queues waits on. */
  async stop(): Promise<void> {
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#claims.stop();
    this.#hosted.stop();
    await this.idle();
  }

  /** Answers everybody who waits, and begins with what waits then: the rows are others than they were. */
  async restart(): Promise<void> {
    if (this.#stopListening === undefined) return;
    await this.stop();
    await this.start();
  }

  /** Resolves when all is done that can be done at this instant. */
  async idle(): Promise<void> {
    // What one does may be what the other waits for.
    while (!this.#claims.isIdle || !this.#hosted.isIdle) {
      await this.#claims.idle();
      await this.#hosted.idle();
    }
  }

  /** Claims a job for the agent of a session, and waits so many milliseconds for one where there is none (RUN-2). */
  claim(session: SessionFacts, milliseconds: number, gone: AbortSignal): Promise<ClaimAnswer> {
    return this.#claims.claim(session, milliseconds, gone);
  }

  #hear(signal: Signal): void {
    switch (signal.kind) {
      case "queue":
        if (signal.agentPoolId === null) this.#hosted.wake(signal.accountId);
        else this.#claims.wakePool(signal.agentPoolId);
        return;
      case "agent_pool":
        this.#claims.poolChanged(signal.agentPoolId);
        return;
      case "agent":
        this.#claims.wakeAgent(signal.agentId);
        return;
      case "job_log":
        // Those who read logs listen for themselves.
        return;
    }
  }
}
