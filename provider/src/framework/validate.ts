import { isMapping, isSequence, type Value } from "../protocol/value.js";
import { errorDiagnostic, type Diagnostic } from "./diagnostics.js";
import { attributePath, pathText, type Path } from "./path.js";
import { isConfigurable, valueAt, type Attribute, type ObjectValue, type Schema } from "./schema.js";
import { valueFaults } from "./value-faults.js";

/**
 * Everything in a configuration that its schema refuses: missing and read-only attributes, values outside an enumeration,
 * lengths, patterns and ranges that do not fit, and nulls within collections. Values that are not yet known are left for
 * later.
 */
export function validateConfig(schema: Schema, config: ObjectValue): readonly Diagnostic[] {
  return Object.entries(schema.attributes).flatMap(([name, attribute]) =>
    attributeFaults(attributePath(name), attribute, valueAt(config, name)),
  );
}

function attributeFaults(path: Path, attribute: Attribute, value: Value): readonly Diagnostic[] {
  const name = pathText(path);
  if (value === null) {
    if (attribute.mode !== "required") return [];
    return [
      errorDiagnostic("A required attribute is missing", `Give \`${name}\` a value. ${attribute.description}`, path),
    ];
  }
  if (!isConfigurable(attribute)) {
    return [
      errorDiagnostic("A read-only attribute is set", `Only the server gives \`${name}\` a value: remove it.`, path),
    ];
  }
  const allowed = { ...attribute.constraints, ...(attribute.enum && { enum: attribute.enum }) };
  const faults = valueFaults(attribute.type, value, allowed, path).map(({ at, fault }) =>
    errorDiagnostic(`\`${name}\` is not valid`, `\`${pathText(at)}\` ${fault}.`, at),
  );
  return [...faults, ...nestedFaults(path, attribute, value)];
}

/** What is wrong with the members of an object, or of the objects in a collection. */
function nestedFaults(path: Path, attribute: Attribute, value: Value): readonly Diagnostic[] {
  const { attributes } = attribute;
  if (attributes === undefined) return [];
  if (isMapping(value)) {
    return Object.entries(attributes).flatMap(([member, of]) =>
      attributeFaults([...path, { attribute: member }], of, value.get(member) ?? null),
    );
  }
  if (!isSequence(value)) return [];
  // Elements of a set have no address of their own.
  const isSet = typeof attribute.type !== "string" && attribute.type[0] === "set";
  return value.flatMap((element, index) => nestedFaults(isSet ? path : [...path, { index }], attribute, element));
}
