import type { Execution } from "../witness/executions.js";
import type { Speaker } from "../witness/presences.js";
import type { Witness } from "../witness/witness.js";
import { call, type Callable, type Reply } from "./api.js";
import type { Dice } from "./dice.js";
import type { Keyring } from "./keyring.js";
import type { Network } from "./network.js";
import type { Timeline } from "./timeline.js";

/** What an agent of the simulation lives in. */
export interface Surroundings {
  readonly server: Callable;
  readonly dice: Dice;
  readonly network: Network;
  readonly timeline: Timeline;
  readonly witness: Witness;
  readonly keyring: Keyring;
  readonly now: () => number;
  /** Takes care of something that goes on while other things happen. */
  readonly follow: (going: Promise<unknown>) => void;
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
  /** How many times longer than others it waits from one call to the next. */
  readonly leisure: number;
}

interface Work extends Execution {
  /** The session that claimed it. */
  readonly session: Speaker;
  readonly jobToken: string;
  isStarted: boolean;
  isToEnd: boolean;
  logOffset: number;
}

type ClaimedJob = NonNullable<NonNullable<Reply<"claimJob">["answer"]>["job"]>;

// What a real agent must keep (RUN-3): stop what it executes before the server can have given it to another, whatever the
// rate of its clock, up to ten percent off.
const stopAfter = 265_000;

