import contract from "@muster/openapi/openapi.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { agentPoolSchedulingTransitions, agentSchedulingTransitions, nextScheduling } from "./scheduling.js";

const { AgentScheduling, AgentPoolScheduling } = contract.components.schemas;

describe("the scheduling of agents and pools", () => {
  it("changes in the ways that the API document shows, and in no others", () => {
    expect(agentSchedulingTransitions).toEqual(AgentScheduling["x-state-machine"].transitions);
    expect(agentPoolSchedulingTransitions).toEqual(AgentPoolScheduling["x-state-machine"].transitions);
  });

  it("follows an operation where it leads somewhere, and stays elsewhere", () => {
    const next = (from: "active" | "paused" | "draining", operation: string) =>
      nextScheduling(agentSchedulingTransitions, from, operation);
    expect(next("active", "drainAgent")).toBe("draining");
    expect(next("draining", "drainAgent")).toBe("draining");
    expect(next("draining", "resumeAgent")).toBe("draining");
    expect(next("paused", "undrainAgent")).toBe("paused");
  });
});
