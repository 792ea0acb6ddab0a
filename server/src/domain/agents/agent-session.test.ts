import { describe, expect, it } from "vitest";
import { sessionRefusal, type SessionFacts } from "./agent-session.js";

const facts: SessionFacts = {
  session: { id: "ases-1", agentId: "agent-1", agentPoolTokenId: "apt-1", digest: "d", createdAt: 0 },
  agent: {
    id: "agent-1",
    accountId: "acc-1",
    agentPoolId: "apool-1",
    name: "build-7",
    version: "1.0.0",
    silentSince: 0,
    sessionId: "ases-1",
    removedAt: null,
    scheduling: "active",
    pause: null,
    drainDeadline: null,
  },
  token: {
    id: "apt-1",
    accountId: "acc-1",
    agentPoolId: "apool-1",
    name: "first",
    description: "",
    expiresAt: "1970-01-01T00:00:00Z",
    prefix: "mpt_abcd",
    digest: "d",
    previousSecret: null,
    createdBy: "sa-1",
    createdAt: 0,
    lastUsedAt: 0,
    revokedAt: null,
    sessionsEndAt: null,
  },
  pool: {
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
  },
};

describe("sessionRefusal", () => {
  it("lets the session speak, also after the expiry of the token that registered it", () => {
    expect(sessionRefusal(facts, 10)).toBeUndefined();
  });

  it("names the gravest reason first: pool deleted, token revoked, agent removed, session superseded", () => {
    const superseded = { ...facts, agent: { ...facts.agent, sessionId: "ases-2" } };
    const removed = { ...superseded, agent: { ...superseded.agent, removedAt: 1 } };
    const revoked = { ...removed, token: { ...facts.token, revokedAt: 1, sessionsEndAt: 1 } };
    const deleted = { ...revoked, pool: { ...facts.pool, deletedAt: 1 } };
    const codes = [superseded, removed, revoked, deleted].map((ended) => sessionRefusal(ended, 10)?.refused);
    expect(codes).toEqual(["session_superseded", "agent_removed", "token_revoked", "pool_deleted"]);
  });

  it("outlives its revoked token until the instant at which that ends it, or for ever", () => {
    const revoked = (sessionsEndAt: number | null) => ({
      ...facts,
      token: { ...facts.token, revokedAt: 1, sessionsEndAt },
    });
    expect(sessionRefusal(revoked(11), 10)).toBeUndefined();
    expect(sessionRefusal(revoked(10), 10)?.refused).toBe("token_revoked");
    expect(sessionRefusal(revoked(null), 10)).toBeUndefined();
  });

  it("ends with an agent that silence removed", () => {
    const fourHoursFiveMinutes = 14_700_000;
    expect(sessionRefusal(facts, fourHoursFiveMinutes - 1)).toBeUndefined();
    expect(sessionRefusal(facts, fourHoursFiveMinutes)?.refused).toBe("agent_removed");
  });
});
