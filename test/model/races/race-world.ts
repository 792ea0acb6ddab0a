import { operations, type OperationId } from "@muster/openapi/operations";
import type { Server, VirtualClock } from "@muster/server";
import type fc from "fast-check";
import { makeSecret } from "../../conformance/secret.js";
import { Ledger } from "../invariants/ledger.js";
import type { Shown } from "../state/model.js";
import type { ServerModule } from "../system.js";

/** What a call was answered. */
export interface Reply {
  readonly status: number;
  readonly code: string | undefined;
  readonly body: Shown;
}

/** An agent with the session that speaks for it. */
export interface RaceAgent {
  readonly id: string;
  readonly token: string;
}

/** A job that an agent claimed. */
export interface RaceJob {
  readonly id: string;
  readonly run: string;
  readonly epoch: number;
  readonly token: string;
}

type Path = Readonly<Record<string, string | undefined>>;

/**
 * A world for a few calls at once: two environments, two pools, two workspaces that name them, three agents of the first pool. While
 * it races, a scheduler chooses when each request is sent and in which order whatever the store does goes on.
 */
export class RaceWorld implements AsyncDisposable {
  readonly environments: string[] = [];
  readonly pools: string[] = [];
  readonly workspaces: string[] = [];
  readonly agents: RaceAgent[] = [];
  readonly #server: Server;
  readonly #clock: RaceClock;
  readonly #scheduler: fc.Scheduler;
  readonly ledger: Ledger;
  readonly #admin: string;
  #poolToken = "";
  isRacing = false;

  constructor(server: Server, clock: RaceClock, scheduler: fc.Scheduler, ledger: Ledger, admin: string) {
    this.#server = server;
    this.#clock = clock;
    this.#scheduler = scheduler;
    this.ledger = ledger;
    this.#admin = admin;
  }

  async furnish(): Promise<void> {
    for (const name of ["a", "b"]) {
      this.environments.push(idIn(await this.user("createEnvironment", {}, { name })));
      const initial = name === "a" ? { initial_token: { name } } : {};
      const pool = await this.user("createAgentPool", {}, { name, ...initial });
      this.pools.push(idIn(pool));
      // The first pool was asked for with a token.
      if (name === "a") this.#poolToken = String((pool.body["initial_token"] as Shown)["token"]);
    }
    for (const [place, name] of ["a", "b"].entries()) {
      const body = { name, environment_id: this.environments[place], agent_pool_id: this.pools[place] };
      this.workspaces.push(idIn(await this.user("createWorkspace", {}, body)));
    }
    for (const number of [0, 1, 2]) await this.register(number);
  }

