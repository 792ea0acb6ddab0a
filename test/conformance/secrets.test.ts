import { createServer, MemoryStore, VirtualClock, type Store } from "@muster/server";
import { describe, expect, it } from "vitest";
import { exampleCalls } from "./example-calls.js";
import { everyOperation, World, type AnyOperationId } from "./world.js";

const tokens = /(mpt|mas|mjt|msa|mct)_[0-9A-Za-z]{49}/g;

type Transaction = Parameters<Parameters<Store["transaction"]>[0]>[0];

/** A store that notes whatever it is given to keep. */
class NotedStore extends MemoryStore implements Store {
  readonly notes: string[] = [];

  override transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return super.transaction((tx) => work(this.#noted(tx)));
  }

  #noted<Part extends object>(part: Part): Part {
    return new Proxy(part, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member === "function") {
          return (...given: unknown[]): unknown => {
            this.notes.push(JSON.stringify(given));
            return Reflect.apply(member, target, given);
          };
        }
        return typeof member === "object" && member !== null ? this.#noted(member) : member;
      },
    });
  }
}

/** A world over a server whose every sink of text is kept. */
async function leakyWorld() {
  const [store, logs, refusals] = [new NotedStore(), [] as string[], [] as string[]];
  const note = (...line: unknown[]) => void logs.push(JSON.stringify(line));
  const logger = { info: note, error: note };
  const server = await createServer({ store, logger, clock: new VirtualClock(), controls: true });
  const issued = new Set([server.access.adminToken, server.access.controlToken ?? ""]);
  const fetch = async (request: Request) => {
    const response = await server.fetch(request);
    const text = await response.clone().text();
    if (!response.ok) refusals.push(text);
    for (const [token] of text.matchAll(tokens)) issued.add(token);
    return response;
  };
  const access = { ...server.access, fetch, url: "http://muster.test", principals: new Map<string, string>() };
  const world = new World({ ...access, close: () => server.close() }, undefined);
  return { world, issued, sinks: { store: store.notes, logs, refusals } };
}

describe("secrets", () => {
  it("TOK-1 stand in the answers that issue them and nowhere else: not in the store, logs, events, metrics or refusals", async () => {
    const { issued, sinks, ...made } = await leakyWorld();
    await using world = made.world;
    for (const [name, { path }] of Object.entries(everyOperation)) {
      const id = name as AnyOperationId; // The entries of a record have its keys.
      if (path.startsWith("/_control/")) continue;
      const parts = await exampleCalls[id](world);
      const headers = { "idempotency-key": world.name("0123456789abcdef") };
      await world.call(id, { ...parts, headers });
      await world.call(id, { ...parts, headers });
      await world.call(id, { ...parts, token: [...issued].at(-1) ?? null });
    }
    const texts = {
      ...sinks,
      events: [await world.ok("exportAuditEvents")],
      metrics: [await world.ok("getMetrics")],
      requests: [JSON.stringify(await world.ok("listRequests"))],
    };
    expect(issued.size).toBeGreaterThan(20);
    for (const [sink, lines] of Object.entries(texts)) {
      expect(lines.length, sink).toBeGreaterThan(0);
      const text = lines.join("\n");
      expect(
        [...issued].filter((token) => text.includes(token)),
        sink,
      ).toEqual([]);
    }
  });
});
