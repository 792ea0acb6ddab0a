import type { Json } from "../framework/json-value.js";
import type { Operation } from "../framework/resource.js";
import type { ObjectValue, Schema } from "../framework/schema.js";
import { parametersFromObject } from "./api-object.js";
import type { Lookup } from "./description.js";
import type { MusterClient } from "./muster-client.js";
import { failureOf } from "./problem-diagnostics.js";

/**
 * Calls an operation of the API, its parameters filled from the attributes of an object, and answers what the server does.
 *
 * @param more - further members of the query; whatever is null in it is left out
 * @throws {DiagnosticsError} when the call fails, with paths into the schema; an `AbsentError` when there is no such object.
 */
export async function callApi(
  schema: Schema,
  { id, path, query }: Lookup,
  object: ObjectValue,
  { client, signal }: Operation<MusterClient>,
  body?: Json,
  more: Readonly<Record<string, Json>> = {},
): Promise<Json | undefined> {
  try {
    return await client.call(id, {
      path: parametersFromObject(path, object),
      ...(query && { query: withoutNulls({ ...parametersFromObject(query, object), ...more }) }),
      ...(body !== undefined && { body }),
      signal,
    });
  } catch (error) {
    throw failureOf(error, schema);
  }
}

function withoutNulls(parameters: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== null));
}
