import { describe, expect, it } from "vitest";
import { followJobLog, TimeoutError, type DrainState } from "./index.js";
import { agentPoolId, failureOf, lose, ok, refuse, script, waitsBetween } from "./testing/scripted-server.js";

const agentId = "agent-01jd7zqb1k5m6n7p8q9r0s1t2v";
const runId = "run-01jd7zqb1k5m6n7p8q9r0s1t2v";
const jobId = "job-01jd7zqb1k5m6n7p8q9r0s1t2v";
const inState = (state: string) => ok({ status: { state } });

describe("waiting", () => {
  it("for an agent ends when it is idle, and tells each state once", async () => {
    const { muster, seen } = script([inState("busy"), inState("busy"), lose, inState("idle")]);
    const states: string[] = [];

    const agent = await muster.waitFor.agentIdle(agentId, { onProgress: ({ status }) => states.push(status.state) });

    expect(agent.status.state).toBe("idle");
    expect(states).toEqual(["busy", "idle"]);
    // The lost look is repeated by the call.
    expect(waitsBetween(seen)).toEqual([2_000, 2_000, 500]);
  });

  it.each(["finished", "discarded", "canceled", "errored"])("for a run ends when it is %s", async (state) => {
    const { muster, seen } = script([inState("planning"), inState("awaiting_confirmation"), inState(state)]);

    expect((await muster.waitFor.runFinished(runId, { interval: 100 })).status.state).toBe(state);
    expect(waitsBetween(seen)).toEqual([100, 100]);
  });

  it("for a drain counts who drains and is not offline, over all pages", async () => {
    const page = (states: string[], next_cursor: string | null) =>
      ok({ items: states.map((state) => ({ status: { state } })), next_cursor });
    const { muster, seen } = script([
      page(["busy", "idle"], "1"),
      page(["offline", "busy"], null),
      page(["offline"], null),
    ]);
    const told: DrainState[] = [];

    await muster.waitFor.poolDrained(agentPoolId, { onProgress: (state) => told.push(state) });

    expect(told).toEqual([
      { draining: 3, busy: 2 },
      { draining: 0, busy: 0 },
    ]);
    expect(seen[0]?.url).toContain(`agent_pool_id=${agentPoolId}&scheduling=draining`);
  });

  it("fails when its time is up, without waiting in vain", async () => {
    const { muster, clock } = script([inState("busy")]);
    const begun = clock.now();

    const failure = await failureOf(muster.waitFor.agentIdle(agentId, { timeout: 5_000 }));

    expect(failure).toBeInstanceOf(TimeoutError);
    expect(clock.now() - begun).toBe(4_000);
  });

  it("ends with its signal", async () => {
    const ending = new AbortController();
    const { muster, clock, seen } = script([inState("busy")]);
    clock.after(3_000, () => {
      ending.abort();
    });

    expect(await failureOf(muster.waitFor.agentIdle(agentId, { signal: ending.signal }))).toMatchObject({
      code: "aborted",
    });
    expect(seen).toHaveLength(2);
    expect(clock.pending).toBe(0);
  });

  it("ends with what there is no sense in waiting for", async () => {
    const { muster } = script([inState("busy"), refuse(404, "not_found")]);

    expect(await failureOf(muster.waitFor.agentIdle(agentId))).toMatchObject({ code: "not_found" });
  });
});

describe("following a log", () => {
  it("reads on from where it was, held by the server, until the job has ended", async () => {
    const { muster, seen } = script([
      ok({ text: "Planning…\n", next_offset: 12, complete: false }),
      ok({ text: "", next_offset: 12, complete: false }),
      ok({ text: "No changes.\n", next_offset: 24, complete: true }),
    ]);
    const pieces: string[] = [];

    for await (const piece of followJobLog(muster.connection, jobId)) pieces.push(piece);

    expect(pieces).toEqual(["Planning…\n", "No changes.\n"]);
    expect(seen.map(({ url }) => new URL(url).search)).toEqual([
      "?offset=0&wait_seconds=50",
      "?offset=12&wait_seconds=50",
      "?offset=12&wait_seconds=50",
    ]);
  });
});
