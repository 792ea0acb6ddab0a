import type { Promised } from "./call-kinds.js";

/** A body, and what it can pass for: stated by hand for every one. */
export interface Body {
  name: string;
  text: string;
  /** The promises that it keeps, when it comes with a success. */
  keeps: readonly Promised[];
  /** The code of the problem document that it is, if it is one. */
  code?: string;
}

const problem = {
  type: "https://muster.example.com/problems/it",
  title: "It did not work",
  status: 409,
  detail: "Try something else",
  code: "name_taken",
  request_id: "req-1",
};
const anyObject = ["object", "nothing", "text"] as const;
const anyJson = ["nothing", "text"] as const;

const json = (name: string, value: unknown, keeps: readonly Promised[]): Body => {
  return { name, text: JSON.stringify(value), keeps };
};
const refusal = (code: string): Body => ({ ...json(`a problem ${code}`, { ...problem, code }, anyObject), code });

export const nothing: Body = { name: "nothing", text: "", keeps: ["nothing", "text"] };

/** Every kind of body that a server, or what stands before it, may come up with. */
export const bodies: readonly Body[] = [
  nothing,
  { name: "a page of HTML", text: "<!doctype html><h1>Please log in</h1>", keeps: ["text"] },
  { name: "half an object", text: '{"items":[],"next_cursor":nu', keeps: ["text"] },
  { name: "two objects", text: "{}{}", keeps: ["text"] },
  { name: "arrays that never close", text: "[".repeat(5_000), keeps: ["text"] },
  json("null", null, anyJson),
  json("a number", 7, anyJson),
  json("a text", "not_found", anyJson),
  json("false", false, anyJson),
  json("an array", [], anyJson),
  json("an empty object", {}, anyObject),
  json("a page", { items: [], next_cursor: null }, ["object", "page", "nothing", "text"]),
  json("a page that leads on", { items: [{}], next_cursor: "1" }, ["object", "page", "nothing", "text"]),
  json("a page without items", { next_cursor: null }, anyObject),
  json("a page whose items are a number", { items: 5, next_cursor: null }, anyObject),
  json("a page whose items are an object", { items: { length: 1 }, next_cursor: null }, anyObject),
  json("a page without a cursor", { items: [] }, anyObject),
  json("a page whose cursor is a number", { items: [], next_cursor: 7 }, anyObject),
  refusal("name_taken"),
  refusal("pool_on_fire"),
  refusal("idempotency_key_in_flight"),
  // What a client calls failures of its own must not make it take an answer for one.
  refusal("connection_failed"),
  refusal("timed_out"),
  json("a problem whose code is a number", { ...problem, code: 7 }, anyObject),
  json("a problem whose status is a text", { ...problem, status: "409" }, anyObject),
  json("a problem without a request", { ...problem, request_id: undefined }, anyObject),
  json("an array of problems", [problem], anyJson),
];
