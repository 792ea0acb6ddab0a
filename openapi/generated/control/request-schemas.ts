// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { z } from "zod";
import { check } from "../zod-checks.js";

const ClockAdvance = /* @__PURE__ */ (() => z.strictObject({
  milliseconds: z.number().check(check.integer).min(0).max(31622400000),
}))();

/**
 * What the requests of each operation must be. The values of a query are converted before, as `queryParameters` of the
 * operation says; a body that was parsed has every member that has a default.
 */
export const requestSchemas = {
  getClock: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    body: null,
  },
  advanceClock: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    body: ClockAdvance,
  },
  reset: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    body: null,
  },
};
