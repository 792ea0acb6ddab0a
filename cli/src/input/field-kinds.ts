import { exitCodes } from "../exit-codes.js";
import { CommandError } from "../terminal.js";
import { readDuration } from "./duration.js";
import type { Field, Written } from "./fields.js";
import type { ObjectKind } from "./object-kinds.js";

/** Any text. */
export function text(about: string, placeholder = "text"): Field<string> {
  return { about, placeholder, read: String };
}

/** A whole number. */
export function integer(about: string): Field<number> {
  return { about, placeholder: "number", read: (written, _, flag) => integerOf(flag, String(written)) };
}

/** One of certain words. */
export function choice<const Word extends string>(about: string, words: readonly Word[]): Field<Word> {
  // Commander takes no other word.
  return { about, placeholder: "word", choices: words, read: (written) => written as Word };
}

/** Yes when it is given. */
export function flag(about: string): Field<boolean> {
  return { about, read: () => true };
}

/** Yes when it is given, no when its negation is. */
export function toggle(about: string, negated: string): Field<boolean> {
  return { about, negated, read: (written) => written === true };
}

/** Nothing instead of a value, when the negation is given. */
export function orNull<Value>(field: Field<Value>, negated: string): Field<Value | null> {
  return {
    ...field,
    negated,
    read: (written, reading, flag) => (written === false ? null : field.read(written, reading, flag)),
  };
}

/** What has to be given. */
export function required<Value>(field: Field<Value>): Field<Value> & { readonly required: true } {
  return { ...field, required: true };
}

/** An option of another name than the member's. */
export function named<Value>(flag: string, field: Field<Value>): Field<Value> {
  return { ...field, flag };
}

/** Texts, one an option. */
export function texts(flag: string, about: string): Field<readonly string[]> {
  return { flag, about, placeholder: "text", repeated: true, read: textsOf };
}

/** An object, by its name or identifier. */
export function object(kind: ObjectKind, about: string): Field<string> {
  return {
    flag: kind.flag,
    about,
    placeholder: "id|name",
    read: (written, { find }) => find(kind, String(written)),
  };
}

/** Objects, one an option. */
export function objects(kind: ObjectKind, about: string): Field<readonly string[]> {
  return {
    ...{ flag: kind.flag, about, placeholder: "id|name", repeated: true },
    read: (written, { find }) => Promise.all(textsOf(written).map((text) => find(kind, text))),
  };
}

/** An instant, written as such or as the time from now on. */
export function instant(about: string): Field<string> {
  return {
    about: `${about}: an instant such as 2027-01-31T12:00:00Z, or the time until then, such as 90d`,
    placeholder: "when",
    read: (written, { now }, flag) => instantOf(flag, String(written), now()),
  };
}

/** An instant that has passed, written as such or as the time since then. */
export function pastInstant(about: string): Field<string> {
  return {
    about: `${about}: an instant such as 2027-01-31T12:00:00Z, or the time since then, such as 2h`,
    placeholder: "when",
    read: (written, { now }, flag) => instantOf(flag, String(written), now(), -1),
  };
}

/** Labels, one an option. */
export function labels(flag: string, about: string): Field<{ [name: string]: string }> {
  return {
    ...{ flag, about, placeholder: "name=value", repeated: true },
    read: (written, _, flag) => Object.fromEntries(textsOf(written).map((text) => labelOf(flag, text))),
  };
}

/** Changes of labels, one an option: a name without a value removes its label. */
export function labelChanges(flag: string, about: string): Field<{ [name: string]: string | null }> {
  return {
    ...{ flag, about: `${about}; a name alone removes it`, placeholder: "name[=value]", repeated: true },
    read: (written, _, flag) =>
      Object.fromEntries(textsOf(written).map((text) => (text.includes("=") ? labelOf(flag, text) : [text, null]))),
  };
}

/** Numbers of certain names, one an option. */
export function numbers<const Name extends string>(
  flag: string,
  about: string,
  names: readonly Name[],
): Field<{ [name in Name]?: number }> {
  return {
    ...{ flag, about: `${about}: ${names.join(", ")}`, placeholder: "name=number", repeated: true },
    read: (written, _, flag) => {
      const pairs = textsOf(written).map((text) => labelOf(flag, text));
      const stranger = pairs.find(([name]) => !names.some((known) => known === name));
      if (stranger)
        throw new CommandError(exitCodes.usage, `${flag} knows no ${stranger[0]}; there are ${names.join(", ")}`);
      // Each name was found among the names.
      return Object.fromEntries(pairs.map(([name, value]) => [name, integerOf(flag, value)])) as {
        [name in Name]?: number;
      };
    },
  };
}

function textsOf(written: Written): readonly string[] {
  return typeof written === "object" ? written : [String(written)];
}

function integerOf(flag: string, text: string): number {
  if (/^-?\d{1,15}$/.test(text)) return Number(text);
  throw new CommandError(exitCodes.usage, `${flag} takes a whole number, and not "${text}"`);
}

function labelOf(flag: string, text: string): [name: string, value: string] {
  const equals = text.indexOf("=");
  if (equals > 0) return [text.slice(0, equals), text.slice(equals + 1)];
  throw new CommandError(
    exitCodes.usage,
    `${flag} takes a name and a value, such as ${flag} team=web, and not "${text}"`,
  );
}

function instantOf(flag: string, text: string, now: number, direction = 1): string {
  const duration = readDuration(text);
  if (duration !== undefined) return new Date(now + direction * duration).toISOString();
  if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new CommandError(
    exitCodes.usage,
    `${flag} takes an instant such as 2027-01-31T12:00:00Z, or a time such as 90d, and not "${text}"`,
  );
}
