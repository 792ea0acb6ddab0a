import { describe, expect, it } from "vitest";
import { VirtualClock } from "./clock.js";
import { createServer, type Server } from "./server.js";
import { MemoryStore } from "./store/memory/memory-store.js";
import { SeededRandom } from "./random.js";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

interface Answer {
  readonly id: string;
  readonly token: string;
  readonly agent_id: string;
  readonly session_token: string;
  readonly initial_token: { readonly id: string; readonly token: string };
  readonly status: Readonly<Record<string, unknown>>;
  readonly code: string;
}

async function call(server: Server, method: string, path: string, body?: unknown, token?: string): Promise<Answer> {
  const headers = { authorization: `Bearer ${token ?? server.access.adminToken}`, "content-type": "application/json" };
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  const response = await server.fetch(new Request(`http://muster.test/v1${path}`, init));
  // The test reads only what the operation answers.
  return (await response.json()) as Answer;
}

/** A pool with a token and a way to register agents in it. */
async function plant(server: Server) {
  const pool = await call(server, "POST", `/accounts/${server.access.accountId}/agent-pools`, {
    name: "production",
    initial_token: { name: "first" },
  });
  const register = (name: string) => {
    const body = { name, instance_key: `instance-key-${name}`, version: "1.0.0", os: "linux", arch: "amd64" };
    return call(server, "POST", "/agents/register", body, pool.initial_token.token);
  };
  return { pool, register };
}

/** What the server did by itself, in order: milliseconds since the start of the clock, and what it was. */
async function doneByTheServer(server: Server): Promise<readonly (readonly [at: number, what: string])[]> {
  const headers = { authorization: `Bearer ${server.access.adminToken}` };
  const path = `/v1/accounts/${server.access.accountId}/audit-events/export`;
  const response = await server.fetch(new Request(`http://muster.test${path}`, { headers }));
  const events = (await response.text()).split("\n").slice(0, -1);
  return events
    .map((line) => JSON.parse(line) as { at: string; operation: string; actor: { kind: string } })
    .filter(({ actor }) => actor.kind === "server")
    .map(({ at, operation }) => [Date.parse(at) - VirtualClock.start, operation] as const);
}

const after = (milliseconds: number) => new Date(VirtualClock.start + milliseconds).toISOString();

