import { below, Fault, type Place } from "../fault.js";
import { isList, type Json } from "../json.js";
import { dereference, type LoadedDocument } from "../load.js";
import type { Operation, Parameter } from "../model.js";
import { buildSchema } from "./build-schema.js";
import { readFlag, readList, readMember, readObject, requireString, startReading, type Reading } from "./reading.js";

/**
 * The parameters of an operation: those of its path, in the path's order, those of its query and those in headers.
 *
 * @throws {Fault} for a path parameter that is not in the path, for one in the path that is not declared, for a header
 * that must be there or has a default, and for parameters that are elsewhere.
 */
export function buildParameters(
  loaded: LoadedDocument,
  operation: Reading,
  path: string,
  shared: Json | undefined,
): Pick<Operation, "pathParameters" | "queryParameters" | "headerParameters"> {
  const declared = [...(isList(shared) ? shared : []), ...readList(operation, "parameters")].map((json) =>
    buildParameter(loaded, json),
  );
  const twice = declared.find(({ parameter }, index) =>
    declared.slice(0, index).some((earlier) => earlier.parameter.name === parameter.name),
  );
  if (twice !== undefined) {
    throw new Fault(twice.parameter.place, `${twice.parameter.name} is declared twice`);
  }
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? "");
  const stray = declared.find(({ where, parameter }) => where === "path" && !names.includes(parameter.name));
  if (stray !== undefined) {
    throw new Fault(stray.parameter.place, `${path} has no {${stray.parameter.name}}`);
  }
  return {
    pathParameters: names.map((name) => pathParameter(name, declared, operation.place)),
    queryParameters: parametersIn("query", declared),
    headerParameters: parametersIn("header", declared),
  };
}

interface Declared {
  readonly where: string;
  readonly parameter: Parameter;
}

function parametersIn(where: string, declared: readonly Declared[]): readonly Parameter[] {
  return declared.filter((one) => one.where === where).map(({ parameter }) => parameter);
}

function pathParameter(name: string, declared: readonly Declared[], place: Place): Parameter {
  const found = declared.find(({ where, parameter }) => where === "path" && parameter.name === name);
  if (found === undefined) {
    throw new Fault(place, `the path parameter ${name} is not declared`);
  }
  return found.parameter;
}

function buildParameter(loaded: LoadedDocument, json: Json): Declared {
  const target = dereference(loaded, "parameters", json);
  const place = loaded.placeOf(target);
  const reading = startReading(target, place);
  const where = requireString(reading, "in");
  const required = readFlag(reading, "required");
  if (where !== "path" && where !== "query" && where !== "header") {
    throw new Fault(below(place, "in"), `parameters in ${where} are not supported; path, query and header are`);
  }
  if (where === "path" && !required) {
    throw new Fault(place, "a path parameter is required; say so");
  }
  const parameter: Parameter = {
    place,
    name: requireString(reading, "name"),
    required,
    description: requireString(reading, "description").trim(),
    schema: buildSchema(loaded, readMember(reading, "schema"), below(place, "schema"), "member"),
    terraform: "x-terraform" in target ? readObject(reading, "x-terraform") : undefined,
  };
  if (where === "header" && (required || parameter.schema.default !== undefined)) {
    throw new Fault(place, "a header says something besides: it is optional and has no default");
  }
  return { where, parameter };
}
