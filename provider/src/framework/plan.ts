import { unknown, type Value } from "../protocol/value.js";
import { equal } from "./equality.js";
import { valueFromJson } from "./json-value.js";
import { isComputed, mapAttributes, valueAt, type Attribute, type ObjectValue, type Schema } from "./schema.js";

/** What Terraform knows of a change that it asks to plan. */
export interface ProposedChange {
  /** What the configuration says, with unknown values where it depends on what is still to be made. */
  readonly config: ObjectValue;
  /** The present state; null when the object is to be created. */
  readonly prior: ObjectValue | null;
  /** Terraform's own merge of the two: the configuration, and what was computed before where it says nothing. */
  readonly proposed: ObjectValue;
}

/**
 * Plans a creation or an update. Starting from what Terraform proposes, attributes that the configuration leaves out take
 * their default, and write-only ones become null. If that differs from the state in anything, every computed attribute
 * that is left out and has no default becomes unknown, except that stable ones keep the value of the state. A change that
 * changes nothing therefore plans nothing.
 */
export function planChange(schema: Schema, change: ProposedChange): ObjectValue {
  const configured = withDefaults(schema, change);
  const { prior } = change;
  if (prior !== null && changedAttributes(schema, prior, configured).length === 0) return configured;
  return mapAttributes(schema, (name, attribute) => {
    if (!isLeftToServer(attribute, valueAt(change.config, name))) return valueAt(configured, name);
    return attribute.stable === true && prior !== null ? valueAt(prior, name) : unknown;
  });
}

/** The attributes that differ between two objects, in schema order; an unknown value differs from any known one. */
export function changedAttributes(
  schema: Schema,
  before: ObjectValue,
  after: ObjectValue,
): readonly (readonly [name: string, attribute: Attribute])[] {
  return Object.entries(schema.attributes).filter(
    ([name, { type }]) => !equal(type, valueAt(before, name), valueAt(after, name)),
  );
}

/** The attributes whose planned change makes a new object, in schema order; none when there is no object yet. */
export function replacingAttributes(
  schema: Schema,
  prior: ObjectValue | null,
  planned: ObjectValue,
): readonly string[] {
  if (prior === null) return [];
  return changedAttributes(schema, prior, planned)
    .filter(([, { requiresReplace }]) => requiresReplace === true)
    .map(([name]) => name);
}

function withDefaults(schema: Schema, { config, proposed }: ProposedChange): ObjectValue {
  return mapAttributes(schema, (name, attribute): Value => {
    if (attribute.writeOnly === true) return null;
    if (attribute.default === undefined || valueAt(config, name) !== null) return valueAt(proposed, name);
    return valueFromJson(attribute.type, attribute.default, name);
  });
}

function isLeftToServer(attribute: Attribute, configured: Value): boolean {
  return isComputed(attribute) && attribute.default === undefined && configured === null;
}
