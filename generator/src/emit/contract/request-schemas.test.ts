import { describe, expect, it } from "vitest";
import { contract, modelOf } from "../../testing/contract.js";
import { emitRequestSchemas } from "./request-schemas.js";

describe("emitRequestSchemas", () => {
  it("writes the components that requests need, and each operation's path, query, headers and body", () => {
    expect(emitRequestSchemas(modelOf(contract), "./")).toBe(`\
// Generated from openapi/ by generator. Do not edit; run \`npm run generate\`.
import { z } from "zod";
import { check } from "./zod-checks.js";

const Name = /* @__PURE__ */ (() => z.string().check(check.codePoints(0, 3)))();

const ThingCreate = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  size: z.number().check(check.integer).min(1).default(1),
  color: z.enum(["red", "blue"]).default("red"),
  parent_id: z.string().nullable().default(null),
}))();

const ThingUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: Name.exactOptional(),
  size: z.number().check(check.integer).min(1).exactOptional(),
  parent_id: z.string().nullable().exactOptional(),
}).check(check.members(1)))();

/**
 * What the requests of each operation must be. The values of a query and of headers are converted before, as
 * \`queryParameters\` and \`headerParameters\` of the operation say; a body that was parsed has every member that has a
 * default, and an absent one that need not be there is parsed as \`{}\`.
 */
export const requestSchemas = {
  listThings: {
    path: z.strictObject({
      account_id: z.string().regex(/^acc-/u),
    }),
    query: z.strictObject({
      limit: z.number().check(check.integer).min(1).max(100).default(20),
      name: Name.exactOptional(),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  createThing: {
    path: z.strictObject({
      account_id: z.string().regex(/^acc-/u),
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: ThingCreate,
  },
  getThing: {
    path: z.strictObject({
      thing_id: z.string(),
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  updateThing: {
    path: z.strictObject({
      thing_id: z.string(),
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: ThingUpdate,
  },
  deleteThing: {
    path: z.strictObject({
      thing_id: z.string(),
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
};
`);
  });
});
