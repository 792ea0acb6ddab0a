import { describe, expect, it } from "vitest";
import { Locks } from "./locks.js";

describe("Locks", () => {
  it("take kinds in the order of locks, and rows of one kind in the order of their identifiers", () => {
    const locks = new Locks();
    locks.take("account", "acc-9", "share");
    locks.take("agentPool", "apool-1", "share");
    locks.take("agentPool", "apool-2", "update");
    locks.take("agent", "agent-1", "update");
    expect(() => {
      locks.take("workspace", "ws-1", "share");
    }).toThrow("locks workspace ws-1 after agent agent-1");
  });

  it("report rows of one kind in another order", () => {
    const locks = new Locks();
    locks.take("agent", "agent-2", "update");
    expect(() => {
      locks.take("agent", "agent-1", "update");
    }).toThrow("keep the order of lockOrder");
  });

  it("take again what is held, and report what would be raised from share to update", () => {
    const locks = new Locks();
    locks.take("agentPool", "apool-1", "share");
    locks.take("agentPool", "apool-1", "share");
    expect(() => {
      locks.take("agentPool", "apool-1", "update");
    }).toThrow();
  });

  it("are taken in any order where nobody holds them, and have the others come after", () => {
    const locks = new Locks();
    locks.take("run", "run-5", "share");
    locks.takeFree("run", "run-3");
    locks.takeFree("run", "run-7");
    locks.need("run", "run-3");
    expect(() => {
      locks.take("run", "run-6", "update");
    }).toThrow("locks run run-6 after run run-7");
    locks.take("run", "run-8", "update");
  });

  it("report a change without its lock", () => {
    const locks = new Locks();
    locks.take("agentPool", "apool-1", "share");
    expect(() => {
      locks.need("agentPool", "apool-1");
    }).toThrow("changes agentPool apool-1 without its lock");
    locks.take("agent", "agent-1", "update");
    locks.need("agent", "agent-1");
    locks.release();
    expect(() => {
      locks.need("agent", "agent-1");
    }).toThrow();
  });
});
