import type { Provocation } from "./assignment-provocations.js";
import { jobCall, plantClaimedJob, plantPlannedRun, plantRun, plantRunningJob } from "./run-planting.js";
import type { CallParts } from "./world.js";

/** Tells another epoch than that of the claim. */
const strayEpoch: Provocation = (_, __, granted) => {
  return { ...granted, body: { ...(granted.body as object), epoch: 77 } }; // Each of them has a body.
};

/** The run of the call in a state that the operation does not take. */
const waitingRun: Provocation = async (world) => ({ path: { run_id: (await plantRun(world)).run.id } });

/** A job of an agent whose session was ended by the revocation of its token. */
const revokedHolder: Provocation = async (world, _, { body }): Promise<CallParts> => {
  const { token, job } = await plantRunningJob(world);
  const path = { agent_pool_token_id: token.id };
  await world.ok("revokeAgentPoolToken", { path, body: { sessions: "immediate" } });
  return { ...jobCall(job), body };
};

/** What refuses operations on runs and jobs, by operation and code. */
export const runProvocations: Readonly<Record<string, Provocation>> = {
  lease_lost: strayEpoch,
  "confirmRun wrong_state": waitingRun,
  "discardRun wrong_state": waitingRun,
  "acknowledgeRun wrong_state": waitingRun,
  async "cancelRun wrong_state"(world) {
    const path = { run_id: (await plantPlannedRun(world)).run.id };
    await world.ok("discardRun", { path });
    return { path };
  },
  "finishJob wrong_state": async (world) => jobCall((await plantClaimedJob(world)).job, { outcome: "failed" }),
  "appendJobLog wrong_state": async (world) =>
    jobCall((await plantClaimedJob(world)).job, { offset: 0, text: "too early" }),
  "startJob token_revoked": revokedHolder,
  "renewJob token_revoked": revokedHolder,
  "appendJobLog token_revoked": revokedHolder,
  "finishJob token_revoked": revokedHolder,
  async "createRun quota_exceeded"(world, _, granted) {
    await world.ok("updateAccount", { body: { quotas: { queued_runs: 0 } } });
    return granted;
  },
  async "deleteWorkspace in_use"(world) {
    const { workspace } = await plantRun(world);
    return { path: { workspace_id: workspace.id } };
  },
  async "drainAgent agent_busy"(world) {
    const { path } = await plantClaimedJob(world);
    return { path, body: { only_if_idle: true } };
  },
};
