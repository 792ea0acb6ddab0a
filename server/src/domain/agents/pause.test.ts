import { describe, expect, it } from "vitest";
import { beginPause, pauseAt } from "./pause.js";

const now = Date.UTC(2026, 0, 1);

describe("beginPause", () => {
  it("lasts until the instant that it names, whatever offset that is written with, or for good", () => {
    expect(beginPause({ note: "Disk", resumeAt: "2026-01-01T02:00:00+01:00" }, now)).toEqual({
      note: "Disk",
      pausedAt: now,
      resumeAt: now + 3_600_000,
    });
    expect(beginPause({ note: "", resumeAt: null }, now)).toEqual({ note: "", pausedAt: now, resumeAt: null });
  });

  it.each(["2026-01-01T00:00:00Z", "2025-12-31T23:59:59.999Z", "2026-06-30T23:59:60Z"])(
    "refuses %s, which is not in the future or not at all",
    (resumeAt) => {
      expect(beginPause({ note: "", resumeAt }, now)).toMatchObject({ faults: [{ pointer: "/resume_at" }] });
    },
  );
});

describe("pauseAt", () => {
  it("ends at the very instant that the pause names", () => {
    const pause = { note: "", pausedAt: 0, resumeAt: 10 };
    expect(pauseAt(pause, 9)).toBe(pause);
    expect(pauseAt(pause, 10)).toBeNull();
  });

  it("goes on where somebody has to end it, and is none where there is none", () => {
    const pause = { note: "", pausedAt: 0, resumeAt: null };
    expect(pauseAt(pause, Number.MAX_SAFE_INTEGER)).toBe(pause);
    expect(pauseAt(null, 5)).toBeNull();
  });
});
