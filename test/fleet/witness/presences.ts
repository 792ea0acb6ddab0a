import type { Store } from "@muster/server";
import type { Ledger } from "./ledger.js";

type View = Parameters<Parameters<Store["read"]>[0]>[0];

/** A session of an agent, as whoever calls with it knows it. */
export interface Speaker {
  readonly agentId: string;
  readonly agentPoolId: string;
  /** The session token. */
  readonly token: string;
}

/** What must be known of an agent from what the server granted it. */
interface Presence {
  readonly agentPoolId: string;
  /** The token of its newest session. */
  token: string;
  /** When the server granted it a call last. */
  at: number;
  /** From when its silence counts (AGT-8). */
  since: number;
  isRemoved: boolean;
  /** The instants at which it lost what it held: by silence, or since a newer session came (RUN-5). */
  readonly losses: number[];
}

/** Milliseconds of silence after which an agent is offline and has lost its jobs (AGT-2, RUN-5). */
export const lossAfter = 300_000;
/** After how many milliseconds without it the server was absent, so that nobody's silence meanwhile counts (AGT-8). */
export const absentAfter = 60_000;
const endings = new Set(["pool_deleted", "token_revoked", "agent_removed", "session_superseded"]);

/** Follows which agents are there, who speaks for them and how long they are silent, from the answers alone. */
export class Presences {
  readonly #ledger: Ledger;
  readonly #now: () => number;
  readonly #agents = new Map<string, Presence>();
  /** The latest of each name. */
  readonly #named = new Map<string, Presence>();
  readonly #closed = new Set<string>();

  constructor(ledger: Ledger, now: () => number) {
    this.#ledger = ledger;
    this.#now = now;
  }

  /** A pool's deletion was acknowledged: from now on nothing of it is granted anything (POOL-6). */
  closed(agentPoolId: string): void {
    this.#closed.add(agentPoolId);
  }

  isClosed(agentPoolId: string): boolean {
    return this.#closed.has(agentPoolId);
  }

  isNewest({ agentId, token }: Speaker): boolean {
    return this.#agents.get(agentId)?.token === token;
  }

