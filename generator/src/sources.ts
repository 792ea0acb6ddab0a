import { posix } from "node:path";
import { parseDocument } from "yaml";
import { below, Fault, type Place } from "./fault.js";
import { isObject, type Json } from "./json.js";

/** The parsed documents, by file name relative to the repository (`openapi/schemas/agents.yaml`). */
export type Sources = ReadonlyMap<string, Json>;

/**
 * Parses the YAML files of the contract.
 *
 * @throws {Fault} for a file that is not sound YAML, and for a component that two files of one folder define.
 */
export function parseSources(texts: ReadonlyMap<string, string>): Sources {
  const sources = new Map([...texts].map(([file, text]) => [file, parseYaml(file, text)]));
  refuseDuplicates(sources);
  return sources;
}

/**
 * What a `$ref` means that stands in `from`.
 *
 * @throws {Fault} when there is no such file, or nothing in it where the pointer leads.
 */
export function follow(sources: Sources, from: Place, reference: Json): { place: Place; value: Json } {
  const at = below(from, "$ref");
  const [target, pointer] = typeof reference === "string" ? reference.split("#") : [];
  if (typeof reference !== "string" || target === undefined || pointer === undefined) {
    throw new Fault(at, "write a reference as FILE#/POINTER or #/POINTER");
  }
  const file = target === "" ? from.file : posix.join(posix.dirname(from.file), target);
  const tokens = pointer.split("/").slice(1);
  let value = sources.get(file);
  for (const token of tokens) {
    value = isObject(value) ? value[token.replaceAll("~1", "/").replaceAll("~0", "~")] : undefined;
  }
  if (value === undefined) {
    throw new Fault(at, `${reference} leads nowhere`);
  }
  return { place: { file, pointer }, value };
}

/**
 * Checks that every file is needed: it is one of the documents' own, or all that it defines is referred to.
 *
 * @param roots - the files of the documents
 * @param followed - the places that their references led to, as `file#pointer`
 * @throws {Fault} at the first definition that is not.
 */
export function refuseUnused(sources: Sources, roots: readonly string[], followed: ReadonlySet<string>): void {
  for (const [file, value] of sources) {
    const definitions = isObject(value) && !roots.includes(file) ? Object.keys(value) : [];
    const unused = definitions
      .map((name) => below({ file, pointer: "" }, name))
      .find((place) => !followed.has(`${file}#${place.pointer}`));
    if (unused !== undefined) {
      throw new Fault(unused, "nothing refers to this; remove it");
    }
  }
}

function parseYaml(file: string, text: string): Json {
  const document = parseDocument(text, { strict: true, uniqueKeys: true });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) {
    throw new Fault({ file, pointer: "" }, problem.message);
  }
  // YAML's core schema with string keys has no other values than JSON has.
  return document.toJS() as Json;
}

function refuseDuplicates(sources: Sources): void {
  const owners = new Map<string, string>();
  for (const [file, value] of sources) {
    for (const name of file.includes("/schemas/") && isObject(value) ? Object.keys(value) : []) {
      const owner = owners.get(name);
      if (owner !== undefined) {
        throw new Fault(below({ file, pointer: "" }, name), `${owner} defines a schema of this name too; rename one`);
      }
      owners.set(name, file);
    }
  }
}
