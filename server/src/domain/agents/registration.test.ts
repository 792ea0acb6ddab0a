import { describe, expect, it } from "vitest";
import type { Agent } from "./agent.js";
import { decideRegistration, type RegistrationFacts } from "./registration.js";

const minute = 60_000;
const now = 1_000 * minute;
const registration = {
  name: "build-7",
  instanceKey: "key-new",
  version: "1.0.0",
  os: "linux",
  arch: "amd64",
  labels: { zone: "a" },
  capacity: 2,
  ephemeral: false,
};

const facts: RegistrationFacts = {
  token: {
    id: "apt-1",
    accountId: "acc-1",
    agentPoolId: "apool-1",
    name: "first",
    description: "",
    expiresAt: null,
    prefix: "mpt_abcd",
    digest: "d",
    previousSecret: null,
    createdBy: "sa-1",
    createdAt: 0,
    lastUsedAt: null,
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
  sameKey: undefined,
  sameName: undefined,
  session: { id: "ases-new", agentId: "agent-new", agentPoolTokenId: "apt-1", digest: "s", createdAt: now },
  now,
};

const other: Agent = {
  id: "agent-old",
  accountId: "acc-1",
  agentPoolId: "apool-1",
  agentPoolTokenId: "apt-1",
  name: "build-7",
  instanceKey: "key-old",
  version: "0.9.0",
  os: "linux",
  arch: "arm64",
  labels: {},
  capacity: 5,
  ephemeral: false,
  resources: null,
  scheduling: "active",
  pause: null,
  drainDeadline: null,
  createdAt: 5,
  lastSeenAt: now,
  silentSince: now,
  sessionId: "ases-old",
  removedAt: null,
};

const silentFor = (milliseconds: number): Agent => ({ ...other, silentSince: now - milliseconds });

describe("decideRegistration", () => {
  it("keeps a returning agent's pause and drain, but not a drain for the token that it had", () => {
    const pause = { note: "Disk", pausedAt: 0, resumeAt: null };
    const returning = (changed: Partial<Agent>) => {
      const sameKey = { ...other, instanceKey: "key-new", ...changed };
      return decideRegistration(registration, { ...facts, sameKey, sameName: sameKey });
    };
    expect(returning({ scheduling: "paused", pause })).toMatchObject({ agent: { scheduling: "paused", pause } });
    expect(returning({ scheduling: "draining" })).toMatchObject({ agent: { scheduling: "draining" } });
    const forToken = returning({ scheduling: "draining", drainDeadline: now + 5 });
    expect(forToken).toMatchObject({ agent: { scheduling: "active", drainDeadline: null } });
    const paused = returning({ scheduling: "paused", pause, drainDeadline: now + 5 });
    expect(paused).toMatchObject({ agent: { scheduling: "paused", drainDeadline: null } });
  });

  it("makes a new agent of a new instance key", () => {
    expect(decideRegistration(registration, facts)).toMatchObject({
      before: null,
      removes: [],
      agent: { ...registration, id: "agent-new", sessionId: "ases-new", createdAt: now, lastSeenAt: now },
    });
  });

  it("gives the same instance key the same agent with a new session, whatever else it tells", () => {
    const enrolment = decideRegistration({ ...registration, name: "build-8" }, { ...facts, sameKey: silentFor(0) });
    expect(enrolment).toMatchObject({
      before: silentFor(0),
      removes: [],
      session: { id: "ases-new", agentId: "agent-old" },
      agent: { id: "agent-old", name: "build-8", arch: "amd64", createdAt: 5, lastSeenAt: now, sessionId: "ases-new" },
    });
  });

  it("makes a new agent of an instance key whose agent was removed, by an act or by silence", () => {
    const removed = { ...other, removedAt: now - 1 };
    expect(decideRegistration(registration, { ...facts, sameKey: removed })).toMatchObject({
      before: null,
      removes: [],
    });
    const lapsed = silentFor(245 * minute);
    expect(decideRegistration(registration, { ...facts, sameKey: lapsed, sameName: lapsed })).toMatchObject({
      before: null,
      removes: [lapsed],
    });
  });

  it("refuses the name of a live agent and takes it over from an unresponsive one", () => {
    const holding = (milliseconds: number) => ({ ...facts, sameName: silentFor(milliseconds) });
    expect(decideRegistration(registration, holding(29_999))).toMatchObject({
      refused: "agent_name_taken",
      rule: "AGT-1",
    });
    for (const silence of [30_000, 5 * minute, 245 * minute]) {
      expect(decideRegistration(registration, holding(silence))).toMatchObject({
        before: null,
        removes: [{ id: "agent-old" }],
      });
    }
  });

  it("holds a returning agent to the same rule when it takes another name", () => {
    const sameKey = { ...silentFor(0), id: "agent-mine" };
    expect(decideRegistration(registration, { ...facts, sameKey, sameName: silentFor(0) })).toMatchObject({
      refused: "agent_name_taken",
    });
    expect(decideRegistration(registration, { ...facts, sameKey, sameName: silentFor(30_000) })).toMatchObject({
      before: sameKey,
      removes: [{ id: "agent-old" }],
    });
  });

  it("refuses an expired token, except to an agent that it enrolled before", () => {
    const expired = { ...facts, token: { ...facts.token, expiresAt: "1970-01-01T00:00:00Z" } };
    expect(decideRegistration(registration, expired)).toMatchObject({ refused: "unauthenticated" });
    const byAnother = { ...other, agentPoolTokenId: "apt-2" };
    expect(decideRegistration(registration, { ...expired, sameKey: byAnother })).toMatchObject({
      refused: "unauthenticated",
    });
    expect(decideRegistration(registration, { ...expired, sameKey: { ...other, removedAt: 1 } })).toMatchObject({
      before: null,
    });
  });

  it("refuses a revoked token and a deleted pool to everyone", () => {
    const revoked = { ...facts, sameKey: other, token: { ...facts.token, revokedAt: 1 } };
    expect(decideRegistration(registration, revoked)).toMatchObject({ refused: "token_revoked" });
    const deleted = { ...revoked, pool: { ...facts.pool, deletedAt: 1 } };
    expect(decideRegistration(registration, deleted)).toMatchObject({ refused: "pool_deleted" });
  });
});
