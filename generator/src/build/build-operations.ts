import { below, Fault, type Place } from "../fault.js";
import { isList, isObject, type Json } from "../json.js";
import type { LoadedDocument } from "../load.js";
import type { Operation, Problem, SecurityAlternative, Tag } from "../model.js";
import { buildAnswers, buildBody } from "./build-bodies.js";
import { buildParameters } from "./build-parameters.js";
import { readDeprecation } from "./read-deprecation.js";
import { readObject, readString, readStrings, requireString, startReading, type Reading } from "./reading.js";

/** What an operation may name. */
export interface Vocabulary {
  readonly problems: ReadonlyMap<string, Problem>;
  readonly permissions: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, Tag>;
  /** The names of the security schemes. */
  readonly schemes: readonly string[];
}

/**
 * The operations of a loaded document, in its order.
 *
 * @throws {Fault} for an operation without an id of its own or that does not say which kinds of token may call it, for a
 * tag, a permission, a problem, a status or a parameter that it uses and does not declare, and for one that it declares and does
 * not use.
 */
export function buildOperations(loaded: LoadedDocument, vocabulary: Vocabulary): readonly Operation[] {
  const operations: Operation[] = [];
  for (const [path, item] of members(loaded.document["paths"])) {
    const shared = members(item).find(([name]) => name === "parameters")?.[1];
    for (const [method, json] of members(item).filter(([name]) => name !== "parameters")) {
      const operation = buildOperation(loaded, vocabulary, { method, path, shared, json });
      if (operations.some(({ id }) => id === operation.id)) {
        throw new Fault(below(operation.place, "operationId"), `${operation.id} is the id of another operation too`);
      }
      operations.push(operation);
    }
  }
  return operations;
}

interface Source {
  readonly method: string;
  readonly path: string;
  /** The parameters that all operations of the path share. */
  readonly shared: Json | undefined;
  readonly json: Json;
}

function buildOperation(loaded: LoadedDocument, vocabulary: Vocabulary, source: Source): Operation {
  if (!isObject(source.json)) {
    throw new TypeError("the grammar has objects only where operations stand");
  }
  const reading = startReading(source.json, loaded.placeOf(source.json));
  const id = requireString(reading, "operationId");
  const problems = readProblems(reading, vocabulary);
  return {
    place: reading.place,
    id,
    method: source.method.toUpperCase(),
    path: source.path,
    summary: requireString(reading, "summary"),
    description: readString(reading, "description")?.trim(),
    tags: readTags(reading, vocabulary),
    deprecation: readDeprecation(reading),
    security: readSecurity(reading, vocabulary),
    conditionalPermissions: readConditionalPermissions(reading, vocabulary),
    ...buildParameters(loaded, reading, source.path, source.shared),
    body: buildBody(loaded, reading),
    success: buildAnswers(loaded, reading, new Set(problems.map((code) => vocabulary.problems.get(code)?.status))),
    problems,
    terraform: "x-terraform" in source.json ? readObject(reading, "x-terraform") : undefined,
  };
}

function readSecurity(reading: Reading, vocabulary: Vocabulary): readonly SecurityAlternative[] {
  const place = below(reading.place, "security");
  const requirements = reading.json["security"];
  if (!isList(requirements)) {
    throw new Fault(place, "say which kinds of token may call the operation; an empty list lets anybody call it");
  }
  const alternatives = requirements.map((requirement, index) =>
    readAlternative(requirement, vocabulary, below(place, index)),
  );
  alternatives.forEach(({ token }, index) => {
    if (alternatives.slice(0, index).some((earlier) => earlier.token === token)) {
      throw new Fault(below(place, index), `${token} is an alternative already`);
    }
  });
  return alternatives;
}

function readAlternative(requirement: Json, vocabulary: Vocabulary, place: Place): SecurityAlternative {
  const [scheme, another] = members(requirement);
  if (scheme === undefined || another !== undefined) {
    throw new Fault(place, "an alternative names exactly one kind of token");
  }
  const [token, roles] = scheme;
  if (!vocabulary.schemes.includes(token)) {
    throw new Fault(place, `${token} is no security scheme of this document`);
  }
  const permissions = readStrings(startReading({ roles }, place), "roles");
  checkPermissions(permissions, vocabulary, place);
  return { token, permissions };
}

function readConditionalPermissions(reading: Reading, vocabulary: Vocabulary): Operation["conditionalPermissions"] {
  const place = below(reading.place, "x-conditional-permissions");
  const conditions = startReading(readObject(reading, "x-conditional-permissions"), place);
  return new Map(
    Object.keys(conditions.json).map((member) => {
      const permissions = readStrings(conditions, member);
      checkPermissions(permissions, vocabulary, below(place, member));
      return [member, permissions];
    }),
  );
}

function checkPermissions(permissions: readonly string[], vocabulary: Vocabulary, place: Place): void {
  const unknown = permissions.find((permission) => !vocabulary.permissions.has(permission));
  if (unknown !== undefined) {
    throw new Fault(place, `x-permissions does not describe ${unknown}`);
  }
}

function readTags(reading: Reading, vocabulary: Vocabulary): readonly string[] {
  const tags = readStrings(reading, "tags");
  const unknown = tags.findIndex((tag) => !vocabulary.tags.has(tag));
  if (unknown >= 0) {
    throw new Fault(below(reading.place, "tags", unknown), `the document describes no tag ${String(tags[unknown])}`);
  }
  return tags;
}

function readProblems(reading: Reading, vocabulary: Vocabulary): readonly string[] {
  const problems = readStrings(reading, "x-problem-codes");
  const unknown = problems.find((code) => !vocabulary.problems.has(code));
  if (unknown !== undefined) {
    throw new Fault(below(reading.place, "x-problem-codes"), `there is no problem ${unknown}`);
  }
  return problems;
}

function members(json: Json | undefined): [string, Json][] {
  return isObject(json) ? Object.entries(json) : [];
}
