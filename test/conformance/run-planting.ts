import { expect } from "vitest";
import { createWorkspace, plantAgent } from "./planting.js";
import type { CallParts, World } from "./world.js";

/** What an agent speaks with. */
export interface AgentSession {
  readonly agent_id: string;
  readonly session_token: string;
}

/** A job as the answer to its claim tells it. */
export interface ClaimedJob {
  readonly id: string;
  readonly run_id: string;
  readonly epoch: number;
  readonly job_token: string;
}

/** A workspace that a pool of its own executes, with an agent of that pool that has nothing to do. */
export async function plantRunner(world: World, agent: object = {}) {
  const planted = await plantAgent(world, agent);
  return { ...planted, workspace: await createWorkspace(world, { agent_pool_id: planted.pool.id }) };
}

/** A run whose plan waits for the one agent of its pool. */
export async function plantRun(world: World, body: object = {}, agent: object = {}) {
  const runner = await plantRunner(world, agent);
  return { ...runner, run: await createRun(world, runner.workspace.id, body) };
}

/** A run whose plan an agent has claimed and not started. */
export async function plantClaimedJob(world: World, body: object = {}, agent: object = {}) {
  const planted = await plantRun(world, body, agent);
  return { ...planted, job: await claimJob(world, planted.session) };
}

/** A run whose plan an agent executes. */
export async function plantRunningJob(world: World, body: object = {}, agent: object = {}) {
  const planted = await plantClaimedJob(world, body, agent);
  await startJob(world, planted.job);
  return planted;
}

/** A run that awaits confirmation. */
export async function plantPlannedRun(world: World, body: object = {}, agent: object = {}) {
  const planted = await plantRunningJob(world, body, agent);
  await finishJob(world, planted.job);
  return planted;
}

/** A run whose apply an agent executes; `job` is that apply. */
export async function plantRunningApply(world: World, body: object = {}, agent: object = {}) {
  const planted = await plantPlannedRun(world, { ...body, auto_apply: true }, agent);
  return { ...planted, job: await startNextJob(world, planted.session) };
}

/** A run whose apply was given up while its agent was at it. */
export async function plantLostApply(world: World) {
  const planted = await plantRunningApply(world);
  await world.ok("deregisterAgent", { path: planted.path, token: planted.session.session_token });
  return planted;
}

/** Starts a run of a workspace. */
export function createRun(world: World, workspaceId: string, body: object = {}) {
  return world.ok("createRun", { path: { workspace_id: workspaceId }, body });
}

/** Reads a run. */
export function getRun(world: World, { id }: { readonly id: string }) {
  return world.ok("getRun", { path: { run_id: id } });
}

/** Reads a job. */
export function getJob(world: World, { id }: { readonly id: string }) {
  return world.ok("getJob", { path: { job_id: id } });
}

/** The leases of a job. */
export async function leasesOf(world: World, { id }: { readonly id: string }) {
  return (await world.ok("listLeases", { path: { job_id: id }, query: { limit: 100 } })).items;
}

/** The call with which an agent asks for a job. */
export function claimCall(session: AgentSession, body: object = {}): CallParts {
  return { path: { agent_id: session.agent_id }, token: session.session_token, body };
}

/** Asks for a job, and answers all that the server says to that. */
export function claim(world: World, session: AgentSession, body: object = {}) {
  return world.ok("claimJob", claimCall(session, body));
}

/** Claims the job that must be there. */
export async function claimJob(world: World, session: AgentSession) {
  return (await claim(world, session)).job ?? expect.fail("there is no job to claim");
}

/** Makes sure that there is no job for an agent. */
export async function claimNothing(world: World, session: AgentSession): Promise<void> {
  expect((await claim(world, session)).job).toBeNull();
}

/** What an agent sends when it writes for a job that it claimed. */
export function jobCall({ id, epoch, job_token }: ClaimedJob, body: object = {}): CallParts {
  return { path: { job_id: id }, token: job_token, body: { epoch, ...body } };
}

/** Begins the execution of a claimed job. */
export function startJob(world: World, job: ClaimedJob) {
  return world.ok("startJob", jobCall(job));
}

/** Claims the job that must be there, and begins its execution. */
export async function startNextJob(world: World, session: AgentSession) {
  const job = await claimJob(world, session);
  await startJob(world, job);
  return job;
}

/** Tells the result of a job: success where nothing else is said. */
export function finishJob(world: World, job: ClaimedJob, body: object = {}) {
  return world.ok("finishJob", jobCall(job, { outcome: "succeeded", ...body }));
}

/** Claims, starts and finishes the job that must be there. */
export async function executeNextJob(world: World, session: AgentSession, body: object = {}) {
  const job = await startNextJob(world, session);
  await finishJob(world, job, body);
  return job;
}

/** The present of the server's clock, and instants so many milliseconds from it. */
export async function instantIn(world: World, milliseconds = 0): Promise<string> {
  return new Date(Date.parse((await world.ok("getClock")).now) + milliseconds).toISOString();
}

/** Lets time pass while agents go on sending heartbeats. */
export async function advanceAlive(world: World, milliseconds: number, ...sessions: readonly AgentSession[]) {
  const step = 4 * 60_000;
  for (let left = milliseconds; left > 0; left -= step) {
    await world.advance(Math.min(left, step));
    for (const { agent_id, session_token: token } of sessions) {
      await world.ok("heartbeatAgent", { path: { agent_id }, token, body: { version: "1.2.3" } });
    }
  }
}
