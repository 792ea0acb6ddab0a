import { DiagnosticsError, errorDiagnostic } from "../framework/diagnostics.js";
import { isJsonArray, isJsonObject, jsonFromValue, valueFromJson, type Json } from "../framework/json-value.js";
import { mapAttributes, valueAt, type ObjectValue, type Schema } from "../framework/schema.js";
import { Unknown, type Value } from "../protocol/value.js";

/**
 * The state that an answer of the API describes. Attributes listed as kept are not in the answer and stay what they were.
 *
 * @throws {DiagnosticsError} when the answer does not fit the schema.
 */
export function objectFromAnswer(
  schema: Schema,
  answer: Json | undefined,
  before: ObjectValue | null = null,
  kept: readonly string[] = [],
): ObjectValue {
  try {
    const members = membersOf(answer);
    return mapAttributes(schema, (name, { type }) =>
      kept.includes(name) ? valueAt(before, name) : valueFromJson(type, members.get(name), name),
    );
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new DiagnosticsError(
      errorDiagnostic(
        "The server answers something unexpected",
        `${error.message}. The server and this provider do not belong together; update the older of the two.`,
      ),
    );
  }
}

/** The named attributes as the members of a request's body; what is null or not known is left to the server. */
export function bodyFromObject(names: readonly string[], object: ObjectValue): Json {
  const given = names.map((name) => [name, valueAt(object, name)] as const).filter(([, value]) => isGiven(value));
  return Object.fromEntries(given.map(([name, value]) => [name, withoutNulls(jsonFromValue(value))]));
}

/** A member of an object that Terraform has as null is absent. */
function withoutNulls(json: Json): Json {
  if (isJsonArray(json)) return json.map(withoutNulls);
  if (!isJsonObject(json)) return json;
  const given = Object.entries(json).filter(([, member]) => member !== null);
  return Object.fromEntries(given.map(([name, member]) => [name, withoutNulls(member)]));
}

/** The parameters of a call, each with the value of its attribute. */
export function parametersFromObject(
  parameters: Readonly<Record<string, string>>,
  object: ObjectValue,
): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([parameter, name]) => [parameter, jsonFromValue(valueAt(object, name))]),
  );
}

/**
 * As much of an object just created as is certain: its id from the answer, and of the plan what was known beforehand. Null
 * when the answer has no id, for then nothing can be done with the object.
 */
export function knownPart(planned: ObjectValue, answer: Json | undefined): ObjectValue | null {
  const id = isJsonObject(answer) ? answer["id"] : undefined;
  if (typeof id !== "string") return null;
  const known = [...planned].map(([name, value]): [string, Value] => [name, value instanceof Unknown ? null : value]);
  return new Map([...known, ["id", id]]);
}

function membersOf(answer: Json | undefined): ReadonlyMap<string, Json> {
  if (isJsonObject(answer)) return new Map(Object.entries(answer));
  throw new TypeError("the answer is not an object");
}

function isGiven(value: Value): boolean {
  return value !== null && !(value instanceof Unknown);
}
