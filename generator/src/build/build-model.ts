import { below, Fault } from "../fault.js";
import { isList, isObject, type JsonObject } from "../json.js";
import { objectAt, type LoadedDocument } from "../load.js";
import type { Api, Tag } from "../model.js";
import { buildOperations } from "./build-operations.js";
import { buildSchema } from "./build-schema.js";
import { checkLinks } from "./check-links.js";
import { checkBodies, checkVariants } from "./check-schemas.js";
import { checkStateMachines } from "./check-state-machines.js";
import { readProblems } from "./read-problems.js";
import { readObject, readString, requireString, startReading } from "./reading.js";

/**
 * The model of a loaded document.
 *
 * @throws {Fault} for everything that breaks a rule of the house (`openapi/x-terraform.md` has those of the provider).
 */
export function buildModel(loaded: LoadedDocument): Api {
  const components = objectAt(loaded.document, "components");
  const schemas = new Map(
    Object.entries(objectAt(components, "schemas")).map(([name, json]) => [
      name,
      buildSchema(loaded, json, { file: loaded.placeOf(loaded.document).file, pointer: `/components/schemas/${name}` }),
    ]),
  );
  const problems = readProblems(loaded);
  const permissions = readPermissions(loaded, components);
  const schemes = Object.keys(objectAt(components, "securitySchemes"));
  const tags = readTags(loaded);
  const operations = buildOperations(loaded, { problems, permissions, tags, schemes });
  checkStateMachines(loaded, operations);
  checkVariants(schemas);
  checkBodies(operations, schemas);
  checkLinks(operations, schemas);
  const provider = loaded.document["x-terraform-provider"];
  return {
    operations,
    schemas,
    problems,
    permissions,
    credentialHeaders: readCredentialHeaders(loaded, components),
    tags,
    provider: isObject(provider) ? { place: loaded.placeOf(provider), json: provider } : undefined,
  };
}

function readPermissions(loaded: LoadedDocument, components: JsonObject): ReadonlyMap<string, string> {
  const reading = startReading(components, { file: loaded.placeOf(loaded.document).file, pointer: "/components" });
  const described = readObject(reading, "x-permissions");
  const place = below(reading.place, "x-permissions");
  return new Map(Object.keys(described).map((name) => [name, requireString(startReading(described, place), name)]));
}

function readTags(loaded: LoadedDocument): ReadonlyMap<string, Tag> {
  const listed = loaded.document["tags"];
  return new Map(
    (isList(listed) ? listed : []).filter(isObject).map((json): [string, Tag] => {
      const reading = startReading(json, loaded.placeOf(json));
      const tag = {
        place: reading.place,
        description: requireString(reading, "description").trim(),
        clientResource: readString(reading, "x-client-resource"),
      };
      return [requireString(reading, "name"), tag];
    }),
  );
}

function readCredentialHeaders(loaded: LoadedDocument, components: JsonObject): readonly string[] {
  const schemes = objectAt(components, "securitySchemes");
  const headers = Object.keys(schemes).map((name) => {
    const scheme = objectAt(schemes, name);
    if (scheme["type"] !== "http") {
      throw new Fault(loaded.placeOf(scheme), "tokens are sent in the header Authorization (type: http)");
    }
    return "authorization";
  });
  return [...new Set(headers)];
}
