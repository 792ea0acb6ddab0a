import { join } from "node:path";
import { createServer, readSeed, VirtualClock } from "@muster/server";
import { repositoryRoot } from "../repository/repository-root.js";
import { milliseconds } from "./clock.js";
import { interleave, median, type Measure } from "./measure.js";
import { start } from "./spawned.js";

/** What of the server is measured below HTTP, some of it against a budget rather than another program. */
export const inProcessMeasures: readonly Measure[] = [
  {
    name: "server.fleet_cost",
    what: "microseconds of processor time a heartbeat through domain and store, 10,000 agents, one virtual hour; median of 3",
    other: "the same with 100 agents, 20 virtual hours",
    bar: { atMost: 1.5 },
    take: () =>
      interleave(
        3,
        async () => (await fleet(10_000, 1)).microseconds,
        async () => (await fleet(100, 20)).microseconds,
      ),
  },
  {
    name: "server.fleet_memory",
    what: "most megabytes resident while 10,000 agents send heartbeats for one virtual hour",
    other: "the budget",
    bar: { atMost: 1 },
    take: async () => ({ ours: (await fleet(10_000, 1)).megabytes, other: 400 }),
  },
  {
    name: "server.reset",
    what: "milliseconds for a reset of a seeded world in which something happened; median of 50",
    other: "the budget",
    bar: { atMost: 1 },
    take: async () => ({ ours: await resetTime(), other: 5 }),
  },
  {
    name: "server.testing_ready",
    what: "milliseconds until the first server that a test starts is ready, once it is loaded; least of 9 processes",
    other: "the budget",
    bar: { atMost: 1 },
    take: async () => ({ ours: await testingReady(9), other: 50 }),
  },
];

interface FleetFigures {
  readonly microseconds: number;
  readonly megabytes: number;
}

/** Lets that many agents send heartbeats for so many hours of a virtual clock, in a process of their own. */
async function fleet(agents: number, hours: number): Promise<FleetFigures> {
  const program = join(repositoryRoot, "test/dist/bench/fleet.js");
  await using spawned = start({ command: process.execPath, arguments: [program, String(agents), String(hours)] });
  // The line that the program documents.
  return JSON.parse(await spawned.firstLine()) as FleetFigures;
}

/** The least of so many processes, each of which starts one server: what it takes where nothing else is in the way. */
async function testingReady(processes: number): Promise<number> {
  const program = join(repositoryRoot, "test/dist/bench/testing-ready.js");
  const times: number[] = [];
  while (times.length < processes) {
    await using spawned = start({ command: process.execPath, arguments: [program] });
    times.push(Number(await spawned.firstLine()));
  }
  return Math.min(...times);
}

async function resetTime(): Promise<number> {
  const seed = await readSeed("demo");
  const server = await createServer({ clock: new VirtualClock(), controls: true, seed });
  const { accountId, adminToken, controlToken = "" } = server.access;
  const post = async (path: string, token: string, body: object) => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const request = { method: "POST", headers, body: JSON.stringify(body) };
    const response = await server.fetch(new Request(`http://muster.test${path}`, request));
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  };
  const times: number[] = [];
  for (let round = 0; round < 50; round++) {
    for (let place = 0; place < 20; place++) {
      await post(`/v1/accounts/${accountId}/agent-pools`, adminToken, { name: `pool-${place}` });
    }
    const startedAt = milliseconds();
    await post("/_control/reset", controlToken, {});
    times.push(milliseconds() - startedAt);
  }
  await server.close();
  return median(times);
}
