// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { z } from "zod";
import { check } from "../zod-checks.js";

const ClockAdvance = /* @__PURE__ */ (() => z.strictObject({
  milliseconds: z.number().check(check.integer).min(0).max(31622400000),
}))();

/**
 * What the requests of each operation must be. The values of a query and of headers are converted before, as
 * `queryParameters` and `headerParameters` of the operation say; a body that was parsed has every member that has a
 * default, and an absent one that need not be there is parsed as `{}`.
 */
export const requestSchemas = {
  getClock: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  advanceClock: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: ClockAdvance,
  },
  reset: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
};
