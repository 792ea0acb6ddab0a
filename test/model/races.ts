import fc from "fast-check";
import { lookAtLeases, violations } from "./invariants.js";
import { startRaceWorld, type RaceWorld, type Reply } from "./race-world.js";
import type { ServerModule } from "./system.js";

/** Calls that are made at once, and what must hold of their answers in whatever order they came. */
export interface Race {
  /** Makes the world in which they race, and answers the calls. */
  readonly prepare: (world: RaceWorld, choice: number) => Promise<Readonly<Record<string, () => Promise<Reply>>>>;
  /** What no order of the calls explains; undefined where one does. */
  readonly fault: (
    replies: Readonly<Record<string, Reply>>,
    world: RaceWorld,
  ) => Promise<string | undefined> | string | undefined;
}

/** Lets one race be run in the order that a scheduler chooses; throws where its outcome is none, or an invariant is broken. */
export async function raceIn(module: ServerModule, race: Race, scheduler: fc.Scheduler, choice: number): Promise<void> {
  await using world = await startRaceWorld(module, scheduler);
  const calls = await race.prepare(world, choice);
  const replies: Record<string, Reply> = {};
  world.isRacing = true;
  const inFlight = Object.entries(calls).map(async ([name, call]) => {
    replies[name] = await call();
  });
  await scheduler.waitFor(Promise.all(inFlight));
  world.isRacing = false;
  // What goes on behind the answers waits for the scheduler, too.
  while (scheduler.count() > 0) await scheduler.waitNext(1);
  const found = (await race.fault(replies, world)) ?? (await violations(world));
  const told = Object.entries(replies).map(([name, { status, code }]) => `${name} ${status} ${code ?? ""}`);
  if (found !== undefined) throw new Error(`${found}; ${told.join(", ")}`);
}

const isGranted = ({ status }: Reply | { status: number } = { status: 500 }) => status < 300;

/** The first race of which some schedule breaks something, and what it breaks; undefined where none does. */
export async function brokenRace(module: ServerModule, seed: number, schedules: number): Promise<string | undefined> {
  for (const [name, race] of Object.entries(races)) {
    const property = fc.asyncProperty(fc.scheduler(), fc.nat(9_999), (scheduler, choice) =>
      raceIn(module, race, scheduler, choice),
    );
    const { failed, errorInstance } = await fc.check(property, { seed, numRuns: schedules, endOnFailure: true });
    if (failed) return `${name}: ${String(errorInstance)}`;
  }
  return undefined;
}

/** How many of these were granted. */
function granted(replies: Readonly<Record<string, Reply>>, ...names: readonly string[]): number {
  return names.filter((name) => isGranted(replies[name])).length;
}

function gotJob(reply: Reply | undefined): boolean {
  return reply !== undefined && isGranted(reply) && reply.body["job"] !== null;
}

/** The races, by what races. */
export const races: Readonly<Record<string, Race>> = {
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
  "silence × claim × heartbeat": {
    async prepare(world) {
      await world.createRun(world.workspaces[0]);
      await world.startNext(0);
      return {
        silence: () => world.advance(5 * 60_000),
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
};