/** An agent as it should be: it does what the contract tells it, over a network that is not as it should be. */
export class SimulatedAgent {
  readonly identity: Identity;
  readonly #around: Surroundings;
  readonly #works = new Map<string, Work>();
  #session: Speaker | undefined;
  #isClaiming = false;
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
    return this.#session?.agentId;
  }

  /** The process and all that it executes are gone. */
  crash(): void {
    this.#isDead = true;
    this.#stopAll();
  }

  /** The machine stands still for so many milliseconds, and what it executes with it. */
  freeze(milliseconds: number): void {
    // What it was to do meanwhile waits until then already: a second pause may not end the first.
    // In whole milliseconds, which alone the clock can meet: it would come to just before any other instant, for ever.
    this.#frozenUntil = Math.max(this.#frozenUntil, Math.ceil(this.#around.now() + milliseconds));
  }

  /** Its clock finds itself so many milliseconds ahead. */
  leap(milliseconds: number): void {
    this.#lastContact -= milliseconds;
    this.#stopWhatIsOverdue();
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
    timeline.plan(Math.ceil(now() + wait / this.identity.rate), happen);
  }

  /** What a process does first that finds its clock far ahead. */
  #thaw(): void {
    if (this.#frozenUntil === 0) return;
    this.#frozenUntil = 0;
    this.#stopWhatIsOverdue();
    for (const work of this.#works.values()) if (work.isStarted) this.#around.witness.executions.thaws(work);
  }

  #watch(): void {
    this.#stopWhatIsOverdue();
    const left = stopAfter - (this.#around.now() - this.#lastContact) * this.identity.rate;
    // What is left may be too little to make a difference to the present, which would then never pass.
    this.#plan(left > 0 ? Math.max(1, left) : stopAfter, () => {
      this.#watch();
    });
  }

  #stopWhatIsOverdue(): void {
    if ((this.#around.now() - this.#lastContact) * this.identity.rate >= stopAfter) this.#stopAll();
  }

  async #beat(): Promise<void> {
    if (this.#session === undefined) await this.#register();
    else await this.#heartbeat(this.#session);
    this.#plan(this.identity.leisure * this.#around.dice.between(20_000, 26_000), () => this.#beat());
  }

  async #register(): Promise<void> {
    const { name, instanceKey, poolToken, capacity, ephemeral, labels, agentPoolId } = this.identity;
    const registration = { name, instance_key: instanceKey, version: "1.0.0", os: "linux", arch: "amd64" };
    const { server, witness, keyring } = this.#around;
    const sentAt = this.#around.now();
    const reply = await this.#send(async () => {
      const body = { ...registration, capacity, ephemeral, labels };
      const delivered = await call(server, "registerAgent", { token: poolToken, body });
      if (delivered.answer === undefined) return delivered;
      const { agent_id: agentId, session_token: token } = delivered.answer;
      witness.registered({ agentId, agentPoolId, token }, name);
      keyring.add({ agentId, agentPoolId, token });
      return delivered;
    });
    if (reply?.answer !== undefined) {
      this.#session = { agentId: reply.answer.agent_id, agentPoolId, token: reply.answer.session_token };
      this.#lastContact = sentAt;
    } else if (reply !== undefined && reply.code !== "agent_name_taken") this.crash();
  }

  async #heartbeat(session: Speaker): Promise<void> {
    const body = { version: "1.0.0", slots_used: Math.min(5, this.#works.size) };
    const reply = await this.#own(session, body);
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
    const { dice, follow, isCalm } = this.#around;
    const slots = this.identity.ephemeral ? 1 : this.identity.capacity;
    if (session !== undefined && !this.#isClaiming && this.#works.size < slots) {
      const wait = isCalm() ? 50 : dice.chance(0.4) ? 0 : dice.whole(1, 51);
      const asked = this.#ask(session, wait);
      // While a claim waits the process does other things.
      if (wait === 0) await asked;
      else follow(asked);
    }
    const rest = isCalm() ? dice.between(1_000, 4_000) : this.identity.leisure * dice.between(8_000, 30_000);
    this.#plan(rest, () => this.#claim());
  }

  /** Asks for a job, and waits so many seconds for one. */
  async #ask(session: Speaker, wait: number): Promise<void> {
    this.#isClaiming = true;
    const sentAt = this.#around.now();
    const reply = await this.#send(() => this.#deliverClaim(session, wait));
    this.#isClaiming = false;
    this.#heed(reply, sentAt);
    const job = reply?.answer?.job;
    if (job == null) return;
    // By now time may be about to pass: it goes on as with everything else that happens, once it is its turn.
    this.#plan(0, () => this.#take(session, job));
  }

  async #deliverClaim(session: Speaker, wait: number) {
    const { server, witness, keyring, now } = this.#around;
    const { agentId, agentPoolId, token } = session;
    const poll = witness.polls.came(session, now());
    const body = { wait_seconds: wait };
    const delivered = await call(server, "claimJob", { token, path: { agent_id: agentId }, body });
    witness.polls.answered(poll, delivered.code);
    if (delivered.answer?.job != null) {
      keyring.addJob({ agentPoolId, jobId: delivered.answer.job.id, token: delivered.answer.job.job_token });
      await witness.claimed(agentId, delivered.answer.job.id);
    }
    return delivered;
  }

  /** Takes a job that it was given; one that came for another session than its own is nothing to it. */
  async #take(session: Speaker, job: ClaimedJob): Promise<void> {
    if (this.#isDead || this.#session !== session) return;
    const work: Work = {
      ...{ agent: this.identity.name, jobId: job.id, runId: job.run_id, phase: job.phase, epoch: job.epoch },
      ...{ session, jobToken: job.job_token, isStarted: false, isToEnd: false, logOffset: job.log_offset },
      isFrozen: () => this.#isFrozen(),
    };
    this.#works.set(job.id, work);
    await this.#start(work);
  }

  async #start(work: Work): Promise<void> {
    if (!this.#isAt(work)) return;
    const { dice, witness } = this.#around;
    const reply = await this.#write(work, "startJob", { epoch: work.epoch });
    if (reply?.answer !== undefined) {
      work.isStarted = true;
      witness.executions.begins(work);
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
    if (work.isStarted) witness.executions.ends(work);
    work.isStarted = false;
    const outcome = work.isToEnd ? "canceled" : dice.chance(0.1) ? "failed" : "succeeded";
    const body = { epoch: work.epoch, outcome, has_changes: dice.chance(0.9) };
    const reply = await this.#write(work, "finishJob", body);
    if (reply === undefined) this.#plan(3_000, () => this.#finish(work));
    else this.#stop(work);
  }

  /** A write for a job, with all that follows from its answer for every one of them. */
  async #write<Id extends "startJob" | "renewJob" | "appendJobLog" | "finishJob">(work: Work, id: Id, body: object) {
    const { server, witness, now } = this.#around;
    const sentAt = now();
    const reply = await this.#send(async () => {
      const delivered = await call(server, id, { token: work.jobToken, path: { job_id: work.jobId }, body });
      if (delivered.code === undefined) await witness.wrote(work.session, work.jobId, work.epoch, id);
      return delivered;
    });
    if (reply?.code === "lease_lost") this.#stop(work);
    else this.#heed(reply, sentAt);
    return reply;
  }

  /** A heartbeat. */
  async #own(session: Speaker, body: object) {
    const { server, witness, now } = this.#around;
    const { agentId, token } = session;
    const sentAt = now();
    const reply = await this.#send(async () => {
      const delivered = await call(server, "heartbeatAgent", { token, path: { agent_id: agentId }, body });
      if (delivered.code !== "unavailable") witness.presences.answered(session, delivered.code);
      return delivered;
    });
    this.#heed(reply, sentAt);
    return reply;
  }

  /** Sends something; that nobody was there to answer is as if no answer came. */
  async #send<Answer extends { readonly code: string | undefined }>(
    deliver: () => Promise<Answer>,
  ): Promise<Answer | undefined> {
    const reply = await this.#around.network.send(this.identity.name, deliver);
    return reply?.code === "unavailable" ? undefined : reply;
  }

  /** What an agent does about an answer, whatever it asked (AGT-3, AGT-7, POOL-6, TOK-3). */
  #heed(reply: { readonly code: string | undefined } | undefined, sentAt: number): void {
    if (reply === undefined) return;
    if (reply.code === undefined) {
      // A claim counts when it came, however long it waited (RUN-2).
      this.#lastContact = Math.max(this.#lastContact, sentAt);
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

  #isFrozen(): boolean {
    return this.#frozenUntil > this.#around.now();
  }

  #isAt(work: Work): boolean {
    return this.#works.get(work.jobId) === work;
  }

  #stop(work: Work): void {
    if (!this.#isAt(work)) return;
    this.#works.delete(work.jobId);
    if (work.isStarted) this.#around.witness.executions.ends(work);
  }

  #stopAll(): void {
    for (const work of [...this.#works.values()]) this.#stop(work);
  }
}
