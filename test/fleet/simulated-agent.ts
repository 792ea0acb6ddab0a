import type { Server } from "@muster/server";
import { call } from "./api.js";
import type { Dice } from "./dice.js";
import type { Network } from "./network.js";
import type { Timeline } from "./timeline.js";
import type { Execution, Witness } from "./witness.js";

/** What an agent of the simulation lives in. */
export interface Surroundings {
  readonly server: Server;
  readonly dice: Dice;
  readonly network: Network;
  readonly timeline: Timeline;
  readonly witness: Witness;
  readonly now: () => number;
  /** Whether all is to come to its end soon. */
  readonly isCalm: () => boolean;
}

/** Who an agent says it is. */
export interface Identity {
  readonly name: string;
  readonly instanceKey: string;
  readonly agentPoolId: string;
  readonly poolToken: string;
  readonly capacity: number;
  readonly ephemeral: boolean;
  readonly labels: Readonly<Record<string, string>>;
  /** How fast its clock goes: 1 is right. */
  readonly rate: number;
}

interface Work extends Execution {
  readonly jobToken: string;
  isStarted: boolean;
  isToEnd: boolean;
  logOffset: number;
}

// What a real agent must keep (RUN-3): stop what it executes before the server can have given it to another, whatever the
// rate of its clock, up to ten percent off.
const stopAfter = 265_000;

/** An agent as it should be: it does what the contract tells it, over a network that is not as it should be. */
export class SimulatedAgent {
  readonly identity: Identity;
  readonly #around: Surroundings;
  readonly #works = new Map<string, Work>();
  #session: { readonly id: string; readonly token: string } | undefined;
  #lastContact: number;
  #frozenUntil = 0;
  #isDead = false;

