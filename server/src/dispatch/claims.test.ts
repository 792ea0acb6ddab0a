import { describe, expect, it } from "vitest";
import type { Agent } from "../domain/agents/agent.js";
import { pool, workspace } from "../store/planted-runs.suite.js";
import { openPlayground } from "./playground.suite.js";

const second = 1_000;
const drained = (agent: Agent): Agent => ({ ...agent, scheduling: "draining" });

describe("a claim", () => {
  it("gets the job of the highest priority, then the earliest, and what an agent must know of it (RUN-2)", async () => {
    const { register, queue, claim, clock, expected } = await openPlayground();
    const agent = await register();
    const [first, second_] = [await queue(), await queue()];
    const urgent = await queue({ priority: 1 });
    const answer = await claim(agent).answer;
    expect(answer).toMatchObject({ outcome: "claimed", claimed: { logOffset: 0, lease: { epoch: 1 } } });
    if (answer.outcome === "claimed") expect(answer.claimed.secret).toMatch(/^mjt_\w{49}$/);
    const jobs = [answer, await claim(agent).answer, await claim(agent).answer].map(
      (told) => told.outcome === "claimed" && told.claimed.job.id,
    );
    expect(jobs).toEqual([urgent.id, first.id, second_.id]);
    // RUN-4: the end of the time in which it has to be started.
    expect(expected).toEqual([60, 60, 60].map((seconds) => seconds * second));
    expect(clock.now()).toBe(urgent.createdAt);
  });

  it("waits until a job is queued, and no longer than it says", async () => {
    const { register, queue, claim, clock, dispatcher } = await openPlayground();
    const [one, other] = [claim(await register(), 50), claim(await register(), 7)];
    await clock.advance(7 * second - 1);
    expect([one.jobId, other.jobId]).toEqual([undefined, undefined]);
    await clock.advance(1);
    await other.answer;
    expect([one.jobId, other.jobId]).toEqual([undefined, null]);
    const job = await queue();
    await dispatcher.idle();
    expect(one.jobId).toBe(job.id);
  });

  it("is answered with a job that is queued while it is being made", async () => {
    const { register, queue, claim } = await openPlayground();
    const agent = await register();
    // All of it comes at once: the order in which the store takes it is none that anybody chose.
    for (let round = 0; round < 5; round += 1) {
      const waiting = claim(agent, 50);
      const job = await queue();
      await waiting.answer;
      expect(waiting.jobId).toBe(job.id);
    }
  });

  it("waits while the pool is paused and until it resumes (POOL-9)", async () => {
    const { register, queue, claim, clock, changePool, tell } = await openPlayground();
    const agent = await register();
    await changePool({ pause: { note: "", pausedAt: 0, resumeAt: null } });
    const waiting = claim(agent, 50);
    const job = await queue();
    await clock.advance(second);
    expect(waiting.jobId).toBeUndefined();
    await changePool({ pause: null });
    await tell({ kind: "queue", accountId: pool.accountId, agentPoolId: pool.id });
    await waiting.answer;
    expect(waiting.jobId).toBe(job.id);
  });

  it.each<[string, (agent: Agent) => Agent]>([
    ["draining", drained],
    ["paused", (agent) => ({ ...agent, scheduling: "paused", pause: { note: "", pausedAt: 0, resumeAt: null } })],
  ])("ends at once, without a job, when its agent is %s (AGT-6)", async (scheduling, change) => {
    const { register, queue, claim, changeAgent } = await openPlayground();
    const session = await register();
    const waiting = claim(session, 50);
    await changeAgent(session.agent.id, change);
    expect(await waiting.answer).toMatchObject({ outcome: "none", agent: { scheduling } });
    await queue();
    // It does not wait either.
    expect(await claim(session, 50).answer).toMatchObject({ outcome: "none" });
  });

  it("ends at once with what the next call would be told, when another session speaks, or the pool is deleted", async () => {
    const { register, claim, changeAgent, store, clock } = await openPlayground();
    const [superseded, other] = [await register(), await register()];
    const waiting = [claim(superseded, 50), claim(other, 50)] as const;
    await changeAgent(superseded.agent.id, (agent) => ({ ...agent, sessionId: "ases-newer" }));
    expect(await waiting[0].answer).toMatchObject({ refusal: { refused: "session_superseded" } });
    expect(waiting[1].jobId).toBeUndefined();
    await store.transaction(async (tx) => {
      await tx.lock("agentPool", pool.id, "update");
      await tx.agentPools.delete(pool.id, clock.now());
      tx.signal({ kind: "agent_pool", agentPoolId: pool.id });
    });
    expect(await waiting[1].answer).toMatchObject({ refusal: { refused: "pool_deleted" } });
  });

  it("ends without a job when the server stops, and waits no more from then on", async () => {
    const { register, claim, dispatcher } = await openPlayground();
    const session = await register();
    const waiting = claim(session, 50);
    await dispatcher.stop();
    expect(await waiting.answer).toMatchObject({ outcome: "none" });
    expect(await claim(session, 50).answer).toMatchObject({ outcome: "none" });
  });

  it("counts as a call when it comes, and not when it is answered (AGT-2)", async () => {
    const { register, queue, claim, clock, agent } = await openPlayground();
    const session = await register();
    await clock.advance(5 * second);
    const waiting = claim(session, 50);
    await clock.advance(20 * second);
    await queue();
    await waiting.answer;
    expect((await agent(session.agent.id))?.lastSeenAt).toBe(clock.now() - 20 * second);
  });

  it("gives nothing to an agent that fell silent while it waits, until it calls (AGT-2)", async () => {
    const { register, queue, claim, clock, changeAgent } = await openPlayground();
    const session = await register();
    const waiting = claim(session, 50);
    await clock.advance(30 * second);
    const job = await queue();
    await clock.advance(1);
    expect(waiting.jobId).toBeUndefined();
    await changeAgent(session.agent.id, (agent) => ({ ...agent, silentSince: clock.now() }));
    await waiting.answer;
    expect(waiting.jobId).toBe(job.id);
  });

  it("errs a job whose workspace may not use the pool any more, and goes on to the next (ASG-5)", async () => {
    const { register, queue, claim, changePool, job, store } = await openPlayground();
    const session = await register();
    const [closed, open] = [await queue(), await queue()];
    const environmentId = "env-1";
    await store.transaction(async (tx) => {
      await tx.lock("workspace", workspace.id, "update");
      await tx.workspaces.insert({ ...workspace, id: "ws-2", name: "open", environmentId });
      await tx.lock("run", open.runId, "update");
      await tx.jobs.update({ ...open, workspaceId: "ws-2" });
    });
    await changePool({ environmentAccess: "selected", environmentIds: [environmentId] });
    const claimed = claim(session);
    await claimed.answer;
    expect(claimed.jobId).toBe(open.id);
    const reason = "pool_not_available_in_environment";
    expect(await job(closed.id)).toMatchObject({ state: "errored", reason, epoch: 0 });
  });
});

