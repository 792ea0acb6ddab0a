import { describe, expect, it } from "vitest";
import { changeServiceAccount, type ServiceAccount } from "./service-account.js";
import { unnotedUse, userTokenRefusal, type ServiceAccountToken } from "./service-account-token.js";

const serviceAccount: ServiceAccount = {
  id: "sa-1",
  accountId: "acc-1",
  name: "deployment",
  description: "Deploys",
  createdAt: 1,
  deletedAt: null,
};
const token: ServiceAccountToken = {
  id: "sat-1",
  accountId: "acc-1",
  serviceAccountId: "sa-1",
  name: "first",
  expiresAt: null,
  prefix: "msa_abcd",
  digest: "d",
  createdBy: "sa-1",
  createdAt: 1,
  lastUsedAt: null,
  revokedAt: null,
};

describe("changeServiceAccount", () => {
  it("keeps what is absent", () => {
    expect(changeServiceAccount(serviceAccount, {})).toEqual(serviceAccount);
    expect(changeServiceAccount(serviceAccount, { description: "" })).toEqual({ ...serviceAccount, description: "" });
  });
});

describe("userTokenRefusal", () => {
  it("lets a token be that never expires or expires later", () => {
    expect(userTokenRefusal(token, serviceAccount, Number.MAX_SAFE_INTEGER)).toBeUndefined();
    expect(userTokenRefusal({ ...token, expiresAt: "1970-01-01T00:00:01Z" }, serviceAccount, 999)).toBeUndefined();
  });

  it("refuses it from its expiry on, once revoked, and with its service account", () => {
    const expired = userTokenRefusal({ ...token, expiresAt: "1970-01-01T00:00:01Z" }, serviceAccount, 1000);
    const revoked = userTokenRefusal({ ...token, revokedAt: 5 }, serviceAccount, 5);
    const deleted = userTokenRefusal(token, { ...serviceAccount, deletedAt: 5 }, 5);
    for (const [refusal, why] of [
      [expired, "expired at 1970"],
      [revoked, "was revoked"],
      [deleted, "deleted"],
    ] as const) {
      expect(refusal).toMatchObject({ refused: "unauthenticated", rule: "IAM-3" });
      expect(refusal?.detail).toContain(why);
    }
  });
});

describe("unnotedUse", () => {
  it("is the minute of a use that is not noted yet", () => {
    expect(unnotedUse(token, 61_234)).toBe(60_000);
    expect(unnotedUse({ ...token, lastUsedAt: 0 }, 60_000)).toBe(60_000);
    expect(unnotedUse({ ...token, lastUsedAt: 60_000 }, 119_999)).toBeUndefined();
    expect(unnotedUse({ ...token, lastUsedAt: 120_000 }, 60_000)).toBeUndefined();
  });
});
