import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runAgent, type AgentOptions, type Clock } from "@muster/agent";
import { createMuster, type Muster } from "@muster/sdk";
import { createServer, VirtualClock, type Server } from "@muster/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const url = "http://localhost";
const second = 1_000;
const minute = 60 * second;
const interval = 10 * second;

let clock: VirtualClock;
let server: Server;
let muster: Muster;
let pool: { agent_pool_id: string };
let issued: { id: string; token: string };
let directory: string;
beforeEach(async () => {
  clock = new VirtualClock();
  server = await createServer({ clock });
  muster = createMuster({ url, token: server.access.adminToken, fetch: (request) => server.fetch(request) });
  const path = { account_id: server.access.accountId };
  pool = { agent_pool_id: (await muster.call("createAgentPool", { path, body: { name: "production" } })).id };
  issued = await muster.call("createAgentPoolToken", { path: pool, body: { name: "first" } });
  directory = await mkdtemp(join(tmpdir(), "muster-agent-"));
});
afterEach(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

/** The server's clock as an agent knows clocks, so that both live in one time. It tells a test when its agent sleeps. */
class AgentClock implements Clock {
  readonly #asleep = new Set<{ milliseconds: number }>();
  #watchers: (() => void)[] = [];

  now() {
    return clock.now();
  }

  sleep(milliseconds: number, signal: AbortSignal) {
    return new Promise<void>((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const sleeper = { milliseconds };
      const wake = () => {
        this.#asleep.delete(sleeper);
        timer.cancel();
        signal.removeEventListener("abort", wake);
        resolve();
      };
      const timer = clock.after(milliseconds, wake);
      signal.addEventListener("abort", wake);
      this.#asleep.add(sleeper);
      for (const watcher of this.#watchers.splice(0)) watcher();
    });
  }

  /** Resolves as soon as the agent sleeps for exactly that long. */
  async sleeping(milliseconds: number) {
    while (![...this.#asleep].some((sleeper) => sleeper.milliseconds === milliseconds)) {
      await new Promise<void>((resolve) => this.#watchers.push(resolve));
    }
  }
}

/** An agent of the pool, and the wire between it and the server, which a test may cut. */
function start(options: Partial<AgentOptions> = {}) {
  const stop = new AbortController();
  const own = new AgentClock();
  const wire = { cut: false };
  const outcome = runAgent({
    url,
    token: issued.token,
    name: "build-7",
    dataDirectory: directory,
    stop: stop.signal,
    clock: own,
    random: () => 0.5,
    fetch: (request) => (wire.cut ? Promise.reject(new TypeError("fetch failed")) : server.fetch(request)),
    ...options,
  });
  /** Lets the agent's next heartbeat fall due. */
  const beat = async () => {
    await own.sleeping(interval);
    await clock.advance(interval);
  };
  return { stop, outcome, wire, clock: own, beat };
}

async function agents() {
  const { items } = await muster.call("listAgents", { path: { account_id: server.access.accountId } });
  return items.map(({ id, name, status: { state } }) => ({ id, name, state }));
}

describe("an agent of the reference server", () => {
  it("is idle for as long as it runs, and gone after a stop", async () => {
    const { stop, outcome, clock, beat } = start();
    for (let beats = 0; beats < 40; beats++) await beat();
    await clock.sleeping(interval);

    expect(await agents()).toMatchObject([{ name: "build-7", state: "idle" }]);
    stop.abort();
    expect(await outcome).toEqual({ kind: "stopped" });
    expect(await agents()).toEqual([]);
  });

  it("is the same agent after a crash", async () => {
    const crashed = start();
    await crashed.clock.sleeping(interval);
    const before = await agents();
    crashed.wire.cut = true;
    crashed.stop.abort();
    await crashed.outcome;

    const { stop, outcome, clock } = start();
    await clock.sleeping(interval);
    expect(await agents()).toEqual(before);
    stop.abort();
    await outcome;
  });

  it("returns by itself after it could not reach the server", async () => {
    const { stop, outcome, wire, clock: own, beat } = start();
    await own.sleeping(interval);
    const before = await agents();
    wire.cut = true;
    await beat();
    for (const wait of [0.5, 1, 2, 4, 5, 5, 5]) {
      await own.sleeping(wait * second);
      await clock.advance(wait * second);
    }
    await own.sleeping(5 * second);
    expect(await agents()).toMatchObject([{ state: "unresponsive" }]);

    wire.cut = false;
    await clock.advance(5 * second);
    await own.sleeping(interval);
    expect(await agents()).toEqual(before);
    stop.abort();
    await outcome;
  });

  it("gives way to a newer process with its identity", async () => {
    const older = start();
    await older.clock.sleeping(interval);
    const newer = start();
    await newer.clock.sleeping(interval);
    await older.beat();

    expect(await older.outcome).toMatchObject({ kind: "refused", reason: "session_superseded" });
    newer.stop.abort();
    expect(await newer.outcome).toEqual({ kind: "stopped" });
  });

  it("does not take the name of another live agent", async () => {
    const holder = start();
    await holder.clock.sleeping(interval);

    expect(await start({ dataDirectory: join(directory, "other") }).outcome).toMatchObject({
      kind: "refused",
      reason: "agent_name_taken",
      message: expect.stringContaining("--name") as string,
    });
    holder.stop.abort();
    await holder.outcome;
  });

  it.each([
    ["its pool is deleted", "pool_deleted", () => muster.call("deleteAgentPool", { path: pool })],
    [
      "its token is revoked",
      "token_revoked",
      () =>
        muster.call("revokeAgentPoolToken", {
          path: { agent_pool_token_id: issued.id },
          body: { sessions: "immediate" },
        }),
    ],
  ])("stops at its next heartbeat when %s", async (_, reason, happen) => {
    const { outcome, clock, beat } = start();
    await clock.sleeping(interval);
    await happen();
    await beat();

    expect(await outcome).toMatchObject({ kind: "refused", reason });
  });

  it("enrols anew, as another agent, when it was removed in its absence", async () => {
    const { stop, outcome, wire, clock: own, beat } = start();
    await own.sleeping(interval);
    const [before] = await agents();
    wire.cut = true;
    await beat();
    for (const wait of [0.5, 1, 2, 4]) {
      await own.sleeping(wait * second);
      await clock.advance(wait * second);
    }
    await own.sleeping(5 * second);
    await clock.advance(4 * 60 * minute + 5 * minute);
    await own.sleeping(5 * second);
    wire.cut = false;
    await clock.advance(5 * second);
    await own.sleeping(interval);

    const now = await agents();
    expect(now).toMatchObject([{ name: "build-7", state: "idle" }]);
    expect(now[0]?.id).not.toBe(before?.id);
    stop.abort();
    await outcome;
  });

  it("leaves its pool when it is drained", async () => {
    const { outcome, clock: own, beat } = start();
    await own.sleeping(interval);
    const [agent] = await agents();
    await muster.call("drainAgent", { path: { agent_id: agent?.id ?? "" } });
    await beat();

    expect(await outcome).toEqual({ kind: "drained" });
    expect(await agents()).toEqual([]);
  });

  it.each([
    ["a token that nobody issued", "unauthenticated", () => "mpt_nobody"],
    ["a token of another kind", "wrong_token_kind", () => server.access.adminToken],
  ])("is refused with %s", async (_, reason, wrong) => {
    expect(await start({ token: wrong() }).outcome).toMatchObject({ kind: "refused", reason });
  });
});
