import { hash } from "node:crypto";
import { refuse, type Refusal } from "../../domain/refusal.js";
import type { Json } from "./json.js";

/** JSON that comes with the name of the state of the configuration that it tells. */
export interface Tagged<Value> {
  readonly body: Json<Value>;
  /** As the header `ETag` spells it. */
  readonly etag: string;
}

/** Answers JSON with the name of the configuration that it tells: all of it, or the part given. */
export function tagged<Value>(body: Json<Value>, configuration: Json<unknown> = body): Tagged<Value> {
  return { body, etag: etagOf(configuration) };
}

/** Names the state of a configuration; whatever else the object shows, such as its `status`, is no part of it. */
function etagOf(configuration: Json<unknown>): string {
  return `"${hash("sha256", configuration, "base64url").slice(0, 22)}"`;
}

/** Refuses a change of an object that is not in the state that the request names; without one, or with `*`, any is. */
export function preconditionRefusal(ifMatch: string | undefined, configuration: Json<unknown>): Refusal | undefined {
  if (ifMatch === undefined || ifMatch === "*" || ifMatch === etagOf(configuration)) return undefined;
  return refuse("precondition_failed", "The object is not as If-Match says; read it again and decide anew");
}
