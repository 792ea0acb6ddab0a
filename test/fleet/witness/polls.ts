import type { Ledger } from "./ledger.js";
import type { Presences, Speaker } from "./presences.js";

/** A claim that may wait for a job. */
export interface Poll extends Speaker {
  /** When it came: at that instant it counts as a call (RUN-2). */
  readonly at: number;
  isCounted: boolean;
}

/** Follows the claims that wait at the server. */
export class Polls {
  readonly #ledger: Ledger;
  readonly #presences: Presences;
  readonly #open = new Set<Poll>();
  #fresh: Poll[] = [];
  #refused: { readonly poll: Poll; readonly code: string }[] = [];
  #hasEnded = false;

  constructor(ledger: Ledger, presences: Presences) {
    this.#ledger = ledger;
    this.#presences = presences;
  }

  /** A claim came at an instant. */
  came(speaker: Speaker, at: number): Poll {
    const poll = { ...speaker, at, isCounted: false };
    this.#open.add(poll);
    this.#fresh.push(poll);
    return poll;
  }

  /** A claim was answered: with a problem's code, or with none. */
  answered(poll: Poll, code: string | undefined): void {
    this.#open.delete(poll);
    if (code === "unavailable") return;
    // Why it was refused may be known only once all is done that is done at this instant.
    if (code !== undefined) this.#refused.push({ poll, code });
    else if (!poll.isCounted) this.#presences.answered(poll, undefined);
    // Since it came it may have been heard of otherwise; this was no new call.
    else this.#presences.granted(poll);
  }

  /** Something ended: nobody may wait any more with a session that has ended (POOL-6, AGT-7). */
  ended(): void {
    this.#hasEnded = true;
  }

  /** All is done that is done at this instant: whoever still waits was let in, and with what ended nobody waits. */
  settled(): void {
    for (const { poll, code } of this.#refused) this.#presences.answered(poll, code);
    this.#refused = [];
    for (const poll of this.#fresh) {
      if (!this.#open.has(poll)) continue;
      poll.isCounted = true;
      this.#presences.granted(poll);
      this.#presences.heard(poll.agentId, poll.at);
    }
    this.#fresh = [];
    if (this.#hasEnded) for (const poll of this.#open) this.#look(poll);
    this.#hasEnded = false;
  }

  /** Nothing that was asked is answered by a server that is gone. */
  forget(): void {
    const waiting = this.#open.size;
    this.#ledger.check("I-12", waiting === 0, () => `${waiting} claims wait at a server that has ended`);
    this.#open.clear();
    this.#fresh = [];
  }

  #look(poll: Poll): void {
    const isOpen = !this.#presences.isClosed(poll.agentPoolId);
    this.#ledger.check("I-12", isOpen, () => `${poll.agentId} waits in ${poll.agentPoolId}, which is deleted`);
    this.#ledger.check("I-18", this.#presences.isNewest(poll), () => `an older session of ${poll.agentId} waits`);
  }
}