describe("the sweeper", () => {
  it("does all that falls due at its very instant, in order, once, and tells of it in audit events", async () => {
    const clock = new VirtualClock();
    const server = await createServer({ clock });
    const { pool, register } = await plant(server);
    const agent = await register("build-1");
    await call(server, "POST", `/agent-pools/${pool.id}/pause`, { resume_at: after(7 * second) });
    await call(server, "POST", `/agents/${agent.agent_id}/pause`, { resume_at: after(3 * minute + 1) });
    await call(server, "POST", `/agent-pool-tokens/${pool.initial_token.id}/rotate`, { grace_seconds: 5 });
    await clock.advance(10 * hour);
    expect(await doneByTheServer(server)).toEqual([
      [5 * second, "agent_pool_token_grace_end"],
      [7 * second, "agent_pool_resume"],
      [3 * minute + 1, "agent_resume"],
      [4 * hour + 5 * minute, "agent_removal"],
    ]);
    await server.close();
  });

  it("does what was due before a pause was renewed only when the new one ends", async () => {
    const clock = new VirtualClock();
    const server = await createServer({ clock });
    const { pool } = await plant(server);
    const pause = (end: number) => call(server, "POST", `/agent-pools/${pool.id}/pause`, { resume_at: after(end) });
    await pause(7 * second);
    await pause(9 * second);
    await clock.advance(minute);
    expect(await doneByTheServer(server)).toEqual([[9 * second, "agent_pool_resume"]]);
    await server.close();
  });

  it("does each thing once, however many servers sweep one store", async () => {
    const [clock, store] = [new VirtualClock(), new MemoryStore()];
    const server = await createServer({ clock, store });
    const replica = await createServer({ clock, store, random: new SeededRandom("replica") });
    const { register } = await plant(server);
    for (let number = 0; number < 250; number += 1) await register(`build-${number}`);
    await clock.advance(5 * hour);
    const done = await doneByTheServer(server);
    expect(done).toHaveLength(250);
    expect(new Set(done.map(([at]) => at))).toEqual(new Set([4 * hour + 5 * minute]));
    await Promise.all([server.close(), replica.close()]);
  });

  it("does nothing after the server has closed, and catches up when one returns", async () => {
    const [clock, store] = [new VirtualClock(), new MemoryStore()];
    const first = await createServer({ clock, store });
    const { pool } = await plant(first);
    await call(first, "POST", `/agent-pools/${pool.id}/pause`, { resume_at: after(hour) });
    await first.close();
    await clock.advance(2 * hour);
    expect(await doneByTheServer(first)).toEqual([]);
    const returned = await createServer({ clock, store, random: new SeededRandom("second") });
    expect(await doneByTheServer(first)).toEqual([[2 * hour, "agent_pool_resume"]]);
    expect(await call(first, "GET", `/agent-pools/${pool.id}`)).toMatchObject({ status: { scheduling: "active" } });
    await returned.close();
  });

  it("starts anew with its world", async () => {
    const clock = new VirtualClock();
    const server = await createServer({ clock, controls: true });
    const lifetime = async () => {
      const { pool } = await plant(server);
      await clock.advance(second);
      await call(server, "POST", `/agent-pools/${pool.id}/pause`, { resume_at: after(5 * second) });
      await clock.advance(hour);
      return doneByTheServer(server);
    };
    expect(await lifetime()).toEqual([[5 * second, "agent_pool_resume"]]);
    const headers = { authorization: `Bearer ${server.access.controlToken ?? ""}` };
    const reset = new Request("http://muster.test/_control/reset", { method: "POST", headers });
    expect((await server.fetch(reset)).status).toBe(204);
    expect(await lifetime()).toEqual([[5 * second, "agent_pool_resume"]]);
    await server.close();
  });

  it.each(["snapshot", "reset", "seed"])(
    "passes at the right instants after a %s has replaced its world",
    async (way) => {
      const clock = new VirtualClock();
      const server = await createServer({ clock, controls: true });
      const control = async (path: string, body: object = {}): Promise<Answer> => {
        const token = server.access.controlToken ?? "";
        const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
        const init = { method: "POST", headers, body: JSON.stringify(body) };
        const response = await server.fetch(new Request(`http://muster.test/_control${path}`, init));
        // The test reads only what the control answers.
        return (response.status === 204 ? {} : await response.json()) as Answer;
      };
      const pause = async (end: number) => {
        const { pool } = await plant(server);
        await call(server, "POST", `/agent-pools/${pool.id}/pause`, { resume_at: after(end) });
      };
      const { id } = await control("/snapshots");
      await pause(5 * second);
      const ways: Readonly<Record<string, () => Promise<unknown>>> = {
        snapshot: () => control(`/snapshots/${id}/restore`),
        reset: () => control("/reset"),
        seed: () => control("/seed", { name: "empty" }),
      };
      await ways[way]?.();
      await pause(7 * second);
      await clock.advance(minute);
      expect(await doneByTheServer(server)).toEqual([[7 * second, "agent_pool_resume"]]);
      await server.close();
    },
  );

  it("goes on after a pass that failed, and logs why", async () => {
    const clock = new VirtualClock();
    const errors: object[] = [];
    let isBroken = false;
    class FlakyStore extends MemoryStore {
      override read<Result>(work: Parameters<MemoryStore["read"]>[0]): Promise<Result> {
        // The answer of the work is what the caller asked for.
        return isBroken ? Promise.reject(new Error("no disk")) : (super.read(work) as Promise<Result>);
      }
    }
    const logger = { info: () => undefined, error: (fields: object) => void errors.push(fields) };
    const server = await createServer({ clock, store: new FlakyStore(), logger });
    const { pool } = await plant(server);
    await call(server, "POST", `/agent-pools/${pool.id}/pause`, { resume_at: after(10 * second) });
    isBroken = true;
    await clock.advance(10 * second);
    isBroken = false;
    expect(errors).toMatchObject([{ err: { message: "no disk" } }]);
    await clock.advance(minute);
    expect(await doneByTheServer(server)).toEqual([[40 * second, "agent_pool_resume"]]);
    await server.close();
  });
});

