import contract from "@muster/openapi/openapi.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import {
  agentDeletionRefusal,
  agentPresence,
  agentState,
  agentTransitions,
  silenceBoundaries,
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
    const shown = machine.transitions.map(({ timer, ...way }) => ({
      ...way,
      ...(timer === undefined ? {} : { silence: silences.get(timer) }),
    }));
    expect(agentTransitions).toEqual(shown);
  });
});

describe("agentDeletionRefusal", () => {
  it.each(states)(
    "after %d ms of silence, when the agent is %s, lets only an offline one be deleted",
    (silence, state) => {
      const refusal = agentDeletionRefusal(agent, agent.lastSeenAt + silence);
      expect(refusal?.refused).toBe(state === "offline" ? undefined : "agent_active");
    },
  );
});
