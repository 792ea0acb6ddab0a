import type { z } from "zod";
import { isRefusal, refuseFaults, type Fault, type Refusal } from "../../domain/refusal.js";
import { textFault } from "../../domain/text.js";
import type { Operation, ParameterType } from "../contract.js";
import { parameterFaults } from "./faults.js";

/** Reads a query: only parameters that the operation declares, each at most once, each of its type. */
export function readQuery(query: string, operation: Operation, schema: z.ZodType<object>): object | Refusal {
  // An operation that cannot answer this refusal takes no parameters, and what stands there means nothing to it.
  if (!operation.problems.includes("validation_failed")) return {};
  if (query === "" && isEmpty(operation.queryParameters)) return {};
  const values = readParameters(query, operation.queryParameters);
  if (isRefusal(values)) return values;
  const parsed = schema.safeParse(values);
  return parsed.success ? parsed.data : refuseFaults(parameterFaults(parsed.error.issues));
}

/** Whether an operation declares no parameters, so that none is all that its schema takes. */
export function isEmpty(types: Operation["queryParameters"]): boolean {
  for (const _ in types) return false;
  return true;
}

function readParameters(query: string, types: Operation["queryParameters"]): object | Refusal {
  const values: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const pair of query.split("&")) {
    if (pair === "") continue;
    const [rawName = "", ...rawValue] = pair.split("=");
    const name = decode(rawName) ?? rawName;
    const detail = Object.hasOwn(values, name)
      ? "is given more than once"
      : readParameter(values, name, rawValue.join("="), types);
    if (detail !== undefined) faults.push({ parameter: name, detail });
  }
  return faults.length === 0 ? values : refuseFaults(faults.slice(0, 50));
}

/** Reads one parameter into the values; answers what is wrong with it. */
function readParameter(
  values: Record<string, unknown>,
  name: string,
  rawValue: string,
  types: Operation["queryParameters"],
): string | undefined {
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  if (type === undefined) return "is no parameter of this operation";
  const text = decode(rawValue);
  if (text === undefined) return "is not percent-encoded UTF-8";
  const value = convert(text, type);
  if (value === undefined) return `must be of type ${type}`;
  values[name] = value;
  return textFault(text);
}

/** Converts the text of a parameter; undefined when it is not of its type. */
export function convert(text: string, type: ParameterType): unknown {
  switch (type) {
    case "string":
      return text;
    case "integer":
      return /^(0|-?[1-9]\d{0,14})$/.test(text) ? Number(text) : undefined;
    case "boolean":
      return text === "true" ? true : text === "false" ? false : undefined;
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}
