import { describe, expect, it } from "vitest";
import { contract, modelOf, plant } from "../testing/contract.js";
import { deriveProvider } from "./derive-provider.js";

const derive = (files: ReadonlyMap<string, string>) => deriveProvider(modelOf(files));

describe("deriveProvider", () => {
  const { provider, resources, dataSources } = derive(contract);
  const thing = resources["tiny_thing"];

  it("describes the provider", () => {
    expect(provider).toEqual({
      name: "tiny",
      description: "Manages things.",
      attributes: {
        token: {
          type: "string",
          mode: "optional",
          environment: "TINY_TOKEN",
          sensitive: true,
          description: "The token.",
        },
        account_id: { type: "string", mode: "optional", description: "The account." },
      },
    });
  });

  it("derives an attribute from each property but status, and from what only the creation tells", () => {
    expect(thing?.attributes).toEqual({
      id: { type: "string", mode: "computed", stable: true, description: "Its id." },
      account_id: {
        type: "string",
        mode: "optional_computed",
        providerDefault: "account_id",
        constraints: { pattern: "^acc-" },
        requiresReplace: true,
        stable: true,
        description: "Its account.",
      },
      name: { type: "string", mode: "required", constraints: { maxLength: 3 }, description: "Its name." },
      size: {
        type: "number",
        mode: "optional_computed",
        default: 1,
        constraints: { integer: true, minimum: 1 },
        description: "Its size.",
      },
      color: {
        type: "string",
        mode: "optional_computed",
        default: "red",
        enum: ["red", "blue"],
        requiresReplace: true,
        description: "Its color.",
      },
      parent_id: { type: "string", mode: "optional", description: "Its parent." },
      secret: { type: "string", mode: "computed", stable: true, sensitive: true, description: "Its secret." },
    });
    expect(thing?.onceOnly).toEqual(["secret"]);
  });

  it("finds the operations", () => {
    expect(thing?.operations).toEqual({
      create: {
        id: "createThing",
        path: { account_id: "account_id" },
        body: ["name", "size", "color", "parent_id"],
      },
      read: { id: "getThing", path: { thing_id: "id" } },
      update: { id: "updateThing", path: { thing_id: "id" }, body: ["name", "size", "parent_id"] },
      delete: { id: "deleteThing", path: { thing_id: "id" } },
    });
  });

  it("derives the data source", () => {
    expect(dataSources["tiny_thing"]).toEqual({
      description: "A thing.",
      attributes: {
        id: { type: "string", mode: "optional_computed", description: "Its id." },
        account_id: {
          type: "string",
          mode: "optional_computed",
          providerDefault: "account_id",
          description: "Its account.",
        },
        name: { type: "string", mode: "optional_computed", constraints: { maxLength: 3 }, description: "Its name." },
        size: { type: "number", mode: "computed", description: "Its size." },
        color: { type: "string", mode: "computed", description: "Its color." },
        parent_id: { type: "string", mode: "computed", description: "Its parent." },
        status: {
          type: ["object", { state: "string" }],
          mode: "computed",
          attributes: { state: { type: "string", mode: "computed", description: "Its state." } },
          description: "How it is.",
        },
      },
      lookups: {
        id: { id: "getThing", path: { thing_id: "id" } },
        name: { id: "listThings", path: { account_id: "account_id" }, query: { name: "name" } },
      },
    });
  });

  it("replaces by every change when there is no update", () => {
    const { attributes, operations } =
      derive(plant("paths/things.yaml", "  patch:", "  put:")).resources["tiny_thing"] ?? {};
    expect(operations?.update).toBeNull();
    const replacing = Object.entries(attributes ?? {}).filter(([, { requiresReplace }]) => requiresReplace === true);
    expect(replacing.map(([name]) => name)).toEqual(["account_id", "name", "size", "color", "parent_id"]);
  });

  it("gives an object the attributes of its properties, and lets absent members be null", () => {
    const scope = `type: object, additionalProperties: false, required: [level], properties:
      { level: { type: string, enum: [all, one], description: Its level. }, id: { type: string, description: Its id. } }`;
    const told = plant(
      "schemas/things.yaml",
      "size: { type: integer, minimum: 1, description",
      `size: { ${scope}, description`,
    );
    const before =
      "size: { type: integer, minimum: 1, default: 1, description: Its size. }\n    color: { type: string, enum: [red, blue], default";
    const color = "color: { type: string, enum: [red, blue], default";
    const created = plant(
      "schemas/things.yaml",
      before,
      `size: { ${scope}, default: null, description: Its size. }\n    ${color}`,
      told,
    );
    const { resources, dataSources } = derive(created);
    const type = ["object", { level: "string", id: "string" }];
    expect(resources["tiny_thing"]?.attributes["size"]).toEqual({
      type,
      mode: "optional",
      attributes: {
        level: { type: "string", mode: "required", enum: ["all", "one"], description: "Its level." },
        id: { type: "string", mode: "optional", description: "Its id." },
      },
      description: "Its size.",
    });
    expect(dataSources["tiny_thing"]?.attributes["size"]).toEqual({
      type,
      mode: "computed",
      attributes: {
        level: { type: "string", mode: "computed", description: "Its level." },
        id: { type: "string", mode: "computed", description: "Its id." },
      },
      description: "Its size.",
    });
  });

  it("requires a path parameter of the creation that has no default", () => {
    const files = plant("parameters.yaml", "  x-terraform: { provider_default: account_id }\n", "");
    expect(derive(files).resources["tiny_thing"]?.attributes["account_id"]).toEqual({
      type: "string",
      mode: "required",
      constraints: { pattern: "^acc-" },
      requiresReplace: true,
      description: "Its account.",
    });
  });

  it("requires the only lookup of a data source", () => {
    const files = plant("schemas/things.yaml", "by: [id, name]", "by: [name]");
    expect(derive(files).dataSources["tiny_thing"]?.attributes["name"]?.mode).toBe("required");
  });

  it("makes no data source where none is asked for", () => {
    expect(derive(plant("schemas/things.yaml", "    data_source: { by: [id, name] }\n", "")).dataSources).toEqual({});
  });

  it("leaves out what is excluded, in the creation and in its answer", () => {
    const excluded = "{ type: string, x-terraform: { exclude: true } }";
    const taken = plant(
      "schemas/things.yaml",
      "  required: [name]\n  properties:\n",
      `  required: [name]\n  properties:\n    first: ${excluded}\n`,
    );
    const told = plant(
      "schemas/things.yaml",
      "  required: [secret]\n  properties:\n",
      `  required: [secret]\n  properties:\n    first: ${excluded}\n`,
      taken,
    );
    expect(derive(told)).toEqual(derive(contract));
  });

  it.each([
    ["{ type: boolean, default: false, description: Its size. }", { type: "bool", default: false }],
    [
      "{ type: array, items: { type: string, maxLength: 2 }, maxItems: 3, default: [], description: Its size. }",
      { type: ["list", "string"], constraints: { maxItems: 3, values: { maxLength: 2 } } },
    ],
    [
      "{ type: array, uniqueItems: true, items: { type: number }, default: [], description: Its size. }",
      { type: ["set", "number"] },
    ],
    [
      "{ type: object, propertyNames: { type: string, maxLength: 1 }, additionalProperties: { type: string }, default: {}, description: Its size. }",
      { type: ["map", "string"], constraints: { keys: { maxLength: 1 } } },
    ],
    [
      "{ anyOf: [{ type: string, format: date-time }, { type: 'null' }], description: Its size. }",
      { type: "string", mode: "optional", constraints: { format: "date-time" } },
    ],
  ])("gives %s its type", (schema, want) => {
    const files = plant(
      "schemas/things.yaml",
      "{ type: integer, minimum: 1, default: 1, description: Its size. }",
      schema,
    );
    expect(derive(files).resources["tiny_thing"]?.attributes["size"]).toMatchObject(want);
  });
});