describe("several claims that wait", () => {
  it("are answered one job each, the longest waiting first, and labels pass those over that lack them", async () => {
    const { register, queue, claim, dispatcher } = await openPlayground();
    const plain = claim(await register(), 50);
    const labelled = claim(await register({ labels: { zone: "a" } }), 50);
    const last = claim(await register(), 50);
    const chosen = await queue({ agentLabels: { zone: "a" } });
    await dispatcher.idle();
    expect([plain.jobId, labelled.jobId, last.jobId]).toEqual([undefined, chosen.id, undefined]);
    const any = await queue();
    await dispatcher.idle();
    expect([plain.jobId, last.jobId]).toEqual([any.id, undefined]);
  });

  it("of one agent never exceed its slots, and go on as soon as one is free (AGT-5)", async () => {
    const { register, queue, claim, dispatcher, store, tell } = await openPlayground();
    const session = await register({ capacity: 2 });
    const waiting = Array.from({ length: 4 }, () => claim(session, 50));
    for (let count = 0; count < 4; count += 1) await queue();
    await dispatcher.idle();
    expect(waiting.filter(({ jobId }) => jobId !== undefined)).toHaveLength(2);
    await store.transaction(async (tx) => {
      const [lease] = await tx.leases.ofAgent(session.agent.id);
      if (lease === undefined) return;
      await tx.lock("run", lease.runId, "update");
      await tx.leases.update({ ...lease, state: "finished", endedAt: 1 });
    });
    await tell({ kind: "queue", accountId: pool.accountId, agentPoolId: pool.id });
    await dispatcher.idle();
    expect(waiting.filter(({ jobId }) => jobId !== undefined)).toHaveLength(3);
  });

  it("cost nothing while they wait, and one job wakes one of 10,000", async () => {
    const { register, queue, claim, dispatcher, store, clock } = await openPlayground();
    const sessions = [];
    for (let count = 0; count < 10_000; count += 1) sessions.push(await register());
    const waiting = sessions.map((session) => claim(session, 20));
    await store.read(() => Promise.resolve());
    await clock.advance(second);
    const before = store.transactions;
    await clock.advance(10 * second);
    expect(store.transactions).toBe(before);
    const job = await queue();
    await dispatcher.idle();
    expect(waiting[0]?.jobId).toBe(job.id);
    expect(waiting.filter(({ jobId }) => jobId !== undefined)).toHaveLength(1);
    // The one that created the run, and the one that claimed it.
    expect(store.transactions - before).toBe(2);
    await clock.advance(20 * second);
    expect(waiting.filter(({ jobId }) => jobId === undefined)).toHaveLength(0);
    expect(store.transactions - before).toBe(2);
  });
});

describe("whoever has gone", () => {
  it("gives its place in the line up", async () => {
    const { register, queue, claim, dispatcher } = await openPlayground();
    const [gone, one, other] = [new AbortController(), await register(), await register()];
    const [left, there] = [claim(one, 50, gone.signal), claim(other, 50)];
    await dispatcher.idle();
    gone.abort();
    const job = await queue();
    await dispatcher.idle();
    expect([left.jobId, there.jobId]).toEqual([null, job.id]);
  });

  it("swallows no job, at whatever moment it goes: the job is at its place again at once (RUN-4)", async () => {
    for (const wait of [0, 50]) {
      for (let moment = 0; moment < 40; moment += 1) {
        const { register, queue, claim, dispatcher, store } = await openPlayground();
        const [gone, one, other] = [new AbortController(), await register(), await register()];
        const job = wait === 0 ? await queue() : undefined;
        await queue({ priority: -1 });
        const left = claim(one, wait, gone.signal);
        const created = job ?? (await queue());
        for (let step = 0; step < moment; step += 1) await Promise.resolve();
        gone.abort();
        const told = await left.answer;
        await dispatcher.idle();
        const held = await store.read((view) => view.leases.ofAgent(one.agent.id));
        // Either it was told of the job, or it does not hold it.
        expect(held).toHaveLength(told.outcome === "claimed" ? 1 : 0);
        if (told.outcome === "claimed") continue;
        const next = claim(other);
        await next.answer;
        expect(next.jobId).toBe(created.id);
      }
    }
  });
});
