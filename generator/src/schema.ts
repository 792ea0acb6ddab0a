import type { Place } from "./fault.js";
import type { Json, JsonObject } from "./json.js";

/** A schema as the emitters see it: what it accepts, and what is said about it. `allOf` is flattened. */
export type Schema = Annotations & Shape;

/** What is said about a value beside what it may be. */
export interface Annotations {
  /** Where the schema is written, for what an emitter refuses. */
  readonly place: Place;
  readonly description?: string;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  /** What an absent property means; only ever on properties and parameters. */
  readonly default?: Json;
  readonly terraform?: JsonObject;
}

/** What a value may be. */
export type Shape =
  | { readonly kind: "any" }
  | { readonly kind: "null" }
  | { readonly kind: "boolean" }
  | StringShape
  | NumberShape
  | LiteralsShape
  | ReferenceShape
  | ArrayShape
  | TupleShape
  | ObjectShape
  | UnionShape
  | DiscriminatedShape;

/** Text; lengths count code points, the pattern is for the flag `u`. */
interface StringShape {
  readonly kind: "string";
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

/** A number within bounds, perhaps a whole one. */
interface NumberShape {
  readonly kind: "number";
  readonly integer: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
}

/** One of some values: `enum`, which may grow in later versions, or `const`, which may not. */
export interface LiteralsShape {
  readonly kind: "literals";
  readonly values: readonly Literal[];
  readonly fixed: boolean;
}

/** A value that `enum` and `const` may hold. */
export type Literal = string | number | boolean | null;

/** What the component of this name accepts. */
interface ReferenceShape {
  readonly kind: "reference";
  readonly name: string;
}

/** Any number of items alike. */
export interface ArrayShape {
  readonly kind: "array";
  readonly items: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems: boolean;
}

/** Items of which each place has its schema, and nothing after them. */
export interface TupleShape {
  readonly kind: "tuple";
  readonly items: readonly Schema[];
  /** How many of them must be there. */
  readonly minItems: number;
}

/** Members by name. */
export interface ObjectShape {
  readonly kind: "object";
  readonly properties: readonly Property[];
  /** What members that are not properties may hold: nothing (`closed`), anything (`open`), or what a schema accepts. */
  readonly additional: "closed" | "open" | Schema;
  /** What names the members of an object without properties may have. */
  readonly propertyNames?: Schema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/** A property of an object. */
export interface Property {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
}

/** A value of any of these kinds, which differ in their JSON type. */
export interface UnionShape {
  readonly kind: "union";
  readonly alternatives: readonly Schema[];
}

/** One of several objects, told apart by a member that each fixes. */
export interface DiscriminatedShape {
  readonly kind: "discriminated";
  readonly property: string;
  readonly variants: readonly ReferenceSchema[];
}

/** A schema that is a reference. */
type ReferenceSchema = Annotations & ReferenceShape;
