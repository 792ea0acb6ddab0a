import type { Type, Value } from "../protocol/value.js";
import type { Json } from "./json-value.js";

/**
 * What a provider, a resource or a data source consists of, in the words that planning and validation need. Attributes
 * hold primitives, objects with attributes of their own, and collections of either; nested blocks and the type `dynamic` are
 * not supported.
 */
export interface Schema {
  /** Grows by one with every change that needs a state upgrader; 0 when absent. */
  readonly version?: number;
  /** Markdown. */
  readonly description: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** One attribute of a schema. */
export interface Attribute {
  readonly type: Type;
  readonly mode: AttributeMode;
  /** Markdown. */
  readonly description: string;
  /** The value planned where the configuration gives none; only an `optional_computed` attribute may have one. */
  readonly default?: Json;
  /** The only strings that the attribute may hold. */
  readonly enum?: readonly string[];
  readonly constraints?: Constraints;
  /** The attributes of the object that the value is, or that its collection holds; the type is made of theirs. */
  readonly attributes?: Readonly<Record<string, Attribute>>;
  /** Terraform shows a placeholder in place of the value. */
  readonly sensitive?: boolean;
  /** The value reaches the provider and is kept neither in plan nor in state. */
  readonly writeOnly?: boolean;
  /** A change makes a new object. */
  readonly requiresReplace?: boolean;
  /** Never changes after creation, so that a plan keeps the value of the state where it would else be unknown. */
  readonly stable?: boolean;
}

/** Who gives an attribute its value: the configuration, the provider, or either. */
type AttributeMode = "required" | "optional" | "computed" | "optional_computed";

/** What a value must satisfy beyond its type. */
export interface Constraints {
  /** Lengths count code points, as JSON Schema does. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** A regular expression of ECMAScript, read with the flag `u`. */
  readonly pattern?: string;
  /** `date-time` is an instant as RFC 3339 writes it; any other format only describes. */
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  /** The number is a whole one. */
  readonly integer?: boolean;
  /** Of a list or set. */
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Of a map. */
  readonly minProperties?: number;
  readonly maxProperties?: number;
  /** What every key of a map must satisfy. */
  readonly keys?: Constraints;
  /** What every element of a collection must satisfy. */
  readonly values?: Constraints;
}

/** The value of a whole resource, data source or provider configuration: every attribute by name, in schema order. */
export type ObjectValue = ReadonlyMap<string, Value>;

/** The type of the object that has the schema's attributes. */
export function objectType(schema: Schema): Type {
  const attributes = Object.entries(schema.attributes).map(([name, { type }]) => [name, type] as const);
  return ["object", Object.fromEntries(attributes)];
}

/** Whether the provider may give the attribute a value. */
export function isComputed(attribute: Attribute): boolean {
  return attribute.mode === "computed" || attribute.mode === "optional_computed";
}

/** Whether the configuration may give the attribute a value. */
export function isConfigurable(attribute: Attribute): boolean {
  return attribute.mode !== "computed";
}

/** The value of the attribute; null where the object has none. */
export function valueAt(object: ObjectValue | null, name: string): Value {
  return object?.get(name) ?? null;
}

/** The object of the schema's attributes in which every attribute is what `give` answers for it. */
export function mapAttributes<Kind extends Attribute>(
  schema: { readonly attributes: Readonly<Record<string, Kind>> },
  give: (name: string, attribute: Kind) => Value,
): ObjectValue {
  return new Map(Object.entries(schema.attributes).map(([name, attribute]) => [name, give(name, attribute)]));
}
