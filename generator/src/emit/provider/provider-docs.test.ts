import { describe, expect, it } from "vitest";
import { deriveProvider } from "../../derive/derive-provider.js";
import { contract, modelOf } from "../../testing/contract.js";
import { emitProviderDocs } from "./provider-docs.js";

const model = deriveProvider(modelOf(contract));
const examples = new Map([
  ["provider/provider.tf", 'provider "tiny" {}\n'],
  ["resources/tiny_thing/resource.tf", 'resource "tiny_thing" "a" {}\n'],
  ["resources/tiny_thing/import.sh", "terraform import tiny_thing.a 1\n"],
  ["data-sources/tiny_thing/data-source.tf", 'data "tiny_thing" "a" {}\n'],
]);

describe("emitProviderDocs", () => {
  const pages = emitProviderDocs(model, examples);

  it("writes a page for the provider, each resource and each data source", () => {
    expect([...pages.keys()]).toEqual(["index.md", "resources/thing.md", "data-sources/thing.md"]);
  });

  it("writes the page of a resource", () => {
    expect(pages.get("resources/thing.md")).toBe(`\
---
# Generated from openapi/ by generator. Do not edit; run \`npm run generate\`.
page_title: "tiny_thing Resource - tiny"
subcategory: ""
description: |-
  A thing.
---

# tiny_thing (Resource)

A thing.

## Example Usage

\`\`\`terraform
resource "tiny_thing" "a" {}
\`\`\`

## Schema

### Required

- \`name\` (String) Its name.

### Optional

- \`account_id\` (String) Its account. Defaults to the \`account_id\` of the provider. A change of it replaces the object.
- \`size\` (Number) Its size. Defaults to \`1\`.
- \`color\` (String) Its color. One of \`red\`, \`blue\`. Defaults to \`"red"\`. A change of it replaces the object.
- \`parent_id\` (String) Its parent.

### Read-Only

- \`id\` (String) Its id.
- \`secret\` (String, Sensitive) Its secret.

## Import

An existing object is imported by its \`id\`. Only its creation tells \`secret\`: after an import that is null.

\`\`\`shell
terraform import tiny_thing.a 1
\`\`\`
`);
  });

  it("shows the attributes of an object below, and points there", () => {
    const name = { type: "string", mode: "optional", description: "Its name." } as const;
    const part = {
      type: ["object", { name: "string" }],
      mode: "required",
      description: "A part.",
      attributes: { name },
    } as const;
    const thing = model.resources["tiny_thing"];
    if (thing === undefined) throw new Error("the contract has no thing");
    const resources = { tiny_thing: { ...thing, attributes: { part } } };
    const text = emitProviderDocs({ ...model, resources }, examples).get("resources/thing.md");
    expect(text).toContain("- `part` (Attributes) A part. See [below](#nested--part).");
    expect(text).toContain(
      '<a id="nested--part"></a>\n\n### Nested Schema for `part`\n\n- `name` (String) Its name. Optional.\n\n## Import',
    );
  });

  it("says how a data source finds its object", () => {
    expect(pages.get("data-sources/thing.md")).toContain("A thing. Exactly one of `id` and `name` finds it.");
  });

  it("says which environment variables stand in for attributes of the provider", () => {
    expect(pages.get("index.md")).toContain(
      "- `token` (String, Sensitive) The token. May be given by the environment variable `TINY_TOKEN` instead.",
    );
  });

  it("refuses a page without an example", () => {
    const fewer = new Map([...examples].slice(1));
    expect(() => emitProviderDocs(model, fewer)).toThrow(
      "provider/examples/provider/provider.tf#: this example is missing; write it",
    );
  });

  it("refuses an example of nothing", () => {
    const more = new Map([...examples, ["resources/tiny_other/resource.tf", ""]]);
    expect(() => emitProviderDocs(model, more)).toThrow(
      "provider/examples/resources/tiny_other/resource.tf#: this example belongs to no page of the documentation; remove it",
    );
  });
});
