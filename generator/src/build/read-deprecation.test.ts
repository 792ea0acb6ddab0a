import { describe, expect, it } from "vitest";
import { emitOperations } from "../emit/contract/operations.js";
import { modelOf, plant } from "../testing/contract.js";

const summary = "    summary: List things";

/** The first operation of a contract in which it is marked as this says. */
function marked(...lines: readonly string[]) {
  return modelOf(plant("paths/things.yaml", summary, summary + lines.map((line) => `\n    ${line}`).join("")));
}

describe("readDeprecation", () => {
  it("reads since when an operation is deprecated, and its end where that is set", () => {
    const since = marked("deprecated: true", 'x-deprecation: { since: "2027-01-31" }');
    expect(since.operations[0]?.deprecation).toEqual({ since: "2027-01-31", sunset: null });
    expect(since.operations[1]?.deprecation).toBeUndefined();
    const ended = marked("deprecated: true", 'x-deprecation: { since: "2027-01-31", sunset: "2028-01-31" }');
    expect(emitOperations(ended)).toContain('deprecation: { since: "2027-01-31", sunset: "2028-01-31" },');
  });

  it.each([
    [["deprecated: true"], "x-deprecation says since when"],
    [['x-deprecation: { since: "2027-01-31" }'], "x-deprecation says since when"],
    [["deprecated: true", 'x-deprecation: { since: "31.1.2027" }'], "a day is written as"],
    [["deprecated: true", 'x-deprecation: { since: "2027-02-30" }'], "a day is written as"],
    [["deprecated: true", 'x-deprecation: { since: "2027-01-31", sunset: "2028-01-30" }'], "for one year at least"],
    [["deprecated: true", 'x-deprecation: { since: "2027-01-31", until: "2029-01-30" }'], "until"],
  ])("refuses %j", (lines, message) => {
    expect(() => marked(...lines)).toThrow(message);
  });
});
