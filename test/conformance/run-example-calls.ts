import {
  jobCall,
  plantClaimedJob,
  plantLostApply,
  plantPlannedRun,
  plantRun,
  plantRunner,
  plantRunningJob,
} from "./run-planting.js";
import { createPool, plantAgent } from "./planting.js";
import type { CallParts, World } from "./world.js";

/** One call of each operation on runs and jobs that is granted, with what must be there for it. */
export const runExampleCalls = {
  listRuns: () => Promise.resolve({ query: { limit: 5 } }),
  async createRun(world: World) {
    const { workspace } = await plantRunner(world);
    return { path: { workspace_id: workspace.id }, body: { message: "Widen the network" } };
  },
  getRun: async (world: World) => runPath(await plantRun(world)),
  confirmRun: async (world: World) => runPath(await plantPlannedRun(world)),
  discardRun: async (world: World) => runPath(await plantPlannedRun(world)),
  cancelRun: async (world: World) => runPath(await plantRun(world)),
  acknowledgeRun: async (world: World) => runPath(await plantLostApply(world)),
  getJob: async (world: World) => ({ path: { job_id: (await plantRun(world)).run.status.plan.id } }),
  listLeases: async (world: World) => ({
    path: { job_id: (await plantClaimedJob(world)).job.id },
    query: { limit: 5 },
  }),
  readJobLog: async (world: World) => ({ path: { job_id: (await plantRunningJob(world)).job.id } }),
  async claimJob(world: World) {
    const { session, path } = await plantRun(world);
    return { path, token: session.session_token, body: { wait_seconds: 0 } };
  },
  startJob: async (world: World) => jobCall((await plantClaimedJob(world)).job),
  renewJob: async (world: World) => jobCall((await plantRunningJob(world)).job),
  appendJobLog: async (world: World) =>
    jobCall((await plantRunningJob(world)).job, { offset: 0, text: "Initializing the backend...\n" }),
  finishJob: async (world: World) => jobCall((await plantRunningJob(world)).job, { outcome: "succeeded" }),
  async drainAgentPool(world: World) {
    return { path: { agent_pool_id: (await plantAgent(world)).pool.id }, body: { only_if_idle: true } };
  },
  getAgentPoolDemand: async (world: World) => ({ path: { agent_pool_id: (await createPool(world)).id } }),
} satisfies Readonly<Record<string, (world: World) => Promise<CallParts>>>;

function runPath({ run }: { readonly run: { readonly id: string } }): CallParts {
  return { path: { run_id: run.id } };
}
