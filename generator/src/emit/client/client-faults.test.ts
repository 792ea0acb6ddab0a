import { describe, expect, it } from "vitest";
import { clientModel, type Plant } from "../../testing/client-contract.js";
import { emitClient } from "./client.js";

/** What the emitter refuses: the case, what is planted, and the beginning of the fault. */
const faults: readonly (readonly [title: string, plants: readonly Plant[], fault: string])[] = [
  [
    "an operation without a tag",
    [["paths.yaml", "    tags: [Big things]\n", ""]],
    "openapi/paths.yaml#/things/get: listBigThings needs exactly one tag",
  ],
  [
    "an operation with two tags",
    [["paths.yaml", "tags: [Big thing parts]", "tags: [Big thing parts, Big things]"]],
    "openapi/paths.yaml#/parts/get: exportBigThingParts needs exactly one tag",
  ],
  [
    "a tag that the document does not describe",
    [["paths.yaml", "tags: [Big thing parts]", "tags: [Lost]"]],
    "openapi/paths.yaml#/parts/get/tags/0: the document describes no tag Lost",
  ],
  [
    "a tag that joins a resource that there is not",
    [["openapi.yaml", "x-client-resource: bigThings", "x-client-resource: things"]],
    "openapi/openapi.yaml#/tags/1/x-client-resource: no tag is the resource things; there are bigThings",
  ],
  [
    "two tags of one resource",
    [["openapi.yaml", "tags:\n", "tags:\n  - { name: Big-things, description: Others. }\n"]],
    "openapi/openapi.yaml#/tags/1: bigThings is the resource of another tag too",
  ],
  [
    "two methods of one name",
    [["paths.yaml", "operationId: exportBigThingParts", "operationId: listBigThing"]],
    "openapi/paths.yaml#/parts/get/operationId: listBigThing and listBigThings would both be bigThings.list",
  ],
  [
    "a body beside a query",
    [["paths.yaml", "{ name: Idempotency-Key, in: header,", "{ name: dry, in: query,"]],
    "openapi/paths.yaml#/things/post: createBigThing takes both a body and a query",
  ],
  [
    "a header that is no option",
    [["paths.yaml", "name: If-Match", "name: X-Mood"]],
    "openapi/paths.yaml#/thing/patch/parameters/0: the client has no option for X-Mood",
  ],
  [
    "an identifier that would be called as another argument",
    [
      ["openapi.yaml", "/v1/things/{thing_id}: ", "/v1/things/{options}: "],
      ["paths.yaml", "name: thing_id", "name: options"],
    ],
    "openapi/paths.yaml#/thing/parameters/0: options is the name of another argument",
  ],
  [
    "two identifiers of one argument",
    [
      ["openapi.yaml", "/v1/things/{thing_id}: ", "/v1/things/{thing-id}/{thing_id}: "],
      [
        "paths.yaml",
        "    - { name: thing_id",
        "    - { name: thing-id, in: path, required: true, description: It., schema: { type: string } }\n    - { name: thing_id",
      ],
    ],
    "openapi/paths.yaml#/thing/parameters/1: thingId is the name of another argument",
  ],
  [
    "a cursor without pages",
    [
      ["schemas.yaml", "  required: [items, next_cursor]\n", ""],
      ["schemas.yaml", "    next_cursor: { type: [string, 'null'] }\n", ""],
    ],
    "openapi/paths.yaml#/things/get/responses/200: an operation that takes a cursor answers an object with items",
  ],
  [
    "a schema that has the name of a resource",
    [["openapi.yaml", "tags:\n", "tags:\n  - { name: Fault, description: What is wrong. }\n"]],
    "openapi/schemas.yaml#/Fault: Fault is the name of a resource of the client too",
  ],
  [
    "a schema that has the name of what requests hold of another",
    [
      ["schemas.yaml", "Name: {", "ColorInput: { type: string }\nName: {"],
      ["schemas.yaml", "    id: {", "    other: { $ref: '#/ColorInput' }\n    id: {"],
    ],
    "openapi/schemas.yaml#/ColorInput: ColorInput is the name of what requests hold of Color",
  ],
  [
    "a list that holds itself",
    [["schemas.yaml", "Name: { type: string,", "Name: { type: array, items: { $ref: '#/Name' },"]],
    "openapi/schemas.yaml#/Name/items: Name holds itself and is no object with properties",
  ],
  [
    "an object that says what its other members hold",
    [
      [
        "schemas.yaml",
        "Fault:\n  type: object\n",
        "Fault:\n  type: object\n  additionalProperties: { type: string }\n",
      ],
    ],
    "openapi/schemas.yaml#/Fault: an object with properties cannot say here what its other members hold",
  ],
  [
    "a secret in a query",
    [["paths.yaml", "schema: { $ref: schemas.yaml#/Color }", "schema: { type: string, format: password }"]],
    "openapi/paths.yaml#/things/get/parameters/2: color is a secret; only bodies, answers and tokens hold secrets",
  ],
  [
    "an answer that is a secret as a whole",
    [
      [
        "paths.yaml",
        "text/plain: { schema: { type: string }",
        "text/plain: { schema: { type: string, format: password }",
      ],
    ],
    "openapi/paths.yaml#/parts/get/responses/200/content/text~1plain/schema/format: a secret is a member of an object",
  ],
];

describe("emitClient refuses", () => {
  it.each(faults)("%s", (_, plants, fault) => {
    expect(() => emitClient(clientModel(...plants))).toThrow(fault);
  });
});
