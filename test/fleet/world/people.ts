import type { OperationId } from "@muster/openapi/operations";
import type { Witness } from "../witness/witness.js";
import { call, type Parts } from "./api.js";
import { Closings, type PoolAndToken } from "./closings.js";
import type { Dice } from "./dice.js";
import type { Keyring } from "./keyring.js";
import type { Service } from "./service.js";

const kinds = ["plan_only", "plan_and_apply", "destroy"] as const;

/** Those who start runs, confirm and cancel them, and move pools and agents about meanwhile. */
export class People {
  readonly pools: PoolAndToken[] = [];
  readonly #service: Service;
  readonly #dice: Dice;
  readonly #witness: Witness;
  readonly #token: string;
  readonly #account: { readonly account_id: string };
  readonly #environments: string[] = [];
  readonly #workspaces: string[] = [];
  readonly #runs: string[] = [];
  readonly #closings: Closings;
  #names = 0;

  constructor(service: Service, dice: Dice, witness: Witness, keyring: Keyring) {
    this.#service = service;
    this.#dice = dice;
    this.#witness = witness;
    this.#token = service.access.adminToken;
    this.#account = { account_id: service.access.accountId };
    this.#closings = new Closings(service, dice, witness, keyring);
  }

  /** Makes pools, one of them for selected environments only, environments and workspaces. */
  async settle(): Promise<void> {
    for (let count = 0; count < 3; count++) this.#environments.push(await this.#create("createEnvironment", {}));
    for (let count = 0; count < 2; count++) await this.openPool({});
    const selected = { environment_access: "selected", environment_ids: this.#environments.slice(0, 2) };
    await this.openPool(selected);
    for (let count = 0; count < 12; count++) {
      const [environment_id, pool] = [this.#dice.pick(this.#environments), this.#dice.pick(this.pools)];
      const reply = await this.#ask("createWorkspace", {
        path: this.#account,
        body: { name: this.#name(), environment_id, agent_pool_id: pool?.id },
      });
      // Without its pool where its environment may not use that one.
      this.#workspaces.push(reply?.id ?? (await this.#create("createWorkspace", { environment_id })));
    }
    await this.#ask("setDefaultAgentPool", { path: this.#account, body: { agent_pool_id: this.pools[0]?.id ?? "" } });
  }

  /** Makes a pool with a token. */
  async openPool(body: object): Promise<PoolAndToken> {
    const id = await this.#create("createAgentPool", body);
    const path = { agent_pool_id: id };
    const parts = { token: this.#token, path, body: { name: this.#name() } };
    const { answer } = await call(this.#service, "createAgentPoolToken", parts);
    const pool = { id, token: answer?.token ?? "" };
    this.pools.push(pool);
    return pool;
  }

  /** Whether a pool is there. */
  has(agentPoolId: string): boolean {
    return this.pools.some(({ id }) => id === agentPoolId);
  }

  /** Tries again what is left of every pool that was deleted (POOL-6). */
  probe(): Promise<void> {
    return this.#closings.probe();
  }

  /** One of them does one thing, mostly with runs. */
  async act(agentId: string | undefined): Promise<void> {
    const thrown = this.#dice.next();
    if (thrown < 0.45) await this.#startRun();
    else if (thrown < 0.75) await this.#tendRun();
    else if (thrown < 0.82) await this.#ask("cancelRun", { path: { run_id: this.#dice.pick(this.#runs) ?? "" } });
    else if (thrown < 0.9) await this.#moveWorkspace();
    else if (thrown < 0.96) await this.#tendAgent(agentId);
    else await this.#tendPool();
  }

  /** Ends every pause and drain. */
  async resume(agentIds: readonly string[]): Promise<void> {
    for (const { id } of this.pools) await this.#ask("resumeAgentPool", { path: { agent_pool_id: id } });
    for (const agent_id of agentIds) {
      await this.#ask("resumeAgent", { path: { agent_id } });
      await this.#ask("undrainAgent", { path: { agent_id } });
    }
  }

  /** Confirms every plan that waits for it, and acknowledges the applies that were lost. */
  async finish(): Promise<void> {
    for (const run_id of this.#witness.unacknowledged) await this.#ask("acknowledgeRun", { path: { run_id } });
    for (const run_id of this.#witness.unconfirmed) await this.#ask("confirmRun", { path: { run_id } });
  }

  async #startRun(): Promise<void> {
    const body = {
      kind: this.#dice.pick(kinds) ?? "plan_only",
      auto_apply: this.#dice.chance(0.5),
      priority: this.#dice.whole(-1, 2),
      timeout_minutes: this.#dice.chance(0.2) ? 10 : 60,
      agent_labels: this.#dice.chance(0.2) ? { zone: "a" } : {},
    };
    const path = { workspace_id: this.#dice.pick(this.#workspaces) ?? "" };
    const run = await this.#ask("createRun", { path, body });
    if (run === undefined) return;
    this.#runs.push(run.id);
    this.#witness.unfinished.add(run.id);
  }

  async #tendRun(): Promise<void> {
    const waiting = [...this.#witness.unfinished];
    const path = { run_id: this.#dice.pick(waiting.length > 0 ? waiting : this.#runs) ?? "" };
    const lost = { run_id: this.#dice.pick(this.#runs) ?? "" };
    await this.#ask(this.#dice.chance(0.85) ? "confirmRun" : "discardRun", { path });
    await this.#ask("acknowledgeRun", { path: lost });
  }

  async #moveWorkspace(): Promise<void> {
    const path = { workspace_id: this.#dice.pick(this.#workspaces) ?? "" };
    const body = this.#dice.chance(0.5)
      ? { agent_pool_id: this.#dice.chance(0.2) ? null : this.#dice.pick(this.pools)?.id }
      : { environment_id: this.#dice.pick(this.#environments) };
    await this.#ask("updateWorkspace", { path, body });
  }

  async #tendAgent(agentId: string | undefined): Promise<void> {
    const id = this.#dice.pick(["drainAgent", "undrainAgent", "pauseAgent", "resumeAgent", "deleteAgent"] as const);
    if (id === "deleteAgent") await this.#deleteAgent(agentId);
    else if (agentId !== undefined && id !== undefined) await this.#ask(id, { path: { agent_id: agentId } });
  }

  /** Deletes an agent, one that is offline rather, which may call at the same time (AGT-4). */
  async #deleteAgent(anyId: string | undefined): Promise<void> {
    const { presences } = this.#witness;
    const offline = this.#dice.chance(0.8) ? presences.offline : undefined;
    const agentId = offline?.agentId ?? anyId;
    if (agentId === undefined) return;
    const path = { agent_id: agentId };
    const remove = () => call(this.#service, "deleteAgent", { token: this.#token, path });
    if (offline === undefined || this.#dice.chance(0.5)) {
      presences.askedToDelete(agentId, (await remove()).code, false);
      return;
    }
    const body = { version: "1.0.0", slots_used: 0 };
    const beat = () => call(this.#service, "heartbeatAgent", { token: offline.token, path, body });
    const [first, second] = this.#dice.chance(0.5) ? [remove, beat] : [beat, remove];
    const codes = (await Promise.all([first(), second()])).map(({ code }) => code);
    const [deleted, heard] = first === remove ? codes : codes.toReversed();
    presences.askedToDelete(agentId, deleted, true);
    // Where both were granted, a deleted agent called.
    if (heard === undefined) presences.answered(offline, undefined);
  }

  async #tendPool(): Promise<void> {
    const pool = this.#dice.pick(this.pools);
    if (pool === undefined) return;
    const path = { agent_pool_id: pool.id };
    const thrown = this.#dice.next();
    if (thrown < 0.4) await this.#ask("pauseAgentPool", { path });
    else if (thrown < 0.8) await this.#ask("resumeAgentPool", { path });
    else if (thrown < 0.9) await this.#narrow(path);
    else if (thrown < 0.94) await this.#closePool(pool);
    else await this.#raceForPool();
  }

  /** Opens the pool to one environment only, where nothing that it would be closed to uses it. */
  async #narrow(path: { readonly agent_pool_id: string }): Promise<void> {
    const one = this.#dice.pick(this.#environments) ?? "";
    const isOpen = this.#dice.chance(0.5);
    const body = isOpen ? { environment_access: "all" } : { environment_access: "selected", environment_ids: [one] };
    await this.#ask("updateAgentPool", { path, body });
  }

  /** Deletes a pool where nothing holds it, and makes another in its place. */
  async #closePool(pool: PoolAndToken): Promise<void> {
    if (await this.#closings.close(pool, this.#workspaces)) await this.#replace(pool);
  }

  /** Deletes a pool that nothing names yet, just when somebody is to use it. */
  async #raceForPool(): Promise<void> {
    const pool = await this.openPool({});
    const link = this.#dice.chance(0.5)
      ? { path: { workspace_id: this.#dice.pick(this.#workspaces) ?? "" }, id: "updateWorkspace" as const }
      : { path: this.#account, id: "setDefaultAgentPool" as const };
    const parts = { token: this.#token, path: link.path, body: { agent_pool_id: pool.id } };
    const isClosed = await this.#closings.race(pool, this.#workspaces, () => call(this.#service, link.id, parts));
    if (isClosed) this.pools.splice(this.pools.indexOf(pool), 1);
    // The others have their turn again: who gets jobs of a pool is decided by how many there are.
    else if (link.id === "setDefaultAgentPool")
      await this.#ask(link.id, { ...parts, body: { agent_pool_id: this.pools[0]?.id ?? "" } });
  }

  async #replace(pool: PoolAndToken): Promise<void> {
    this.pools.splice(this.pools.indexOf(pool), 1);
    await this.openPool({});
  }

  async #create(id: "createEnvironment" | "createAgentPool" | "createWorkspace", body: object): Promise<string> {
    const made = await this.#ask(id, { path: this.#account, body: { name: this.#name(), ...body } });
    if (made === undefined) throw new Error(`${id} was refused`);
    return made.id;
  }

  /** Calls an operation as the admin; what it refuses is nobody's concern here. */
  async #ask(id: OperationId, parts: Omit<Parts, "token">): Promise<{ readonly id: string } | undefined> {
    const { answer } = await call(this.#service, id, { token: this.#token, ...parts });
    // Whatever creates something answers its identifier; nobody asks for another's.
    return answer as { readonly id: string } | undefined;
  }

  #name(): string {
    return `name-${++this.#names}`;
  }
}