const schemas = "openapi/schemas/things.yaml#";

describe("deriveProvider refuses", () => {
  it.each([
    [
      "an optional property without a default that cannot be null",
      ["minimum: 1, default: 1, description: Its size.", "minimum: 1, description: Its size."],
      `${schemas}/ThingCreate/properties/size: undecided: size is neither required, nor nullable`,
    ],
    [
      "a nullable property with a default other than null",
      ["{ type: [string, 'null'], default: null, description: Its parent. }", "{ type: [string, 'null'], default: x }"],
      `${schemas}/ThingCreate/properties/parent_id: undecided: parent_id is neither required`,
    ],
    [
      "a property that is sent and never told back",
      [
        "    parent_id: { type: [string, 'null'], default",
        "    owner: { type: string, default: a }\n    parent_id: { type: [string, 'null'], default",
      ],
      `${schemas}/ThingCreate/properties/owner: createThing takes owner, which Thing does not tell back`,
    ],
    [
      "a property that can be updated and not created",
      ["    parent_id: { type: [string, 'null'] }\n  additional", "    owner: { type: string }\n  additional"],
      `${schemas}/ThingUpdate/properties/owner: owner can be updated and createThing does not take it`,
    ],
    [
      "a property that nothing sets and that is not read-only",
      ["id: { type: string, readOnly: true, description: Its id. }", "id: { type: string, description: Its id. }"],
      `${schemas}/ThingProperties/properties/id: id is not read-only, and the creation does not take it`,
    ],
    [
      "a read-only property that is sent",
      [
        "size: { type: integer, minimum: 1, description",
        "size: { type: integer, minimum: 1, readOnly: true, description",
      ],
      `${schemas}/ThingProperties/properties/size: size is read-only, and the creation takes it`,
    ],
    [
      "a property without a description",
      ["readOnly: true, description: Its id. }", "readOnly: true }"],
      `${schemas}/ThingProperties/properties/id: say in a description what id is`,
    ],
    [
      "a creation that cannot be found",
      ["    create: createThing\n", ""],
      `${schemas}/Thing: one POST must answer 201 with Thing, or x-terraform.create name the creation; found: none`,
    ],
    [
      "an operation that does not exist",
      ["create: createThing", "create: makeThing"],
      `${schemas}/Thing/x-terraform: there is no operation makeThing`,
    ],
    [
      "a term that is not in the vocabulary",
      ["    create: createThing", "    create: createThing\n    import: id"],
      `${schemas}/Thing/x-terraform/import: import has no effect here`,
    ],
    ["terms without a resource", ["    resource: thing\n", ""], `${schemas}/Thing/x-terraform: resource is missing`],
    [
      "a resource that is open",
      ["    - $ref: '#/ThingProperties'\n  unevaluatedProperties: false", "    - $ref: '#/ThingProperties'"],
      `${schemas}/Thing: a resource is a closed object with a description`,
    ],
    [
      "a lookup that the list does not know",
      ["by: [id, name]", "by: [id, color]"],
      `${schemas}/Thing/x-terraform/data_source/by: color is not both an attribute and a query parameter of listThings`,
    ],
    [
      "a list of something else",
      ["items: { $ref: '#/Thing' }", "items: { $ref: '#/ThingCreated' }"],
      `${schemas}/Thing/x-terraform/data_source/by: no GET beside /v1/accounts/{account_id}/things answers a list of Thing`,
    ],
    [
      "a type that Terraform has not",
      ["size: { type: integer, minimum: 1, default: 1,", "size: { type: [integer, boolean], default: 1,"],
      `${schemas}/ThingCreate/properties/size: Terraform has no type for this (union)`,
    ],
    [
      "a property that is excluded and must be there",
      [
        "name: { $ref: '#/Name', description: Its name. }\n    size: { type: integer, minimum: 1, default",
        "name: { $ref: '#/Name', x-terraform: { exclude: true } }\n    size: { type: integer, minimum: 1, default",
      ],
      `${schemas}/ThingCreate/properties/name/x-terraform: a property has no other term than \`exclude: true\``,
    ],
    [
      "other terms of a property",
      ["    items:\n", "    items:\n      x-terraform: { resource: items }\n"],
      `${schemas}/ThingList/properties/items/x-terraform/resource: resource has no effect here`,
    ],
    [
      "an object that may hold anything",
      [
        "size: { type: integer, minimum: 1, default: 1,",
        "size: { type: object, additionalProperties: true, default: {},",
      ],
      `${schemas}/ThingCreate/properties/size: Terraform has no type for an object of which nobody says what it holds`,
    ],
    [
      "a default of a member of an object",
      [
        "size: { type: integer, minimum: 1, default: 1,",
        "size: { type: object, additionalProperties: false, properties: { a: { type: string, default: x } }, default: null,",
      ],
      `${schemas}/ThingCreate/properties/size/properties/a: undecided: a is a member of an object and has a default`,
    ],
  ] as const)("%s", (_, [text, replacement], message) => {
    expect(() => derive(plant("schemas/things.yaml", text, replacement))).toThrow(message);
  });

  it.each([
    [
      "an object that cannot be read",
      [
        "paths/things.yaml",
        "              $ref: ../schemas/things.yaml#/Thing\n",
        "              $ref: ../schemas/things.yaml#/ThingList\n",
      ],
      `${schemas}/Thing: one GET, on a path that ends in a parameter, must answer Thing; found: none`,
    ],
    [
      "an object that cannot be deleted",
      ["paths/things.yaml", "  delete:", "  put:"],
      `${schemas}/Thing: /v1/things/{thing_id} must have a DELETE, or x-terraform.delete name the deletion; found: none`,
    ],
    [
      "an update that answers something else",
      [
        "paths/things.yaml",
        "'200':\n        description: The thing.\n        content:\n          application/json:\n            schema:\n              $ref: ../schemas/things.yaml#/Thing\n      '401': { $ref: ../responses.yaml#/Failure }\n      '422'",
        "'204': { description: Done. }\n      '401': { $ref: ../responses.yaml#/Failure }\n      '422'",
      ],
      "openapi/paths/things.yaml#/thing/patch: an update answers 200 with the object as it is then, a Thing",
    ],
    [
      "an answer of the creation that lacks a property",
      ["paths/things.yaml", "#/ThingCreated", "#/ThingUpdate"],
      "openapi/paths/things.yaml#/things/post: the answer of the creation does not hold id",
    ],
    [
      "a body of the creation that is open",
      [
        "schemas/things.yaml",
        "default: null, description: Its parent. }\n  additionalProperties: false",
        "default: null }",
      ],
      "openapi/paths/things.yaml#/things/post: a resource is created and updated by a body that is a closed object",
    ],
    [
      "a default that the provider does not have",
      ["parameters.yaml", "provider_default: account_id", "provider_default: account"],
      "openapi/parameters.yaml#/account_id/x-terraform: only provider_default may stand here",
    ],
    [
      "other terms of a parameter",
      ["parameters.yaml", "provider_default: account_id", "provider_default: account_id, sensitive: true"],
      "openapi/parameters.yaml#/account_id/x-terraform: only provider_default may stand here",
    ],
    [
      "terms of a parameter of the query",
      [
        "paths/things.yaml",
        "        in: query",
        "        in: query\n        x-terraform: { provider_default: account_id }",
      ],
      "openapi/paths/things.yaml#/things/get/parameters/0/x-terraform: only parameters of a path",
    ],
    [
      "terms of a header",
      [
        "paths/things.yaml",
        "      - name: name\n",
        "      - name: X-Note\n        in: header\n        description: A note.\n        x-terraform: { provider_default: account_id }\n        schema: {}\n      - name: name\n",
      ],
      "openapi/paths/things.yaml#/things/get/parameters/1/x-terraform: only parameters of a path",
    ],
    [
      "other terms of an attribute of the provider",
      [
        "openapi.yaml",
        "account_id: { description: The account. }",
        "account_id: { description: The account., default: a }",
      ],
      "openapi/openapi.yaml#/x-terraform-provider/attributes/account_id/default: default has no effect here",
    ],
  ] as const)("%s", (_, [file, text, replacement], message) => {
    expect(() => derive(plant(file, text, replacement))).toThrow(message);
  });

  it("several ways to read, naming them", () => {
    const list = plant("paths/things.yaml", "#/ThingList", "#/Thing");
    const files = plant("openapi.yaml", "/v1/accounts/{account_id}/things:", "/v1/things/of/{account_id}:", list);
    expect(() => derive(files)).toThrow("must answer Thing; found: listThings, getThing");
  });

  it("a path parameter that is no attribute", () => {
    const path = plant("openapi.yaml", "/v1/things/{thing_id}:", "/v1/owners/{owner_id}/things/{thing_id}:");
    const owner = "owner_id: { name: owner_id, in: path, required: true, description: It., schema: { type: string } }";
    const parameters = plant("parameters.yaml", "thing_id:\n", `${owner}\nthing_id:\n`, path);
    const used = "thing:\n  parameters:\n    - $ref: ../parameters.yaml#/owner_id";
    const files = plant("paths/things.yaml", "thing:\n  parameters:", used, parameters);
    expect(() => derive(files)).toThrow(
      "openapi/parameters.yaml#/owner_id: the resource has no attribute owner_id from which getThing could take it",
    );
  });
});
