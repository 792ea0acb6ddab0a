import type { OperationId } from "@muster/openapi/operations";
import type { Server } from "@muster/server";
import { call, type Parts } from "./api.js";
import type { Dice } from "./dice.js";
import type { Witness } from "./witness.js";

/** A pool of the world, and a token that registers agents in it. */
export interface PoolAndToken {
  readonly id: string;
  readonly token: string;
}

const kinds = ["plan_only", "plan_and_apply", "destroy"] as const;

/** Those who start runs, confirm and cancel them, and move pools and agents about meanwhile. */
export class People {
  readonly pools: PoolAndToken[] = [];
  readonly #server: Server;
  readonly #dice: Dice;
  readonly #witness: Witness;
  readonly #token: string;
  readonly #account: { readonly account_id: string };
  readonly #environments: string[] = [];
  readonly #workspaces: string[] = [];
  readonly #runs: string[] = [];
  #names = 0;

  constructor(server: Server, dice: Dice, witness: Witness) {
    this.#server = server;
    this.#dice = dice;
    this.#witness = witness;
    this.#token = server.access.adminToken;
    this.#account = { account_id: server.access.accountId };
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
  async openPool(body: object): Promise<void> {
    const id = await this.#create("createAgentPool", body);
    const path = { agent_pool_id: id };
    const { answer } = await call(this.#server, "createAgentPoolToken", {
      token: this.#token,
      path,
      body: { name: this.#name() },
    });
    this.pools.push({ id, token: answer?.token ?? "" });
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
    if (agentId !== undefined && id !== undefined) await this.#ask(id, { path: { agent_id: agentId } });
  }

  async #tendPool(): Promise<void> {
    const pool = this.#dice.pick(this.pools);
    if (pool === undefined) return;
    const path = { agent_pool_id: pool.id };
    const thrown = this.#dice.next();
    if (thrown < 0.4) await this.#ask("pauseAgentPool", { path });
    else if (thrown < 0.8) await this.#ask("resumeAgentPool", { path });
    else if (thrown < 0.9) await this.#narrow(path);
    else await this.#closePool(pool);
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
    const { code } = await call(this.#server, "deleteAgentPool", {
      token: this.#token,
      path: { agent_pool_id: pool.id },
    });
    if (code !== undefined) return;
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
    const { answer } = await call(this.#server, id, { token: this.#token, ...parts });
    // Whatever creates something answers its identifier; nobody asks for another's.
    return answer as { readonly id: string } | undefined;
  }

  #name(): string {
    return `name-${++this.#names}`;
  }
}