  /**
   * The server gave an agent of this name a session: the one before has lost what it held (AGT-7), also where it was that of
   * another agent, which executed one job only and is gone (AGT-10).
   */
  registered(speaker: Speaker, name: string): void {
    this.#mustBeOpen(speaker.agentPoolId, "a registration");
    const [known, now] = [this.#agents.get(speaker.agentId), this.#now()];
    this.#named.get(name)?.losses.push(now);
    if (known === undefined) {
      const { agentPoolId, token } = speaker;
      const fresh = { agentPoolId, token, at: now, since: now, isRemoved: false, losses: [] };
      this.#agents.set(speaker.agentId, fresh);
      this.#named.set(name, fresh);
      return;
    }
    this.#ledger.check("I-15", !known.isRemoved, () => `${speaker.agentId} was removed, and registers`);
    known.token = speaker.token;
    this.#heard(known, now);
  }

  /** The server answered a call with a session token, or a job token of that session: with a problem's code, or with none. */
  answered(speaker: Speaker, code: string | undefined): void {
    if (code === undefined) {
      this.granted(speaker);
      this.heard(speaker.agentId, this.#now());
    } else this.#refused(speaker, code);
  }

  /** Only the newest session of an agent that is there, in a pool that is there, may be granted anything. */
  granted(speaker: Speaker): void {
    const { agentId } = speaker;
    this.#mustBeOpen(speaker.agentPoolId, `a call of ${agentId}`);
    this.#ledger.check("I-18", this.isNewest(speaker), () => `an older session speaks for ${agentId}`);
    const isRemoved = this.#agents.get(agentId)?.isRemoved;
    this.#ledger.check("I-15", isRemoved !== true, () => `${agentId} was deleted, and calls`);
  }

  /** A call of an agent that came at an instant was granted: its silence begins anew. */
  heard(agentId: string, at: number): void {
    const presence = this.#agents.get(agentId);
    if (presence !== undefined) this.#heard(presence, at);
  }

  /** Somebody asked for an agent to be deleted; `isCalling` tells that a call of the agent came at the same time. */
  askedToDelete(agentId: string, code: string | undefined, isCalling: boolean): void {
    const presence = this.#agents.get(agentId);
    if (presence === undefined || presence.isRemoved) return;
    const silence = this.#now() - presence.since;
    const isRight = code === undefined ? silence >= lossAfter : code !== "agent_active" || silence < lossAfter;
    const what = () => `the deletion of ${agentId}, silent for ${silence} ms: ${code ?? "granted"}`;
    this.#ledger.check("I-15", isRight || (isCalling && code !== undefined), what);
    presence.isRemoved = code === undefined;
  }

  /** Whether what an agent held can have been lost at an instant (RUN-5). */
  couldLose(agentId: string, at: number | null): boolean {
    const presence = this.#agents.get(agentId);
    if (presence === undefined || at === null) return false;
    return presence.losses.includes(at) || presence.since + lossAfter === at;
  }

  /** How long an agent has been silent, as far as its silence counts; undefined where it is not known or removed. */
  silence(agentId: string): number | undefined {
    const presence = this.#agents.get(agentId);
    return presence === undefined || presence.isRemoved ? undefined : this.#now() - presence.since;
  }

  /** An agent that is offline; undefined where none is. */
  get offline(): Speaker | undefined {
    for (const [agentId, { agentPoolId, token, since, isRemoved }] of this.#agents) {
      const isThere = !isRemoved && !this.#closed.has(agentPoolId);
      if (isThere && this.#now() - since >= lossAfter) return { agentId, agentPoolId, token };
    }
    return undefined;
  }

  /** The server was absent since an instant and is back: what silence still counts (AGT-8). */
  back(since: number): void {
    const now = this.#now();
    for (const presence of this.#agents.values()) {
      const lossAt = presence.since + lossAfter;
      if (lossAt <= since) continue;
      if (now - since >= absentAfter) presence.since = now;
      // Nobody was there to notice it at its instant.
      else if (lossAt <= now) presence.losses.push(now);
    }
  }

  /** Every agent has the silence that it must have after the server's return. */
  async lookAtSilences(view: View): Promise<void> {
    for (const [id, { since, isRemoved }] of this.#agents) {
      const agent = await view.agents.get(id);
      if (agent === undefined || isRemoved || agent.removedAt !== null) continue;
      const what = () => `${id} is silent since ${agent.silentSince}, and should be since ${since}`;
      this.#ledger.check("I-16", agent.silentSince === since, what);
    }
  }

  /** An agent was seen when it was granted a call last. */
  async look(view: View, id: string): Promise<void> {
    const [agent, presence] = [await view.agents.get(id), this.#agents.get(id)];
    if (agent === undefined || presence === undefined || agent.removedAt !== null) return;
    const what = () => `${id} was seen at ${agent.lastSeenAt}, and last granted a call at ${presence.at}`;
    this.#ledger.check("I-14", agent.lastSeenAt === presence.at, what);
  }

  #heard(presence: Presence, at: number): void {
    if (at < presence.at) return;
    if (at - presence.since >= lossAfter) presence.losses.push(presence.since + lossAfter);
    presence.at = at;
    presence.since = at;
  }

  #refused(speaker: Speaker, code: string): void {
    const { agentId, agentPoolId } = speaker;
    if (this.isClosed(agentPoolId)) {
      this.#ledger.check("I-11", code === "pool_deleted", () => `${agentId} of a deleted pool gets ${code}`);
    } else if (this.isNewest(speaker)) {
      this.#ledger.check("I-18", code !== "session_superseded", () => `${agentId} is superseded by nobody`);
    } else this.#ledger.check("I-18", endings.has(code), () => `an older session of ${agentId} gets ${code}`);
  }

  #mustBeOpen(agentPoolId: string, what: string): void {
    this.#ledger.check("I-11", !this.isClosed(agentPoolId), () => `${what} was granted in ${agentPoolId}, deleted`);
  }
}
