import { createPolicy } from "../rules/access-policies.js";
import { createPool } from "../rules/agent-pools.js";
import { createEnvironment, updateEnvironment } from "../rules/environments.js";
import { register } from "../rules/agent-sessions.js";
import { claimJob } from "../rules/claims.js";
import { finishJob, startJob, type Speech } from "../rules/jobs.js";
import { createRole } from "../rules/roles.js";
import { createRun } from "../rules/runs.js";
import type { Turn } from "../rules/verdict.js";
import { createWorkspace } from "../rules/workspaces.js";
import { roles, serviceAccounts, userTokens, type UserToken } from "../state/access.js";
import { agentPools } from "../state/agent-pools.js";
import { poolTokens } from "../state/agent-pool-tokens.js";
import { environments } from "../state/environments.js";
import { workspaces } from "../state/workspaces.js";
import { sessions, type Session } from "../state/agents.js";
import { leases } from "../state/leases.js";
import { there, type Model } from "../state/model.js";
import type { System } from "../system.js";
import { instanceKeys } from "./agents.js";
import { lookAtChanged, perform, type Game } from "./move.js";

/**
 * What a run may find there when it begins: enough to name each other. No workspace resolves to hosted runners, and
 * somebody may keep the workspaces of one environment only.
 */
const furniture: readonly ((model: Model, by: UserToken) => Turn)[] = [
  (model, by) => createEnvironment(model, by, { body: { name: "first" } }),
  (model, by) => createEnvironment(model, by, { body: { name: "second" } }),
  (model, by) => createPool(model, by, { body: { name: "closed", ...selected(model) } }),
  (model, by) => createPool(model, by, { body: { name: "open", initial_token: { name: "first" } } }),
  (model, by) => updateEnvironment(model, by, { id: firstOf(environments(model)), body: defaultPool(model) }),
  (model, by) => createWorkspace(model, by, { body: { name: "inside", environment_id: firstOf(environments(model)) } }),
  (model, by) => createWorkspace(model, by, { body: { name: "outside", agent_pool_id: lastOf(agentPools(model)) } }),
  (model, by) => createWorkspace(model, by, { body: { name: "kept", ...placedInClosed(model) } }),
  (model) => registration(model, 0, {}),
  (model) => registration(model, 1, { labels: { zone: "a" }, capacity: 2 }),
  (model, by) => createRun(model, by, { id: openWorkspace(model), body: { auto_apply: true } }),
  // The run of the first agent is at its apply.
  (model) => claimJob(model, firstSession(model), firstSession(model).agentId),
  (model) => startJob(model, lastSpeech(model)),
  (model) => finishJob(model, lastSpeech(model), { outcome: "succeeded", hasChanges: true, message: "" }),
  (model) => claimJob(model, firstSession(model), firstSession(model).agentId),
  (model) => startJob(model, lastSpeech(model)),
  // The plan of another is made once more, because the second agent started it and began anew.
  (model, by) => createRun(model, by, { id: openWorkspace(model), body: { kind: "plan_only" } }),
  (model) => claimJob(model, lastSession(model), lastSession(model).agentId),
  (model) => startJob(model, lastSpeech(model)),
  (model) => registration(model, 1, { labels: { zone: "a" }, capacity: 2 }),
  (model, by) =>
    createRole(model, by, { body: { name: "inside", permissions: ["workspaces:*", "environments:*", "runs:*"] } }),
  (model, by) => createPolicy(model, by, { body: policy(model) }),
];

/** Makes the calls that furnish a world, each held against the rules as any other. */
export async function furnish(game: Game, system: System): Promise<void> {
  const by = [...userTokens(game.model).values()].find(({ isRoot }) => isRoot);
  if (by === undefined) throw new Error("nobody is there to furnish the world");
  for (const piece of furniture) {
    await perform(piece(game.model, by), game, system);
    await lookAtChanged(game, system);
  }
}

/** An agent of the open pool. */
function registration(model: Model, number: number, further: object): Turn {
  const token = [...poolTokens(model).values()].at(-1);
  if (token === undefined) throw new Error("no pool has a token yet");
  const platform = { os: "linux", arch: "amd64" } as const;
  const body = { name: names[number] ?? "", instance_key: instanceKeys[number] ?? "", version: "1.10.0", ...platform };
  return register(model, token, { ...body, ...further }, false);
}

const names = ["a", "b"];

function firstSession(model: Model): Session {
  const [session] = sessions(model);
  if (session === undefined) throw new Error("no agent is there yet");
  return session;
}

function lastSession(model: Model): Session {
  const session = sessions(model).at(-1);
  if (session === undefined) throw new Error("no agent is there yet");
  return session;
}

/** As the last claim told it. */
function lastSpeech(model: Model): Speech {
  const lease = leases(model).at(-1);
  if (lease === undefined) throw new Error("no job was claimed yet");
  return { lease, of: lease.job.id ?? "", epoch: lease.epoch };
}

function selected(model: Model) {
  return { environment_access: "selected", environment_ids: [firstOf(environments(model))] };
}

/** Where a workspace may not be moved from as long as it names the pool. */
function placedInClosed(model: Model) {
  return { environment_id: firstOf(environments(model)), agent_pool_id: firstOf(agentPools(model)) };
}

/** The workspace that names the pool in which there are agents. */
function openWorkspace(model: Model): string {
  return there(workspaces(model)).find(({ poolId }) => poolId === lastOf(agentPools(model)))?.id ?? "";
}

function defaultPool(model: Model) {
  return { default_agent_pool_id: firstOf(agentPools(model)) };
}

/** For the last of those that hold nothing at the opening. */
function policy(model: Model) {
  const scope = { level: "environment", id: firstOf(environments(model)) };
  return { role_id: lastOf(roles(model)), service_account_id: lastOf(serviceAccounts(model)), scope };
}

function firstOf(rows: ReadonlyMap<string, unknown>): string {
  return [...rows.keys()][0] ?? "";
}

function lastOf(rows: ReadonlyMap<string, unknown>): string {
  return [...rows.keys()].at(-1) ?? "";
}
