import { describe, expect, it } from "vitest";
import { contract, modelOf, plant } from "../testing/contract.js";
import { deriveProvider } from "./derive-provider.js";

const derive = (files: ReadonlyMap<string, string>) => deriveProvider(modelOf(files));

/** The contract with another operation on the path of a thing's parts, and one that sets a part. */
function withParts(terms: { readonly list?: string; readonly add?: string }, put = "put"): ReadonlyMap<string, string> {
  const planted = plant(
    "openapi.yaml",
    "components:\n",
    `  /v1/things/{thing_id}/parts:
    $ref: paths/parts.yaml#/parts
  /v1/things/{thing_id}/parts/{part_id}:
    $ref: paths/parts.yaml#/part
components:
`,
  );
  const common = `security: [{ user_token: [things:read] }]
    x-problem-codes: [unauthenticated]`;
  const gone = `responses: { '204': { description: It is so. }, '401': { $ref: ../responses.yaml#/Failure } }`;
  const parts = `
parts:
  parameters: [{ $ref: ../parameters.yaml#/thing_id }]
  get:
    operationId: getParts
    summary: Get the parts
    ${terms.list ?? ""}
    ${common}
    responses:
      '200':
        description: The parts.
        content: { application/json: { schema: { $ref: parts.yaml#/Parts } } }
      '401': { $ref: ../responses.yaml#/Failure }
part:
  parameters:
    - $ref: ../parameters.yaml#/thing_id
    - { name: part_id, in: path, required: true, description: The part., schema: { type: string, maxLength: 5 } }
  ${put}:
    operationId: addPart
    summary: Add a part
    ${terms.add ?? ""}
    ${common}
    ${gone}
  delete:
    operationId: removePart
    summary: Remove a part
    ${common}
    ${gone}
Parts:
  type: object
  description: What a thing is made of.
  required: [part_ids]
  properties:
    part_ids: { type: array, description: Its parts., items: { type: string } }
  additionalProperties: false
`;
  return new Map([...planted, ["openapi/paths/parts.yaml", parts]]);
}

const thing = { type: "string", mode: "required", description: "The thing." };

describe("an operation that is a data source", () => {
  it("requires the parameters of its path and tells what it answers", () => {
    const { dataSources } = derive(withParts({ list: "x-terraform: { data_source: thing_parts }" }));
    expect(dataSources["tiny_thing_parts"]).toEqual({
      description: "What a thing is made of.",
      attributes: {
        thing_id: thing,
        part_ids: { type: ["list", "string"], mode: "computed", description: "Its parts." },
      },
      lookups: { thing_id: { id: "getParts", path: { thing_id: "thing_id" } } },
      given: ["thing_id"],
    });
  });

  it("answers something", () => {
    const files = withParts({ add: "x-terraform: { data_source: part }" });
    expect(() => derive(files)).toThrow("a data source is a GET with a parameter in its path");
  });
});

describe("a list that is a data source", () => {
  const terms = "operationId: listThings\n    x-terraform: { data_source: things }\n";
  const paged = plant(
    "schemas/things.yaml",
    "      items: { $ref: '#/Thing' }\n",
    "      description: Things.\n      items: { $ref: '#/Thing' }\n    next_cursor: { type: [string, 'null'], description: Where it goes on. }\n",
  );

  it("takes the path and the filters, and tells its items", () => {
    const things = derive(plant("paths/things.yaml", "operationId: listThings\n", terms, paged)).dataSources[
      "tiny_things"
    ];
    expect(things).toMatchObject({
      description: "Things: all that the filters leave.",
      attributes: {
        account_id: { mode: "optional_computed", providerDefault: "account_id" },
        name: {
          type: "string",
          mode: "optional",
          constraints: { maxLength: 3 },
          description: "Only that of this name.",
        },
        items: { mode: "computed", attributes: { id: { mode: "computed" }, status: { mode: "computed" } } },
      },
      lookups: {},
      list: { id: "listThings", path: { account_id: "account_id" }, query: { name: "name" } },
      given: ["account_id", "name"],
    });
    expect(Object.keys(things?.attributes ?? {})).toEqual(["account_id", "name", "items"]);
  });
});

describe("an operation that is a resource", () => {
  const add = "x-terraform: { resource: thing_part, members: getParts, description: A part. }";

  it("adds a member of a set that another operation answers", () => {
    expect(derive(withParts({ add })).resources["tiny_thing_part"]).toEqual({
      version: 0,
      description: "A part.",
      attributes: {
        id: {
          type: "string",
          mode: "computed",
          stable: true,
          description: "Identifies the link: `thing_id`, a slash and `part_id`.",
        },
        thing_id: { ...thing, requiresReplace: true },
        part_id: {
          ...{ type: "string", mode: "required", constraints: { maxLength: 5 } },
          ...{ requiresReplace: true, description: "The part." },
        },
      },
      operations: {
        create: { id: "addPart", path: { thing_id: "thing_id", part_id: "part_id" }, body: [] },
        read: { id: "getParts", path: { thing_id: "thing_id" } },
        update: null,
        delete: { id: "removePart", path: { thing_id: "thing_id", part_id: "part_id" } },
      },
      onceOnly: [],
      member: { of: "part_ids", attribute: "part_id" },
    });
  });

  it.each([
    ["is not a PUT", withParts({ add }, "post"), "a member is added by a PUT without a body"],
    ["names no set", withParts({ add: add.replace("getParts", "listThings") }), "names the GET above this path"],
    ["says more", withParts({ add: add.replace("A part.", "A part., more: x") }), "more has no effect here"],
  ])("is refused when it %s", (_, files, message) => {
    expect(() => derive(files)).toThrow(message);
  });

  it("leaves operations alone that say nothing", () => {
    expect(Object.keys(derive(contract).resources)).toEqual(["tiny_thing"]);
  });
});