  constructor(identity: Identity, around: Surroundings) {
    this.identity = identity;
    this.#around = around;
    this.#lastContact = around.now();
    this.#plan(around.dice.between(0, 5_000), () => this.#beat());
    this.#plan(around.dice.between(1_000, 10_000), () => this.#claim());
    this.#plan(stopAfter, () => {
      this.#watch();
    });
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  /** Whether it executes nothing. */
  get isIdle(): boolean {
    return this.#works.size === 0;
  }

  get agentId(): string | undefined {
    return this.#session?.id;
  }

  /** The process and all that it executes are gone. */
  crash(): void {
    this.#isDead = true;
    this.#stopAll();
  }

  /** The machine stands still for so many milliseconds, and what it executes with it. */
  freeze(milliseconds: number): void {
    this.#frozenUntil = this.#around.now() + milliseconds;
  }

  /** Something that the process does later; a machine that stands still does it when it goes on. */
  #plan(wait: number, act: () => Promise<void> | void): void {
    const { timeline, now } = this.#around;
    const happen = async (): Promise<void> => {
      if (this.#isDead) return;
      if (this.#frozenUntil > now()) {
        timeline.plan(this.#frozenUntil, happen);
        return;
      }
      this.#thaw();
      await act();
    };
    timeline.plan(Math.round(now() + wait / this.identity.rate), happen);
  }

  /** What a process does first that finds its clock far ahead. */
  #thaw(): void {
    if (this.#frozenUntil === 0) return;
    this.#frozenUntil = 0;
    this.#stopWhatIsOverdue();
    for (const work of this.#works.values()) if (work.isStarted) this.#around.witness.thaws(work);
  }

  #watch(): void {
    this.#stopWhatIsOverdue();
    const left = stopAfter - (this.#around.now() - this.#lastContact) * this.identity.rate;
    this.#plan(left > 0 ? left : stopAfter, () => {
      this.#watch();
    });
  }

  #stopWhatIsOverdue(): void {
    if ((this.#around.now() - this.#lastContact) * this.identity.rate >= stopAfter) this.#stopAll();
  }

  async #beat(): Promise<void> {
    if (this.#session === undefined) await this.#register();
    else await this.#heartbeat(this.#session);
    this.#plan(this.#around.dice.between(20_000, 26_000), () => this.#beat());
  }

  async #register(): Promise<void> {
    const { name, instanceKey, poolToken, capacity, ephemeral, labels, agentPoolId } = this.identity;
    const registration = { name, instance_key: instanceKey, version: "1.0.0", os: "linux", arch: "amd64" };
    const { server, witness } = this.#around;
    const reply = await this.#send(async () => {
      const body = { ...registration, capacity, ephemeral, labels };
      const delivered = await call(server, "registerAgent", { token: poolToken, body });
      if (delivered.answer === undefined) return delivered;
      witness.contact(delivered.answer.agent_id, agentPoolId);
      witness.registered(name);
      return delivered;
    });
    if (reply?.answer !== undefined) {
      this.#session = { id: reply.answer.agent_id, token: reply.answer.session_token };
      this.#lastContact = this.#around.now();
    } else if (reply !== undefined && reply.code !== "agent_name_taken") this.crash();
  }

  async #heartbeat(session: { readonly id: string; readonly token: string }): Promise<void> {
    const body = { version: "1.0.0", slots_used: Math.min(5, this.#works.size) };
    const reply = await this.#own(session, "heartbeatAgent", body);
    for (const { id, epoch, cancellation } of reply?.answer?.jobs ?? []) {
      const work = this.#works.get(id);
      if (work?.epoch === epoch && cancellation !== null) work.isToEnd = true;
    }
    if (reply?.answer === undefined) return;
    const held = new Set(reply.answer.jobs.map(({ id, epoch }) => `${id}/${epoch}`));
    // What it executes besides was taken from it (RUN-3).
    for (const work of [...this.#works.values()]) if (!held.has(`${work.jobId}/${work.epoch}`)) this.#stop(work);
  }

  async #claim(): Promise<void> {
    const session = this.#session;
    const { dice, server, witness } = this.#around;
    if (session !== undefined && this.#works.size < (this.identity.ephemeral ? 1 : this.identity.capacity)) {
      const reply = await this.#send(async () => {
        const parts = { token: session.token, path: { agent_id: session.id }, body: {} };
        const delivered = await call(server, "claimJob", parts);
        if (delivered.answer !== undefined) witness.contact(session.id, this.identity.agentPoolId);
        if (delivered.answer?.job != null) await witness.claimed(session.id, delivered.answer.job.id);
        return delivered;
      });
      this.#heed(reply);
      const job = reply?.answer?.job;
      if (job != null && !this.#isDead) {
        const work: Work = {
          ...{
            agent: this.identity.name,
            jobId: job.id,
            runId: job.run_id,
            phase: job.phase,
            epoch: job.epoch,
            jobToken: job.job_token,
          },
          ...{ isStarted: false, isToEnd: false, logOffset: job.log_offset },
          isFrozen: () => this.#frozenUntil > this.#around.now(),
        };
        this.#works.set(job.id, work);
        await this.#start(work);
      }
    }
    this.#plan(dice.between(8_000, 30_000), () => this.#claim());
  }

  async #start(work: Work): Promise<void> {
    if (!this.#isAt(work)) return;
    const { dice, witness } = this.#around;
    const reply = await this.#write(work, "startJob", { epoch: work.epoch });
    if (reply?.answer !== undefined) {
      work.isStarted = true;
      witness.begins(work);
      this.#plan(this.#duration(), () => this.#finish(work));
      this.#plan(dice.between(2_000, 40_000), () => this.#log(work));
    } else if (this.#isAt(work)) this.#plan(2_000, () => this.#start(work));
  }

  /** How long an execution takes. */
  #duration(): number {
    const { dice, isCalm } = this.#around;
    if (isCalm()) return dice.between(500, 5_000);
    return dice.chance(0.2) ? dice.between(60_000, 400_000) : dice.between(2_000, 60_000);
  }

  async #log(work: Work): Promise<void> {
    if (!this.#isAt(work)) return;
    const { epoch, logOffset: offset } = work;
    if (this.#around.dice.chance(0.6)) {
      const reply = await this.#write(work, "appendJobLog", { epoch, offset, text: "Still at it…\n" });
      if (reply?.answer != null) work.logOffset = reply.answer.next_offset;
      work.isToEnd ||= reply?.answer?.cancellation != null;
    } else {
      const reply = await this.#write(work, "renewJob", { epoch });
      work.isToEnd ||= reply?.answer?.cancellation != null;
    }
    this.#plan(this.#around.dice.between(20_000, 60_000), () => this.#log(work));
  }

  async #finish(work: Work): Promise<void> {
    if (!this.#isAt(work)) return;
    const { dice, witness } = this.#around;
    // The execution is over; only its result is still to be told.
    if (work.isStarted) witness.ends(work);
    work.isStarted = false;
    const outcome = work.isToEnd ? "canceled" : dice.chance(0.1) ? "failed" : "succeeded";
    const body = { epoch: work.epoch, outcome, has_changes: dice.chance(0.9) };
    const reply = await this.#write(work, "finishJob", body);
    if (reply === undefined) this.#plan(3_000, () => this.#finish(work));
    else this.#stop(work);
  }

  /** A write for a job, with all that follows from its answer for every one of them. */
  async #write<Id extends "startJob" | "renewJob" | "appendJobLog" | "finishJob">(work: Work, id: Id, body: object) {
    const { server, witness } = this.#around;
    const agentId = this.#session?.id;
    const reply = await this.#send(async () => {
      const delivered = await call(server, id, { token: work.jobToken, path: { job_id: work.jobId }, body });
      if (delivered.code !== undefined) return delivered;
      if (agentId !== undefined && id === "finishJob") witness.unsure(agentId);
      else if (agentId !== undefined) witness.contact(agentId, this.identity.agentPoolId);
      await witness.wrote(work.jobId, work.epoch, id);
      return delivered;
    });
    if (reply?.code === "lease_lost") this.#stop(work);
    else this.#heed(reply);
    return reply;
  }

  /** A call with the session token. */
  async #own(session: { readonly id: string; readonly token: string }, id: "heartbeatAgent", body: object) {
    const { server, witness } = this.#around;
    const reply = await this.#send(async () => {
      const delivered = await call(server, id, { token: session.token, path: { agent_id: session.id }, body });
      if (delivered.code === undefined) witness.contact(session.id, this.identity.agentPoolId);
      return delivered;
    });
    this.#heed(reply);
    return reply;
  }

  #send<Answer>(deliver: () => Promise<Answer>): Promise<Answer | undefined> {
    return this.#around.network.send(this.identity.name, deliver);
  }

  /** What an agent does about an answer, whatever it asked (AGT-3, AGT-7, POOL-6, TOK-3). */
  #heed(reply: { readonly code: string | undefined } | undefined): void {
    if (reply === undefined) return;
    if (reply.code === undefined) {
      this.#lastContact = this.#around.now();
      return;
    }
    if (reply.code === "agent_removed") {
      this.#session = undefined;
      this.#stopAll();
      // A single-use agent has done what it was for (AGT-10).
      if (this.identity.ephemeral) this.crash();
    } else if (["session_superseded", "token_revoked", "pool_deleted", "unauthenticated"].includes(reply.code))
      this.crash();
  }

  #isAt(work: Work): boolean {
    return this.#works.get(work.jobId) === work;
  }

  #stop(work: Work): void {
    if (!this.#isAt(work)) return;
    this.#works.delete(work.jobId);
    if (work.isStarted) this.#around.witness.ends(work);
  }

  #stopAll(): void {
    for (const work of [...this.#works.values()]) this.#stop(work);
  }
}
