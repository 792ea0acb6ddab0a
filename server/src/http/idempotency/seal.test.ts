import { describe, expect, it } from "vitest";
import { SeededRandom } from "../../random.js";
import { keyDigest, seal, unseal } from "./seal.js";

const [key, place] = ["0123456789abcdef", "idem-1"];
const sealed = seal('{"token":"mpt_ä"}', key, place, new SeededRandom("seal"));

describe("seal", () => {
  it("gives the text back to whoever has the key", () => {
    expect(unseal(sealed, key, place)).toBe('{"token":"mpt_ä"}');
  });

  it("tells nothing of the text or the key", () => {
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toMatch(/token|mpt_|0123456789abcdef/);
  });

  it("does not open with the digest of the key, in another place, or when a bit was changed", () => {
    const changed = Buffer.from(sealed, "base64url");
    changed[40] = (changed[40] ?? 0) ^ 1;
    expect(() => unseal(sealed, keyDigest(key), place)).toThrow();
    expect(() => unseal(sealed, key, "idem-2")).toThrow();
    expect(() => unseal(changed.toString("base64url"), key, place)).toThrow();
  });

  it("seals the same text differently each time", () => {
    const random = new SeededRandom("seal");
    expect(seal("text", key, place, random)).not.toBe(seal("text", key, place, random));
  });
});
