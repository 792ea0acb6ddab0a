import { below, Fault, type Place } from "../fault.js";
import { isList, isObject, type Json } from "../json.js";
import { referredName, type LoadedDocument } from "../load.js";
import type {
  Annotations,
  ArrayShape,
  DiscriminatedShape,
  Literal,
  LiteralsShape,
  ObjectShape,
  Property,
  Schema,
  Shape,
  TupleShape,
  UnionShape,
} from "../schema.js";
import { annotations, flattenSchema } from "./flatten-schema.js";
import {
  readFlag,
  readList,
  readMember,
  readNumber,
  readObject,
  readString,
  readStrings,
  refuseUnread,
  startReading,
  type Reading,
} from "./reading.js";

/** Where a schema stands. Only what a member or a parameter holds may be read-only, write-only or have a default. */
export type Position = "member" | "elsewhere";

/** The formats that texts can have. */
const textFormats: readonly string[] = ["uuid", "date-time", "date", "email", "uri", "uri-reference", "password"];

/**
 * The model of a schema of a loaded document.
 *
 * @param holder - where the schema is expected, for the fault when there is none
 * @throws {Fault} for every combination of keywords that is not supported, and for keywords that have no effect.
 */
export function buildSchema(
  loaded: LoadedDocument,
  json: Json | undefined,
  holder: Place,
  position: Position = "elsewhere",
): Schema {
  if (!isObject(json)) {
    throw new Fault(holder, "a schema is wanted here; true and false are not supported");
  }
  const place = loaded.placeOf(json);
  const reading = startReading(flattenSchema(loaded, json, place), place, annotations);
  const said = readAnnotations(reading, position);
  const shape = readShape(loaded, reading);
  refuseUnread(reading);
  return { ...said, ...shape };
}

function readAnnotations(reading: Reading, position: Position): Annotations {
  const { json, place } = reading;
  const misplaced = ["readOnly", "writeOnly", "default"].find((name) => position === "elsewhere" && name in json);
  if (misplaced !== undefined) {
    throw new Fault(below(place, misplaced), `${misplaced} belongs beside the property that it is meant for`);
  }
  const description = readString(reading, "description");
  return {
    place,
    readOnly: readFlag(reading, "readOnly"),
    writeOnly: readFlag(reading, "writeOnly"),
    ...(description !== undefined && { description: description.trim() }),
    ...(json["default"] !== undefined && { default: json["default"] }),
    ...(json["x-terraform"] !== undefined && { terraform: readObject(reading, "x-terraform") }),
  };
}

function readShape(loaded: LoadedDocument, reading: Reading): Shape {
  const { json } = reading;
  const name = referredName(readMember(reading, "$ref"));
  if (name !== undefined) {
    return { kind: "reference", name };
  }
  if (json["const"] !== undefined || json["enum"] !== undefined) {
    return readLiterals(reading);
  }
  if (json["oneOf"] !== undefined) {
    return readDiscriminated(loaded, reading);
  }
  if (json["anyOf"] !== undefined) {
    return readNullable(loaded, reading);
  }
  const type = readMember(reading, "type");
  if (!isList(type)) {
    return readTyped(loaded, reading, type);
  }
  const alternatives = type.map((one: Json): Schema => ({
    place: reading.place,
    readOnly: false,
    writeOnly: false,
    ...readTyped(loaded, reading, one),
  }));
  return { kind: "union", alternatives };
}

function readTyped(loaded: LoadedDocument, reading: Reading, type: Json | undefined): Shape {
  if (type === undefined) {
    return { kind: "any" };
  }
  const read = typeof type === "string" && Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (read === undefined) {
    throw new Fault(below(reading.place, "type"), `${JSON.stringify(type)} is no type`);
  }
  return read(loaded, reading);
}

const readers: Readonly<Record<string, (loaded: LoadedDocument, reading: Reading) => Shape>> = {
  null: () => ({ kind: "null" }),
  boolean: () => ({ kind: "boolean" }),
  string: (_, reading) => readText(reading),
  number: (_, reading) => readNumeric(reading, false),
  integer: (_, reading) => readNumeric(reading, true),
  array: readItems,
  object: readMembers,
};

function readLiterals(reading: Reading): LiteralsShape {
  const fixed = reading.json["const"] !== undefined;
  const values = fixed ? [readMember(reading, "const") ?? null] : readList(reading, "enum");
  if (values.length === 0) {
    throw new Fault(reading.place, "nothing is listed");
  }
  const type = readMember(reading, "type");
  const types: readonly Json[] | undefined = isList(type) ? type : type === undefined ? undefined : [type];
  for (const value of values) {
    if (typeof value === "object" && value !== null) {
      throw new Fault(reading.place, "only texts, numbers, true, false and null can be listed");
    }
    if (
      types !== undefined &&
      !types.includes(typeName(value)) &&
      !(Number.isInteger(value) && types.includes("integer"))
    ) {
      throw new Fault(reading.place, `${JSON.stringify(value)} is listed and is not of the type`);
    }
  }
  // The loop refused every value that is no literal.
  return { kind: "literals", values: values as readonly Literal[], fixed };
}

