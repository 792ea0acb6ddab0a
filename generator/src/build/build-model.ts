import { below, Fault, type Place } from "../fault.js";
import { isList, isObject, type Json, type JsonObject } from "../json.js";
import { objectAt, type LoadedDocument } from "../load.js";
import type { Api, Problem, Tag } from "../model.js";
import { buildOperations } from "./build-operations.js";
import { buildSchema } from "./build-schema.js";
import { checkLinks } from "./check-links.js";
import { checkBodies, checkVariants } from "./check-schemas.js";
import { checkStateMachines } from "./check-state-machines.js";
import {
  readNumber,
  readObject,
  readString,
  readStrings,
  refuseUnread,
  requireString,
  startReading,
} from "./reading.js";

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
  const problems = readProblems(loaded, objectAt(components, "schemas"));
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
    tags,
    provider: isObject(provider) ? { place: loaded.placeOf(provider), json: provider } : undefined,
  };
}

function readProblems(loaded: LoadedDocument, schemas: JsonObject): ReadonlyMap<string, Problem> {
  const holders = Object.values(schemas).filter((schema) => isObject(schema) && "x-problem-codes" in schema);
  const [holder, another] = holders;
  if (!isObject(holder) || another !== undefined) {
    throw new Fault(loaded.placeOf(loaded.document), "one schema must list the problems under x-problem-codes");
  }
  const place = loaded.placeOf(holder);
  const codes = objectAt(holder, "x-problem-codes");
  const listed = readStrings(startReading(holder, place), "enum");
  const unlisted = [...listed, ...Object.keys(codes)].find(
    (code) => !listed.includes(code) || !Object.hasOwn(codes, code),
  );
  if (unlisted !== undefined) {
    throw new Fault(place, `${unlisted} must stand both under enum and under x-problem-codes`);
  }
  return new Map(
    Object.entries(codes).map(([code, json]) => [code, readProblem(json, below(place, "x-problem-codes", code))]),
  );
}

function readProblem(json: Json, place: Place): Problem {
  const reading = startReading(isObject(json) ? json : {}, place);
  const status = readNumber(reading, "status");
  if (status === undefined) {
    throw new Fault(place, "status is missing");
  }
  if (!Number.isInteger(status) || status < 400 || status > 599) {
    throw new Fault(below(place, "status"), `${status} is no status of a failure`);
  }
  const problem = { status, title: requireString(reading, "title") };
  refuseUnread(reading);
  return problem;
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
