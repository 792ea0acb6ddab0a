import { lookAtLeases } from "./leases.js";
import { gotJob, granted, isGranted, type Race } from "./race.js";

/** Races about agents: whether they are there, take jobs, and which session speaks for them. */
export const agentRaces: Readonly<Record<string, Race>> = {
  "drain × claim × undrain": {
    async prepare(world) {
      await world.createRun(world.workspaces[0]);
      const path = { agent_id: world.agents[0]?.id ?? "" };
      return {
        drain: () => world.user("drainAgent", path, { only_if_idle: true }),
        claim: () => world.claim(0),
        "drain pool": () => world.user("drainAgentPool", { agent_pool_id: world.pools[0] }, { only_if_idle: true }),
      };
    },
    fault(replies) {
      const isDrained = isGranted(replies["drain"]) || Number(replies["drain pool"]?.body["agents_drained"]) > 2;
      return isDrained && gotJob(replies["claim"]) && replies["claim"]?.body["scheduling"] !== "active"
        ? "a draining agent got a job"
        : undefined;
    },
  },
  "delete agent × heartbeat × claim": {
    async prepare(world) {
      await world.createRun(world.workspaces[0]);
      await world.advance(5 * 60_000);
      const agent = world.agents[0];
      return {
        delete: () => world.user("deleteAgent", { agent_id: agent?.id ?? "" }),
        heartbeat: () => world.session(agent, "heartbeatAgent", { version: "1.0.0" }),
        claim: () => world.claim(0),
      };
    },
    fault(replies) {
      const lives = granted(replies, "heartbeat", "claim");
      return Number(isGranted(replies["delete"])) + Number(lives > 0) === 1 ? undefined : "not exactly one of them won";
    },
  },
  "register again × writes of both sessions × claim": {
    async prepare(world) {
      for (const kind of ["plan_only", "plan_only"]) await world.createRun(world.workspaces[0], { kind });
      const job = await world.startNext(0);
      const before = world.agents[0];
      return {
        register: () => world.register(0),
        heartbeat: () => world.session(before, "heartbeatAgent", { version: "1.0.0" }),
        claim: () => world.session(before, "claimJob", {}),
        renew: () => world.write("renewJob", job),
        append: () => world.write("appendJobLog", job, { offset: 0, text: "planned" }),
      };
    },
    async fault(_, world) {
      const leases = await lookAtLeases(world);
      const live = leases.filter(({ state }) => state === "claimed" || state === "started").length;
      return live === 0 ? undefined : `${live} leases outlive the session that held them`;
    },
  },
  "absence of the server × claim × renew × heartbeat": {
    async prepare(world, choice) {
      await world.createRun(world.workspaces[0]);
      const job = await world.startNext(0);
      await world.advance(choice % 2 === 0 ? 4 * 60_000 : 5 * 60_000 - 1);
      const absence = (1 + (choice % 20)) * 60_000;
      await world.goAway(absence);
      return {
        return: () => world.advance(absence),
        renew: () => world.write("renewJob", job),
        claim: () => world.claim(1),
        heartbeat: () => world.session(world.agents[0], "heartbeatAgent", { version: "1.0.0" }),
      };
    },
    async fault(_, world) {
      // Whatever of the calls came through, nobody was silent for 5 minutes while the server was there.
      const lost = (await lookAtLeases(world)).filter(({ state }) => state === "lost").length;
      const { body } = await world.user("listAgents", {}, undefined, { state: "offline" });
      // What the document says of this list.
      const offline = (body["items"] as readonly unknown[]).length;
      return lost + offline === 0
        ? undefined
        : `the absence of the server made ${offline} agents offline and lost ${lost} jobs`;
    },
  },
};
