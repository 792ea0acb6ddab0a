import { describe, expect, it } from "vitest";
import { AnswerError } from "./index.js";
import { failureOf, lose, ok, script } from "./testing/scripted-server.js";

const page = (names: string[], next_cursor: string | null) =>
  ok({ items: names.map((name) => ({ name })), next_cursor });

/** The cursors of the requests, null where there was none. */
const cursorsOf = (seen: readonly { url: string }[]) => seen.map(({ url }) => new URL(url).searchParams.get("cursor"));

const namesOf = (pools: readonly { name: string }[]) => pools.map(({ name }) => name);

describe("a list", () => {
  it("sends nothing before it is read", () => {
    const { muster, seen } = script([page([], null)]);

    muster.agentPools.list();

    expect(seen).toHaveLength(0);
  });

  it("is read object by object over all pages, short and empty ones too", async () => {
    const { muster, seen } = script([page(["a", "b"], "1"), page([], "2"), page(["c"], null)]);
    const names: string[] = [];

    for await (const { name } of muster.agentPools.list({ name: "x y&z", limit: 2 })) names.push(name);

    expect(names).toEqual(["a", "b", "c"]);
    expect(cursorsOf(seen)).toEqual([null, "1", "2"]);
    expect(new URL(seen[2]?.url ?? "").searchParams.get("name")).toBe("x y&z");
  });

  it("is read page by page", async () => {
    const { muster } = script([page(["a"], "1"), page([], null)]);
    const sizes: number[] = [];

    for await (const { items } of muster.agentPools.list().pages()) sizes.push(items.length);

    expect(sizes).toEqual([1, 0]);
  });

  it.each([
    [0, [], 0],
    [1, ["a"], 1],
    [2, ["a", "b"], 1],
    [3, ["a", "b", "c"], 2],
    [9, ["a", "b", "c"], 2],
    [undefined, ["a", "b", "c"], 2],
  ])("becomes an array of at most %s, and fetches no page in vain", async (limit, names, requests) => {
    const { muster, seen } = script([page(["a", "b"], "1"), page(["c"], null)]);

    const pools = await muster.agentPools.list().toArray(limit === undefined ? {} : { limit });

    expect(namesOf(pools)).toEqual(names);
    expect(seen).toHaveLength(requests);
  });

  it("fetches no page after the one in which the reader stopped", async () => {
    const { muster, seen } = script([page(["a", "b"], "1"), page(["c"], null)]);

    for await (const { name } of muster.agentPools.list()) if (name === "a") break;

    expect(seen).toHaveLength(1);
  });

  it("begins anew at each reading", async () => {
    const { muster, seen } = script([page(["a"], null)]);
    const pools = muster.agentPools.list();

    await pools.toArray();
    await pools.toArray();

    expect(cursorsOf(seen)).toEqual([null, null]);
  });

  it("gives a single page with what came with it", async () => {
    const { muster, seen } = script([page(["a"], "1")]);

    const { data, attempts } = await muster.agentPools.list().page("0").withResponse();

    expect(data.next_cursor).toBe("1");
    expect(attempts).toBe(1);
    expect(cursorsOf(seen)).toEqual(["0"]);
  });

  it.each([
    ["the same page", [page(["a"], "1")], 2],
    ["a page before", [page(["a"], "1"), page(["b"], "2"), page(["c"], "1")], 3],
  ])("fails rather than never end when it is led back to %s", async (_, steps, requests) => {
    const { muster, seen } = script(steps);

    const failure = await failureOf(muster.agentPools.list().toArray());

    expect(failure).toBeInstanceOf(AnswerError);
    expect(failure).toMatchObject({ code: "repeated_cursor", operation: "listAgentPools" });
    expect(seen).toHaveLength(requests);
  });

  it("repeats the request of a page, and not those before it", async () => {
    const { muster, seen } = script([page(["a"], "1"), lose, page(["b"], null)]);

    expect(namesOf(await muster.agentPools.list().toArray())).toEqual(["a", "b"]);
    expect(cursorsOf(seen)).toEqual([null, "1", "1"]);
  });
});
