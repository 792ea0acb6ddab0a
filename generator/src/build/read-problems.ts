import { below, Fault, type Place } from "../fault.js";
import { isList, isObject, type Json, type JsonObject } from "../json.js";
import { objectAt, type LoadedDocument } from "../load.js";
import type { Problem } from "../model.js";
import { readNumber, readStrings, refuseUnread, requireString, startReading } from "./reading.js";

/**
 * Every code that a problem can have, as the one component says that lists them under `x-problem-codes`, and the members
 * that come with each, which say so themselves: a property of `Problem` under `x-problem-codes` names the codes with which
 * it is always there.
 *
 * @throws {Fault} for codes that are listed and not described or the other way around, for a property that names a code
 * that there is not or that has to be there anyway, and for `x-problem-codes` of any other schema.
 */
export function readProblems(loaded: LoadedDocument): ReadonlyMap<string, Problem> {
  const schemas = objectAt(objectAt(loaded.document, "components"), "schemas");
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
  const members = readMembers(loaded, objectAt(schemas, "Problem"), listed);
  refuseElsewhere(loaded, Object.entries(schemas));
  return new Map(
    Object.entries(codes).map(([code, json]) => [
      code,
      {
        ...readProblem(json, below(place, "x-problem-codes", code)),
        members: members.filter((member) => member.codes.includes(code)).map(({ name }) => name),
      },
    ]),
  );
}

function readProblem(json: Json, place: Place): Omit<Problem, "members"> {
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

interface Member {
  readonly name: string;
  /** The codes with which it is always there. */
  readonly codes: readonly string[];
}

function readMembers(loaded: LoadedDocument, problem: JsonObject, listed: readonly string[]): readonly Member[] {
  const required = problem["required"];
  const properties = objectAt(problem, "properties");
  return Object.keys(properties).map((name) => {
    const property = objectAt(properties, name);
    const reading = startReading(property, loaded.placeOf(property));
    const codes = readStrings(reading, "x-problem-codes");
    const place = below(reading.place, "x-problem-codes");
    const unknown = codes.find((code) => !listed.includes(code));
    if (unknown !== undefined) {
      throw new Fault(place, `there is no problem ${unknown}`);
    }
    if (codes.length > 0 && isList(required) && required.includes(name)) {
      throw new Fault(place, `${name} is required, so it comes with every code`);
    }
    return { name, codes };
  });
}

/** Elsewhere the keyword would have no effect. */
function refuseElsewhere(loaded: LoadedDocument, schemas: readonly (readonly [string, Json])[]): void {
  for (const [name, schema] of schemas) {
    for (const member of isObject(schema) ? Object.values(schema) : []) {
      // The properties of Problem are where it belongs, and what they hold in turn is not.
      const parts = name === "Problem" && isObject(member) ? Object.values(member).flatMap(membersOf) : [member];
      for (const part of parts) {
        refuseWithin(loaded, part);
      }
    }
  }
}

function refuseWithin(loaded: LoadedDocument, json: Json): void {
  if (isObject(json) && "x-problem-codes" in json) {
    throw new Fault(
      below(loaded.placeOf(json), "x-problem-codes"),
      "x-problem-codes belongs on the list of codes and on the properties of Problem",
    );
  }
  for (const part of membersOf(json)) {
    refuseWithin(loaded, part);
  }
}

function membersOf(json: Json): readonly Json[] {
  return isList(json) ? json : isObject(json) ? Object.values(json) : [];
}
