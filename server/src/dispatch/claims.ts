import { nextTurn } from "../clock.js";
import type { HeardAgent } from "../domain/agents/agent.js";
import type { SessionFacts } from "../domain/agents/agent-session.js";
import { attemptClaim, returnClaim, type Attempt, type ClaimAnswer } from "./claim.js";
import { Errands } from "./errands.js";
import type { DispatchTools } from "./tools.js";
import { WaitingLine, type Waiter } from "./waiting-line.js";

/** The claims of agents: answered at once, or as soon as there is a job for them (RUN-2). */
export class Claims {
  readonly #tools: DispatchTools;
  readonly #line = new WaitingLine();
  readonly #pools: Errands;
  readonly #agents: Errands;
  readonly #changedPools: Errands;
  #isOn = false;

  constructor(tools: DispatchTools) {
    this.#tools = tools;
    this.#pools = new Errands((id) => this.#serve(id), tools);
    this.#agents = new Errands((id) => this.#retry(this.#line.ofAgent(id)), tools);
    this.#changedPools = new Errands((id) => this.#follow(id), tools);
  }

  /** Whether no job is being given to anybody that waits. */
  get isIdle(): boolean {
    return this.#pools.isIdle && this.#agents.isIdle && this.#changedPools.isIdle;
  }

  /** Resolves when every job is given that can be given to those who wait. */
  async idle(): Promise<void> {
    await this.#pools.idle();
    await this.#agents.idle();
    await this.#changedPools.idle();
  }

  /** Lets claims wait from now on. */
  start(): void {
    this.#isOn = true;
  }

  /** Answers all claims that wait, without a job; none waits from now on. */
  stop(): void {
    this.#isOn = false;
    for (const waiter of this.#line.all()) this.#end(waiter, "over");
  }

  /** A job waits in the pool, or there is room for one: those who wait are asked, the one that has waited longest first. */
  wakePool(agentPoolId: string): void {
    this.#pools.ask(agentPoolId);
  }

  /** A pool was deleted, or asks for other agents than before. */
  poolChanged(agentPoolId: string): void {
    this.#changedPools.ask(agentPoolId);
  }

  /** Something of an agent changed: its claims are answered, or wait on. */
  wakeAgent(agentId: string): void {
    this.#agents.ask(agentId);
  }

  /**
   * Claims a job for the agent of a session, and waits so many milliseconds for one where there is none. A job that was
   * claimed for somebody who has gone returns to its place at once (RUN-4).
   */
  async claim(session: SessionFacts, milliseconds: number, gone: AbortSignal): Promise<ClaimAnswer> {
    if (hasGone(gone)) return none(session.agent);
    if (milliseconds > 0 && this.#isOn) return this.#wait(session, milliseconds, gone);
    const attempt = await attemptClaim(this.#tools, session, true);
    if (attempt.outcome === "claimed" && hasGone(gone)) {
      await returnClaim(this.#tools, attempt.claimed);
      return none(attempt.agent);
    }
    return answerOf(attempt);
  }

  async #wait(session: SessionFacts, milliseconds: number, gone: AbortSignal): Promise<ClaimAnswer> {
    let vanish: () => void = () => undefined;
    try {
      return await new Promise((resolve, reject) => {
        const waiter: Waiter = {
          ...{ session, resolve, reject, isTrying: false, isStale: false },
          ...{ agent: undefined, end: undefined, timer: undefined },
        };
        vanish = () => {
          this.#end(waiter, "vanished");
        };
        gone.addEventListener("abort", vanish);
        waiter.timer = this.#tools.clock.after(milliseconds, () => {
          this.#end(waiter, "over");
        });
        // It stands in the line before the first attempt, or it would miss what comes in between.
        this.#line.join(waiter);
        void this.#try(waiter, true);
      });
    } finally {
      gone.removeEventListener("abort", vanish);
    }
  }

  /** Asks those of a pool who wait, until nothing waits there for them. */
  async #serve(agentPoolId: string): Promise<void> {
    // Of two things that came at once, a job and the news that a client has gone, the news counts first (RUN-4).
    await nextTurn();
    const unmatched = new Set<string>();
    for (const waiter of this.#line.ofPool(agentPoolId)) {
      if (waiter.isTrying) {
        waiter.isStale = true;
        continue;
      }
      const labels = JSON.stringify(waiter.agent?.labels);
      if (unmatched.has(labels)) continue;
      if (!(await this.#isAnythingWaiting(agentPoolId))) return;
      const attempt = await this.#try(waiter, false);
      if (attempt?.outcome !== "none") continue;
      if (attempt.because === "pool") return;
      if (attempt.because === "labels") unmatched.add(labels);
    }
  }

  /** With a deleted pool all of its sessions have ended; else a job may be for somebody for whom it was not (POOL-6). */
  async #follow(agentPoolId: string): Promise<void> {
    const pool = await this.#tools.store.read((view) => view.agentPools.get(agentPoolId));
    if (pool === undefined) await this.#retry(this.#line.ofPool(agentPoolId));
    else this.wakePool(agentPoolId);
  }

  async #retry(waiters: Iterable<Waiter>): Promise<void> {
    for (const waiter of waiters) await this.#try(waiter, false);
  }

