import type { Json, JsonObject } from "../json.js";

/** A value, and whether the schema of this name accepts it. */
export interface Vector {
  readonly schema: "Pool" | "PoolPatch" | "AgentEvent" | "Trouble";
  readonly title: string;
  readonly value: Json;
  readonly accepted: boolean;
}

const at = "2026-11-20T09:00:00Z";
const minimal = {
  id: "123e4567-e89b-12d3-a456-426614174000",
  name: "production",
  createdAt: at,
  description: "The first",
  state: "idle",
};
const trouble = { type: "https://example.com/trouble", title: "Trouble", status: 409 };

function omit(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([member]) => member !== name));
}

const pool = (title: string, accepted: boolean, members: JsonObject): Vector => ({
  schema: "Pool",
  title,
  value: { ...minimal, ...members },
  accepted,
});
const vector =
  (schema: Vector["schema"]) =>
  (title: string, accepted: boolean, value: Json): Vector => ({
    schema,
    title,
    value,
    accepted,
  });
const patch = vector("PoolPatch");
const event = vector("AgentEvent");
const problem = vector("Trouble");

/** What an emitter must get right about the schemas of `vectors.yaml`; the truth is JSON Schema's, as Ajv tells it. */
export const vectors: readonly Vector[] = [
  pool("a minimal object", true, {}),
  pool("null for a nullable text", true, { description: null }),
  { schema: "Pool", title: "a required nullable member missing", value: omit(minimal, "description"), accepted: false },
  pool("a nullable text that is too long", false, { description: "x".repeat(11) }),
  pool("null where anyOf has null", true, { owner: null }),
  pool("an object where anyOf has null", true, { owner: { name: "platform" } }),
  pool("an unknown member", false, { color: "red" }),
  pool("a uuid that is none", false, { id: "123e4567" }),
  pool("a date-time with an offset", true, { createdAt: "2026-11-20T09:00:00+01:00" }),
  pool("a date-time without a zone", false, { createdAt: "2026-11-20T09:00:00" }),
  pool("a date-time with microseconds", true, { createdAt: "2026-11-20T09:00:00.123456Z" }),
  pool("a date that is on no calendar", false, { day: "2026-02-30" }),
  pool("a text against its pattern", false, { name: "Production" }),
  pool("a number at its exclusive minimum", false, { weight: 0 }),
  pool("a number that is no multiple", false, { weight: 0.3 }),
  pool("an int64", true, { bigCount: 5 }),
  pool("an int64 as text", false, { bigCount: "5" }),
  pool("an int64 with a fraction", false, { bigCount: 1.5 }),
  pool("a map", true, { labels: { team: "infra" } }),
  pool("a value of a map that is too long", false, { labels: { team: "platform" } }),
  pool("one entry of a map too many", false, { labels: { a: "1", b: "2", c: "3", d: "4" } }),
  pool("a key of a map against its pattern", false, { labels: { Team: "infra" } }),
  pool("an item that occurs twice", false, { tags: ["a", "b", "a"] }),
  pool("too few items", false, { tags: [] }),
  pool("a tuple", true, { range: [1, 2] }),
  pool("a tuple with an item too many", false, { range: [1, 2, 3] }),
  pool("a tuple with an item of another type", false, { range: [1, "2"] }),
  pool("a constant", true, { kind: "pool" }),
  pool("another value than the constant", false, { kind: "agent" }),
  pool("null where an enum lists it", true, { mode: null }),
  pool("a value that an enum does not list", false, { mode: "c" }),
  pool("one of several types", true, { maybe: 7 }),
  pool("none of several types", false, { maybe: true }),
  pool("a pool in a pool", true, { parent: { ...minimal, parent: minimal } }),
  pool("an empty object in a pool", false, { parent: {} }),
  patch("an empty patch", false, {}),
  patch("an unknown member of a patch", false, { color: "red" }),
  patch("null in a patch", true, { description: null }),
  event("the first variant", true, { type: "started", at, version: "1.0.0" }),
  event("the second variant", true, { type: "exited", code: 0 }),
  event("an unknown member of a closed variant", false, { type: "exited", code: 0, signal: "TERM" }),
  event("an unknown variant", false, { type: "paused", at }),
  event("a variant without what it requires", false, { type: "started", at }),
  problem("a relative reference", true, { ...trouble, instance: "/pools/1" }),
  problem("about:blank", true, { ...trouble, type: "about:blank" }),
  problem("a further member of an open object", true, { ...trouble, code: "name_taken" }),
  problem("a required member with a default missing", false, omit(trouble, "type")),
  problem("a further member of a closed object in an open one", false, {
    ...trouble,
    errors: [{ detail: "x", rule: "y" }],
  }),
];
