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
 * @throws {DiagnosticsError} when the call fails, with paths into the schema; an `AbsentError` when there is no such object.
 */
export async function callApi(
  schema: Schema,
  { id, path, query }: Lookup,
  object: ObjectValue,
  { client, signal }: Operation<MusterClient>,
  body?: Json,
): Promise<Json | undefined> {
  try {
    return await client.call(id, {
      path: parametersFromObject(path, object),
      ...(query && { query: parametersFromObject(query, object) }),
      ...(body !== undefined && { body }),
      signal,
    });
  } catch (error) {
    throw failureOf(error, schema);
  }
}
