import { describe, expect, it } from "vitest";
import { contract, modelOf } from "../../testing/contract.js";
import { emitResponseSchemas } from "./response-schemas.js";

describe("emitResponseSchemas", () => {
  it("writes the components that answers need, each operation's answer, and the problem", () => {
    expect(emitResponseSchemas(modelOf(contract), "../")).toBe(`\
// Generated from openapi/ by generator. Do not edit; run \`npm run generate\`.
import { z } from "zod";
import { check } from "../zod-checks.js";

const Name = /* @__PURE__ */ (() => z.string().check(check.codePoints(0, 3)))();

const Thing = /* @__PURE__ */ (() => z.looseObject({
  id: z.string(),
  account_id: z.string(),
  name: Name,
  size: z.number().check(check.integer).min(1),
  color: z.string(),
  parent_id: z.string().nullable(),
  status: z.looseObject({
    state: z.string(),
  }),
}))();

const ThingList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(Thing),
}))();

const ThingCreated = /* @__PURE__ */ (() => z.looseObject({
  id: z.string(),
  account_id: z.string(),
  name: Name,
  size: z.number().check(check.integer).min(1),
  color: z.string(),
  parent_id: z.string().nullable(),
  status: z.looseObject({
    state: z.string(),
  }),
  secret: z.string(),
}))();

const ProblemCode = /* @__PURE__ */ (() => z.string())();

export const Problem = /* @__PURE__ */ (() => z.looseObject({
  code: ProblemCode,
}))();

/**
 * What each operation answers when it succeeds; null where nothing comes with the status. Members and values of enums that
 * this version does not know pass.
 */
export const responseSchemas = {
  listThings: ThingList,
  createThing: ThingCreated,
  getThing: Thing,
  updateThing: Thing,
  deleteThing: null,
};
`);
  });
});
