import { describe, expect, it } from "vitest";
import { SeededRandom, systemRandom } from "./random.js";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("SeededRandom", () => {
  it("gives the same bytes for the same seed, however they are asked for", () => {
    const whole = new SeededRandom("a");
    const parts = new SeededRandom("a");
    expect(hex(whole.bytes(70))).toBe(hex(parts.bytes(1)) + hex(parts.bytes(40)) + hex(parts.bytes(29)));
    expect(hex(new SeededRandom("b").bytes(32))).not.toBe(hex(new SeededRandom("a").bytes(32)));
  });

  it("returns to a snapshot", () => {
    const random = new SeededRandom("a");
    random.bytes(5);
    const restore = random.snapshot();
    const first = hex(random.bytes(40));
    restore();
    expect(hex(random.bytes(40))).toBe(first);
  });
});

describe("systemRandom", () => {
  it("gives as many bytes as asked for, and others each time", () => {
    const [first, second] = [systemRandom.bytes(32), systemRandom.bytes(32)];
    expect(first).toHaveLength(32);
    expect(hex(first)).not.toBe(hex(second));
  });

  it("never gives a byte twice, and leaves alone what it gave", () => {
    const given = Array.from({ length: 1000 }, () => systemRandom.bytes(16));
    const before = given.map(hex);
    expect(systemRandom.bytes(10_000)).toHaveLength(10_000);
    expect(given.map(hex)).toEqual(before);
    expect(new Set(before).size).toBe(1000);
  });
});
