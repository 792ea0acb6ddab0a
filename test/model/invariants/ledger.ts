import { AsyncLocalStorage } from "node:async_hooks";
import { hash } from "node:crypto";
import type { Store } from "@muster/server";
import type { Shown } from "../state/model.js";
import { invariants, type NumberedInvariant } from "./invariants.js";
import { isLive, noRows, type Changes, type Rows } from "./rows.js";
import { written, type Asked, type Sight, type Speaker, type Step } from "./sight.js";
import { watchStore } from "./watched-store.js";

/** What time it is, in milliseconds since the Unix epoch. */
interface Watch {
  now(): number;
}

/** In which step whatever is done is done. There is one for all ledgers: every promise pays for each. */
const stepsAtOnce = new AsyncLocalStorage<Step>();

const answered = invariants.filter(({ isAnswered }) => isAnswered);

/** Holds whatever a store keeps, and whatever is answered, against the invariants, after every transaction and after every step. */
export class Ledger {
  /** What was broken first, with the number of the invariant; undefined while all hold. */
  violation: string | undefined;
  readonly #clock: Watch;
  readonly #speakers = new Map<string, Speaker>();
  readonly #underWay = new Set<Step>();
  readonly #goneAt = new Map<string, number>();
  readonly #isAtOnce: boolean;
  #rows = noRows();

  /** Steps may be made one at a time, or several at once. */
  constructor(store: Store, clock: Watch, steps: "one at a time" | "at once") {
    this.#clock = clock;
    this.#isAtOnce = steps === "at once";
    watchStore(store, (changes, rows) => {
      this.#kept(changes, rows);
    });
  }

  /** Makes a step, and judges what it came to. */
  async during<Answer extends { readonly status: number; readonly body: Shown }>(
    asked: Asked,
    work: () => Promise<Answer>,
  ): Promise<Answer> {
    const step = this.#begin(asked);
    this.#underWay.add(step);
    try {
      const answer = await (this.#isAtOnce ? stepsAtOnce.run(step, work) : work());
      this.#underWay.delete(step);
      const ended = { ...step, status: answer.status, answer: answer.body };
      this.#judge(answered, { ended, isAtRest: this.#underWay.size === 0 });
      return answer;
    } finally {
      this.#underWay.delete(step);
    }
  }

  /** Judges a world in which nothing goes on but what waits. */
  rest(): void {
    this.#judge(answered, { isAtRest: true });
  }

  /** Forgets what was broken, for another world. */
  forget(): void {
    this.violation = undefined;
    this.#goneAt.clear();
  }

  #begin(asked: Asked): Step {
    const { id, token, path, body } = asked;
    const speaker = token.startsWith("ms") ? undefined : this.#speakers.get(hash("sha256", token, "hex"));
    const { agentPools, agents, leases } = this.#rows;
    const lease = speaker?.leaseId == null ? undefined : leases.get(speaker.leaseId);
    // What an operation of a job takes has an epoch.
    const { epoch } = (body ?? {}) as { readonly epoch?: unknown };
    return {
      ...{ id, token, path, body, speaker, began: this.#clock.now() },
      hadPool: speaker === undefined || agentPools.has(speaker.agentPoolId),
      wasNewest: speaker?.agentId == null || agents.get(speaker.agentId)?.sessionId === speaker.sessionId,
      wasStale: speaker?.leaseId != null && !(lease !== undefined && isLive(lease) && lease.epoch === epoch),
    };
  }

  #kept(changes: Changes, rows: Rows): void {
    this.#rows = rows;
    for (const { before, after } of changes.agentPools ?? []) {
      if (before !== undefined && after === undefined) this.#goneAt.set(before.id, this.#clock.now());
    }
    this.#learnSpeakers(changes, rows);
    const [only, ...others] = this.#underWay;
    const by = this.#isAtOnce ? stepsAtOnce.getStore() : others.length === 0 ? only : undefined;
    const due = invariants.filter(({ kept }) => kept.some((noun) => noun in changes));
    this.#judge(due, { changes, by });
  }

  #learnSpeakers(changes: Changes, { agents, jobs }: Rows): void {
    for (const { id, agentId, digest } of written(changes, "agentSessions")) {
      const agentPoolId = agents.get(agentId)?.agentPoolId ?? "";
      this.#speakers.set(digest, { kind: "session", agentPoolId, agentId, sessionId: id, leaseId: null });
    }
    for (const { id, agentId, agentSessionId: sessionId, digest, jobId } of written(changes, "leases")) {
      const agentPoolId = jobs.get(jobId)?.agentPoolId ?? "";
      this.#speakers.set(digest, { kind: "lease", agentPoolId, agentId, sessionId, leaseId: id });
    }
    for (const { agentPoolId, digest } of written(changes, "agentPoolTokens")) {
      this.#speakers.set(digest, { kind: "token", agentPoolId, agentId: null, sessionId: null, leaseId: null });
    }
  }

  #judge(due: readonly NumberedInvariant[], { changes = {}, by, ended, isAtRest = false }: Partial<Sight>): void {
    if (this.violation !== undefined || due.length === 0) return;
    const [now, underWay] = [this.#clock.now(), [...this.#underWay]];
    const sight = { now, rows: this.#rows, changes, by, ended, underWay, goneAt: this.#goneAt, isAtRest };
    for (const { id, breach } of due) {
      const broken = breach(sight);
      if (broken === undefined) continue;
      const during = by?.id ?? ended?.id;
      this.violation = `${id}: ${broken}${during === undefined ? "" : `, by ${during}`}`;
      return;
    }
  }
}
