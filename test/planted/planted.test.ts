import { readFileSync } from "node:fs";
import * as server from "@muster/server";
import { afterAll, describe, expect, it } from "vitest";
import { play } from "../model/play.js";
import { brokenRace } from "../model/races/races.js";
import { startSystem } from "../model/system.js";
import type { Bug } from "./bug.js";
import { bugs } from "./bugs.js";
import { unplantedBugs } from "./race-bugs.js";
import { today } from "./clock.js";
import { plant, plantedServer, sourceOf } from "./plant.js";

const seed = 1;
const mostOperations = 60_000;
const mostSchedules = 200;
const mostShown = 60;

/** `MUSTER_PLANTED` is `all`, or a number that chooses one third of the bugs in turn; the day does where it is absent. */
const turn = process.env["MUSTER_PLANTED"] ?? String(today());
const chosen = bugs.filter((_, place) => turn === "all" || place % 3 === Number(turn) % 3);

/** A row of the table that the run of all ends with. */
interface Finding {
  readonly number: number | "";
  readonly bug: string;
  readonly rule: string;
  readonly found: string;
  /** How many operations of the model, or how many schedules of races, it took. */
  readonly after: string;
}

const table: Finding[] = [];
let longest = 0;

afterAll(() => {
  console.log(`MUSTER_PLANTED=${turn}: ${table.length} of ${bugs.length} bugs planted, seed ${seed}`);
  const unplanted = unplantedBugs.map(({ number = "", name, because }) => ({
    ...{ number, bug: name, rule: "", found: "not planted", after: because },
  }));
  console.table([...table, ...unplanted]);
});

describe("planted bugs", () => {
  it("are at least 50, each with a name of its own", () => {
    expect(new Set(bugs.map(({ name }) => name)).size).toBe(bugs.length);
    expect(bugs.length).toBeGreaterThanOrEqual(50);
  });

  it("are each that issue 4 names by its number", () => {
    const numbers = bugs.flatMap(({ number = [] }) => number);
    expect(numbers.sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 9, 11]);
  });

  it.for(bugs)("still have their place in the sources: $name", (bug) => {
    expect(plant(bug, readFileSync(sourceOf(bug), "utf8"))).not.toBe(readFileSync(sourceOf(bug), "utf8"));
  });

  it("are refused where their place is gone or is there twice", () => {
    const bug: Bug = { name: "example", rule: "POOL-1", file: "example.ts", find: "a", replace: "b" };
    expect(plant(bug, "cad")).toBe("cbd");
    expect(() => plant(bug, "c")).toThrow("write the bug anew");
    expect(() => plant(bug, "aa")).toThrow("write the bug anew");
  });

  it.for(chosen)("are found: $name", { timeout: 180_000 }, async (bug) => {
    await using planted = await plantedServer(bug);
    const { number = "", name, rule } = bug;
    if (bug.by === "interleavings") {
      const broken = await brokenRace(planted.module, seed, mostSchedules);
      const found = broken === undefined ? "no" : `by interleavings: ${broken.what.slice(0, mostShown)}`;
      table.push({ number, bug: name, rule, found, after: `${broken?.schedules ?? 0} schedules` });
      expect(broken).toBeDefined();
      return;
    }
    await using system = await startSystem(planted.module, "process");
    const { difference, operations } = await play(system, seed, mostOperations, "first difference");
    longest = Math.max(longest, operations);
    const found = difference === undefined ? "no" : `by the model: ${difference.slice(0, mostShown)}`;
    table.push({ number, bug: name, rule, found, after: `${operations} operations` });
    expect(difference).toBeDefined();
  });

  it(
    "are what is found: the server without one shows no difference in the same moves",
    { timeout: 180_000 },
    async () => {
      await using system = await startSystem(server, "process");
      expect((await play(system, seed, longest, "first difference")).difference).toBeUndefined();
    },
  );
});
