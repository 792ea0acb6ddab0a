import type { Run } from "@muster/sdk";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { enrol, type JobUnderWay, type TestAgent } from "../testing/agent.js";
import { sitDown, type Desk } from "../testing/desk.js";

let desk: Desk;
let agent: TestAgent;
beforeEach(async () => {
  desk = await sitDown();
  const pool = await desk.admin.agentPools.create({ name: "production" });
  await desk.admin.workspaces.create({ name: "network", agent_pool_id: pool.id });
  agent = await enrol(desk, pool.id, "build-1");
});
afterEach(async () => {
  await desk[Symbol.asyncDispose]();
});

const theRun = async (): Promise<Run> => {
  const [run] = await desk.admin.runs.list().toArray();
  if (run === undefined) throw new Error("there is no run");
  return run;
};

/** Has the agent execute the plan and the apply of the one run while a command waits. */
function executeMeanwhile(outcome: "succeeded" | "failed"): void {
  let job: JobUnderWay;
  desk.meanwhile(async () => (job = await agent.begin("planned\n")));
  desk.meanwhile(() => job.end(outcome));
  desk.meanwhile(async () => {
    const { id, status } = await theRun();
    if (status.ended_at === null) await desk.admin.runs.confirm(id);
  });
  desk.meanwhile(async () => {
    if ((await theRun()).status.ended_at === null) job = await agent.begin("applied\n");
  });
  desk.meanwhile(async () => {
    if ((await theRun()).status.ended_at === null) await job.end(outcome);
  });
}

describe("waiting for a run", () => {
  it("tells each change of state with the time passed, prints the run at its end and ends with 0", async () => {
    executeMeanwhile("succeeded");
    const { exitCode, out, err } = await desk.muster("run create network --wait");
    const { id } = await theRun();

    expect(err.split("\n")).toEqual([
      "    0s  plan_queued: dispatching",
      "    2s  planning",
      `    4s  awaiting_confirmation: muster run confirm ${id}`,
      "    6s  apply_queued: dispatching",
      "    8s  applying",
      "   10s  finished",
      "",
    ]);
    expect(out).toMatch(new RegExp(`^id +${id}$`, "m"));
    expect(out).toMatch(/^status.state +finished$/m);
    expect(exitCode).toBe(0);
  });

  it("ends with 7 where the run does not finish", async () => {
    executeMeanwhile("failed");
    await desk.muster("run create network");
    const { exitCode, err } = await desk.muster(`run wait ${(await theRun()).id} --interval 20s`);

    expect(err).toMatch(/ {3}40s {2}errored: failed\n$/);
    expect(exitCode).toBe(7);
  });

  it("ends with 130 and no complaint when it is interrupted", async () => {
    const stop = new AbortController();
    desk.meanwhile(() => {
      stop.abort();
    });
    const done = await desk.muster("run create network --wait", { stop: stop.signal });

    expect(done).toEqual({ exitCode: 130, out: "", err: "    0s  plan_queued: dispatching\n" });
  });

  it("ends with 1 and says so where it takes longer than --wait-timeout", async () => {
    await desk.muster("run create network");
    const { exitCode, out, err } = await desk.muster(`run wait ${(await theRun()).id} --wait-timeout 10s`);

    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(err).toMatch(/\nerror: Waited for run run-\w+ to end for 10000 ms in vain\n/);
  });
});

describe("the log of a run", () => {
  it("is what its plan and its apply wrote so far", async () => {
    await desk.muster("run create network --auto-apply");
    const { id } = await theRun();
    expect(await desk.muster(`run logs ${id}`)).toEqual({ exitCode: 0, out: "", err: "" });
    await (await agent.begin("planned\n")).end("succeeded");
    await agent.begin("applied\n");

    expect((await desk.muster(`run logs ${id}`)).out).toBe("planned\napplied\n");
    expect((await desk.muster(`run logs ${id} --phase apply`)).out).toBe("applied\n");
    expect((await desk.muster(`run logs ${id} --json`)).out).toBe(
      `{"phase":"plan","text":"planned\\n"}\n{"phase":"apply","text":"applied\\n"}\n`,
    );
  });

  it("is followed from the queue to the end of the run, with every change of state on the standard error", async () => {
    await desk.muster("run create network --auto-apply");
    const { id } = await theRun();
    desk.meanwhile(async () => (await agent.begin("planned\n")).end("succeeded"));
    desk.meanwhile(async () => (await agent.begin("applied\n")).end("succeeded"));
    const { exitCode, out, err } = await desk.muster(`run logs ${id} --follow`);

    expect(out).toBe("planned\napplied\n");
    expect(err).toMatch(/^ +0s {2}plan_queued: dispatching\n +2s {2}apply_queued: dispatching\n[^]*finished\n$/);
    expect(exitCode).toBe(0);
  });

  it("ends with the run that its plan ends", async () => {
    await desk.muster("run create network --kind plan_only");
    const { id } = await theRun();
    desk.meanwhile(async () => (await agent.begin("planned\n")).end("failed"));

    expect(await desk.muster(`run logs ${id} --follow`)).toMatchObject({ exitCode: 0, out: "planned\n" });
  });

  it("keeps its colours on a terminal, and nothing else that moves the cursor; elsewhere it stays as it is", async () => {
    await desk.muster("run create network");
    const text = "\u001b[1;32mok\u001b[0m\ttab\r\n\u001b[2J\u0007\u009b";
    await agent.begin(text);
    const { id } = await theRun();

    expect((await desk.muster(`run logs ${id}`)).out).toBe(text);
    expect((await desk.muster(`run logs ${id}`, { columns: 80 })).out).toBe(
      "\u001b[1;32mok\u001b[0m\ttab\r\n\\u001b[2J\\u0007\\u009b",
    );
  });
});

describe("muster pool drain --wait", () => {
  it("tells how many agents drain until none does", async () => {
    await desk.muster("run create network");
    const job = await agent.begin("");
    desk.meanwhile(() => job.end("succeeded"));
    desk.meanwhile(() => agent.leave());
    const { exitCode, out, err } = await desk.muster("pool drain production --wait");

    expect(err.split("\n")).toEqual([
      "    0s  1 agent drains, 1 of them with jobs",
      "    2s  1 agent drains, 0 of them with jobs",
      "    4s  no agent drains any more",
      "",
    ]);
    expect(out).toBe("agents_drained  1\n");
    expect(exitCode).toBe(0);
  });
});
