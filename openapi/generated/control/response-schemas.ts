// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { z } from "zod";
import { codePoints, integer } from "../zod-checks.js";
import { dateTime, uriReference } from "../zod-formats.js";

const Timestamp = z.string().check(dateTime);

const ClockReading = z.looseObject({
  now: Timestamp,
  virtual: z.boolean(),
});

const ProblemCode = z.string();

const ProblemError = z.looseObject({
  pointer: z.string().exactOptional(),
  parameter: z.string().exactOptional(),
  detail: z.string(),
});

const Holders = z.looseObject({
  count: z.number().check(integer).min(0),
  items: z.array(z.looseObject({
    kind: z.string(),
    id: z.string(),
    name: z.string(),
  })).max(20),
});

export const Problem = z.looseObject({
  type: z.string().check(uriReference),
  title: z.string(),
  status: z.number().check(integer).min(400).max(599),
  detail: z.string(),
  code: ProblemCode,
  rule: z.string().regex(/^[A-Z]+-[0-9]+$/u).exactOptional(),
  permission: z.string().exactOptional(),
  errors: z.array(ProblemError).exactOptional(),
  holders: Holders.exactOptional(),
  request_id: z.string().check(codePoints(1, 64)),
});

/**
 * What each operation answers when it succeeds; null where nothing comes with the status. Members and values of enums that
 * this version does not know pass.
 */
export const responseSchemas = {
  getClock: ClockReading,
  advanceClock: ClockReading,
  reset: null,
};
