import { describe, expect, it } from "vitest";
import { expiryRefusal, sessionsEnd, tokenExpiryRefusal, type AgentPoolToken } from "./agent-pool-token.js";

const token: AgentPoolToken = {
  id: "apt-1",
  accountId: "acc-1",
  agentPoolId: "apool-1",
  name: "first",
  description: "",
  expiresAt: "2026-12-01T02:00:00+02:00",
  prefix: "mpt_abcd",
  digest: "d",
  previousSecret: null,
  createdBy: "sa-1",
  createdAt: 0,
  lastUsedAt: null,
  revokedAt: null,
  sessionsEndAt: null,
};

describe("sessionsEnd", () => {
  it("is at once, after the time to drain, or never", () => {
    expect(sessionsEnd("immediate", 3600, 5)).toBe(5);
    expect(sessionsEnd("drain", 3600, 5)).toBe(3_600_005);
    expect(sessionsEnd("keep", 3600, 5)).toBeNull();
  });
});

describe("tokenExpiryRefusal", () => {
  it("refuses from the very instant of expiry on, whatever offset it is written with", () => {
    const expiry = Date.UTC(2026, 11, 1);
    expect(tokenExpiryRefusal(token, expiry - 1)).toBeUndefined();
    expect(tokenExpiryRefusal(token, expiry)).toMatchObject({ refused: "unauthenticated", rule: "TOK-3" });
  });

  it("never refuses a token without an expiry", () => {
    expect(tokenExpiryRefusal({ ...token, expiresAt: null }, Number.MAX_SAFE_INTEGER)).toBeUndefined();
  });
});

describe("expiryRefusal", () => {
  it("refuses instants that JavaScript cannot tell, such as a leap second", () => {
    expect(expiryRefusal("2016-12-31T23:59:60Z")).toMatchObject({ faults: [{ pointer: "/expires_at" }] });
    expect(expiryRefusal("2016-12-31T23:59:59.999999Z")).toBeUndefined();
    expect(expiryRefusal(null)).toBeUndefined();
  });
});
