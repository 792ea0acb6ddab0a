import { describe, expect, it } from "vitest";
import {
  changeToken,
  expiryRefusal,
  previousSecretAt,
  rotateToken,
  secretRefusal,
  sessionsEnd,
  tokenExpiryRefusal,
  type AgentPoolToken,
} from "./agent-pool-token.js";

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

describe("changeToken", () => {
  it("leaves alone what the patch does not name", () => {
    expect(changeToken(token, {})).toEqual(token);
    expect(changeToken(token, { name: "second", description: "x" })).toEqual({
      ...token,
      name: "second",
      description: "x",
    });
  });
});

describe("rotateToken", () => {
  const next = { prefix: "mpt_next", digest: "n" };

  it("takes a new secret and keeps the one before until its grace ends", () => {
    const rotated = rotateToken(token, next, 60, 1_000);
    expect(rotated).toEqual({ ...token, ...next, previousSecret: { digest: "d", expiresAt: 61_000 } });
    expect(previousSecretAt(rotated, 60_999)).toEqual({ digest: "d", expiresAt: 61_000 });
    expect(previousSecretAt(rotated, 61_000)).toBeNull();
    expect(secretRefusal(rotated, "n", 61_000)).toBeUndefined();
    expect(secretRefusal(rotated, "d", 60_999)).toBeUndefined();
    expect(secretRefusal(rotated, "d", 61_000)).toMatchObject({ refused: "unauthenticated", rule: "TOK-4" });
  });

  it("keeps none without a grace, and never more than one", () => {
    expect(rotateToken(token, next, 0, 1_000).previousSecret).toBeNull();
    const twice = rotateToken(rotateToken(token, next, 60, 0), { prefix: "mpt_last", digest: "l" }, 60, 0);
    expect(twice.previousSecret?.digest).toBe("n");
    expect(secretRefusal(twice, "d", 1)?.refused).toBe("unauthenticated");
  });
});

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
