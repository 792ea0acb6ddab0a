import contract from "@muster/openapi/openapi.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import {
  agentDeletionRefusal,
  agentPresence,
  agentState,
  agentTransitions,
  downtimeFrom,
  drainRefusal,
  excusedAfter,
  holdsJobsIn,
  noJobsReasons,
  reschedule,
  schedulingAt,
  silenceBoundaries,
  silenceRange,
  slotsOf,
  type Agent,
} from "./agent.js";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

const agent: Agent = {
  id: "agent-1",
  accountId: "acc-1",
  agentPoolId: "apool-1",
  agentPoolTokenId: "apt-1",
  name: "build-7",
  instanceKey: "key",
  version: "1.0.0",
  os: "linux",
  arch: "amd64",
  labels: {},
  capacity: 5,
  ephemeral: false,
  resources: null,
  scheduling: "active",
  pause: null,
  drainDeadline: null,
  createdAt: 0,
  lastSeenAt: 1_000_000,
  silentSince: 1_000_000,
  sessionId: "ases-1",
  removedAt: null,
};

const states = [
  [0, "idle"],
  [30 * second - 1, "idle"],
  [30 * second, "unresponsive"],
  [5 * minute - 1, "unresponsive"],
  [5 * minute, "offline"],
  [4 * hour + 5 * minute - 1, "offline"],
  [4 * hour + 5 * minute, "removed"],
] as const;

describe("agentState", () => {
  it.each(states)("after %d ms of silence is %s", (silence, state) => {
    expect(agentState(agent, agent.lastSeenAt + silence)).toBe(state);
  });

  it.each(states)(
    "after %d ms of silence is busy where it would be idle, for an agent that holds jobs",
    (silence, state) => {
      expect(agentState(agent, agent.lastSeenAt + silence, 1)).toBe(state === "idle" ? "busy" : state);
    },
  );

  it("is removed for an agent that an act removed, however lately seen", () => {
    expect(agentState({ ...agent, removedAt: agent.lastSeenAt }, agent.lastSeenAt)).toBe("removed");
  });
});

describe("silenceBoundaries", () => {
  it.each(states)("agree with the state after %d ms of silence", (silence, state) => {
    const at = silenceBoundaries(agent.lastSeenAt + silence);
    const { lastSeenAt } = agent;
    const counted =
      lastSeenAt > at.unresponsive
        ? "idle"
        : lastSeenAt > at.offline
          ? "unresponsive"
          : lastSeenAt > at.removed
            ? "offline"
            : "removed";
    expect(counted).toBe(state);
  });
});

describe("silenceRange and holdsJobsIn", () => {
  it.each([0, 1])("select just the agents in a state, without one all that are not removed (%d jobs)", (jobs) => {
    for (const [silence] of states) {
      const now = agent.silentSince + silence;
      const isIn = (chosen: Parameters<typeof silenceRange>[0]) => {
        const range = silenceRange(chosen, now);
        const holdsJobs = holdsJobsIn(chosen);
        const isSilentSo = agent.silentSince > range.after && agent.silentSince <= range.until;
        return isSilentSo && (holdsJobs === undefined || holdsJobs === jobs > 0);
      };
      const state = agentState(agent, now, jobs);
      const chosen = (["idle", "busy", "unresponsive", "offline"] as const).filter(isIn);
      expect(chosen).toEqual(state === "removed" ? [] : [state]);
      expect(isIn(undefined)).toBe(state !== "removed");
    }
  });
});

describe("the scheduling of an agent", () => {
  const pause = { note: "Disk", pausedAt: 5, resumeAt: 10 };

  it("is active again from the very instant on at which its pause ends", () => {
    const paused = reschedule(agent, "pauseAgent", 5, pause);
    expect(schedulingAt(paused, 9)).toEqual({ scheduling: "paused", pause });
    expect(schedulingAt(paused, 10)).toEqual({ scheduling: "active", pause: null });
  });

  it("follows operations from what holds at the instant, and keeps a pause that none of them ends", () => {
    const paused = reschedule(agent, "pauseAgent", 5, pause);
    expect(reschedule(paused, "undrainAgent", 9)).toEqual(paused);
    expect(reschedule(paused, "pauseAgent", 9, { ...pause, note: "Net" })).toMatchObject({ pause: { note: "Net" } });
    expect(reschedule(paused, "drainAgent", 9)).toMatchObject({ scheduling: "draining", pause: null });
    expect(reschedule(paused, "undrainAgent", 10)).toMatchObject({ scheduling: "active", pause: null });
    expect(reschedule(paused, "resumeAgent", 9)).toEqual(agent);
  });
});

