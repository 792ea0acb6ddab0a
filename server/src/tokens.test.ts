import { describe, expect, it } from "vitest";
import { SeededRandom, systemRandom } from "./random.js";
import { isSameDigest, issueToken, readToken } from "./tokens.js";

// The example of the API document, so that the form cannot drift from what is published.
const published = "mpt_4nVbQ2sT8yKc1mXw6zRj0pLh5gDf9aEe3uNo7iB4tJq2Epqgp";

describe("issueToken", () => {
  it("writes the kind, 43 characters and a checksum that reading accepts", () => {
    const token = issueToken("mas", systemRandom);
    expect(token.secret).toMatch(/^mas_[0-9A-Za-z]{49}$/);
    expect(token.prefix).toBe(token.secret.slice(0, 8));
    expect(readToken(token.secret)).toEqual({ kind: "mas", prefix: token.prefix, digest: token.digest });
  });

  it("uses every character about as often as any other", () => {
    const random = new SeededRandom("spread");
    const counts = new Map<string, number>();
    for (let i = 0; i < 2_000; i += 1) {
      for (const character of issueToken("mpt", random).secret.slice(4, 47)) {
        counts.set(character, (counts.get(character) ?? 0) + 1);
      }
    }
    const mean = (2_000 * 43) / 62;
    expect(counts.size).toBe(62);
    for (const count of counts.values()) expect(Math.abs(count - mean)).toBeLessThan(mean * 0.15);
  });
});

describe("readToken", () => {
  it("reads the published example", () => {
    expect(readToken(published)).toMatchObject({ kind: "mpt" });
  });

  it("refuses any single character changed, without looking anything up", () => {
    for (let place = 0; place < published.length; place += 1) {
      const other = published[place] === "a" ? "b" : "a";
      expect(readToken(published.slice(0, place) + other + published.slice(place + 1))).toBeUndefined();
    }
  });

  it.each(["", "mpt_", published.slice(0, -1), `${published}a`, ` ${published}`, published.replace("mpt_", "mpx_")])(
    "refuses %j",
    (secret) => {
      expect(readToken(secret)).toBeUndefined();
    },
  );
});

describe("isSameDigest", () => {
  it("tells digests apart, of any length", () => {
    const { digest } = issueToken("mpt", systemRandom);
    expect(isSameDigest(digest, digest)).toBe(true);
    expect(isSameDigest(digest, issueToken("mpt", systemRandom).digest)).toBe(false);
    expect(isSameDigest(digest, digest.slice(2))).toBe(false);
  });
});
