import type { components, Readable } from "@muster/openapi/types";
import { describe, expect, it } from "vitest";
import { exampleCalls } from "./example-calls.js";
import { createPool, createWorkspace, plantAgent, registerAgent } from "./planting.js";
import { everyOperation, startWorld, tokenKinds, type AnyOperationId, type World } from "./world.js";

const minute = 60_000;

/** What agents report, and what they claim and write for their jobs. */
const reports: readonly string[] = [
  ...["heartbeatAgent", "claimJob", "startJob", "renewJob", "appendJobLog", "finishJob"],
];

/** Every operation of the API, and whether it changes something. */
const audited = Object.entries(everyOperation).flatMap(([name, { method, path }]) => {
  const id = name as AnyOperationId; // The entries of a record have its keys.
  return path.startsWith("/_control/") ? [] : [{ id, changes: method !== "GET" && !reports.includes(id) }];
});

type Event = Readable<components["schemas"]["AuditEvent"]>;

async function allEvents(world: World, query: Record<string, string> = {}): Promise<readonly Event[]> {
  const text = await world.ok("exportAuditEvents", { query });
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Event); // Each line is an event, as the document says.
}

/** What a call adds to the events. */
async function added(world: World, call: () => Promise<unknown>): Promise<readonly Event[]> {
  const before = await allEvents(world);
  await call();
  const after = await allEvents(world);
  expect(after.slice(0, before.length)).toEqual(before);
  return after.slice(before.length);
}

/** What was set of an object's status, event by event: the operation, from what and to what. */
async function statuses(world: World, object: string) {
  const events = await allEvents(world, { object_id: object });
  return events.map(({ operation, before, after }) => [operation, before?.["status"], after?.["status"]]);
}

/** An agent that was paused and resumed, drained and undrained. */
async function pausedAndDrained(world: World) {
  const { token, path } = await plantAgent(world);
  const resume_at = at((await world.ok("getClock")).now, minute);
  await world.ok("pauseAgent", { path, body: { note: "Disk", resume_at } });
  await world.ok("resumeAgent", { path });
  await world.ok("drainAgent", { path });
  await world.ok("undrainAgent", { path });
  return { token, path, agent: path.agent_id };
}

