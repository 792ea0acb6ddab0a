import { describe, expect, it } from "vitest";
import type { Schema } from "../framework/schema.js";
import { unknown, type Value } from "../protocol/value.js";
import { bodyFromObject, knownPart, objectFromAnswer, parametersFromObject } from "./api-object.js";

const schema: Schema = {
  description: "",
  attributes: {
    id: { type: "string", mode: "computed", description: "" },
    tags: { type: ["map", "string"], mode: "optional", description: "" },
    secret: { type: "string", mode: "computed", description: "" },
  },
};

const object = (given: Readonly<Record<string, Value>>) => new Map(Object.entries(given));

describe("objectFromAnswer", () => {
  it("takes the attributes of the schema and nothing else, with null for what is missing", () => {
    expect(objectFromAnswer(schema, { id: "1", tags: { a: "b" }, status: { agents: 3 } })).toEqual(
      object({ id: "1", tags: new Map([["a", "b"]]), secret: null }),
    );
  });

  it("keeps what only the creation answered", () => {
    const before = object({ id: "1", tags: null, secret: "s" });
    expect(objectFromAnswer(schema, { id: "1", secret: "other" }, before, ["secret"])).toEqual(before);
  });

  it.each([
    [
      "an attribute of another type",
      { id: "1", tags: { a: 1 } },
      'tags["a"] is a number, where a string was expected.',
    ],
    ["an answer that is no object", ["1"], "the answer is not an object."],
    ["no answer", undefined, "the answer is not an object."],
  ])("refuses %s", (_, answer, message) => {
    expect(() => objectFromAnswer(schema, answer)).toThrow(message);
  });
});

describe("what a request is made of", () => {
  it("is the given attributes, without what is null or left to the server", () => {
    const planned = object({ id: unknown, tags: new Map([["a", "b"]]), secret: null });
    expect(bodyFromObject(["id", "tags", "secret"], planned)).toEqual({ tags: { a: "b" } });
  });

  it("leaves out the members of an object that are null", () => {
    const scope = new Map([
      ["level", "account"],
      ["id", null],
    ]);
    expect(bodyFromObject(["tags"], object({ tags: scope }))).toEqual({ tags: { level: "account" } });
    expect(bodyFromObject(["tags"], object({ tags: [scope] }))).toEqual({ tags: [{ level: "account" }] });
  });

  it("is parameters with the values of their attributes", () => {
    expect(parametersFromObject({ pool_id: "id" }, object({ id: "1" }))).toEqual({ pool_id: "1" });
  });
});

describe("knownPart", () => {
  it("is the plan without what is unknown, and the id of the answer", () => {
    const planned = object({ id: unknown, tags: new Map(), secret: unknown });
    expect(knownPart(planned, { id: "1" })).toEqual(object({ id: "1", tags: new Map(), secret: null }));
  });

  it("is nothing without an id", () => {
    expect(knownPart(object({ id: unknown }), { name: "a" })).toBeNull();
  });
});
