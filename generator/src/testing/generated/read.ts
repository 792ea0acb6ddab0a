// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { z } from "zod";
import { check } from "./zod-checks.js";
import { format } from "./zod-formats.js";

const PoolOwner = /* @__PURE__ */ (() => z.looseObject({
  name: z.string(),
}))();

const PoolState = /* @__PURE__ */ (() => z.string())();

const PoolLabels = /* @__PURE__ */ (() => check.map(z.string().regex(/^[a-z]+$/u), z.string().check(check.codePoints(0, 5))).check(check.members(0, 3)))();

export const Pool = /* @__PURE__ */ (() => z.looseObject({
  id: z.string().check(format.uuid),
  name: z.string().check(check.codePoints(1, 90)).regex(/^[a-z][a-z0-9-]*$/u),
  description: z.string().check(check.codePoints(0, 10)).nullable(),
  owner: PoolOwner.nullable().exactOptional(),
  state: PoolState,
  createdAt: z.string().check(format.dateTime),
  day: z.string().check(format.date).exactOptional(),
  weight: z.number().max(1).gt(0).multipleOf(0.25).exactOptional(),
  bigCount: z.number().check(check.integer).min(0).exactOptional(),
  labels: PoolLabels.exactOptional(),
  tags: z.array(z.string()).min(1).max(3).check(check.uniqueItems).exactOptional(),
  range: z.tuple([z.number().check(check.integer), z.number().check(check.integer)]).exactOptional(),
  kind: z.literal("pool").exactOptional(),
  mode: z.string().nullable().exactOptional(),
  maybe: z.union([z.string(), z.number().check(check.integer)]).nullable().exactOptional(),
  get parent(): z.ZodExactOptional<z.ZodType> {
    return Pool.exactOptional();
  },
  email: z.string().check(format.email).exactOptional(),
  url: z.string().check(format.uri).exactOptional(),
}))();

const AgentStarted = /* @__PURE__ */ (() => z.looseObject({
  type: z.literal("started"),
  at: z.string().check(format.dateTime),
  version: z.string(),
}))();

const AgentExited = /* @__PURE__ */ (() => z.looseObject({
  type: z.literal("exited"),
  code: z.number().check(check.integer),
}))();

export const AgentEvent = /* @__PURE__ */ (() => z.union([z.discriminatedUnion("type", [AgentStarted, AgentExited]), z.looseObject({ type: z.string().check(check.unknownText(["started", "exited"])) })]))();

