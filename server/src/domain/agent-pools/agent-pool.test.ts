import { describe, expect, it } from "vitest";
import {
  changeAgentPool,
  poolDeletedRefusal,
  poolDeletionRefusal,
  reschedulePool,
  tooOld,
  type AgentPool,
} from "./agent-pool.js";

const pool: AgentPool = {
  id: "apool-1",
  accountId: "acc-1",
  name: "production",
  description: "Agents",
  tags: { team: "platform", tier: "1" },
  type: "runs",
  environmentAccess: "all",
  environmentIds: [],
  minAgentVersion: null,
  pause: null,
  createdAt: 0,
  deletedAt: null,
};

describe("changeAgentPool", () => {
  it("leaves alone what the patch does not name", () => {
    expect(changeAgentPool(pool, {})).toEqual(pool);
    expect(changeAgentPool(pool, { description: "" })).toEqual({ ...pool, description: "" });
  });

  it("merges tags key by key and removes those that are null", () => {
    const changed = changeAgentPool(pool, { tags: { team: null, owner: "infra", absent: null } });
    expect(changed).toMatchObject({ tags: { tier: "1", owner: "infra" } });
    expect(Object.keys("tags" in changed ? changed.tags : {})).toEqual(["tier", "owner"]);
  });

  it("counts tags after the merge", () => {
    const many = Object.fromEntries(Array.from({ length: 49 }, (_, i) => [`t${i}`, ""]));
    expect(changeAgentPool(pool, { tags: many })).toMatchObject({ faults: [{ pointer: "/tags" }] });
    expect(changeAgentPool(pool, { tags: { ...many, team: null } })).toMatchObject({ name: "production" });
  });
});

describe("poolDeletionRefusal", () => {
  it("refuses as long as something holds the pool", () => {
    const holders = { count: 1, items: [{ kind: "workspace", id: "ws-1", name: "network" }] } as const;
    expect(poolDeletionRefusal(pool, holders)).toMatchObject({ refused: "pool_in_use", rule: "POOL-5", holders });
    expect(poolDeletionRefusal(pool, { count: 0, items: [] })).toBeUndefined();
  });
});

describe("the scheduling of a pool", () => {
  const pause = { note: "Network", pausedAt: 5, resumeAt: 10 };

  it("is paused until it is resumed; pausing again replaces the pause", () => {
    const paused = reschedulePool(pool, "pauseAgentPool", 5, pause);
    expect(paused.pause).toEqual(pause);
    expect(reschedulePool(paused, "pauseAgentPool", 6, { ...pause, note: "Disk" }).pause?.note).toBe("Disk");
    expect(reschedulePool(paused, "resumeAgentPool", 6)).toEqual(pool);
    expect(reschedulePool(pool, "resumeAgentPool", 6)).toEqual(pool);
    expect(reschedulePool(paused, "resumeAgentPool", 10)).toEqual(pool);
  });
});

describe("tooOld", () => {
  it("counts the agents of versions before the one that the pool asks for", () => {
    const versions = new Map([
      ["1.0.0", 3],
      ["1.1.0-rc.1", 2],
      ["1.1.0", 1],
    ]);
    expect(tooOld({ ...pool, minAgentVersion: "1.1.0" }, versions)).toBe(5);
    expect(tooOld(pool, versions)).toBe(0);
  });
});

describe("poolDeletedRefusal", () => {
  it("refuses from the deletion on", () => {
    expect(poolDeletedRefusal(pool)).toBeUndefined();
    expect(poolDeletedRefusal({ ...pool, deletedAt: 0 })).toMatchObject({ refused: "pool_deleted", rule: "POOL-6" });
  });
});
