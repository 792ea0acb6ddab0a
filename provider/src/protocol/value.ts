/**
 * A value as Terraform exchanges it with a provider. Objects and maps are both `ReadonlyMap`s (an attribute may well be
 * called `__proto__`), lists, sets and tuples are arrays, and numbers keep every digit.
 */
export type Value =
  null | boolean | string | ExactNumber | Unknown | DynamicallyTyped | readonly Value[] | ReadonlyMap<string, Value>;

/** Whether a value is a list, a set or a tuple. */
export function isSequence(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether a value is an object or a map. */
export function isMapping(value: Value): value is ReadonlyMap<string, Value> {
  return value instanceof Map;
}

/** What a value may be, as Terraform spells it in JSON. */
export type Type =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | readonly ["list" | "set" | "map", Type]
  | readonly ["tuple", readonly Type[]]
  | readonly ["object", Readonly<Record<string, Type>>];

/**
 * A value that will be known only after apply. A refinement, where Terraform sent one, promises something about the value
 * to come; to ignore it is allowed, to invent one is not.
 */
export class Unknown {
  readonly refinement: Refinement | undefined;

  constructor(refinement?: Refinement) {
    this.refinement = refinement;
  }
}

/** The unknown value of which nothing is promised. */
export const unknown: Unknown = new Unknown();

/** What is promised of an unknown value. */
export interface Refinement {
  /** False when the value will not be null; there is no promise that it will. */
  readonly mayBeNull?: boolean;
  readonly stringPrefix?: string;
  readonly lowerBound?: { readonly value: ExactNumber; readonly inclusive: boolean };
  readonly upperBound?: { readonly value: ExactNumber; readonly inclusive: boolean };
  readonly minimumLength?: number;
  readonly maximumLength?: number;
}

/** A value of an attribute whose type is `dynamic`, with the type that it has this time. */
export class DynamicallyTyped {
  readonly type: Type;
  readonly value: Value;

  constructor(type: Type, value: Value) {
    this.type = type;
    this.value = value;
  }
}

/**
 * A number with every digit that it was written with: a JavaScript number loses integers past 2^53, and `0.1` must stay
 * `0.1`. Its text is canonical (no exponent, no needless zero or sign), so two numbers are equal when their texts are.
 */
export class ExactNumber {
  readonly text: string;

  private constructor(text: string) {
    this.text = text;
  }

  /**
   * Reads a decimal number, with or without fraction and exponent.
   *
   * @throws {RangeError} when the text is no decimal number or an exponent would take it beyond 10,000 digits.
   */
  static of(source: string | number | bigint): ExactNumber {
    return new ExactNumber(canonical(String(source)));
  }

  /** The nearest JavaScript number. */
  toNumber(): number {
    return Number(this.text);
  }
}

const decimal = /^(?<sign>[+-]?)(?<whole>\d+)(?:\.(?<fraction>\d*))?(?:[eE](?<exponent>[+-]?\d+))?$/;
const maximumDigits = 10_000;

function canonical(source: string): string {
  const parts = decimal.exec(source)?.groups;
  const exponent = Number(parts?.["exponent"] ?? 0);
  if (parts === undefined || Math.abs(exponent) > maximumDigits) {
    throw new RangeError(`${source.slice(0, 40)} is not a number that can be kept exactly`);
  }
  const fraction = parts["fraction"] ?? "";
  const digits = `${parts["whole"] ?? ""}${fraction}`;
  // Where the decimal point stands in `digits`, which may be before its start or beyond its end.
  const point = digits.length - fraction.length + exponent;
  const whole = digits.slice(0, Math.max(point, 0)).padEnd(point, "0").replace(/^0+/, "") || "0";
  const rest = digits
    .slice(Math.max(point, 0))
    .padStart(digits.length - point, "0")
    .replace(/0+$/, "");
  const size = rest === "" ? whole : `${whole}.${rest}`;
  return parts["sign"] === "-" && size !== "0" ? `-${size}` : size;
}
