import { describe, expect, it } from "vitest";
import { contract, modelOf, plant } from "../../testing/contract.js";
import { emitOperations } from "./operations.js";

const emit = (files: ReadonlyMap<string, string>) => emitOperations(modelOf(files));

describe("emitOperations", () => {
  it("writes an entry for an operation with a body", () => {
    expect(emit(contract)).toContain(`
  createThing: {
    method: "POST",
    path: "/v1/accounts/{account_id}/things",
    summary: "Create a thing",
    security: [{ token: "user_token", permissions: ["things:write"] }],
    conditionalPermissions: { parent_id: ["things:read"] },
    pathParameters: ["account_id"],
    queryParameters: {},
    headerParameters: {},
    body: { mediaType: "application/json", required: true },
    success: { status: 201, mediaType: "application/json", etag: false },
    problems: ["unauthenticated", "invalid"],
  },
`);
  });

  it("writes null for a body and a media type that are not there", () => {
    expect(emit(contract)).toContain(`
    body: null,
    success: { status: 204, mediaType: null, etag: false },
    problems: ["unauthenticated"],
  },
} as const;
`);
  });

  it("writes the types of query parameters", () => {
    expect(emit(contract)).toContain('queryParameters: { limit: "integer", name: "string" },');
  });

  it("writes parameters in headers, and that an answer has an ETag", () => {
    const header = plant("paths/things.yaml", "name: name\n        in: query", "name: If-Match\n        in: header");
    const answer = "description: Things.\n";
    const files = plant("paths/things.yaml", answer, `${answer}        headers: { ETag: { schema: {} } }\n`, header);
    expect(emit(files)).toContain('headerParameters: { "If-Match": "string" },');
    expect(emit(files)).toContain('success: { status: 200, mediaType: "application/json", etag: true },');
  });

  it("writes the media type of an answer with its parameters", () => {
    const media = "application/json:\n            schema:\n              $ref: ../schemas/things.yaml#/ThingList";
    const versioned = media.replace("\n", "\n            x-parameters: version=1; charset=utf-8\n");
    const success = 'success: { status: 200, mediaType: "application/json; version=1; charset=utf-8", etag: false },';
    expect(emit(plant("paths/things.yaml", media, versioned))).toContain(success);
  });

  it("writes problems and permissions", () => {
    expect(emit(contract)).toContain(`
export const problems = {
  unauthenticated: { status: 401, title: "No valid token was given" },
  invalid: { status: 422, title: "The request breaks the schema" },
} as const;`);
    expect(emit(contract)).toContain(
      'export const permissions = { "things:read": "Read things.", "things:write": "Change things." } as const;',
    );
  });

  it.each([
    ["type: boolean", "boolean"],
    ["enum: [a, b]", "string"],
  ])("takes %s for a %s", (schema, type) => {
    const files = plant(
      "paths/things.yaml",
      "{ type: integer, minimum: 1, maximum: 100, default: 20 }",
      `{ ${schema} }`,
    );
    expect(emit(files)).toContain(`queryParameters: { limit: "${type}", name: "string" },`);
  });

  it("refuses a query parameter that no text can be", () => {
    const files = plant(
      "paths/things.yaml",
      "{ type: integer, minimum: 1, maximum: 100, default: 20 }",
      "{ type: number }",
    );
    expect(() => emit(files)).toThrow(
      "openapi/paths/things.yaml#/things/get/parameters/0: a parameter is a text, a whole number, or true or false",
    );
  });
});
