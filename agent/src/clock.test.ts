import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { systemClock } from "./clock.js";

describe("the clock of the machine", () => {
  it("tells the present in milliseconds since 1970", () => {
    expect(systemClock.now()).toBeGreaterThan(Date.UTC(2024));
    expect(systemClock.now()).toBeLessThan(Date.UTC(2100));
  });

  it("lets a sleeper wake, and forgets the signal", async () => {
    const { signal } = new AbortController();
    await systemClock.sleep(0, signal);

    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("wakes a sleeper whose signal aborts", async () => {
    const abort = new AbortController();
    const asleep = systemClock.sleep(3_600_000, abort.signal);
    abort.abort();

    await expect(asleep).resolves.toBeUndefined();
    expect(getEventListeners(abort.signal, "abort")).toEqual([]);
  });

  it("does not let a sleeper lie down whose signal has aborted", async () => {
    await expect(systemClock.sleep(3_600_000, AbortSignal.abort())).resolves.toBeUndefined();
  });

  it("does not take a very long sleep for none", async () => {
    const abort = new AbortController();
    const asleep = systemClock.sleep(2 ** 40, abort.signal).then(() => "awake");

    expect(await Promise.race([asleep, systemClock.sleep(1, abort.signal).then(() => "asleep")])).toBe("asleep");
    abort.abort();
    await asleep;
  });
});
