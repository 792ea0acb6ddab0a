import type { Witness } from "../witness/witness.js";
import { call } from "./api.js";
import type { Dice } from "./dice.js";
import type { Keyring } from "./keyring.js";
import type { Service } from "./service.js";

/** A pool of the world, and a token that registers agents in it. */
export interface PoolAndToken {
  readonly id: string;
  readonly token: string;
}

/** Deletes pools, and tries what is left of them. */
export class Closings {
  readonly #service: Service;
  readonly #dice: Dice;
  readonly #witness: Witness;
  readonly #keyring: Keyring;
  readonly #closed: PoolAndToken[] = [];

  constructor(service: Service, dice: Dice, witness: Witness, keyring: Keyring) {
    this.#service = service;
    this.#dice = dice;
    this.#witness = witness;
    this.#keyring = keyring;
  }

  /** Asks for a pool to be deleted, and tries at once what is left of it; false where it is refused. */
  async close(pool: PoolAndToken, workspaces: readonly string[]): Promise<boolean> {
    const { code } = await this.#delete(pool);
    return code === undefined && this.#isClosed(pool, workspaces);
  }

  /** The same while somebody links the pool: one of the two is refused (POOL-5). */
  async race(
    pool: PoolAndToken,
    workspaces: readonly string[],
    link: () => Promise<{ readonly code: string | undefined }>,
  ): Promise<boolean> {
    const close = () => this.#delete(pool);
    const [first, second] = this.#dice.chance(0.5) ? [close, link] : [link, close];
    const codes = (await Promise.all([first(), second()])).map(({ code }) => code);
    const granted = codes.filter((code) => code === undefined).length;
    this.#witness.ledger.check("I-10", granted < 2, () => `${pool.id} was linked and deleted`);
    const [deleted] = first === close ? codes : codes.toReversed();
    return deleted === undefined && this.#isClosed(pool, workspaces);
  }

  /** Tries what is left of every pool that was deleted: nothing of it works (POOL-6). */
  async probe(): Promise<void> {
    for (const pool of this.#closed) await this.#probe(pool);
  }

  #delete(pool: PoolAndToken) {
    const path = { agent_pool_id: pool.id };
    return call(this.#service, "deleteAgentPool", { token: this.#service.access.adminToken, path });
  }

  async #isClosed(pool: PoolAndToken, workspaces: readonly string[]): Promise<true> {
    this.#closed.push(pool);
    await this.#witness.closed(pool.id, workspaces, this.#service.access.accountId);
    await this.#probe(pool);
    return true;
  }

  async #probe({ id, token }: PoolAndToken): Promise<void> {
    const { ledger, presences } = this.#witness;
    const agent = { name: `late-${id}`, instance_key: `late-${id}`, version: "1.0.0", os: "linux", arch: "amd64" };
    const late = await call(this.#service, "registerAgent", { token, body: agent });
    ledger.check("I-11", late.code === "pool_deleted", () => `a token of ${id}, deleted, gets ${String(late.code)}`);
    for (const session of this.#keyring.sessionsOf(id)) {
      const parts = { token: session.token, path: { agent_id: session.agentId } };
      presences.answered(session, (await call(this.#service, "claimJob", { ...parts, body: {} })).code);
      const body = { version: "1.0.0", slots_used: 0 };
      presences.answered(session, (await call(this.#service, "heartbeatAgent", { ...parts, body })).code);
    }
    for (const key of this.#keyring.jobsOf(id)) {
      const parts = { token: key.token, path: { job_id: key.jobId }, body: { epoch: 1 } };
      const { code } = await call(this.#service, "renewJob", parts);
      // Of a job token it is told that it does not hold, not why.
      ledger.check("I-11", code === "token_revoked", () => `${key.jobId} of ${id}, deleted, gets ${String(code)}`);
    }
  }
}
