import { describe, expect, it } from "vitest";
import { contract, modelOf, plant } from "../testing/contract.js";

const twoSchemes = plant(
  "openapi.yaml",
  "    user_token: { type: http, scheme: bearer }",
  "    user_token: { type: http, scheme: bearer }\n    agent_token: { type: http, scheme: bearer }",
);

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
      security: [{ token: "user_token", permissions: ["things:write"] }],
      conditionalPermissions: new Map([["parent_id", ["things:read"]]]),
      pathParameters: [{ name: "account_id", terraform: { provider_default: "account_id" } }],
      queryParameters: [],
      headerParameters: [],
      body: { mediaType: "application/json", required: true, schema: { kind: "reference", name: "ThingCreate" } },
      success: {
        status: 201,
        content: { mediaType: "application/json", schema: { name: "ThingCreated" } },
        headers: [],
        links: [],
      },
      problems: ["unauthenticated", "invalid"],
    });
  });

  it("reads alternatives, of which none lets anybody call", () => {
    const security = (yaml: string) =>
      modelOf(
        plant("paths/things.yaml", "security:\n      - user_token: [things:read]", `security: ${yaml}`, twoSchemes),
      ).operations[0]?.security;
    expect(security("[{ user_token: [things:read] }, { agent_token: [] }]")).toEqual([
      { token: "user_token", permissions: ["things:read"] },
      { token: "agent_token", permissions: [] },
    ]);
    expect(security("[]")).toEqual([]);
  });

  it("reads parameters in headers, the headers of an answer, and texts", () => {
    const header = plant(
      "paths/things.yaml",
      "      - name: name\n        in: query",
      "      - name: If-Match\n        in: header",
    );
    const tagged = plant(
      "paths/things.yaml",
      "description: Things.\n        content:\n          application/json:\n            schema:\n              $ref: ../schemas/things.yaml#/ThingList",
      "description: Things.\n        headers:\n          ETag: { schema: { type: string } }\n        content:\n          text/csv:\n            schema: { type: string }",
      header,
    );
    const files = plant("schemas/things.yaml", "ThingList:", "Unused:", tagged);
    expect(modelOf(files).operations[0]).toMatchObject({
      queryParameters: [{ name: "limit" }],
      headerParameters: [{ name: "If-Match", required: false }],
      success: { headers: ["ETag"], content: { mediaType: "text/csv", schema: { kind: "string" } } },
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
      `${things}/things/get/security: say which kinds of token may call the operation`,
    ],
    [
      "a kind of token twice",
      ["      - user_token: [things:read]\n", "      - user_token: [things:read]\n      - user_token: []\n"],
      `${things}/things/get/security/1: user_token is an alternative already`,
    ],
    [
      "two kinds of token at once",
      ["user_token: [things:read]\n", "{ user_token: [], other_token: [] }\n"],
      `${things}/things/get/security/0: an alternative names exactly one kind of token`,
    ],
    [
      "an alternative that anybody meets",
      ["      - user_token: [things:read]\n", "      - {}\n"],
      `${things}/things/get/security/0: an alternative names exactly one kind of token`,
    ],
    [
      "a kind of token that the document does not have",
      ["user_token: [things:read]", "other_token: [things:read]"],
      `${things}/things/get/security/0: other_token is no security scheme of this document`,
    ],
    [
      "a permission that x-permissions lacks",
      ["user_token: [things:read]", "user_token: [things:see]"],
      `${things}/things/get/security/0: x-permissions does not describe things:see`,
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
      "a parameter in a cookie",
      ["in: query", "in: cookie"],
      `${things}/things/get/parameters/0/in: parameters in cookie are not supported; path, query and header are`,
    ],
    [
      "a header with a default",
      ["in: query", "in: header"],
      `${things}/things/get/parameters/0: a header says something besides: it is optional and has no default`,
    ],
    [
      "a header that must be there",
      [
        "        in: query\n        description: Only",
        "        in: header\n        required: true\n        description: Only",
      ],
      `${things}/things/get/parameters/1: a header says something besides: it is optional and has no default`,
    ],
    [
      "an answer that is neither JSON nor a text",
      [
        "application/json:\n            schema:\n              $ref: ../schemas/things.yaml#/ThingList",
        "text/plain:\n            schema:\n              $ref: ../schemas/things.yaml#/ThingList",
      ],
      `${things}/things/get/responses/200/content/text~1plain: what is not JSON has a schema of type string`,
    ],
    [
      "parameters of the media type of a request",
      [
        "        application/json:\n          schema:\n            $ref: ../schemas/things.yaml#/ThingCreate\n",
        "        application/json:\n          x-parameters: charset=utf-8\n          schema:\n            $ref: ../schemas/things.yaml#/ThingCreate\n",
      ],
      `${things}/things/post/requestBody/content/application~1json: only answers have x-parameters`,
    ],
    [
      "parameters of a media type that are no text",
      [
        "application/json:\n            schema:\n              $ref: ../schemas/things.yaml#/ThingList",
        "application/json:\n            x-parameters: [utf-8]\n            schema:\n              $ref: ../schemas/things.yaml#/ThingList",
      ],
      `${things}/things/get/responses/200/content/application~1json/x-parameters: the parameters of a media type are a text`,
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
