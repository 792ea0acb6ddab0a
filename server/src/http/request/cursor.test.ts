import { describe, expect, it } from "vitest";
import { Cursors } from "./cursor.js";

const cursors = new Cursors(Buffer.from("key"));
const scope = ["listAgents", "acc-1", undefined];
const cursor = cursors.write(scope, "agent-7");

describe("Cursors", () => {
  it("read what they wrote for the same list", () => {
    expect(cursors.read(scope, cursor)).toBe("agent-7");
    expect(cursors.read(scope, undefined)).toBeUndefined();
  });

  it.each([
    ["another operation", ["listWorkspaces", "acc-1", undefined]],
    ["another account", ["listAgents", "acc-2", undefined]],
    ["another filter", ["listAgents", "acc-1", "apool-1"]],
    ["fewer parts", ["listAgents", "acc-1"]],
  ])("refuse a cursor of %s", (_, other) => {
    expect(cursors.read(other, cursor)).toMatchObject({ refused: "invalid_cursor" });
  });

  it("refuse a cursor sealed with another key", () => {
    expect(new Cursors(Buffer.from("other")).read(scope, cursor)).toMatchObject({ refused: "invalid_cursor" });
  });

  it("refuse every cursor with one character changed, added or missing", () => {
    const changed = Array.from(cursor, (character, place) => {
      return cursor.slice(0, place) + (character === "A" ? "B" : "A") + cursor.slice(place + 1);
    });
    for (const text of [...changed, `${cursor}A`, `${cursor}=`, ` ${cursor}`, cursor.slice(0, -1), "A", "%"]) {
      expect(cursors.read(scope, text), text).toMatchObject({ refused: "invalid_cursor" });
    }
  });
});
