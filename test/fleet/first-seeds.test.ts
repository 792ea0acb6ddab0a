import { describe } from "vitest";
import { livesSeeds } from "./seeds.suite.js";

describe("a fleet of 100 agents over a bad network", () => {
  livesSeeds(0, 250);
});
