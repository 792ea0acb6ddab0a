import { describe } from "vitest";
import { livesSeeds } from "./seeds.suite.js";

// A file of its own, so that it is lived beside the first seeds.
describe("a fleet of 100 agents over a bad network", () => {
  livesSeeds(250, 250);
});
