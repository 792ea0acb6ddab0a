import { describe, expect, it } from "vitest";
import { SeededRandom } from "../../random.js";
import { issueToken } from "../../tokens.js";
import { issuedTokenId } from "./issued-token.js";

const { secret } = issueToken("mpt", new SeededRandom("issued"));

describe("issuedTokenId", () => {
  it("finds the token whose secret an answer holds, at its top or in a member", () => {
    expect(issuedTokenId(`{"id":"apt-1","token":"${secret}"}`)).toBe("apt-1");
    expect(issuedTokenId(`{"id":"apool-1","initial_token":{"id":"apt-2","token":"${secret}"}}`)).toBe("apt-2");
  });

  it("finds none where there is no secret", () => {
    expect(issuedTokenId('{"id":"apool-1","tags":{"id":"x","token":"y"}}')).toBeNull();
    expect(issuedTokenId(null)).toBeNull();
  });
});
