import type { Bug, UnplantedBug } from "./bug.js";

/**
 * Bugs that show only where several calls are in flight at once: something is looked at in one transaction and acted on in another, or
 * nobody is told of it. No single caller can find them.
 */
export const raceBugs: readonly Bug[] = [
  {
    name: "the jobs that an agent holds are counted before its claim, not in it",
    number: 1,
    rule: "AGT-5",
    file: "dispatch/claim.ts",
    find: "const attempt = await tools.store.transaction((tx) => attemptIn(tx, tools, session, hasJustArrived));",
    replace: `const counted = await tools.store.read((view) => view.leases.ofAgent(session.agent.id));
    const attempt = await tools.store.transaction((tx) =>
      attemptIn(
        { ...tx, leases: { ...tx.leases, ofAgent: () => Promise.resolve(counted) } },
        tools,
        session,
        hasJustArrived,
      ),
    );`,
    by: "interleavings",
  },
  {
    name: "whoever was silent when the reaper looked loses its jobs, though it has called since and claimed others",
    number: 5,
    rule: "RUN-5",
    file: "dispatch/activity.ts",
    find: "return agent === undefined || !isLost(agent, now) ? [] : loseLeases(tx, [agentId], now);",
    replace: "return agent === undefined ? [] : loseLeases(tx, [agentId], now);",
    by: "interleavings",
  },
  {
    name: "two that notice one loss both write what they saw of it, the second over whatever came in between",
    number: 6,
    rule: "RUN-5",
    file: "http/agents/agent-loss.ts",
    find: `  const lost = await world.store.transaction(async (tx) => {
    const jobs = await loseOfSilent(tx, agentId, world.clock.now());`,
    replace: `  const { settle } = await import("../../dispatch/settle.js");
  const { loseLease } = await import("../../domain/runs/giving-up.js");
  const seen = await world.store.read(async (view) => {
    const all = [];
    for (const lease of await view.leases.ofAgent(agentId)) {
      const [run, job] = [await view.runs.get(lease.runId), await view.jobs.get(lease.jobId)];
      if (run !== undefined && job !== undefined) all.push({ run, job, lease });
    }
    return all;
  });
  const lost = await world.store.transaction(async (tx) => {
    const now = world.clock.now();
    const jobs = [];
    await tx.lock("agent", agentId, "update");
    for (const before of seen) {
      await tx.lock("run", before.run.id, "update");
      const after = loseLease(before, now);
      await settle(tx, before, after, now);
      jobs.push({ before, after });
    }`,
    by: "interleavings",
  },
  {
    name: "what holds a pool is looked at before its deletion, not in it",
    rule: "POOL-5",
    file: "http/agent-pools/agent-pool-deletion.ts",
    find: `      const answer = await store.transaction(async (tx) => {
        const pool = await tx.lock("agentPool", path.agent_pool_id, "update");
        if (pool?.accountId !== call.caller.serviceAccount.accountId) return absent("agent pool");
        const precondition = preconditionRefusal(headers["If-Match"], agentPoolJson(pool));
        const refusal = precondition ?? poolDeletionRefusal(pool, await poolHolders(tx, pool));`,
    replace: `      const seen = await store.read(async (view) => {
        const pool = await view.agentPools.get(path.agent_pool_id);
        return pool === undefined ? { count: 0, items: [] } : poolHolders(view, pool);
      });
      const answer = await store.transaction(async (tx) => {
        const pool = await tx.lock("agentPool", path.agent_pool_id, "update");
        if (pool?.accountId !== call.caller.serviceAccount.accountId) return absent("agent pool");
        const precondition = preconditionRefusal(headers["If-Match"], agentPoolJson(pool));
        const refusal = precondition ?? poolDeletionRefusal(pool, seen);`,
    by: "interleavings",
  },
  {
    name: "whether an agent is offline is looked at before its deletion, not in it",
    rule: "AGT-4",
    file: "http/agents/agents.ts",
    find: `      const answer = await store.transaction(async (tx) => {
        const now = clock.now();
        const agent = await tx.lock("agent", path.agent_id, "update");`,
    replace: `      const agent = await store.read((view) => view.agents.get(path.agent_id));
      const answer = await store.transaction(async (tx) => {
        const now = clock.now();
        await tx.lock("agent", path.agent_id, "update");`,
    by: "interleavings",
  },
  {
    name: "whether a workspace has runs is looked at before its deletion, not in it",
    rule: "ASG-9",
    file: "http/assignment/workspaces.ts",
    find: `    deleteWorkspace: ({ path, headers, ...call }) =>
      store.transaction(async (tx) => {
        const workspace = await tx.lock("workspace", path.workspace_id, "update");
        if (workspace?.accountId !== call.caller.serviceAccount.accountId) return absent("workspace");
        const before = workspaceJson(workspace);
        const refusal =
          preconditionRefusal(headers["If-Match"], before) ??
          workspaceDeletionRefusal(workspace, await tx.runs.unfinished(workspace.id, mostHolders));
        if (refusal !== undefined) return refusal;
        await tx.workspaces.delete(workspace.id);
        await tx.auditEvents.insert(audit(call, { kind: "workspace", id: workspace.id, before, after: null }));
        return null;
      }),`,
    replace: `    deleteWorkspace: ({ path, headers, ...call }) =>
      store.read((view) => view.runs.unfinished(path.workspace_id, mostHolders)).then((seen) => store.transaction(async (tx) => {
        const workspace = await tx.lock("workspace", path.workspace_id, "update");
        if (workspace?.accountId !== call.caller.serviceAccount.accountId) return absent("workspace");
        const before = workspaceJson(workspace);
        const refusal =
          preconditionRefusal(headers["If-Match"], before) ??
          workspaceDeletionRefusal(workspace, seen);
        if (refusal !== undefined) return refusal;
        await tx.workspaces.delete(workspace.id);
        await tx.auditEvents.insert(audit(call, { kind: "workspace", id: workspace.id, before, after: null }));
        return null;
      })),`,
    by: "interleavings",
  },
  {
    name: "nobody who waits for a job is told that their pool is gone",
    rule: "POOL-6",
    file: "http/agent-pools/agent-pool-deletion.ts",
    find: 'tx.signal({ kind: "agent_pool", agentPoolId: pool.id });',
    replace: "",
    by: "interleavings",
  },
  {
    name: "nobody who waits for a job is told of a new one",
    rule: "RUN-2",
    file: "http/runs/run-creation.ts",
    find: 'if (job.isDue) tx.signal({ kind: "queue", accountId, agentPoolId });',
    replace: "",
    by: "interleavings",
  },
  {
    name: "an agent that drains goes on waiting for a job",
    rule: "AGT-6",
    file: "dispatch/claim.ts",
    find: 'if (schedulingAt(agent, now).scheduling !== "active") return { outcome: "closed", agent };',
    replace: "",
    by: "interleavings",
  },
  {
    name: "the server's absence counts as the silence of agents",
    rule: "AGT-8",
    file: "sweeper.ts",
    find: "if (lastThere !== undefined) await tx.agents.excuse(excusedAfter(lastThere), now);",
    replace: "",
    by: "interleavings",
  },
  {
    name: "whatever a user does with an agent counts as a call of its own",
    rule: "AGT-2",
    file: "http/agents/agent-scheduling.ts",
    find: '"agent" in call.caller ? { ...decided, lastSeenAt: now, silentSince: now } : decided;',
    replace: "{ ...decided, lastSeenAt: now, silentSince: now };",
  },
];

/** Bugs that cannot be planted here, so that nobody takes them for found. */
export const unplantedBugs: readonly UnplantedBug[] = [
  {
    name: "a state is uploaded whatever epoch it carries",
    number: 4,
    because: "no operation uploads states yet; the log, the one thing that agents upload, stands for it above",
  },
  {
    name: "two transactions read the same rows at once, because one of them locks too little",
    because:
      "the store in memory makes one after the other, and refuses a change without its lock as a fault of the program",
  },
  {
    name: "another replica goes on with what it read of a token before its revocation",
    because: "one process serves a store in memory",
  },
];
