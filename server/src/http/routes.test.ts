import { operations } from "@muster/openapi/operations";
import { requestSchemas } from "@muster/openapi/request-schemas";
import { describe, expect, it } from "vitest";
import { routesOf } from "./routes.js";

const schemas = { getAgentPool: requestSchemas.getAgentPool };
const handlers = { getAgentPool: () => Promise.resolve(null) };

describe("routesOf", () => {
  it("joins an operation with its schema and its handler", () => {
    const described = { getAgentPool: operations.getAgentPool };
    expect(routesOf(described, schemas, handlers)).toEqual([
      {
        id: "getAgentPool",
        operation: operations.getAgentPool,
        schema: requestSchemas.getAgentPool,
        handler: handlers.getAgentPool,
        immutableMembers: {},
        outputMembers: [],
      },
    ]);
  });

  it("refuses an operation of users that states no permission", () => {
    const described = {
      getAgentPool: { ...operations.getAgentPool, security: [{ token: "user_token" as const, permissions: [] }] },
    };
    expect(() => routesOf(described, schemas, handlers)).toThrow("the operation getAgentPool states no permission");
  });
});
