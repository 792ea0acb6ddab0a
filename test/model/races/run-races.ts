import { lookAtLeases } from "./leases.js";
import { gotJob, granted, isGranted, type Race } from "./race.js";

/** Races for jobs: who claims, renews, finishes, cancels or loses them, and what takes their workspace away. */
export const runRaces: Readonly<Record<string, Race>> = {
  "claim × claim × cancel": {
    async prepare(world) {
      const run = await world.createRun(world.workspaces[0]);
      return {
        one: () => world.claim(0),
        other: () => world.claim(1),
        cancel: () => world.user("cancelRun", { run_id: run }),
      };
    },
    async fault(replies, world) {
      const winners = [replies["one"], replies["other"]].filter(gotJob).length;
      if (winners > 1) return "a job was claimed twice";
      if (!isGranted(replies["cancel"])) return "a run that was not started could not be canceled";
      const [run] = await world.runs();
      return run?.state === "canceled" ? undefined : `the canceled run is ${run?.state}`;
    },
  },
  "finish × cancel × renew": {
    async prepare(world, choice) {
      await world.createRun(world.workspaces[0], { auto_apply: choice % 2 === 0 });
      const job = await world.startNext(0);
      return {
        finish: () => world.finish(job),
        cancel: () => world.user("cancelRun", { run_id: job.run }),
        renew: () => world.write("renewJob", job),
      };
    },
    fault(replies) {
      return isGranted(replies["finish"]) ? undefined : "the result of a lease that holds was refused";
    },
  },
  "claims × the slots of an agent": {
    async prepare(world) {
      for (let count = 0; count < 7; count += 1) await world.createRun(world.workspaces[0], { kind: "plan_only" });
      return Object.fromEntries(Array.from({ length: 7 }, (_, number) => [`claim ${number}`, () => world.claim(2)]));
    },
    fault(replies) {
      const got = Object.values(replies).filter(gotJob).length;
      return got === 5 ? undefined : `an agent with 5 slots got ${got} jobs`;
    },
  },
  "finish × register again × deregister × silence": {
    async prepare(world, choice) {
      await world.createRun(world.workspaces[0], { auto_apply: true });
      const plan = await world.startNext(0);
      if (choice % 2 === 0) await world.finish(plan);
      const job = choice % 2 === 0 ? await world.startNext(0) : plan;
      const agent = world.agents[0];
      return {
        finish: () => world.finish(job),
        register: () => world.register(0),
        deregister: () => world.session(agent, "deregisterAgent"),
        silence: () => world.advance(5 * 60_000),
      };
    },
    async fault(replies, world) {
      const lost = await lookAtLeases(world);
      const isTold = isGranted(replies["finish"]);
      const ends = lost.filter(({ state }) => state === "lost").length;
      return isTold && ends > 0 ? "a job was both finished and lost" : undefined;
    },
  },
  "finish × register again × silence, of a plan that was lost before": {
    async prepare(world) {
      await world.createRun(world.workspaces[0]);
      await world.startNext(0);
      await world.register(0);
      const job = await world.startNext(0);
      return {
        finish: () => world.finish(job),
        register: () => world.register(0),
        silence: () => world.advance(5 * 60_000),
      };
    },
    async fault(replies, world) {
      const [run] = await world.runs();
      const expected = isGranted(replies["finish"]) ? "awaiting_confirmation" : "errored";
      return run?.state === expected ? undefined : `the run is ${run?.state ?? "gone"}`;
    },
  },
  "silence × claim × heartbeat": {
    async prepare(world) {
      await world.createRun(world.workspaces[0]);
      await world.startNext(0);
      // All but the last instant of the silence is over: what falls due on the way would let everybody else be done first.
      await world.advance(5 * 60_000 - 1);
      return {
        silence: () => world.advance(1),
        heartbeat: () => world.session(world.agents[0], "heartbeatAgent", { version: "1.0.0" }),
        claim: () => world.claim(0),
      };
    },
    async fault(replies, world) {
      const all = await lookAtLeases(world);
      const isLost = gotJob(replies["claim"]) && all.at(-1)?.state !== "claimed";
      return isLost ? "an agent lost at once what it had claimed after its silence" : undefined;
    },
  },
  "silence × start × cancel": {
    async prepare(world) {
      await world.createRun(world.workspaces[0]);
      const job = await world.claimNext(0);
      return {
        start: () => world.write("startJob", job),
        return: () => world.advance(60_000),
        cancel: () => world.user("cancelRun", { run_id: job.run }),
        claim: () => world.claim(1),
      };
    },
    async fault(_, world) {
      const all = await lookAtLeases(world);
      const live = all.filter(({ state }) => state === "claimed" || state === "started");
      return live.length > 1 ? "a job has two live leases" : undefined;
    },
  },
  "renew × silence × cancel × claim": {
    async prepare(world) {
      await world.createRun(world.workspaces[0]);
      const job = await world.startNext(0);
      await world.advance(5 * 60_000 - 1);
      return {
        renew: () => world.write("renewJob", job),
        silence: () => world.advance(1),
        cancel: () => world.user("cancelRun", { run_id: job.run }),
        claim: () => world.claim(1),
      };
    },
    async fault(replies, world) {
      const [run] = await world.runs();
      const [first] = await lookAtLeases(world);
      if (isGranted(replies["renew"]) !== (first?.state === "started"))
        return `the renewed lease is ${first?.state ?? "gone"}`;
      if (isGranted(replies["renew"]))
        return run?.state === "planning" ? undefined : `the renewed run is ${run?.state ?? "gone"}`;
      return run?.state === "canceled" ? undefined : `the canceled run is ${run?.state ?? "gone"}`;
    },
  },
  "claim × cancel × run × delete workspace": {
    async prepare(world) {
      const run = await world.createRun(world.workspaces[0]);
      return {
        claim: () => world.claim(0),
        cancel: () => world.user("cancelRun", { run_id: run }),
        create: () => world.user("createRun", { workspace_id: world.workspaces[0] }, {}),
        delete: () => world.user("deleteWorkspace", { workspace_id: world.workspaces[0] }),
      };
    },
    async fault(replies, world) {
      if (granted(replies, "create", "delete") !== 1) return "not exactly one of the run and the deletion was granted";
      const runs = (await world.runs()).length;
      return runs === 0 || !isGranted(replies["delete"]) ? undefined : `${runs} runs outlive their workspace`;
    },
  },
};
