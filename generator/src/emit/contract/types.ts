import openapiTS, { astToString } from "openapi-typescript";
import type { JsonObject } from "../../json.js";
import { header } from "../header.js";

/**
 * The TypeScript types of a document, as openapi-typescript writes them. Read-only and write-only members are marked, so
 * that openapi-fetch gives a request the one and an answer the other. A default makes a member optional, not present.
 */
export async function emitTypes(document: JsonObject): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(document), {
    alphabetize: false,
    defaultNonNullable: false,
    readWriteMarkers: true,
    silent: true,
  });
  return `${header}\n${astToString(nodes)}`;
}
