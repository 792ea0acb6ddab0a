import type { Job } from "../domain/runs/job.js";
import { startHosted } from "../domain/runs/progress.js";
import type { Transaction } from "../store/store.js";
import { Errands } from "./errands.js";
import { settle } from "./settle.js";
import type { DispatchTools } from "./tools.js";

/** The hosted runners, which the server plays: they begin jobs, and what ends these are timers (RUN-7). */
export class HostedRunners {
  readonly #tools: DispatchTools;
  readonly #accounts: Errands;
  readonly #all: Errands;
  #isOn = false;

  constructor(tools: DispatchTools) {
    this.#tools = tools;
    this.#accounts = new Errands((id) => this.#serve(id), tools);
    this.#all = new Errands(() => this.#wakeAll(), tools);
  }

  /** Whether no job is being begun. */
  get isIdle(): boolean {
    return this.#accounts.isIdle && this.#all.isIdle;
  }

  /** Resolves when every job has begun that can begin. */
  async idle(): Promise<void> {
    await this.#all.idle();
    await this.#accounts.idle();
  }

  /** A job of an account waits, or there is room for one. */
  wake(accountId: string): void {
    this.#accounts.ask(accountId);
  }

  /** Begins with what waits already; resolves when that is done. */
  async start(): Promise<void> {
    this.#isOn = true;
    this.#all.ask("all");
    await this.idle();
  }

  /** Begins nothing from now on. */
  stop(): void {
    this.#isOn = false;
  }

  async #wakeAll(): Promise<void> {
    const accountIds = await this.#tools.store.read((view) => view.jobs.accountsAwaitingHosted());
    for (const id of accountIds) this.wake(id);
  }

  async #serve(accountId: string): Promise<void> {
    const { store, clock, expect, claimed } = this.#tools;
    while (this.#isOn) {
      const now = clock.now();
      const begun = await store.transaction((tx) => beginNext(tx, accountId, now));
      if (begun === undefined) return;
      expect(begun.timer?.due ?? null);
      claimed(begun, now - begun.queuedAt);
    }
  }
}

/** Begins the next job of an account, where there is one and room for it. */
async function beginNext(tx: Transaction, accountId: string, now: number): Promise<Job | undefined> {
  // The account's lock keeps two servers from beginning one job too many.
  const account = await tx.lock("account", accountId, "update");
  if (account === undefined || (await tx.jobs.hosted(accountId)) >= account.hostedConcurrency) return undefined;
  const job = await tx.jobs.lockNext({ accountId, agentPoolId: null }, {});
  if (job === undefined) return undefined;
  const run = await tx.runs.get(job.runId);
  if (run === undefined) throw new Error(`the job ${job.id} belongs to no run`);
  const before = { run, job, lease: null };
  const change = startHosted(before, now);
  await settle(tx, before, change, now);
  return change.job;
}