describe("noJobsReasons", () => {
  const pool = {
    id: "apool-1",
    accountId: "acc-1",
    name: "production",
    description: "",
    tags: {},
    type: "runs",
    environmentAccess: "all",
    environmentIds: [],
    minAgentVersion: null,
    pause: null,
    createdAt: 0,
    deletedAt: null,
  } as const;
  const reasons = (changed: Partial<Agent>, of: object, silence = 0, jobs = 0) => {
    const now = agent.silentSince + silence;
    const presence = agentPresence(agent, now, jobs);
    return presence && noJobsReasons({ ...agent, ...changed }, { ...pool, ...of }, presence, now, jobs);
  };

  it("are all that hold, of the agent and of its pool", () => {
    expect(reasons({}, {})).toEqual([]);
    const pause = { note: "", pausedAt: 0, resumeAt: null };
    const all = { minAgentVersion: "1.0.1-rc.1", pause };
    expect(reasons({ scheduling: "draining" }, all, minute, 5)).toEqual([
      "unresponsive",
      "draining",
      "pool_paused",
      "too_old",
      "no_free_slot",
    ]);
    expect(reasons({ scheduling: "paused", pause }, {}, 5 * minute)).toEqual(["offline", "paused"]);
  });

  it("end with the pauses at their instants, and with a version that is new enough", () => {
    const ended = { note: "", pausedAt: 0, resumeAt: agent.silentSince };
    const newEnough = { pause: ended, minAgentVersion: "1.0.0" };
    expect(reasons({ scheduling: "paused", pause: ended }, newEnough)).toEqual([]);
  });

  it("hold a job that would be one more than the slots, of which an agent for one job has one", () => {
    expect(reasons({ capacity: 3 }, {}, 0, 2)).toEqual([]);
    expect(reasons({ capacity: 3 }, {}, 0, 3)).toEqual(["no_free_slot"]);
    expect(reasons({ capacity: 3, ephemeral: true }, {}, 0, 0)).toEqual([]);
    expect(reasons({ capacity: 3, ephemeral: true }, {}, 0, 1)).toEqual(["no_free_slot"]);
    expect([slotsOf(agent), slotsOf({ capacity: 5, ephemeral: true })]).toEqual([5, 1]);
  });
});

describe("drainRefusal", () => {
  it("keeps an agent that holds a job from being drained only where it is to be idle", () => {
    expect(drainRefusal(agent, true, 0)).toBeUndefined();
    expect(drainRefusal(agent, false, 1)).toBeUndefined();
    expect(drainRefusal(agent, true, 1)).toMatchObject({ refused: "agent_busy", rule: "AGT-6" });
  });
});

describe("the server's absence", () => {
  it("begins at its last mark, where that is a minute old", () => {
    expect(downtimeFrom(undefined, hour)).toBeUndefined();
    expect(downtimeFrom(hour, hour + minute - 1)).toBeUndefined();
    expect(downtimeFrom(hour, hour + minute)).toBe(hour);
  });

  it("is forgiven to whatever was not offline when it began", () => {
    const lastThere = agent.silentSince + 5 * minute;
    expect(agent.silentSince > excusedAfter(lastThere - 1)).toBe(true);
    expect(agent.silentSince > excusedAfter(lastThere)).toBe(false);
  });
});

describe("agentPresence", () => {
  it("tells of an offline agent the first instants of offline and of removed, and of no other", () => {
    const [offlineAt, removalAt] = [agent.lastSeenAt + 5 * minute, agent.lastSeenAt + 4 * hour + 5 * minute];
    const live = { state: "unresponsive", offlineAt: null, removalAt: null };
    expect(agentPresence(agent, offlineAt - 1)).toEqual(live);
    expect(agentPresence(agent, offlineAt)).toEqual({ state: "offline", offlineAt, removalAt });
    expect(agentPresence(agent, removalAt - 1)).toEqual({ state: "offline", offlineAt, removalAt });
    expect(agentPresence(agent, removalAt)).toBeUndefined();
  });
});

describe("agentTransitions", () => {
  it("are those that the API document shows", () => {
    const machine = contract.components.schemas.AgentState["x-state-machine"];
    const silences = new Map([
      ["30 seconds of silence", 30 * second],
      ["5 minutes of silence", 5 * minute],
      ["4 hours offline", 4 * hour + 5 * minute],
    ]);
    const shown = machine.transitions.map((way) => {
      const { timer, ...rest } = way;
      const silence = timer === undefined ? undefined : silences.get(timer);
      return silence === undefined ? way : { ...rest, silence };
    });
    expect(agentTransitions).toEqual(shown);
  });
});

describe("agentDeletionRefusal", () => {
  it.each(states)(
    "after %d ms of silence, when the agent is %s, lets only an offline one be deleted",
    (silence, state) => {
      const refusal = agentDeletionRefusal(agent, agent.lastSeenAt + silence);
      expect(refusal?.refused).toBe(state === "offline" ? undefined : "agent_active");
      const now = agent.lastSeenAt + silence;
      if (state === "idle") expect(agentDeletionRefusal(agent, now, 1)?.detail).toContain("is busy");
    },
  );
});
