import type { Model, Row, Shown } from "../state/model.js";
import { text, type Change, type Grant } from "./verdict.js";

/** How a noun is kept, shown and told of. */
export interface Noun<Value extends Row> {
  /** As audit events name it. */
  readonly kind: string;
  readonly rows: (model: Model) => Map<string, Value>;
  /** All that answers show of it but its status. */
  readonly configuration: (model: Model, row: Value) => Shown;
  readonly status?: (model: Model, row: Value) => Shown;
  /** What of its status is set rather than observed. */
  readonly set?: (model: Model, row: Value) => Shown;
  /** Whether answers name the state of its configuration by an ETag. */
  readonly isTagged: boolean;
}

/** All that answers show of a row. */
export function shown<Value extends Row>(model: Model, noun: Noun<Value>, row: Value): Shown {
  const configuration = noun.configuration(model, row);
  return noun.status === undefined ? configuration : { ...configuration, status: noun.status(model, row) };
}

/** What audit events tell of a row (IAM-4). */
export function told<Value extends Row>(model: Model, noun: Noun<Value>, row: Value): Shown {
  const configuration = noun.configuration(model, row);
  return noun.set === undefined ? configuration : { ...configuration, status: noun.set(model, row) };
}

/** Grants a look at a row. */
export function shows<Value extends Row>(model: Model, noun: Noun<Value>, row: Value): Grant {
  return { shows: () => shown(model, noun, row), ...tagged(model, noun, () => row) };
}

/** Grants a new row, which the answer shows. */
export function creates<Value extends Row>(
  model: Model,
  noun: Noun<Value>,
  make: (id: string, answer: Shown) => Value,
  /** What else the answer shows, such as a secret. */
  besides?: (row: Value) => Shown,
): Grant {
  let row: Value | undefined;
  const created = () => {
    if (row === undefined) throw new Error(`the ${noun.kind} is not there yet`);
    return row;
  };
  const learn = (answer: Shown): Change => {
    row = make(text(answer, "id"), answer);
    noun.rows(model).set(row.id, row);
    return { kind: noun.kind, id: row.id, before: null, after: told(model, noun, row) };
  };
  const whole = () => ({ ...shown(model, noun, created()), ...besides?.(created()) });
  return { learn, shows: whole, ...tagged(model, noun, created) };
}

/** Grants a change of a row, which the answer shows. What leaves the configuration as it was is told of all the same. */
export function changes<Value extends Row>(model: Model, noun: Noun<Value>, row: Value, change: Partial<Value>): Grant {
  const before = told(model, noun, row);
  const learn = (): Change => {
    Object.assign(row, change);
    return { kind: noun.kind, id: row.id, before, after: told(model, noun, row) };
  };
  return { learn, ...shows(model, noun, row) };
}

/** Grants that a row goes, with an answer that is empty. */
export function removes<Value extends Row>(
  model: Model,
  noun: Noun<Value>,
  row: Value,
  /** What goes with it. */
  besides?: () => void,
): Grant {
  const before = told(model, noun, row);
  const learn = (): Change => {
    row.isGone = true;
    besides?.();
    return { kind: noun.kind, id: row.id, before, after: null };
  };
  return { learn, shows: () => ({}) };
}

function tagged<Value extends Row>(model: Model, noun: Noun<Value>, row: () => Value): Pick<Grant, "tags"> {
  return noun.isTagged ? { tags: () => noun.configuration(model, row()) } : {};
}
