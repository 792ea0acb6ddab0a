import { createServer, systemClock } from "@muster/server";
import { describe, expect, it } from "vitest";
import { createPool, plantAgent } from "./planting.js";
import { startWorld } from "./world.js";

describe("controls", () => {
  it("MOCK-1 the virtual clock stands still until it is advanced, and then by just as much", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const before = await world.ok("getClock");
    expect(before.virtual).toBe(true);
    expect(await world.ok("getClock")).toEqual(before);
    const after = await world.ok("advanceClock", { body: { milliseconds: 300_000 } });
    expect(Date.parse(after.now) - Date.parse(before.now)).toBe(300_000);
    expect(await world.ok("advanceClock", { body: { milliseconds: 0 } })).toEqual(after);
    for (const milliseconds of [-1, 1.5, 31_622_400_001, "5", null]) {
      const { errors } = await world.refused("validation_failed", "advanceClock", { body: { milliseconds } });
      expect(errors).toMatchObject([{ pointer: "/milliseconds" }]);
    }
    expect(await world.ok("getClock")).toEqual(after);
  });

  it("MOCK-1 reset starts the world anew; the tokens that the start printed stay valid and no others do", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { path, session } = await plantAgent(world);
    await createPool(world);
    await world.ok("reset");
    expect((await world.ok("getAccount")).id).toBe(world.accountId);
    expect((await world.ok("listAgentPools")).items).toEqual([]);
    expect((await world.ok("listAgents")).items).toEqual([]);
    expect(await world.ok("getMetrics")).not.toContain('operation="registerAgent"');
    const beat = { path, token: session.session_token, body: { version: "1.0.0" } };
    await world.refused("unauthenticated", "heartbeatAgent", beat);
  });

  it("MOCK-1 after a reset whatever falls due does so at its own instant, whatever was awaited before", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { now } = await world.ok("getClock");
    const pause = async (seconds: number) => {
      const path = { agent_pool_id: (await createPool(world)).id };
      const resume_at = new Date(Date.parse(now) + seconds * 1000).toISOString();
      await world.ok("pauseAgentPool", { path, body: { resume_at } });
    };
    await pause(10);
    await world.ok("reset");
    await pause(20);
    await world.advance(20_000);
    const { items } = await world.ok("listAuditEvents", { query: { operation: "agent_pool_resume" } });
    expect(items).toMatchObject([{ at: new Date(Date.parse(now) + 20_000).toISOString() }]);
  });

  it("MOCK-1 a server on the real clock does not let it be moved, and one without controls has none", async () => {
    const body = JSON.stringify({ milliseconds: 1 });
    const advance = (token: string) =>
      new Request("http://muster.test/_control/clock/advance", {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body,
      });
    const real = await createServer({ clock: systemClock, controls: true });
    const refused = await real.fetch(advance(real.access.controlToken ?? ""));
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: "clock_is_real", rule: "MOCK-1" }]);
    const plain = await createServer();
    expect((await plain.fetch(advance(plain.access.adminToken))).status).toBe(404);
  });
});
