// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { z } from "zod";
import { check } from "../zod-checks.js";
import { format } from "../zod-formats.js";

const Timestamp = /* @__PURE__ */ (() => z.string().check(format.dateTime))();

const ClockReading = /* @__PURE__ */ (() => z.looseObject({
  now: Timestamp,
  virtual: z.boolean(),
}))();

const ProblemCode = /* @__PURE__ */ (() => z.string())();

const ProblemError = /* @__PURE__ */ (() => z.looseObject({
  pointer: z.string().exactOptional(),
  parameter: z.string().exactOptional(),
  detail: z.string(),
}))();

const Holders = /* @__PURE__ */ (() => z.looseObject({
  count: z.number().check(check.integer).min(0),
  items: z.array(z.looseObject({
    kind: z.string(),
    id: z.string(),
    name: z.string(),
  })).max(20),
}))();

const QuotaState = /* @__PURE__ */ (() => z.looseObject({
  name: z.string(),
  limit: z.number().check(check.integer).min(0),
  used: z.number().check(check.integer).min(0),
}))();

export const Problem = /* @__PURE__ */ (() => z.looseObject({
  type: z.string().check(format.uriReference),
  title: z.string(),
  status: z.number().check(check.integer).min(400).max(599),
  detail: z.string(),
  code: ProblemCode,
  rule: z.string().regex(/^[A-Z]+-[0-9]+$/u).exactOptional(),
  permission: z.string().exactOptional(),
  errors: z.array(ProblemError).exactOptional(),
  holders: Holders.exactOptional(),
  quota: QuotaState.exactOptional(),
  token_id: z.string().exactOptional(),
  request_id: z.string().check(check.codePoints(1, 64)),
}))();

/**
 * What each operation answers when it succeeds; null where nothing comes with the status. Members and values of enums that
 * this version does not know pass.
 */
export const responseSchemas = {
  getClock: ClockReading,
  advanceClock: ClockReading,
  reset: null,
};
