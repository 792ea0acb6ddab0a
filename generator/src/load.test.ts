import { describe, expect, it } from "vitest";
import { load } from "./load.js";
import { parseSources, refuseUnused } from "./sources.js";
import { contract, modelOf, plant } from "./testing/contract.js";

const loadFiles = (files: ReadonlyMap<string, string>) => load(parseSources(files), "openapi/openapi.yaml");
const bundle = (files: ReadonlyMap<string, string>) => loadFiles(files).document;

describe("load", () => {
  it("turns references between files into references to components", () => {
    const { document } = loadFiles(contract);
    const references = JSON.stringify(document).match(/"\$ref":"[^"]*"/g) ?? [];
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((reference) => !/"#\/components\/\w+\/\w+"$/.test(reference))).toEqual([]);
  });

  it("puts path items in place", () => {
    expect(bundle(contract)).toMatchObject({
      paths: { "/v1/things/{thing_id}": { get: { operationId: "getThing" } } },
    });
  });

  it("keeps what stands beside the $ref of a schema", () => {
    expect(bundle(contract)).toMatchObject({
      components: {
        schemas: {
          ThingCreate: { properties: { name: { $ref: "#/components/schemas/Name", description: "Its name." } } },
        },
      },
    });
  });

  it("orders components as their files do, and files as they are referred to", () => {
    expect([...modelOf(contract).schemas.keys()]).toEqual([
      ...["Name", "Thing", "ThingProperties", "ThingCreated", "ThingCreate", "ThingUpdate", "ThingList"],
      ...["Problem", "ProblemCode"],
    ]);
  });

  it("lets a schema contain itself", () => {
    const files = plant("schemas/things.yaml", "parent_id: {", "parent: { $ref: '#/Thing' }\n    parent_id: {");
    expect(JSON.stringify(bundle(files))).toContain('"parent":{"$ref":"#/components/schemas/Thing"}');
  });

  it("takes a $ref in an example for data", () => {
    const files = plant(
      "paths/things.yaml",
      "          schema:\n            $ref: ../schemas/things.yaml#/ThingCreate\n",
      "          examples: { odd: { value: { $ref: nowhere } } }\n          schema: { $ref: ../schemas/things.yaml#/ThingCreate }\n",
    );
    expect(JSON.stringify(bundle(files))).toContain('"value":{"$ref":"nowhere"}');
  });

  it("knows where each part was written", () => {
    expect(modelOf(contract).operations.map(({ place }) => `${place.file}#${place.pointer}`)).toContain(
      "openapi/paths/things.yaml#/thing/get",
    );
  });
});

describe("load refuses", () => {
  it.each([
    [
      "an unknown keyword of a schema",
      ["schemas/things.yaml", "maxLength: 3", "maxLength: 3, nullable: true"],
      "openapi/schemas/things.yaml#/Name/nullable: nullable is not supported here (schema)",
    ],
    [
      "an unknown extension",
      ["paths/things.yaml", "    summary: Get a thing", "    summary: Get a thing\n    x-internal: true"],
      "openapi/paths/things.yaml#/thing/get/x-internal: x-internal is not supported here (operation)",
    ],
    [
      "an extension where it means nothing",
      ["schemas/problem.yaml", "  required: [code]", "  required: [code]\n  x-permissions: {}"],
      "openapi/schemas/problem.yaml#/Problem/x-permissions: ",
    ],
    [
      "a member that is called like one of every object",
      ["schemas/things.yaml", "maxLength: 3", "maxLength: 3, constructor: 1"],
      "openapi/schemas/things.yaml#/Name/constructor: ",
    ],
    [
      "an unknown method of a path",
      ["paths/things.yaml", "  delete:", "  trace:"],
      "openapi/paths/things.yaml#/thing/trace: ",
    ],
    [
      "a reference to a file that is not there",
      ["parameters.yaml", "schema: { type: string }", "schema: { $ref: none.yaml#/Id }"],
      "openapi/parameters.yaml#/thing_id/schema/$ref: none.yaml#/Id leads nowhere",
    ],
    [
      "a reference to a component that is not there",
      ["responses.yaml", "#/Problem", "#/Trouble"],
      "openapi/responses.yaml#/Failure/content/application~1problem+json/schema/$ref: schemas/problem.yaml#/Trouble leads nowhere",
    ],
    [
      "a reference without a pointer",
      ["responses.yaml", "schemas/problem.yaml#/Problem", "schemas/problem.yaml"],
      "write a reference as FILE#/POINTER",
    ],
    [
      "a reference into a component",
      [
        "schemas/things.yaml",
        "{ $ref: '#/Name', description: Its name. }",
        "{ $ref: '#/ThingCreate/properties/size' }",
      ],
      "openapi/schemas/things.yaml#/ThingProperties/properties/name/$ref: a reference must name a whole component",
    ],
    [
      "anything beside the $ref of a parameter",
      [
        "paths/things.yaml",
        "- $ref: ../parameters.yaml#/thing_id",
        "- $ref: ../parameters.yaml#/thing_id\n      required: true",
      ],
      "openapi/paths/things.yaml#/thing/parameters/0: nothing may stand beside this $ref",
    ],
    [
      "a text where an object belongs",
      ["schemas/things.yaml", "Name: { type: string, maxLength: 3 }", "Name: string"],
      "openapi/schemas/things.yaml#/Name: an object is wanted here (schema)",
    ],
    [
      "an object where a list belongs",
      ["schemas/things.yaml", "  allOf:\n    - $ref: '#/ThingProperties'", "  allOf: { $ref: '#/ThingProperties' }"],
      "openapi/schemas/things.yaml#/Thing/allOf: a list is wanted here",
    ],
    [
      "a key that occurs twice",
      ["schemas/problem.yaml", "  required: [code]", "  required: [code]\n  required: []"],
      "unique",
    ],
  ] as const)("%s", (_, [file, text, replacement], message) => {
    expect(() => bundle(plant(file, text, replacement))).toThrow(message);
  });

  it("a name that two files of schemas define", () => {
    const files = new Map([...contract, ["openapi/schemas/other.yaml", "Name: { type: string }"]]);
    expect(() => bundle(files)).toThrow(
      "openapi/schemas/other.yaml#/Name: openapi/schemas/things.yaml defines a schema of this name too; rename one",
    );
  });
});

describe("refuseUnused", () => {
  const check = (files: ReadonlyMap<string, string>) => {
    refuseUnused(parseSources(files), ["openapi/openapi.yaml"], loadFiles(files).followed);
  };

  it("accepts a contract of which everything is needed", () => {
    expect(() => {
      check(contract);
    }).not.toThrow();
  });

  it("refuses what nothing refers to", () => {
    expect(() => {
      check(plant("responses.yaml", "Failure:", "Success: {}\nFailure:"));
    }).toThrow("openapi/responses.yaml#/Success: nothing refers to this; remove it");
  });
});
