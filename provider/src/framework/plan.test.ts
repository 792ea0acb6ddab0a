import { describe, expect, it } from "vitest";
import { unknown, type Value } from "../protocol/value.js";
import { planChange, replacingAttributes } from "./plan.js";
import { isComputed, mapAttributes, type Attribute, type ObjectValue, type Schema } from "./schema.js";

const described = (attribute: Omit<Attribute, "description">): Attribute => ({ ...attribute, description: "" });

const schema: Schema = {
  description: "A resource with an attribute of every kind.",
  attributes: {
    id: described({ type: "string", mode: "computed", stable: true }),
    etag: described({ type: "string", mode: "computed" }),
    name: described({ type: "string", mode: "required" }),
    note: described({ type: "string", mode: "optional" }),
    text: described({ type: "string", mode: "optional_computed", default: "" }),
    tags: described({ type: ["map", "string"], mode: "optional_computed", default: {} }),
    kind: described({ type: "string", mode: "optional_computed", default: "runs", requiresReplace: true }),
    parent: described({ type: "string", mode: "required", requiresReplace: true }),
    region: described({ type: "string", mode: "optional_computed", stable: true, requiresReplace: true }),
    limit: described({ type: "string", mode: "optional_computed" }),
    secret: described({ type: "string", mode: "optional", writeOnly: true }),
  },
};

type Given = Readonly<Record<string, Value>>;

const object = (given: Given): ObjectValue => mapAttributes(schema, (name) => given[name] ?? null);

/** Terraform's own merge: the configuration, and where it says nothing what was computed before. */
function propose(config: ObjectValue, prior: ObjectValue | null): ObjectValue {
  return mapAttributes(schema, (name, attribute) => {
    const configured = config.get(name) ?? null;
    return configured === null && isComputed(attribute) ? (prior?.get(name) ?? null) : configured;
  });
}

function plan(given: Given, before: Given | null): { planned: Given; replaces: readonly string[] } {
  const config = object(given);
  const prior = before && object(before);
  const planned = planChange(schema, { config, prior, proposed: propose(config, prior) });
  return { planned: Object.fromEntries(planned), replaces: replacingAttributes(schema, prior, planned) };
}

const minimal: Given = { name: "a", parent: "p" };
const created: Given = {
  ...{ id: "1", etag: "e1", name: "a", note: null, text: "", tags: new Map(), kind: "runs" },
  ...{ parent: "p", region: "eu", limit: "10", secret: null },
};

describe("planning a creation", () => {
  it("leaves to the server what is computed, fills in defaults and keeps the rest null", () => {
    expect(plan(minimal, null)).toEqual({
      planned: { ...created, id: unknown, etag: unknown, region: unknown, limit: unknown },
      replaces: [],
    });
  });

  it("prefers the configuration to a default", () => {
    const { planned } = plan({ ...minimal, text: "t", tags: new Map([["a", "1"]]), kind: "vcs" }, null);
    expect(planned).toMatchObject({ text: "t", tags: new Map([["a", "1"]]), kind: "vcs" });
  });

  it("keeps unknown what the configuration does not know yet, even where there is a default", () => {
    const { planned } = plan({ ...minimal, name: unknown, text: unknown }, null);
    expect(planned).toMatchObject({ name: unknown, text: unknown });
  });

  it("never plans a write-only value", () => {
    expect(plan({ ...minimal, secret: "s" }, null).planned["secret"]).toBeNull();
  });
});

describe("planning an update", () => {
  it("plans nothing when nothing differs", () => {
    expect(plan(minimal, created)).toEqual({ planned: created, replaces: [] });
  });

  it("plans nothing when only a write-only value is given", () => {
    expect(plan({ ...minimal, secret: "s" }, created).planned).toEqual(created);
  });

  it("makes unknown only what the server may compute anew", () => {
    expect(plan({ ...minimal, name: "b" }, created)).toEqual({
      planned: { ...created, name: "b", etag: unknown, limit: unknown },
      replaces: [],
    });
  });

  it("returns to the default when the configuration lets go of an attribute", () => {
    const tagged = { ...created, text: "t", tags: new Map([["a", "1"]]) };
    expect(plan(minimal, tagged).planned).toMatchObject({ text: "", tags: new Map() });
  });

  it("tells a null from an empty map", () => {
    expect(plan(minimal, { ...created, tags: null }).planned).toMatchObject({ tags: new Map(), etag: unknown });
  });

  it("unsets an optional attribute that the configuration lets go of", () => {
    expect(plan(minimal, { ...created, note: "n" }).planned).toMatchObject({ note: null, etag: unknown });
  });

  it("keeps a stable attribute that is null, as an import may leave it", () => {
    expect(plan({ ...minimal, name: "b" }, { ...created, region: null }).planned["region"]).toBeNull();
  });
});

describe("planning a replacement", () => {
  it("names the attributes that make a new object, and only those that change", () => {
    expect(plan({ ...minimal, kind: "vcs", name: "b" }, created).replaces).toEqual(["kind"]);
  });

  it("replaces when an attribute returns to another default", () => {
    expect(plan(minimal, { ...created, kind: "vcs" }).replaces).toEqual(["kind"]);
  });

  it("replaces when the new value is not known yet", () => {
    expect(plan({ ...minimal, parent: unknown }, created).replaces).toEqual(["parent"]);
  });

  it("replaces nothing that does not exist", () => {
    expect(plan({ ...minimal, kind: "vcs" }, null).replaces).toEqual([]);
  });
});
