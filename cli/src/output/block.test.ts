import { describe, expect, it } from "vitest";
import { layBlock } from "./block.js";

describe("an object in lines", () => {
  it("has a line a member, with the names of what is nested", () => {
    expect(layBlock({ id: "x", status: { slots: { total: 5 }, ok: true } })).toBe(
      "id                  x\nstatus.slots.total  5\nstatus.ok           true\n",
    );
  });

  it.each([
    ["null", null],
    ["an empty text", ""],
    ["an empty object", {}],
    ["an empty list", []],
  ])("shows %s as a dash", (_, value) => {
    expect(layBlock({ key: value })).toBe("key  -\n");
  });

  it("has a line for each object of a list, and one for a list of texts", () => {
    expect(
      layBlock({
        items: [
          { kind: "run", id: null },
          { kind: "job", id: "j" },
        ],
        ids: ["a", "b"],
      }),
    ).toBe("items  run  -\nitems  job  j\nids    a, b\n");
  });

  it("stays one line a member whatever is in it", () => {
    expect(layBlock({ name: "a\nb", "k\u001b": "\r" })).toBe("name     a\\u000ab\nk\\u001b  \\u000d\n");
  });
});
