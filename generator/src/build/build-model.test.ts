import { describe, expect, it } from "vitest";
import { contract, modelOf, plant } from "../testing/contract.js";

describe("buildModel", () => {
  it("reads problems and permissions", () => {
    const { problems, permissions } = modelOf(contract);
    expect([...problems]).toEqual([
      ["unauthenticated", { status: 401, title: "No valid token was given", members: [] }],
      ["invalid", { status: 422, title: "The request breaks the schema", members: [] }],
    ]);
    expect([...permissions.keys()]).toEqual(["things:read", "things:write"]);
  });
});

describe("the members that come with problems", () => {
  it("name their codes", () => {
    const { problems } = modelOf(
      plant("schemas/problem.yaml", "    code:", "    lost: { type: string, x-problem-codes: [invalid] }\n    code:"),
    );
    expect([...problems.values()].map(({ members }) => members)).toEqual([[], ["lost"]]);
  });
});

describe("buildModel refuses", () => {
  it.each([
    [
      "a problem without a status",
      ["schemas/problem.yaml", "status: 401, ", ""],
      "openapi/schemas/problem.yaml#/ProblemCode/x-problem-codes/unauthenticated: status is missing",
    ],
    [
      "a problem whose status is no failure",
      ["schemas/problem.yaml", "status: 401", "status: 200"],
      "openapi/schemas/problem.yaml#/ProblemCode/x-problem-codes/unauthenticated/status: 200 is no status of a failure",
    ],
    [
      "a problem without a title",
      ["schemas/problem.yaml", ", title: No valid token was given", ""],
      "openapi/schemas/problem.yaml#/ProblemCode/x-problem-codes/unauthenticated: title is missing",
    ],
    [
      "a problem of which more is said than is read",
      ["schemas/problem.yaml", "status: 401", "retry: true, status: 401"],
      "openapi/schemas/problem.yaml#/ProblemCode/x-problem-codes/unauthenticated/retry: retry has no effect here",
    ],
    [
      "a code that is not described",
      ["schemas/problem.yaml", "enum: [unauthenticated, invalid]", "enum: [unauthenticated, invalid, lost]"],
      "openapi/schemas/problem.yaml#/ProblemCode: lost must stand both under enum and under x-problem-codes",
    ],
    [
      "a described problem that the enum lacks",
      ["schemas/problem.yaml", "enum: [unauthenticated, invalid]", "enum: [unauthenticated]"],
      "openapi/schemas/problem.yaml#/ProblemCode: invalid must stand both under enum and under x-problem-codes",
    ],
    [
      "a member of problems that comes with a code that there is not",
      ["schemas/problem.yaml", "    code:", "    lost: { type: string, x-problem-codes: [lost] }\n    code:"],
      "openapi/schemas/problem.yaml#/Problem/properties/lost/x-problem-codes: there is no problem lost",
    ],
    [
      "a member of every problem that comes with a code",
      ["schemas/problem.yaml", "#/ProblemCode' }", "#/ProblemCode', x-problem-codes: [invalid] }"],
      "openapi/schemas/problem.yaml#/Problem/properties/code/x-problem-codes: code is required",
    ],
    [
      "the member of another schema that comes with a code",
      ["schemas/things.yaml", "    id: { type: string,", "    id: { type: string, x-problem-codes: [invalid],"],
      "openapi/schemas/things.yaml#/ThingProperties/properties/id/x-problem-codes: x-problem-codes belongs on",
    ],
    [
      "a token that is sent in no header that is known",
      ["openapi.yaml", "{ type: http, scheme: bearer }", "{ type: apiKey }"],
      "openapi/openapi.yaml#/components/securitySchemes/user_token: tokens are sent in the header Authorization",
    ],
    [
      "a document without problems",
      ["schemas/problem.yaml", "x-problem-codes:", "x-state-machine:"],
      "openapi/openapi.yaml#: one schema must list the problems under x-problem-codes",
    ],
    [
      "a permission without a description",
      ["openapi.yaml", "things:read: Read things.", "things:read: 1"],
      "openapi/openapi.yaml#/components/x-permissions/things:read: a text is wanted here",
    ],
    [
      "a default in a merge patch",
      ["schemas/things.yaml", "    size: { type: integer, minimum: 1 }", "    size: { type: integer, default: 1 }"],
      "openapi/schemas/things.yaml#/ThingUpdate/properties/size/default: a merge patch has no defaults",
    ],
    [
      "a default deep in a merge patch",
      ["schemas/things.yaml", "    size: { type: integer, minimum: 1 }", "    size: { $ref: '#/ThingCreate' }"],
      "openapi/schemas/things.yaml#/ThingCreate/properties/size/default: a merge patch has no defaults",
    ],
  ] as const)("%s", (_, [file, text, replacement], message) => {
    expect(() => modelOf(plant(file, text, replacement))).toThrow(message);
  });
});
