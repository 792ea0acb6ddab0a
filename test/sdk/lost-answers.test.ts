import { createMuster, type Muster } from "@muster/sdk";
import { createServer, type Server } from "@muster/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { JumpingClock } from "../../sdk/src/testing/clock.js";
import { Dice } from "../fleet/world/dice.js";

const wanted = 10_000;
const atOnce = 50;

let server: Server;
let workspaceId: string;
beforeEach(async () => {
  server = await createServer();
  const muster = client((request) => server.fetch(request));
  await muster.accounts.update({ quotas: { queued_runs: 1_000_000 } });
  workspaceId = (await muster.workspaces.create({ name: "network" })).id;
});
afterEach(async () => {
  await server.close();
});

function client(fetch: (request: Request) => Promise<Response>): Muster {
  const { adminToken: token, accountId } = server.access;
  const clock = new JumpingClock();
  // So many repetitions that chance uses up none of ten thousand calls' in the life of this project.
  return createMuster({
    url: "http://localhost",
    token,
    accountId,
    fetch,
    clock,
    retries: 60,
    deadline: 1e9,
    timeout: 1e8,
  });
}

/** A way to the server on which three of ten answers are lost after the server has acted: before they begin, or within. */
function lossy(seed: number, change: (request: Request) => void = () => undefined) {
  const dice = new Dice(seed);
  const told = { requests: 0, lost: 0 };
  const fetch = async (request: Request): Promise<Response> => {
    told.requests += 1;
    change(request);
    const response = await server.fetch(request);
    if (!dice.chance(0.3)) return response;
    told.lost += 1;
    if (dice.chance(0.5)) throw new TypeError("fetch failed", { cause: new Error("read ECONNRESET") });
    const half = (await response.text()).slice(0, 20);
    return new Response(breakingOff(half), response);
  };
  return { told, fetch };
}

function breakingOff(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode(text));
    },
    pull: (controller) => {
      controller.error(new TypeError("terminated", { cause: new Error("other side closed") }));
    },
  });
}

/** Creates runs, many at a time, whose messages are the numbers from 0 on; answers the identifiers in that order. */
async function createRuns(muster: Muster, count: number): Promise<string[]> {
  const ids: string[] = [];
  let next = 0;
  const work = async () => {
    while (next < count) {
      const number = next;
      next += 1;
      const { id } = await muster.runs.create(workspaceId, { kind: "plan_only", message: String(number) });
      ids[number] = id;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return ids;
}

describe("creations whose answers are lost three times out of ten", () => {
  it(`happen once each: ${wanted} of them, none twice and none lost`, async () => {
    const { told, fetch } = lossy(5);

    const ids = await createRuns(client(fetch), wanted);
    const runs = await client((request) => server.fetch(request))
      .runs.list({ limit: 100 })
      .toArray();

    const inOrder = runs.toSorted((a, b) => Number(a.message) - Number(b.message));
    const duplicates = runs.length - new Set(runs.map(({ message }) => message)).size;
    console.log(`${wanted} creations: ${told.requests} requests, ${told.lost} answers lost, ${duplicates} duplicates`);
    expect(inOrder.map(({ message }) => message)).toEqual(
      Array.from({ length: wanted }, (_, number) => String(number)),
    );
    expect(inOrder.map(({ id }) => id)).toEqual(ids);
    expect(told.lost / told.requests).toBeCloseTo(0.3, 1);
  }, 120_000);

  it("would happen more than once without their keys", async () => {
    const { fetch } = lossy(5, ({ headers }) => {
      headers.delete("Idempotency-Key");
    });

    await createRuns(client(fetch), 200);
    const runs = await client((request) => server.fetch(request))
      .runs.list()
      .toArray();

    expect(runs.length).toBeGreaterThan(250);
  });
});
