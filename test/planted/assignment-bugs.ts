import type { Bug } from "./bug.js";

/** Bugs in what names an agent pool and may use it, in quotas, and in pauses. */
export const assignmentBugs: readonly Bug[] = [
  {
    name: "a default stands beside the one before, which stays the one that counts",
    rule: "ASG-4",
    file: "http/assignment/default-agent-pool.ts",
    find: "      await tx.accounts.update(changed);",
    replace:
      "      if (account.defaultAgentPoolId === null || defaultAgentPoolId === null) await tx.accounts.update(changed);",
  },
  {
    name: "a pool that only selected environments may use becomes the default",
    rule: "ASG-4",
    file: "domain/assignment/assignment.ts",
    find: 'if (refusal !== undefined || pool?.environmentAccess === "all") return refusal;',
    replace: "if (refusal !== undefined || pool !== undefined) return refusal;",
  },
  {
    name: "workspaces that chose hosted runners count as moved by another default",
    rule: "ASG-4",
    file: "http/assignment/default-agent-pool.ts",
    find: "agentPoolId: null, hosted: false, environmentDefault: null",
    replace: "agentPoolId: null, environmentDefault: null",
  },
  {
    name: "a workspace of no environment names a pool that only environments may use",
    rule: "ASG-5",
    file: "domain/agent-pools/agent-pool-access.ts",
    find: "return environmentId !== null && pool.environmentIds.includes(environmentId);",
    replace: "return environmentId === null || pool.environmentIds.includes(environmentId);",
  },
  {
    name: "an environment has a default that it may not use",
    rule: "ASG-5",
    file: "http/assignment/environments.ts",
    find: "(pool && availabilityRefusal(pool, environment))",
    replace: "undefined",
  },
  {
    name: "access is narrowed while the default of an environment would lose it",
    rule: "ASG-6",
    file: "http/agent-pools/agent-pool-access.ts",
    find: "    await tx.environments.select({ accountId, defaultAgentPoolId: before.id, outside }, mostHolders),",
    replace: "",
  },
  {
    name: "a workspace that moves keeps a pool that it may not use there",
    rule: "ASG-6",
    file: "domain/assignment/assignment.ts",
    find: "const unavailable = availabilityRefusal(pool, environment);",
    replace: "const unavailable = keeper === undefined ? availabilityRefusal(pool, environment) : undefined;",
  },
  {
    name: "the choice of hosted runners is not asked for in the chain",
    rule: "ASG-1",
    file: "domain/assignment/assignment.ts",
    find: "if (workspace.hosted) return { ...own, chain: [own] };",
    replace: "",
  },
  {
    name: "the loss of an environment's default leaves workspaces to hosted runners that the account refuses",
    rule: "ASG-8",
    file: "http/assignment/environments.ts",
    find: "return hostedRunnersRefusal(account, (await tx.workspaces.select(selection, 0)).count);",
    replace: "return undefined;",
  },
  {
    name: "agent pools are required while workspaces resolve to hosted runners",
    rule: "ASG-8",
    file: "domain/assignment/account.ts",
    find: "if (!account.requireAgentPool || hosted.count === 0) return undefined;",
    replace: "if (!account.requireAgentPool || hosted.count >= 0) return undefined;",
  },
  {
    name: "a VCS provider is linked to a pool that executes runs",
    rule: "ASG-7",
    file: "domain/assignment/assignment.ts",
    find: 'return pool.type === "vcs" ? undefined : typeMismatch(pool, "a VCS provider takes");',
    replace:
      'return pool.type === "vcs" || pool.type === "runs" ? undefined : typeMismatch(pool, "a VCS provider takes");',
  },
  {
    name: "a deleted environment stays in the sets of pools",
    rule: "POOL-3",
    file: "http/assignment/environments.ts",
    find: "        await closePools(tx, id);",
    replace: "",
  },
  {
    name: "a quota lets one more through",
    rule: "POOL-10",
    file: "domain/assignment/account.ts",
    find: "if (used < limit) return undefined;",
    replace: "if (used <= limit) return undefined;",
  },
  {
    name: "a pause never ends by itself",
    rule: "POOL-9",
    file: "domain/agents/pause.ts",
    find: "return pause?.resumeAt != null && now >= pause.resumeAt ? null : pause;",
    replace: "return pause;",
  },
  {
    name: "a pause ends one instant late",
    rule: "POOL-9",
    file: "domain/agents/pause.ts",
    find: "now >= pause.resumeAt ? null",
    replace: "now > pause.resumeAt ? null",
  },
  {
    name: "a restart ends the pause of an agent",
    rule: "AGT-2",
    file: "domain/agents/registration.ts",
    find: "return { scheduling: returning.scheduling, pause: returning.pause };",
    replace: 'return { scheduling: "active", pause: null };',
  },
];