describe("the server's own downtime", () => {
  /** A server with an agent, which is gone from `down` to `up` milliseconds; answers how the agent is from then on. */
  async function outage(down: number, up: number) {
    const [clock, store] = [new VirtualClock(), new MemoryStore()];
    const before = await createServer({ clock, store });
    const { register } = await plant(before);
    const agent = await register("build-1");
    await clock.advance(down);
    await before.close();
    await clock.advance(up - down);
    const returned = await createServer({ clock, store, random: new SeededRandom("returned") });
    const path = `/agents/${agent.agent_id}`;
    return {
      clock,
      status: async () => (await call(before, "GET", path)).status,
      beat: () => call(before, "POST", `${path}/heartbeat`, { version: "1.0.0" }, agent.session_token),
      end: () => returned.close(),
    };
  }

  it("is no silence of an agent that was not offline: it has 5 minutes from the server's return on (AGT-8)", async () => {
    const { clock, status, end } = await outage(10 * second, 6 * hour);
    expect(await status()).toMatchObject({ state: "idle", last_seen_at: after(0) });
    await clock.advance(30 * second);
    expect(await status()).toMatchObject({ state: "unresponsive" });
    await clock.advance(4 * minute + 30 * second - 1);
    expect(await status()).toMatchObject({ state: "unresponsive", offline_at: null });
    await clock.advance(1);
    expect(await status()).toMatchObject({
      state: "offline",
      offline_at: after(6 * hour + 5 * minute),
      removal_at: after(10 * hour + 5 * minute),
    });
    await end();
  });

  it("leaves the agent its session, so that its next heartbeat counts as ever", async () => {
    const { clock, status, beat, end } = await outage(4 * minute, 8 * hour);
    await clock.advance(5 * minute - 1);
    expect(await beat()).toMatchObject({ scheduling: "active" });
    expect(await status()).toMatchObject({ state: "idle", last_seen_at: after(8 * hour + 5 * minute - 1) });
    await end();
  });

  it("forgives nothing to an agent that was offline before the server went", async () => {
    const { clock, status, beat, end } = await outage(5 * minute, hour);
    expect(await status()).toMatchObject({ state: "offline", offline_at: after(5 * minute) });
    await clock.advance(3 * hour + 5 * minute);
    expect(await beat()).toMatchObject({ code: "agent_removed" });
    await end();
  });

  it("is not what a short gap is: a server that is back within a minute forgives nothing", async () => {
    const { status, end } = await outage(10 * second, 70 * second - 1);
    expect(await status()).toMatchObject({ state: "unresponsive" });
    await end();
    const longer = await outage(10 * second, 70 * second);
    expect(await longer.status()).toMatchObject({ state: "idle" });
    await longer.end();
  });

  it("is none while another server over the same store was there", async () => {
    const [clock, store] = [new VirtualClock(), new MemoryStore()];
    const server = await createServer({ clock, store });
    const { register } = await plant(server);
    const agent = await register("build-1");
    await clock.advance(4 * minute);
    const replica = await createServer({ clock, store, random: new SeededRandom("replica") });
    await clock.advance(minute);
    expect((await call(server, "GET", `/agents/${agent.agent_id}`)).status).toMatchObject({ state: "offline" });
    await Promise.all([server.close(), replica.close()]);
  });
});