  async #isAnythingWaiting(agentPoolId: string): Promise<boolean> {
    const counts = await this.#tools.store.read((view) => view.jobs.count([agentPoolId]));
    const waiting = counts.get(agentPoolId)?.waiting;
    return waiting !== undefined && waiting.plan + waiting.apply > 0;
  }

  /** Makes an attempt for a waiter, and answers it unless there is nothing for it yet. */
  async #try(waiter: Waiter, hasJustArrived: boolean): Promise<Attempt | undefined> {
    if (waiter.isTrying) {
      waiter.isStale = true;
      return undefined;
    }
    waiter.isTrying = true;
    try {
      let attempt: Attempt;
      do {
        waiter.isStale = false;
        attempt = await attemptClaim(this.#tools, waiter.session, hasJustArrived && waiter.agent === undefined);
        if (attempt.outcome === "none") waiter.agent = attempt.agent;
      } while (attempt.outcome === "none" && isToTryAgain(waiter));
      await this.#answer(waiter, attempt);
      return attempt;
    } catch (err) {
      this.#leave(waiter);
      waiter.reject(err);
      return undefined;
    } finally {
      waiter.isTrying = false;
    }
  }

  async #answer(waiter: Waiter, attempt: Attempt): Promise<void> {
    if (attempt.outcome === "none" && waiter.end === undefined) return;
    this.#leave(waiter);
    if (attempt.outcome !== "claimed" || waiter.end !== "vanished") {
      waiter.resolve(answerOf(attempt));
      return;
    }
    await returnClaim(this.#tools, attempt.claimed);
    waiter.resolve(none(attempt.agent));
  }

  /** Ends the waiting of a waiter; an attempt that is being made is let finish first. */
  #end(waiter: Waiter, end: "over" | "vanished"): void {
    waiter.end ??= end;
    if (end === "vanished") waiter.end = end;
    if (waiter.isTrying || waiter.agent === undefined || !this.#leave(waiter)) return;
    waiter.resolve(none(waiter.agent));
  }

  #leave(waiter: Waiter): boolean {
    waiter.timer?.cancel();
    return this.#line.leave(waiter);
  }
}

// Both are asked anew each time: what they tell changes while an attempt is being made.
function hasGone({ aborted }: AbortSignal): boolean {
  return aborted;
}

function isToTryAgain({ isStale, end }: Waiter): boolean {
  return isStale && end === undefined;
}

function answerOf(attempt: Attempt): ClaimAnswer {
  return attempt.outcome === "none" || attempt.outcome === "closed" ? none(attempt.agent) : attempt;
}

function none(agent: HeardAgent): ClaimAnswer {
  return { outcome: "none", agent };
}
