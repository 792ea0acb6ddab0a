import { describe, expect, it } from "vitest";
import { literal } from "./literal.js";

describe("literal", () => {
  it.each([
    [null, "null"],
    [-1.5, "-1.5"],
    ['a "b"\n', '"a \\"b\\"\\n"'],
    [[], "[]"],
    [{}, "{}"],
    [[1, [true]], "[1, [true]]"],
    [{ a: 1, "b-c": { d: [] } }, '{ a: 1, "b-c": { d: [] } }'],
  ])("writes %j", (value, want) => {
    expect(literal(value)).toBe(want);
  });

  const wide = "x".repeat(60);

  it("breaks what does not fit on a line, and only that", () => {
    expect(literal({ a: [wide, wide], b: [1, 2] }, 2)).toBe(
      `{\n    a: [\n      "${wide}",\n      "${wide}",\n    ],\n    b: [1, 2],\n  }`,
    );
  });

  it("counts what stands before it on the line", () => {
    const short = "x".repeat(100);
    expect(literal([short], 0, 15)).toBe(`["${short}"]`);
    expect(literal([short], 0, 16)).toBe(`[\n  "${short}",\n]`);
  });
});