function typeName(value: Json): string {
  return value === null ? "null" : typeof value;
}

function readNullable(loaded: LoadedDocument, reading: Reading): UnionShape {
  const alternatives = readList(reading, "anyOf").map((alternative, index) =>
    buildSchema(loaded, alternative, below(reading.place, "anyOf", index)),
  );
  const [first, second] = alternatives;
  if (alternatives.length !== 2 || first?.kind === "null" || second?.kind !== "null") {
    throw new Fault(below(reading.place, "anyOf"), "anyOf is supported for one schema or null, in this order, only");
  }
  return { kind: "union", alternatives };
}

function readDiscriminated(loaded: LoadedDocument, reading: Reading): DiscriminatedShape {
  const discriminator = readObject(reading, "discriminator");
  const property = discriminator["propertyName"];
  if (typeof property !== "string" || Object.keys(discriminator).length !== 1) {
    throw new Fault(reading.place, "oneOf needs a discriminator with a propertyName and nothing else");
  }
  const variants = readList(reading, "oneOf").map((variant, index) => {
    const place = below(reading.place, "oneOf", index);
    const schema = buildSchema(loaded, variant, place);
    if (schema.kind !== "reference") {
      throw new Fault(place, "a variant must be a $ref");
    }
    return schema;
  });
  return { kind: "discriminated", property, variants };
}

function readText(reading: Reading): Shape {
  const pattern = readString(reading, "pattern");
  if (pattern !== undefined) {
    checkPattern(pattern, below(reading.place, "pattern"));
  }
  return {
    kind: "string",
    ...readFormat(reading, textFormats),
    ...numbers(reading, ["minLength", "maxLength"]),
    ...(pattern !== undefined && { pattern }),
  };
}

function readFormat(reading: Reading, known: readonly string[]): { readonly format?: string } {
  const format = readString(reading, "format");
  if (format !== undefined && !known.includes(format)) {
    throw new Fault(below(reading.place, "format"), `${format} is not supported here; known: ${known.join(", ")}`);
  }
  return format === undefined ? {} : { format };
}

function checkPattern(pattern: string, place: Place): void {
  try {
    new RegExp(pattern, "u");
  } catch (reason) {
    throw new Fault(place, reason instanceof SyntaxError ? reason.message : String(reason));
  }
}

function readNumeric(reading: Reading, integer: boolean): Shape {
  const bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] as const;
  if (integer) {
    readFormat(reading, ["int64"]);
  }
  return { kind: "number", integer, ...numbers(reading, bounds) };
}

function readItems(loaded: LoadedDocument, reading: Reading): ArrayShape | TupleShape {
  const bounds = numbers(reading, ["minItems", "maxItems"]);
  if (reading.json["prefixItems"] === undefined) {
    const items = buildSchema(loaded, readMember(reading, "items"), below(reading.place, "items"));
    return { kind: "array", items, ...bounds, uniqueItems: readFlag(reading, "uniqueItems") };
  }
  if (readMember(reading, "items") !== false || bounds.maxItems !== undefined) {
    throw new Fault(reading.place, "prefixItems needs `items: false` beside it, and no maxItems");
  }
  const items = readList(reading, "prefixItems").map((item, index) =>
    buildSchema(loaded, item, below(reading.place, "prefixItems", index)),
  );
  return { kind: "tuple", items, minItems: Math.min(bounds.minItems ?? 0, items.length) };
}

function readMembers(loaded: LoadedDocument, reading: Reading): ObjectShape {
  const required = readStrings(reading, "required");
  const properties = Object.entries(readObject(reading, "properties")).map(([name, schema]): Property => ({
    name,
    required: required.includes(name),
    schema: buildSchema(loaded, schema, below(reading.place, "properties", name), "member"),
  }));
  const unknown = required.find((name) => !properties.some((property) => property.name === name));
  if (unknown !== undefined) {
    throw new Fault(below(reading.place, "required"), `${unknown} is required and no property`);
  }
  const names = readMember(reading, "propertyNames");
  if (names !== undefined && properties.length > 0) {
    throw new Fault(below(reading.place, "propertyNames"), "propertyNames is supported without properties only");
  }
  return {
    kind: "object",
    properties,
    additional: readAdditional(loaded, reading),
    ...(names !== undefined && { propertyNames: buildSchema(loaded, names, below(reading.place, "propertyNames")) }),
    ...numbers(reading, ["minProperties", "maxProperties"]),
  };
}

function readAdditional(loaded: LoadedDocument, reading: Reading): ObjectShape["additional"] {
  const additional = readMember(reading, "additionalProperties");
  if (typeof additional === "boolean" || additional === undefined) {
    return additional === false ? "closed" : "open";
  }
  return buildSchema(loaded, additional, below(reading.place, "additionalProperties"));
}

function numbers<Name extends string>(reading: Reading, names: readonly Name[]): { readonly [name in Name]?: number } {
  const found: { [name in Name]?: number } = {};
  for (const name of names) {
    const value = readNumber(reading, name);
    if (value !== undefined) {
      found[name] = value;
    }
  }
  return found;
}
