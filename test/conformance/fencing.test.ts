import { describe, expect, it } from "vitest";
import { registration } from "./planting.js";
import {
  claimJob,
  executeNextJob,
  finishJob,
  getJob,
  getRun,
  jobCall,
  leasesOf,
  plantRunner,
  createRun,
  startJob,
  type AgentSession,
  type ClaimedJob,
} from "./run-planting.js";
import { everyOperation, startWorld, tokenKinds, type AnyOperationId, type World } from "./world.js";

const minute = 60_000;

/** Every operation with which an agent writes for a job, with what it says beside its epoch. */
const writes: Readonly<Record<string, readonly object[]>> = {
  startJob: [{}],
  renewJob: [{}],
  appendJobLog: [
    { offset: 0, text: "overwritten" },
    { offset: 5, text: "appended" },
  ],
  finishJob: [
    { outcome: "succeeded" },
    { outcome: "succeeded", has_changes: false },
    { outcome: "failed", message: "stale" },
    { outcome: "canceled" },
  ],
};
const writeIds = Object.keys(everyOperation).filter(
  (id) => tokenKinds(id as AnyOperationId).includes("job_token"), // The keys of a record are its keys.
);

/** Everything that a write could change. */
async function stateOf(world: World, job: ClaimedJob) {
  const state = await Promise.all([
    getRun(world, { id: job.run_id }),
    getJob(world, job),
    leasesOf(world, job),
    world.ok("readJobLog", { path: { job_id: job.id } }),
    world.ok("listAgents"),
    world.ok("exportAuditEvents"),
  ]);
  return JSON.stringify(state);
}

/** Sends every write from every claim that does not hold the job, under its own epoch and under the others'. */
class Replay {
  readonly world: World;
  readonly claims: ClaimedJob[] = [];
  readonly #kept = new Set<number>();
  count = 0;

  constructor(world: World) {
    this.world = world;
  }

  /** `live` is the claim that holds the job, if one does: only its own token with its own epoch is left out. */
  async all(live?: ClaimedJob): Promise<void> {
    const [first] = this.claims;
    if (first === undefined) return;
    await this.#keepLateResults(live);
    const before = await stateOf(this.world, first);
    for (const claim of this.claims) {
      for (const epoch of [0, ...this.claims.map((other) => other.epoch), this.claims.length + 1]) {
        if (claim === live && epoch === live.epoch) continue;
        await this.#writeAll(claim, epoch);
      }
    }
    expect(await stateOf(this.world, first)).toBe(before);
  }

  async #writeAll(claim: ClaimedJob, epoch: number): Promise<void> {
    for (const id of writeIds) {
      for (const body of writes[id] ?? expect.fail(`nothing is written with ${id}`)) {
        await this.world.refused("lease_lost", id as AnyOperationId, jobCall({ ...claim, epoch }, body)); // As above.
        this.count += 1;
      }
    }
  }

  /** The first result that an ended claim tells is kept beside its lease; from then on nothing changes. */
  async #keepLateResults(live: ClaimedJob | undefined): Promise<void> {
    for (const claim of this.claims) {
      if (claim === live || this.#kept.has(claim.epoch)) continue;
      const before = await getRun(this.world, { id: claim.run_id });
      await this.world.refused("lease_lost", "finishJob", jobCall(claim, { outcome: "failed", message: "late" }));
      this.#kept.add(claim.epoch);
      expect(await getRun(this.world, { id: claim.run_id })).toEqual(before);
    }
  }
}

describe("fencing", () => {
  it("RUN-3 whatever agents write from earlier claims of a plan is refused and changes nothing, after every way back", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { workspace, token } = await plantRunner(world);
    const run = await createRun(world, workspace.id, { auto_apply: true });
    const replay = new Replay(world);
    const body = registration(world);
    const register = () => world.ok("registerAgent", { token: token.token, body });
    const take = async (session: AgentSession) => {
      const job = await claimJob(world, session);
      expect(job).toMatchObject({ run_id: run.id, epoch: replay.claims.length + 1 });
      replay.claims.push(job);
      return job;
    };
    const waits = async () => {
      expect((await getRun(world, run)).status.state).toBe("plan_queued");
      await replay.all();
    };
    // Not started in time.
    let session: AgentSession = await register();
    await take(session);
    await world.advance(minute);
    await waits();
    // Claimed by a session that another superseded.
    await take(session);
    session = await register();
    await waits();
    // Claimed by an agent that left.
    await take(session);
    await world.ok("deregisterAgent", { path: { agent_id: session.agent_id }, token: session.session_token });
    await waits();
    // Started by an agent that fell silent; it wrote a log.
    session = await register();
    const started = await take(session);
    await startJob(world, started);
    await world.ok("appendJobLog", jobCall(started, { offset: 0, text: "plan\n" }));
    await world.advance(5 * minute);
    await waits();
    // Claimed and started once more: the present claim holds, and the earlier ones do not.
    const last = await take(session);
    await replay.all(last);
    await startJob(world, last);
    await replay.all(last);
    await finishJob(world, last);
    replay.claims.pop();
    await replay.all();
    expect(await executeNextJob(world, session)).toMatchObject({ phase: "apply" });
    await replay.all();
    expect((await getRun(world, run)).status.state).toBe("finished");
    expect(replay.count).toBeGreaterThan(500);
  });

  it("RUN-3 whatever agents write from earlier claims of an apply is refused and changes nothing, to its very loss", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { workspace, session, path } = await plantRunner(world);
    await createRun(world, workspace.id, { auto_apply: true });
    await executeNextJob(world, session);
    const replay = new Replay(world);
    for (let epoch = 1; epoch <= 3; epoch += 1) {
      replay.claims.push(await claimJob(world, session));
      await world.advance(minute);
      await replay.all();
    }
    const last = await claimJob(world, session);
    replay.claims.push(last);
    await startJob(world, last);
    await replay.all(last);
    await world.ok("deregisterAgent", { path, token: session.session_token });
    await replay.all();
    expect((await getRun(world, { id: last.run_id })).status).toMatchObject({ state: "errored", reason: "agent_lost" });
    expect((await leasesOf(world, last)).at(-1)).toMatchObject({ late_result: { outcome: "failed", message: "late" } });
  });

  it("RUN-3 knows of every write that the document gives to job tokens", () => {
    expect(writeIds.sort()).toEqual(Object.keys(writes).sort());
  });
});