/** That many milliseconds after an instant. */
function at(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

function configuration<Shown extends { readonly status: unknown }>(shown: Shown): Omit<Shown, "status"> {
  const { status, ...rest } = shown;
  expect(status).toBeDefined();
  return rest;
}

describe("audit events", () => {
  for (const { id, changes } of audited) {
    it(`IAM-4 ${id} leaves ${changes ? "exactly one event, which names it and its request" : "no event"}`, async (test) => {
      await using world = await startWorld(test, { clock: true });
      const parts = await exampleCalls[id](world);
      let requestId: string | null = null;
      const events = await added(world, async () => {
        const { response, text } = await world.call(id, parts);
        expect(response.status, text).toBe(everyOperation[id].success.status);
        requestId = response.headers.get("x-request-id");
      });
      const event = { account_id: world.accountId, operation: id, request_id: requestId };
      expect(events).toMatchObject(changes ? [event] : []);
    });
  }

  it("IAM-4 what is refused leaves no event, whatever refuses it", async (test) => {
    await using world = await startWorld(test, { clock: true, principals: { nobody: [] } });
    for (const { id } of audited.filter(({ changes }) => changes)) {
      const parts = await exampleCalls[id](world);
      const events = await added(world, async () => {
        const token = tokenKinds(id).includes("user_token") ? world.tokenOf("nobody") : world.adminToken;
        const { response } = await world.call(id, { ...parts, token });
        expect(response.status, id).toBe(403);
        await world.refused("unauthenticated", id, { ...parts, token: null });
      });
      expect(events, id).toEqual([]);
    }
    const { pool, session } = await plantAgent(world);
    await createWorkspace(world, { agent_pool_id: pool.id });
    const path = { agent_pool_id: pool.id };
    const events = await added(world, async () => {
      await world.refused("name_taken", "createAgentPool", { body: { name: pool.name } });
      await world.refused("pool_in_use", "deleteAgentPool", { path });
      await world.refused("agent_active", "deleteAgent", { path: { agent_id: session.agent_id } });
      const headers = { "if-match": '"another"' };
      await world.refused("precondition_failed", "updateAgentPool", { path, headers, body: { description: "x" } });
    });
    expect(events).toEqual([]);
  });

  it("IAM-4 an event tells who did what to which object, from what and to what, without what is observed of it", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const created = configuration(await createPool(world, { tags: { team: "platform" } }));
    const path = { agent_pool_id: created.id };
    await world.advance(minute);
    const changed = configuration(await world.ok("updateAgentPool", { path, body: { description: "new" } }));
    await world.ok("deleteAgentPool", { path });
    const events = await allEvents(world, { object_id: created.id });
    const object = { kind: "agent_pool", id: created.id };
    const actor = { kind: "service_account" };
    expect(events).toMatchObject([
      { operation: "createAgentPool", actor, object, before: null },
      { operation: "updateAgentPool", actor, object },
      { operation: "deleteAgentPool", actor, object, after: null },
    ]);
    const status = { scheduling: "active", pause: null };
    const [first, second] = [
      { ...created, status },
      { ...changed, status },
    ];
    expect(events.map(({ after }) => after)).toEqual([first, second, null]);
    expect(events.map(({ before }) => before)).toEqual([null, first, second]);
    const [createdAt = 0, changedAt = 0] = events.map(({ at }) => Date.parse(at));
    expect(changedAt - createdAt).toBe(minute);
  });

  it("IAM-4 the events of a pool's pauses show from what to what: the note, and when it ends by itself", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const path = { agent_pool_id: (await createPool(world)).id };
    const { now } = await world.ok("getClock");
    const [first, end] = [{ note: "Upgrade", paused_at: now, resume_at: null }, at(now, minute)];
    await world.ok("pauseAgentPool", { path, body: { note: "Upgrade" } });
    await world.ok("pauseAgentPool", { path, body: { note: "Longer", resume_at: end } });
    await world.advance(minute);
    await world.ok("pauseAgentPool", { path });
    await world.ok("resumeAgentPool", { path });
    const active = { scheduling: "active", pause: null };
    const paused = (pause: object) => ({ scheduling: "paused", pause });
    const bare = paused({ note: "", paused_at: end, resume_at: null });
    expect(await statuses(world, path.agent_pool_id)).toEqual([
      ["createAgentPool", undefined, active],
      ["pauseAgentPool", active, paused(first)],
      ["pauseAgentPool", paused(first), paused({ note: "Longer", paused_at: now, resume_at: end })],
      ["agent_pool_resume", paused({ note: "Longer", paused_at: now, resume_at: end }), active],
      ["pauseAgentPool", active, bare],
      ["resumeAgentPool", bare, active],
    ]);
  });

  it("IAM-4 the events of an agent's pauses and drains show from what to what, with the deadline of a drain", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { token, path, agent } = await pausedAndDrained(world);
    const { now } = await world.ok("getClock");
    await world.ok("revokeAgentPoolToken", {
      path: { agent_pool_token_id: token.id },
      body: { sessions: "drain", drain_seconds: 60 },
    });
    await world.ok("undrainAgent", { path });
    const active = { scheduling: "active", pause: null, drain_deadline: null };
    const paused = {
      ...active,
      scheduling: "paused",
      pause: { note: "Disk", paused_at: now, resume_at: at(now, minute) },
    };
    const draining = { ...active, scheduling: "draining" };
    const deadline = at(now, minute);
    expect(await statuses(world, agent)).toEqual([
      ["registerAgent", undefined, active],
      ["pauseAgent", active, paused],
      ["resumeAgent", paused, active],
      ["drainAgent", active, draining],
      ["undrainAgent", draining, active],
      // AGT-6: its session ends all the same.
      ["undrainAgent", { ...draining, drain_deadline: deadline }, { ...active, drain_deadline: deadline }],
    ]);
  });

  it("IAM-4 agents act in their own name: with their token when they register, as themselves from then on", async (test) => {
    await using world = await startWorld(test);
    const { token, session, path } = await plantAgent(world, { name: "build-1", instance_key: "instance-key-build-1" });
    const again = await registerAgent(world, token.token, { name: "build-2", instance_key: "instance-key-build-1" });
    await world.ok("deregisterAgent", { path, token: again.session_token });
    expect(await allEvents(world, { object_id: session.agent_id })).toMatchObject([
      { operation: "registerAgent", actor: { kind: "agent_pool_token", id: token.id }, before: null },
      { operation: "registerAgent", before: { name: "build-1" }, after: { name: "build-2" } },
      { operation: "deregisterAgent", actor: { kind: "agent", id: session.agent_id }, after: null },
    ]);
  });

  it("IAM-4 events are listed oldest first, page by page, and exported in the same order", async (test) => {
    await using world = await startWorld(test);
    for (let count = 0; count < 5; count += 1) await createPool(world);
    const listed: Event[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: readonly Event[]; next_cursor: string | null } = await world.ok("listAuditEvents", {
        query: { limit: 2, ...(cursor === null ? {} : { cursor }) },
      });
      listed.push(...page.items);
      cursor = page.next_cursor;
    } while (cursor !== null);
    expect(listed.filter(({ operation }) => operation === "createAgentPool").length).toBeGreaterThanOrEqual(5);
    expect(await allEvents(world)).toEqual(listed);
  });

  it("IAM-4 filters let through just what they name; since includes its instant and until does not", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const pool = await createPool(world);
    await world.advance(minute);
    await createWorkspace(world);
    const [first, second] = await allEvents(world);
    const [actor_id, since] = [first?.actor.id ?? "", second?.at ?? ""];
    const list = async (query: Record<string, string>) => {
      const { items } = await world.ok("listAuditEvents", { query });
      expect(await allEvents(world, query)).toEqual(items);
      return items;
    };
    expect(await list({ operation: "createAgentPool" })).toEqual([first]);
    expect(await list({ object_id: pool.id })).toEqual([first]);
    expect(await list({ actor_id })).toEqual([first, second]);
    expect(await list({ actor_id: pool.id })).toEqual([]);
    expect(await list({ since })).toEqual([second]);
    expect(await list({ until: since })).toEqual([first]);
    const absurd = { since: "2026-02-30T00:00:00Z" };
    const { errors } = await world.refused("validation_failed", "exportAuditEvents", { query: absurd });
    expect(errors).toMatchObject([{ parameter: "since" }]);
    await world.refused("validation_failed", "listAuditEvents", { query: { since: "yesterday" } });
  });

  it("IAM-4 no event holds a secret or a digest of one", async (test) => {
    await using world = await startWorld(test, { clock: true });
    for (const { id } of audited) await world.call(id, await exampleCalls[id](world));
    const text = await world.ok("exportAuditEvents");
    expect(text.split("\n").length).toBeGreaterThan(audited.length);
    expect(text).not.toMatch(/(mpt|mas|mjt|msa|mct)_[0-9A-Za-z]{20}/);
    expect(text).not.toMatch(/[0-9a-f]{64}/);
  });
});
