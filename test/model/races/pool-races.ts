import { gotJob, granted, isGranted, waitSeconds, type Race } from "./race.js";

/** Races for agent pools: who names, closes and deletes them, and who claims there at that moment. */
export const poolRaces: Readonly<Record<string, Race>> = {
  "claim × delete pool": {
    async prepare(world) {
      await world.createRun(world.workspaces[0]);
      await world.unlink();
      return {
        claim: () => world.claim(0),
        delete: () => world.user("deleteAgentPool", { agent_pool_id: world.pools[0] }),
      };
    },
    async fault(replies, world) {
      const both = Number(gotJob(replies["claim"])) + Number(isGranted(replies["delete"]));
      if (both !== 1) return `${both} of the claim and the deletion won`;
      const [run] = await world.runs();
      const expected = isGranted(replies["delete"]) ? "canceled" : "planning";
      return run?.state === expected ? undefined : `the run is ${run?.state}`;
    },
  },
  "link × delete pool": {
    async prepare(world) {
      await world.unlink();
      const [pool, workspace] = [world.pools[0], world.workspaces[1]];
      return {
        link: () => world.user("updateWorkspace", { workspace_id: workspace }, { agent_pool_id: pool }),
        delete: () => world.user("deleteAgentPool", { agent_pool_id: pool }),
      };
    },
    fault: (replies) => (granted(replies, "link", "delete") === 1 ? undefined : "not exactly one of them won"),
  },
  "register × delete pool × heartbeat": {
    async prepare(world) {
      await world.unlink();
      return {
        register: () => world.register(3),
        delete: () => world.user("deleteAgentPool", { agent_pool_id: world.pools[0] }),
        heartbeat: () => world.session(world.agents[0], "heartbeatAgent", { version: "1.0.0" }),
        again: () => world.register(1),
      };
    },
    async fault(_, world) {
      const { body } = await world.user("listAgents", {});
      // What the document says of this list.
      const left = (body["items"] as readonly unknown[]).length;
      return left === 0 ? undefined : `${left} agents are left of a pool that is gone`;
    },
  },
  "claims that wait × drain × delete pool": {
    async prepare(world, choice) {
      await world.unlink();
      const path = { agent_pool_id: world.pools[0] };
      return {
        "wait 0": () => world.claim(0, waitSeconds),
        "wait 1": () => world.claim(1, waitSeconds),
        // What is drained stays, half of the time.
        close: () => world.user(choice % 2 === 0 ? "deleteAgentPool" : "pauseAgentPool", path, {}),
        drain: () => world.user("drainAgent", { agent_id: world.agents[1]?.id ?? "" }, {}),
      };
    },
    fault: (replies) => (isGranted(replies["close"]) ? undefined : "a pool that nothing names could not be closed"),
  },
  "claims that wait × runs × cancel": {
    async prepare(world) {
      const run = await world.createRun(world.workspaces[0]);
      return {
        "wait 0": () => world.claim(0, waitSeconds),
        "wait 1": () => world.claim(1, waitSeconds),
        cancel: () => world.user("cancelRun", { run_id: run }),
        create: () => world.user("createRun", { workspace_id: world.workspaces[0] }, {}),
        "create another": () => world.user("createRun", { workspace_id: world.workspaces[0] }, { kind: "plan_only" }),
      };
    },
    fault(replies) {
      const got = [replies["wait 0"], replies["wait 1"]].filter(gotJob).length;
      return got === 2 ? undefined : `two agents that waited got ${got} of two jobs`;
    },
  },
  "reassign × claim × close the pool": {
    async prepare(world) {
      for (const kind of ["plan_only", "plan_only"]) await world.createRun(world.workspaces[0], { kind });
      const [workspace, environment] = [world.workspaces[0], world.environments[1]];
      return {
        move: () =>
          world.user(
            "updateWorkspace",
            { workspace_id: workspace },
            { environment_id: environment, agent_pool_id: world.pools[1] },
          ),
        claim: () => world.claim(0),
        close: () =>
          world.user(
            "updateAgentPool",
            { agent_pool_id: world.pools[0] },
            { environment_access: "selected", environment_ids: [world.environments[0] ?? ""] },
          ),
      };
    },
    async fault(replies, world) {
      // Whatever was claimed before, the other job is where its workspace may not be executed any more.
      const isClosed = granted(replies, "move", "close") === 2;
      const after = await world.claim(1);
      return isClosed && gotJob(after) ? "a job went to a pool that its workspace may not use" : undefined;
    },
  },
  "defaults × defaults × delete": {
    async prepare(world) {
      await world.unlink();
      const set = (pool: string | undefined) => () =>
        world.user("setDefaultAgentPool", {}, { agent_pool_id: pool ?? "" });
      return {
        one: set(world.pools[0]),
        other: set(world.pools[1]),
        delete: () => world.user("deleteAgentPool", { agent_pool_id: world.pools[0] }),
      };
    },
    async fault(replies, world) {
      const { body } = await world.user("getDefaultAgentPool", {});
      const pool = await world.user("getAgentPool", { agent_pool_id: String(body["agent_pool_id"]) });
      return isGranted(pool) ? undefined : "the default is a pool that is gone";
    },
  },
};
