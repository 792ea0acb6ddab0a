import { describe, expect, it } from "vitest";
import { forgottenUntil, repeatRefusal, type IdempotencyRecord } from "./idempotency.js";

const minute = 60_000;
const record: IdempotencyRecord = {
  id: "idem-1",
  key: "sa-1/k",
  requestDigest: "d1",
  body: "{}",
  etag: null,
  issuedTokenId: null,
  createdAt: 0,
};

describe("repeatRefusal", () => {
  it("lets the same request through, and no other", () => {
    expect(repeatRefusal(record, "d1", 23 * 60 * minute)).toBeUndefined();
    expect(repeatRefusal(record, "d2", 0)).toMatchObject({ refused: "idempotency_key_reused" });
  });

  it("repeats a secret for less than 10 minutes and names the token from then on", () => {
    const issued = { ...record, issuedTokenId: "apt-1" };
    expect(repeatRefusal(issued, "d1", 10 * minute - 1)).toBeUndefined();
    expect(repeatRefusal(issued, "d1", 10 * minute)).toMatchObject({
      refused: "token_already_issued",
      tokenId: "apt-1",
    });
    expect(repeatRefusal(issued, "d2", 10 * minute)).toMatchObject({ refused: "idempotency_key_reused" });
  });
});

describe("forgottenUntil", () => {
  it("keeps answers for 24 hours and secrets for 10 minutes", () => {
    const now = 48 * 60 * minute;
    expect(forgottenUntil(now)).toEqual({ records: 24 * 60 * minute, secrets: now - 10 * minute });
  });
});