  /** A call with the token of the admin. */
  user(id: OperationId, path: Path, body?: object, query: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.call(id, this.#admin, path, body, query);
  }

  /** A call of an agent about itself. */
  session(agent: RaceAgent | undefined, id: OperationId, body?: object): Promise<Reply> {
    return this.call(id, agent?.token ?? "", { agent_id: agent?.id }, body);
  }

  /** The registration of the agent of a number, again where there was one. */
  async register(number: number): Promise<Reply> {
    const platform = { os: "linux", arch: "amd64", version: "1.0.0" };
    const body = { name: `agent ${number}`, instance_key: `the-instance-key-number-${number}`, ...platform };
    const reply = await this.call("registerAgent", this.#poolToken, {}, body);
    const { agent_id: id, session_token: token } = reply.body;
    if (!this.isRacing) this.agents[number] = { id: String(id), token: String(token) };
    return reply;
  }

  /** A claim of the agent of a number; it waits for nothing unless told to. */
  claim(number: number, seconds = 0): Promise<Reply> {
    return this.session(this.agents[number], "claimJob", { wait_seconds: seconds });
  }

  async claimNext(number: number): Promise<RaceJob> {
    // There is one, and nothing else is asked for at this moment.
    const job = (await this.claim(number)).body["job"] as Shown;
    return {
      ...{ id: String(job["id"]), run: String(job["run_id"]) },
      ...{ epoch: Number(job["epoch"]), token: String(job["job_token"]) },
    };
  }

  async startNext(number: number): Promise<RaceJob> {
    const job = await this.claimNext(number);
    await this.write("startJob", job);
    return job;
  }

  write(id: OperationId, { id: jobId, epoch, token }: RaceJob, body: object = {}): Promise<Reply> {
    return this.call(id, token, { job_id: jobId }, { epoch, ...body });
  }

  finish(job: RaceJob): Promise<Reply> {
    return this.write("finishJob", job, { outcome: "succeeded" });
  }

  async createRun(workspace: string | undefined, body: object = {}): Promise<string> {
    return idIn(await this.user("createRun", { workspace_id: workspace }, body));
  }

  /** Lets nothing name the first pool any more. */
  async unlink(): Promise<void> {
    await this.user("updateWorkspace", { workspace_id: this.workspaces[0] }, { agent_pool_id: this.pools[1] });
  }

  /** The runs, with their states. */
  async runs(): Promise<readonly RaceRun[]> {
    const { body } = await this.user("listRuns", {});
    // What the document says of this list.
    return (body["items"] as readonly { id: string; agent_pool_id: string | null; status: RaceRunStatus }[]).map(
      ({ id, status, agent_pool_id: poolId }) => ({ id, poolId, ...status }),
    );
  }

  /** Moves the clock. */
  advance(milliseconds: number): Promise<Reply> {
    return this.ledger.during({ id: "advanceClock", token: "" }, async () => {
      await this.#turn("clock");
      // Not by the controls: a request takes turns that nobody schedules, in which everybody else is done.
      await this.#clock.advance(milliseconds);
      return { status: 200, code: undefined, body: {} };
    });
  }

  /** Moves the clock by a request to the controls, which takes turns in which everybody else is done. */
  advanceLast(milliseconds: number): Promise<Reply> {
    return this.ledger.during({ id: "advanceClock", token: "" }, () =>
      this.#control("clock/advance", { milliseconds }),
    );
  }

  /** The server goes away, and comes back when so much time has passed. */
  goAway(milliseconds: number): Promise<Reply> {
    return this.#control("downtime", { milliseconds });
  }

  call(
    id: OperationId,
    token: string,
    path: Path,
    body?: object,
    query: Readonly<Record<string, string>> = {},
  ): Promise<Reply> {
    return this.ledger.during({ id, token, path, body }, async () => {
      await this.#turn(id);
      const operation = operations[id];
      const values: Path = { account_id: this.#server.access.accountId, ...path };
      const address = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "absent");
      const headers: Record<string, string> = { authorization: `Bearer ${token}` };
      const takesBody = operation.body !== null && body !== undefined;
      if (takesBody) headers["content-type"] = operation.body.mediaType;
      const init = { method: operation.method, headers, ...(takesBody ? { body: JSON.stringify(body) } : {}) };
      return this.#send(`${address}?${new URLSearchParams(query).toString()}`, init);
    });
  }

  async #control(path: string, body: object): Promise<Reply> {
    await this.#turn(path);
    const { controlToken = "" } = this.#server.access;
    const headers = { authorization: `Bearer ${controlToken}`, "content-type": "application/json" };
    return this.#send(`/_control/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  }

  async #send(path: string, init: RequestInit): Promise<Reply> {
    const request = new Request(`http://muster.test${path}`, init);
    // A server that is away answers nothing.
    const response = await this.#server.fetch(request).catch((error: unknown) => {
      if (error instanceof Error && error.message.includes("is down")) return undefined;
      throw error;
    });
    return response === undefined ? { status: 599, code: undefined, body: {} } : readReply(response);
  }

  /** While it races, each call waits until the scheduler lets it begin. */
  async #turn(label: string): Promise<void> {
    if (this.isRacing) await this.#scheduler.schedule(Promise.resolve(), label);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // A race that failed on the way leaves calls behind, and the end of the server waits for them.
    this.isRacing = false;
    while (this.#scheduler.count() > 0) await this.#scheduler.waitNext(1);
    await this.#server.close();
  }
}

/** The clock of a raced server. */
type RaceClock = Pick<VirtualClock, "advance">;

interface RaceRunStatus {
  readonly state: string;
  readonly plan: { readonly id: string };
  readonly apply: { readonly id: string } | null;
}

/** A run as its list shows it. */
export interface RaceRun extends RaceRunStatus {
  readonly id: string;
  readonly poolId: string | null;
}

/** Starts a world whose store goes on as the scheduler chooses. */
export async function startRaceWorld(module: ServerModule, scheduler: fc.Scheduler): Promise<RaceWorld> {
  const clock = new module.VirtualClock();
  const store = new module.MemoryStore();
  const admin = makeSecret("msa");
  const raced: RaceWorld[] = [];
  // It sees transactions in the order in which the store makes them.
  const ledger = new Ledger(store, clock, "at once");
  const transaction = store.transaction.bind(store);
  const read = store.read.bind(store);
  const isRacing = () => raced.some((world) => world.isRacing);
  store.transaction = async (work) => {
    if (isRacing()) await scheduler.schedule(Promise.resolve(), "transaction");
    return transaction(work);
  };
  store.read = async (work) => {
    if (isRacing()) await scheduler.schedule(Promise.resolve(), "read");
    return read(work);
  };
  const principal = { name: "admin", permissions: ["*:*"], token: admin };
  const seed = { accounts: [{ name: "Raced", service_accounts: [principal] }] };
  const server = await module.createServer({ clock, store, controls: true, seed });
  const world = new RaceWorld(server, clock, scheduler, ledger, admin);
  raced.push(world);
  await world.furnish();
  return world;
}

async function readReply(response: Response): Promise<Reply> {
  const text = await response.text();
  // Whatever has a text here has a JSON object.
  const body = text === "" ? {} : (JSON.parse(text) as Shown);
  const code = typeof body["code"] === "string" ? body["code"] : undefined;
  if (response.status >= 500) throw new Error(`the server failed: ${text}`);
  return { status: response.status, code, body };
}

function idIn({ body }: Reply): string {
  if (typeof body["id"] !== "string") throw new Error(`nothing was created: ${JSON.stringify(body)}`);
  return body["id"];
}
