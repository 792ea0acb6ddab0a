import { describe, expect, it } from "vitest";
import type { Schema } from "../framework/schema.js";
import type { Value } from "../protocol/value.js";
import { mergePatch } from "./merge-patch.js";

const schema: Schema = {
  description: "",
  attributes: {
    name: { type: "string", mode: "required", description: "" },
    pool: { type: "string", mode: "optional", description: "" },
    tags: { type: ["map", "string"], mode: "optional", description: "" },
    zones: { type: ["set", "string"], mode: "optional", description: "" },
  },
};

const before = new Map<string, Value>([
  ["name", "a"],
  ["pool", "p1"],
  [
    "tags",
    new Map([
      ["team", "red"],
      ["owner", "ann"],
    ]),
  ],
  ["zones", ["b", "a"]],
]);

const patch = (change: Readonly<Record<string, Value>>, names = Object.keys(schema.attributes)) =>
  mergePatch(schema, names, before, new Map([...before, ...Object.entries(change)]));

describe("mergePatch", () => {
  it.each<[string, Readonly<Record<string, Value>>, object]>([
    ["nothing where nothing differs", { zones: ["a", "b"] }, {}],
    ["only what differs", { name: "b" }, { name: "b" }],
    ["null for what is unset", { pool: null }, { pool: null }],
    ["null for a key that goes", { tags: new Map([["team", "red"]]) }, { tags: { owner: null } }],
    [
      "the keys of a map that come or change",
      {
        tags: new Map([
          ["team", "blue"],
          ["owner", "ann"],
          ["cost", "1"],
        ]),
      },
      { tags: { team: "blue", cost: "1" } },
    ],
    ["null for every key of a map that becomes empty", { tags: new Map() }, { tags: { team: null, owner: null } }],
    ["null for a map that is unset", { tags: null }, { tags: null }],
    ["a set as a whole", { zones: ["a"] }, { zones: ["a"] }],
  ])("writes %s", (_, change, expected) => {
    expect(patch(change)).toEqual(expected);
  });

  it("writes a whole map where there was none", () => {
    const tags = new Map([["team", "red"]]);
    const bare = new Map([...before, ["tags", null]]);
    expect(mergePatch(schema, ["tags"], bare, new Map([...before, ["tags", tags]]))).toEqual({ tags: { team: "red" } });
  });

  it("leaves out what the operation does not take", () => {
    expect(patch({ name: "b", pool: null }, ["name"])).toEqual({ name: "b" });
  });
});
