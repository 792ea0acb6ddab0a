import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runAgent, type AgentOptions, type Clock } from "./index.js";

const agentId = "agent-01jd7zqc0f1g2h3j4k5m6n7p8q";
const poolToken = "mpt_4nVbQ2sT8yKc1mXw6zRj0pLh5gDf9aEe3uNo7iB4tJq2Epqgp";
const sessionToken = "mas_8kTzV3nQ7wXc2mYr5sJh0pLb6gDf9aEe1uNo4iB0tJq4SwESQ";
const second = 1_000;

/** A clock that stands still until a test moves it, and tells the test when somebody sleeps. */
class HandClock implements Clock {
  #now = 0;
  #sleepers: { due: number; milliseconds: number; wake: () => void }[] = [];
  #watchers: (() => void)[] = [];

  now() {
    return this.#now;
  }

  sleep(milliseconds: number, signal: AbortSignal) {
    return new Promise<void>((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const wake = () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        signal.removeEventListener("abort", wake);
        resolve();
      };
      const sleeper = { due: this.#now + milliseconds, milliseconds, wake };
      this.#sleepers.push(sleeper);
      signal.addEventListener("abort", wake);
      for (const watcher of this.#watchers.splice(0)) watcher();
    });
  }

  /** Resolves as soon as somebody sleeps for exactly that long. */
  async sleeping(milliseconds: number) {
    while (!this.#sleepers.some((sleeper) => sleeper.milliseconds === milliseconds)) {
      await new Promise<void>((resolve) => this.#watchers.push(resolve));
    }
  }

  advance(milliseconds: number) {
    this.#now += milliseconds;
    for (const { wake } of this.#sleepers.filter(({ due }) => due <= this.#now)) wake();
  }

  get sleepers() {
    return this.#sleepers.map(({ milliseconds }) => milliseconds);
  }
}

type Operation = "register" | "heartbeat" | "deregister";
type Script = (request: Request) => Response | Promise<Response>;

/** A server that does what a test tells it to: faked here, rather than the client, so that the whole agent is tested. */
class ScriptedServer {
  readonly requests: { operation: Operation; token: string | null; body: unknown }[] = [];
  /** What comes next, once each, before the answers below. */
  readonly next: Record<Operation, Script[]> = { register: [], heartbeat: [], deregister: [] };
  interval = 7;
  #watchers: (() => void)[] = [];

  readonly #answers: Record<Operation, Script> = {
    register: () =>
      Response.json(
        {
          agent_id: agentId,
          session_token: sessionToken,
          heartbeat_interval_seconds: this.interval,
          agent_pool: { id: "apool-01jd7zq9a1b2c3d4e5f6g7h8j9", name: "production" },
        },
        { status: 201 },
      ),
    heartbeat: () => Response.json({ heartbeat_interval_seconds: this.interval }),
    deregister: () => new Response(null, { status: 204 }),
  };

  readonly fetch = async (request: Request) => {
    const operation = new URL(request.url).pathname.split("/").at(-1) as Operation; // the paths of agents end with these
    const text = await request.clone().text();
    const token = request.headers.get("Authorization");
    this.requests.push({ operation, token, body: text === "" ? undefined : JSON.parse(text) });
    for (const watcher of this.#watchers.splice(0)) watcher();
    return await (this.next[operation].shift() ?? this.#answers[operation])(request);
  };

  get operations() {
    return this.requests.map(({ operation }) => operation);
  }

  /** Resolves as soon as so many requests have come. */
  async requested(count: number) {
    while (this.requests.length < count) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }
}

const problem = (status: number, code: string) => () =>
  Response.json(
    { type: `/problems/${code}`, title: code, status, detail: "The server says no", code, request_id: "req-1" },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
const disconnected = () => Promise.reject(new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") }));
const silent: Script = ({ signal }) =>
  new Promise((_, reject) => {
    const giveUp = () => {
      reject(new DOMException("This operation was aborted", "AbortError"));
    };
    if (signal.aborted) giveUp();
    signal.addEventListener("abort", giveUp);
  });

let dataDirectory: string;
beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), "muster-agent-"));
});
afterEach(async () => {
  await rm(dataDirectory, { recursive: true });
});

function start(server = new ScriptedServer(), options: Partial<AgentOptions> = {}) {
  const clock = new HandClock();
  const stop = new AbortController();
  const lines: string[] = [];
  const outcome = runAgent({
    url: "https://muster.example.com",
    token: poolToken,
    name: "build-7",
    dataDirectory,
    stop: stop.signal,
    clock,
    random: () => 0.5,
    fetch: server.fetch,
    log: (level, message, facts) => lines.push(`${level} ${message} ${JSON.stringify(facts ?? {})}`),
    ...options,
  });
  return { server, clock, stop, lines, outcome };
}

/** Starts an agent and lets it come as far as its first wait. */
async function registered(server = new ScriptedServer()) {
  const agent = start(server);
  await agent.clock.sleeping(server.interval * second);
  return agent;
}

describe("an agent", () => {
  it("registers with the pool token, reports with its session token, and leaves", async () => {
    const { server, clock, stop, outcome } = await registered();
    clock.advance(7 * second);
    await clock.sleeping(7 * second);
    stop.abort();

    expect(await outcome).toEqual({ kind: "stopped" });
    expect(server.requests).toMatchObject([
      { operation: "register", token: `Bearer ${poolToken}`, body: { name: "build-7" } },
      { operation: "heartbeat", token: `Bearer ${sessionToken}` },
      { operation: "deregister", token: `Bearer ${sessionToken}`, body: undefined },
    ]);
    expect(clock.sleepers).toEqual([]);
  });

  it("says what it is", async () => {
    const { server, stop, outcome } = await registered();
    stop.abort();
    await outcome;

    expect(server.requests[0]?.body).toEqual({
      name: "build-7",
      instance_key: expect.stringMatching(/^[0-9A-Za-z_-]{22,128}$/) as string,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
      os: expect.stringMatching(/^[a-z0-9_]+$/) as string,
      arch: expect.stringMatching(/^[a-z0-9_]+$/) as string,
    });
  });

  it("keeps its instance key from one start to the next", async () => {
    const server = new ScriptedServer();
    for (const agent of [await registered(server), await registered(server)]) {
      agent.stop.abort();
      await agent.outcome;
    }

    const [first, again] = server.requests;
    expect(again).toEqual(first);
  });

  it("waits for the interval that the last answer told", async () => {
    const { server, clock, stop, outcome } = await registered();
    clock.advance(7 * second - 1);
    expect(clock.sleepers).toEqual([7 * second]);
    server.interval = 3;
    clock.advance(1);
    await clock.sleeping(3 * second);
    stop.abort();
    await outcome;

    expect(server.operations).toEqual(["register", "heartbeat", "deregister"]);
  });

  it.each([undefined, 0, -1, "soon", null])(
    "takes an interval of %j for a second, so as not to storm",
    async (told) => {
      const server = new ScriptedServer();
      server.next.heartbeat.push(() => Response.json({ heartbeat_interval_seconds: told }));
      const { clock, stop, outcome } = await registered(server);
      clock.advance(7 * second);
      await clock.sleeping(second);
      stop.abort();

      expect(await outcome).toEqual({ kind: "stopped" });
    },
  );

  it("never writes a token into its log", async () => {
    const server = new ScriptedServer();
    server.next.register.push(disconnected, problem(503, "internal_error"));
    const { clock, stop, outcome, lines } = start(server);
    for (const wait of [0.5, 1]) {
      await clock.sleeping(wait * second);
      clock.advance(wait * second);
    }
    await clock.sleeping(7 * second);
    stop.abort();
    await outcome;

    expect(lines).toHaveLength(5);
    expect(lines.join()).not.toMatch(/mpt_|mas_/);
  });
});

describe("a failure that may pass", () => {
  it.each([
    ["no connection", disconnected],
    ["408", problem(408, "request_timeout")],
    ["429", problem(429, "rate_limited")],
    ["500", problem(500, "internal_error")],
    ["a proxy's 502", () => new Response("Bad gateway", { status: 502 })],
    ["503", problem(503, "unavailable")],
    ["a maintenance page", () => new Response("<h1>Back soon</h1>")],
    ["a redirect", () => new Response(null, { status: 302, headers: { Location: "https://status.example.com" } })],
  ])("is outlasted: %s", async (_, failure) => {
    const server = new ScriptedServer();
    server.next.register.push(failure);
    server.next.heartbeat.push(failure);
    const { clock, stop, outcome, lines } = start(server);
    await clock.sleeping(0.5 * second);
    clock.advance(0.5 * second);
    await clock.sleeping(7 * second);
    clock.advance(7 * second);
    await clock.sleeping(0.5 * second);
    clock.advance(0.5 * second);
    await clock.sleeping(7 * second);
    stop.abort();

    expect(await outcome).toEqual({ kind: "stopped" });
    expect(server.operations).toEqual(["register", "register", "heartbeat", "heartbeat", "deregister"]);
    expect(lines.map((line) => line.split(/[ ;]/)[0])).toEqual(["warn", "info", "info", "warn", "info", "info"]);
    expect(lines[0]).toContain("trying again in 0.5 s");
    expect(lines[1]).toContain("the server answers again");
  });

  it("is met with waits that double up to the interval", async () => {
    const { server, clock, stop, outcome } = await registered();
    server.next.heartbeat.push(...Array<Script>(6).fill(disconnected));
    clock.advance(7 * second);
    for (const wait of [0.5, 1, 2, 3.5, 3.5, 3.5]) {
      await clock.sleeping(wait * second);
      clock.advance(wait * second);
    }
    await clock.sleeping(7 * second);
    stop.abort();

    expect(await outcome).toEqual({ kind: "stopped" });
  });

  it("is a server that does not answer within 5 seconds", async () => {
    const server = new ScriptedServer();
    server.next.register.push(silent);
    const { clock, stop, outcome, lines } = start(server);
    await clock.sleeping(5 * second);
    clock.advance(5 * second);
    await clock.sleeping(0.5 * second);
    stop.abort();

    expect(await outcome).toEqual({ kind: "stopped" });
    expect(lines[0]).toContain("registerAgent was aborted: no answer within 5 seconds");
  });
});

describe("a refusal", () => {
  it.each([
    ["register", 401, "unauthenticated", "MUSTER_AGENT_TOKEN"],
    ["register", 401, "token_revoked", "revoked"],
    ["register", 403, "wrong_token_kind", "mpt_"],
    ["register", 409, "agent_name_taken", "--name"],
    ["register", 410, "pool_deleted", "another pool"],
    ["register", 422, "validation_failed", "The server says no"],
    ["heartbeat", 401, "unauthenticated", "MUSTER_AGENT_TOKEN"],
    ["heartbeat", 401, "token_revoked", "revoked"],
    ["heartbeat", 404, "not_found", "The server says no"],
    ["heartbeat", 409, "session_superseded", "--data-dir"],
    ["heartbeat", 410, "pool_deleted", "deleted"],
    ["heartbeat", 418, "constructor", "The server says no"],
  ] as const)("ends the agent at once: %s answered %i %s", async (operation, status, code, wayOut) => {
    const server = new ScriptedServer();
    server.next[operation].push(problem(status, code));
    const { clock, outcome } = start(server);
    if (operation === "heartbeat") {
      await clock.sleeping(7 * second);
      clock.advance(7 * second);
    }

    expect(await outcome).toEqual({
      kind: "refused",
      reason: code,
      message: expect.stringContaining(wayOut) as string,
    });
    expect(server.operations.filter((called) => called === operation)).toHaveLength(1);
    expect(server.operations).not.toContain("deregister");
    expect(clock.sleepers).toEqual([]);
  });

  it("without a problem document ends the agent too", async () => {
    const server = new ScriptedServer();
    server.next.register.push(() => new Response("Not found", { status: 404 }));

    expect(await start(server).outcome).toMatchObject({ kind: "refused", reason: "unexpected_answer" });
    expect(server.operations).toEqual(["register"]);
  });

  it("of an address that would send tokens in the clear comes before any request", async () => {
    const { server, outcome } = start(undefined, { url: "http://muster.example.com" });

    expect(await outcome).toMatchObject({ kind: "refused", reason: "insecure_url" });
    expect(server.requests).toEqual([]);
  });

  it("of a spoilt data directory names the file", async () => {
    await writeFile(join(dataDirectory, "instance-key"), "?");
    const { server, outcome } = start();

    expect(await outcome).toMatchObject({
      kind: "refused",
      reason: "unusable_data_directory",
      message: expect.stringContaining(join(dataDirectory, "instance-key")) as string,
    });
    expect(server.requests).toEqual([]);
  });
});

describe("a drain", () => {
  it("lets the agent leave at the heartbeat that tells of it, and says so", async () => {
    const server = new ScriptedServer();
    const draining = { heartbeat_interval_seconds: 7, scheduling: "draining", drain_deadline: null };
    server.next.heartbeat.push(() => Response.json({ ...draining, scheduling: "paused" }));
    server.next.heartbeat.push(() => Response.json(draining));
    const { clock, outcome, lines } = await registered(server);
    clock.advance(7 * second);
    await clock.sleeping(7 * second);
    clock.advance(7 * second);

    expect(await outcome).toEqual({ kind: "drained" });
    expect(server.operations).toEqual(["register", "heartbeat", "heartbeat", "deregister"]);
    expect(lines.at(-2)).toContain("info the server drains this agent");
    expect(lines.at(-1)).toContain("info left the agent pool");
    expect(clock.sleepers).toEqual([]);
  });
});

describe("a removal", () => {
  it("makes the agent enrol anew with the pool token and its instance key", async () => {
    const server = new ScriptedServer();
    server.next.heartbeat.push(problem(410, "agent_removed"));
    const { clock, stop, outcome, lines } = await registered(server);
    clock.advance(7 * second);
    await server.requested(3);
    await clock.sleeping(7 * second);
    stop.abort();

    expect(await outcome).toEqual({ kind: "stopped" });
    expect(server.operations).toEqual(["register", "heartbeat", "register", "deregister"]);
    expect(server.requests[2]).toEqual(server.requests[0]);
    expect(lines.join()).toContain("warn the server removed this agent from its pool; enrolling anew");
  });

  it("ends the agent where it may not enrol any more", async () => {
    const server = new ScriptedServer();
    server.next.heartbeat.push(problem(410, "agent_removed"));
    const { clock, outcome } = await registered(server);
    server.next.register.push(problem(409, "agent_name_taken"));
    clock.advance(7 * second);

    expect(await outcome).toMatchObject({ kind: "refused", reason: "agent_name_taken" });
    expect(server.operations).toEqual(["register", "heartbeat", "register"]);
  });
});

describe("a stop", () => {
  it("before the start sends nothing", async () => {
    const server = new ScriptedServer();

    expect(await start(server, { stop: AbortSignal.abort() }).outcome).toEqual({ kind: "stopped" });
    expect(server.requests).toEqual([]);
  });

  it("while it tries to register ends the wait", async () => {
    const server = new ScriptedServer();
    server.next.register.push(disconnected);
    const { clock, stop, outcome } = start(server);
    await clock.sleeping(0.5 * second);
    stop.abort();

    expect(await outcome).toEqual({ kind: "stopped" });
    expect(server.operations).toEqual(["register"]);
  });

  it("while the server registers it leaves no agent behind", async () => {
    const server = new ScriptedServer();
    let answer: (response: Response) => void = () => undefined;
    server.next.register.push(() => new Promise((resolve) => (answer = resolve)));
    const { stop, outcome } = start(server);
    await server.requested(1);
    stop.abort();
    answer(
      Response.json({ agent_id: agentId, session_token: sessionToken, heartbeat_interval_seconds: 7, agent_pool: {} }),
    );

    expect(await outcome).toEqual({ kind: "stopped" });
    expect(server.operations).toEqual(["register", "deregister"]);
  });

  it.each([
    ["the server is gone", disconnected],
    ["the pool is gone", problem(410, "pool_deleted")],
    ["the server fails", problem(500, "internal_error")],
  ])("is a stop even when %s, and says that the agent could not leave", async (_, failure) => {
    const { server, stop, outcome, lines } = await registered();
    server.next.deregister.push(failure);
    stop.abort();

    expect(await outcome).toEqual({ kind: "stopped" });
    expect(server.operations).toEqual(["register", "deregister"]);
    expect(lines.at(-1)).toContain("warn stopped without leaving the agent pool");
  });

  it("does not wait longer than 5 seconds for a server that does not answer", async () => {
    const { server, clock, stop, outcome } = await registered();
    server.next.deregister.push(silent);
    stop.abort();
    await clock.sleeping(5 * second);
    clock.advance(5 * second);

    expect(await outcome).toEqual({ kind: "stopped" });
  });
});
