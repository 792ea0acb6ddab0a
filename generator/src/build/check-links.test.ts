import { describe, expect, it } from "vitest";
import { modelOf, plant } from "../testing/contract.js";

const created = "              $ref: ../schemas/things.yaml#/ThingCreated\n";

/** The model of a contract whose creation has a link that says this. */
function link(operation: string, parameters: string) {
  const yaml = `        links:\n          next: { operationId: ${operation}, description: Next., parameters: ${parameters} }\n`;
  return modelOf(plant("paths/things.yaml", created, created + yaml));
}

describe("links", () => {
  it("are read, from the answer and from the path of the request", () => {
    const links = (operation: string, parameters: string) =>
      link(operation, parameters).operations.find(({ id }) => id === "createThing")?.success.links;
    expect(links("getThing", "{ thing_id: $response.body#/id }")).toMatchObject([
      { operation: "getThing", parameters: new Map([["thing_id", "$response.body#/id"]]) },
    ]);
    expect(links("listThings", "{ account_id: $request.path.account_id, name: $response.body#/name }")).toHaveLength(1);
  });

  const place = "openapi/paths/things.yaml#/things/post/responses/201/links/next";

  it.each([
    ["an operation that is not there", "getOther", "{}", `${place}/operationId: there is no operation getOther`],
    ["a path that is not filled", "getThing", "{}", `${place}/parameters: the path of getThing needs thing_id`],
    [
      "a parameter that the operation has not",
      "getThing",
      "{ thing_id: $response.body#/id, other: $response.body#/id }",
      `${place}/parameters/other: getThing has no parameter other`,
    ],
    [
      "a property that the answer has not",
      "getThing",
      "{ thing_id: $response.body#/key }",
      `${place}/parameters/thing_id: $response.body#/key is neither`,
    ],
    [
      "a property of what is no object",
      "getThing",
      "{ thing_id: $response.body#/id/key }",
      `${place}/parameters/thing_id: $response.body#/id/key is neither`,
    ],
    [
      "a parameter that the request's path has not",
      "getThing",
      "{ thing_id: $request.path.thing_id }",
      `${place}/parameters/thing_id: $request.path.thing_id is neither`,
    ],
    [
      "an expression of another kind",
      "getThing",
      "{ thing_id: $request.query.id }",
      `${place}/parameters/thing_id: $request.query.id is neither`,
    ],
  ])("may not name %s", (_, operation, parameters, message) => {
    expect(() => link(operation, parameters)).toThrow(message);
  });
});
