import { describe, expect, it } from "vitest";
import { VirtualClock } from "./clock.js";
import { Ids } from "./ids.js";
import { SeededRandom, systemRandom, type Random } from "./random.js";

describe("Ids", () => {
  it("writes the kind, then 26 characters of Crockford's base 32", () => {
    expect(new Ids(new VirtualClock(), systemRandom).next("apool")).toMatch(/^apool-[0-9a-hjkmnp-tv-z]{26}$/);
  });

  it("tells the millisecond in the first ten characters", () => {
    const id = new Ids(new VirtualClock(), systemRandom).next("ws").slice("ws-".length);
    const digits = Array.from(id.slice(0, 10), (character) => "0123456789abcdefghjkmnpqrstvwxyz".indexOf(character));
    expect(digits.reduce((time, digit) => time * 32 + digit, 0)).toBe(VirtualClock.start);
  });

  it("sorts by creation, within one millisecond and when the clock goes back", async () => {
    const clock = new VirtualClock();
    const atStart = clock.snapshot();
    const ids = new Ids(clock, systemRandom);
    const made = Array.from({ length: 1_000 }, () => ids.next("ws"));
    await clock.advance(1);
    made.push(ids.next("ws"));
    atStart();
    made.push(ids.next("ws"), ids.next("ws"));
    expect(made).toEqual([...made].sort());
    expect(new Set(made).size).toBe(made.length);
  });

  it("goes on into the next millisecond when the random digits run out", () => {
    const allOnes: Random = { bytes: (length) => new Uint8Array(length).fill(31) };
    const ids = new Ids(new VirtualClock(), allOnes);
    const [first, second] = [ids.next("ws"), ids.next("ws")];
    expect(first.slice(-16)).toBe("z".repeat(16));
    expect(second > first).toBe(true);
  });

  it("makes the same identifiers from the same seed, and again after returning to a snapshot", () => {
    const make = () => new Ids(new VirtualClock(), new SeededRandom("a"));
    const ids = make();
    expect(ids.next("ws")).toBe(make().next("ws"));
    const restore = ids.snapshot();
    const next = ids.next("ws");
    restore();
    expect(ids.next("ws")).toBe(next);
  });
});
