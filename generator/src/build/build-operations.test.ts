import { describe, expect, it } from "vitest";
import { contract, modelOf, plant } from "../testing/contract.js";

describe("buildOperations", () => {
  it("gives the operations in the order of the document", () => {
    expect(modelOf(contract).operations.map(({ id, method, path }) => `${id}: ${method} ${path}`)).toEqual([
      "listThings: GET /v1/accounts/{account_id}/things",
      "createThing: POST /v1/accounts/{account_id}/things",
      "getThing: GET /v1/things/{thing_id}",
      "updateThing: PATCH /v1/things/{thing_id}",
      "deleteThing: DELETE /v1/things/{thing_id}",
    ]);
  });

  it("reads tokens, permissions, parameters, bodies and answers", () => {
    expect(modelOf(contract).operations.find(({ id }) => id === "createThing")).toMatchObject({
      token: "user_token",
      permissions: ["things:write"],
      conditionalPermissions: new Map([["parent_id", ["things:read"]]]),
      pathParameters: [{ name: "account_id", terraform: { provider_default: "account_id" } }],
      queryParameters: [],
      body: { mediaType: "application/json", required: true, schema: { kind: "reference", name: "ThingCreate" } },
      success: { status: 201, content: { mediaType: "application/json", schema: { name: "ThingCreated" } } },
      problems: ["unauthenticated", "invalid"],
    });
  });

  it("gives the parameters of a path in its order", () => {
    const path = plant("openapi.yaml", "/v1/things/{thing_id}:", "/v1/things/{thing_id}/of/{account_id}:");
    const declared = "thing:\n  parameters:\n    - $ref: ../parameters.yaml#/account_id";
    const files = plant("paths/things.yaml", "thing:\n  parameters:", declared, path);
    const operation = modelOf(files).operations.find(({ id }) => id === "getThing");
    expect(operation?.pathParameters.map(({ name }) => name)).toEqual(["thing_id", "account_id"]);
  });
});

const things = "openapi/paths/things.yaml#";

describe("buildOperations refuses", () => {
  it.each([
    ["an operation without an id", ["    operationId: getThing\n", ""], `${things}/thing/get: operationId is missing`],
    [
      "an id that another operation has",
      ["operationId: getThing", "operationId: listThings"],
      `${things}/thing/get/operationId: listThings is the id of another operation too`,
    ],
    ["an operation without a summary", ["    summary: Get a thing\n", ""], `${things}/thing/get: summary is missing`],
    [
      "an operation without a security requirement",
      ["    security:\n      - user_token: [things:read]\n", ""],
      `${things}/things/get/security: an operation needs exactly one security requirement`,
    ],
    [
      "two requirements, either of which would do",
      ["      - user_token: [things:read]\n", "      - user_token: [things:read]\n      - user_token: []\n"],
      `${things}/things/get/security: an operation needs exactly one security requirement`,
    ],
    [
      "a requirement that anybody meets",
      ["      - user_token: [things:read]\n", "      - {}\n"],
      `${things}/things/get/security: an operation needs exactly one security requirement`,
    ],
    [
      "a kind of token that the document does not have",
      ["user_token: [things:read]", "other_token: [things:read]"],
      `${things}/things/get/security: other_token is no security scheme of this document`,
    ],
    [
      "a permission that x-permissions lacks",
      ["user_token: [things:read]", "user_token: [things:see]"],
      `${things}/things/get/security: x-permissions does not describe things:see`,
    ],
    [
      "a conditional permission that x-permissions lacks",
      ["parent_id: [things:read]", "parent_id: [things:see]"],
      `${things}/things/post/x-conditional-permissions/parent_id: x-permissions does not describe things:see`,
    ],
    [
      "a conditional permission for a member that the body has not",
      ["parent_id: [things:read]", "owner_id: [things:read]"],
      `${things}/things/post/x-conditional-permissions/owner_id: the body has no member owner_id`,
    ],
    [
      "a conditional permission where there is no body",
      ["    operationId: getThing", "    x-conditional-permissions: { name: [] }\n    operationId: getThing"],
      `${things}/thing/get/x-conditional-permissions/name: the body has no member name`,
    ],
    [
      "a problem that does not exist",
      ["x-problem-codes: [unauthenticated]", "x-problem-codes: [unauthenticated, lost]"],
      `${things}/things/get/x-problem-codes: there is no problem lost`,
    ],
    [
      "a problem whose status is not declared",
      ["x-problem-codes: [unauthenticated]", "x-problem-codes: [unauthenticated, invalid]"],
      `${things}/things/get/responses: one of the operation's x-problem-codes has the status 422, which is not declared`,
    ],
    [
      "a status that none of the problems has",
      ["x-problem-codes: [unauthenticated, invalid]", "x-problem-codes: [unauthenticated]"],
      `${things}/things/post/responses/422: none of the operation's x-problem-codes has the status 422`,
    ],
    [
      "two answers of success",
      ["'201':", "'200': { description: Was there. }\n      '201':"],
      `${things}/things/post/responses: an operation needs exactly one answer of success`,
    ],
    [
      "an answer of failure that is no problem",
      ["'401': { $ref: ../responses.yaml#/Failure }", "'401': { description: No. }"],
      `${things}/things/get/responses/401: an answer of failure holds application/problem+json with the schema Problem`,
    ],
    [
      "two media types of one body",
      [
        "        application/json:\n          schema:\n            $ref: ../schemas/things.yaml#/ThingCreate\n",
        "        application/json: {}\n        text/plain: {}\n",
      ],
      `${things}/things/post/requestBody/content: one media type is supported`,
    ],
    [
      "a parameter that is declared for the path and not in it",
      [
        "    - $ref: ../parameters.yaml#/thing_id",
        "    - $ref: ../parameters.yaml#/thing_id\n    - $ref: ../parameters.yaml#/account_id",
      ],
      "openapi/parameters.yaml#/account_id: /v1/things/{thing_id} has no {account_id}",
    ],
    [
      "a parameter that is in the path and not declared",
      ["  parameters:\n    - $ref: ../parameters.yaml#/thing_id\n", ""],
      `${things}/thing/get: the path parameter thing_id is not declared`,
    ],
    [
      "a parameter in a header",
      ["in: query", "in: header"],
      `${things}/things/get/parameters/0/in: parameters in header are not supported; path and query are`,
    ],
    ["a parameter twice", ["name: limit", "name: name"], `${things}/things/get/parameters/1: name is declared twice`],
  ] as const)("%s", (_, [text, replacement], message) => {
    expect(() => modelOf(plant("paths/things.yaml", text, replacement))).toThrow(message);
  });

  it("a path parameter that is not required", () => {
    expect(() => modelOf(plant("parameters.yaml", "  required: true\n", ""))).toThrow(
      "openapi/parameters.yaml#/account_id: a path parameter is required; say so",
    );
  });
});
