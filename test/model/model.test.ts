import * as server from "@muster/server";
import { describe, expect, it } from "vitest";
import { failure, figures, play, seeds } from "./play.js";
import { startSystem } from "./system.js";

const chosen = seeds(process.env["MUSTER_MODEL_SEED"]);
/** How many operations are played in process; a fortieth of them over HTTP. */
const most = Number(process.env["MUSTER_MODEL_OPERATIONS"] ?? 200_000);

/** Plays that many operations, shared among the seeds, and prints what came of each. */
async function playAll(over: "process" | "socket", operations: number): Promise<void> {
  let played = 0;
  for (const seed of chosen) {
    await using system = await startSystem(server, over);
    const score = await play(system, seed, operations / chosen.length);
    console.log(figures(score, over === "process" ? "in process" : "over HTTP"));
    expect(failure(score)).toBeUndefined();
    played += score.operations;
  }
  expect(played).toBeGreaterThanOrEqual(operations);
}

describe("the server and a model of its rules", () => {
  it("agree on 200,000 operations in process", { timeout: 600_000 }, () => playAll("process", most));

  it("agree on 5,000 operations over HTTP", { timeout: 300_000 }, () => playAll("socket", most / 40));
});
