import { exitCodes } from "../exit-codes.js";
import { CommandError } from "../terminal.js";
import { layBlock } from "../output/block.js";
import { ask } from "./ask.js";
import { readFields, type Fields } from "../input/fields.js";
import { look } from "./look.js";
import type { ObjectKind } from "../input/object-kinds.js";
import { findObject } from "../input/objects.js";
import type { Reach } from "./reach.js";
import { show, tell } from "./show.js";
import type { Argument, Verb } from "./verb.js";

type Described = Pick<Verb, "summary" | "details">;

/** A verb that reads one thing: an object, or something that is known of one. */
export interface Reading<Query> extends Described {
  readonly name?: string;
  /** What kind of object has to be named; none for what the account has one of. */
  readonly kind?: ObjectKind;
  readonly fields?: Fields<Query>;
  readonly read: (reach: Reach, id: string, query: Query) => PromiseLike<object>;
}

/** Reads one thing and prints it in lines of a key and a value. */
export function reads<Query>({ name = "get", kind, fields, read, ...described }: Reading<Query>): Verb {
  return {
    ...described,
    ...{ name, arguments: argumentsOf(kind), fields, takes: ["watch"] },
    act: async (errand) => {
      const query = await readFields(fields ?? ({} as Fields<Query>), errand.written, errand.reading);
      const id = kind === undefined ? "" : (await findObject(errand.reach, kind, errand.given[0] ?? "")).id;
      await look(errand, () => read(errand.reach, id, query), layBlock);
      return undefined;
    },
  };
}

/** A verb that creates an object. */
export interface Creation<Body> extends Described {
  readonly name?: string;
  /** In what it is created, where that is not the account. */
  readonly within?: ObjectKind;
  readonly fields: Fields<Omit<Body, "name">>;
  readonly send: (reach: Reach, body: Body, within: string) => PromiseLike<object>;
}

/** Creates an object that has a name, which is an argument, and prints it. */
export function creates<Body extends { name: string }>(creation: Creation<Body>): Verb {
  const { name = "create", within, fields, send, ...described } = creation;
  const nameArgument = { name: "name", about: "its name" };
  return {
    ...described,
    ...{ name, arguments: [...argumentsOf(within), nameArgument], fields },
    act: async (errand) => {
      const { reach, given, written, reading } = errand;
      const rest = await readFields(fields, written, reading);
      const parent = within === undefined ? "" : (await findObject(reach, within, given[0] ?? "")).id;
      const body = { ...rest, name: given.at(-1) ?? "" } as Body; // all of it but the name is in the fields
      show(errand, await send(reach, body, parent));
      return undefined;
    },
  };
}

/** A verb that changes one object. */
export interface Change<Body> extends Described {
  readonly name: string;
  /** What kind of object has to be named; none for what the account has one of. */
  readonly kind?: ObjectKind;
  readonly fields?: Fields<Body>;
  /** Whether there is no sense in it without any option. */
  readonly needsOption?: true;
  readonly send: (reach: Reach, id: string, body: Body) => PromiseLike<object | undefined>;
  /** What is told where the server answers nothing: `deleted`, followed by the object. */
  readonly done?: string;
  /** What somebody has to confirm, followed by the object: `Delete`; nothing where that is not so. */
  readonly asks?: (body: Body) => string | undefined;
}

/** Changes one object, and prints what the server answers. */
export function changes<Body>({ name, kind, fields, asks, ...change }: Change<Body>): Verb {
  const takes = asks === undefined ? [] : (["yes"] as const);
  return {
    ...{ summary: change.summary, details: change.details },
    ...{ name, arguments: argumentsOf(kind), fields, takes },
    act: async (errand) => {
      const { reach, given, written, reading } = errand;
      const body = await readFields(fields ?? ({} as Fields<Body>), written, reading);
      if (change.needsOption === true && Object.keys(body as object).length === 0) throw nothingToChange();
      const found = kind === undefined ? { id: "", label: "" } : await findObject(reach, kind, given[0] ?? "");
      const question = asks?.(body);
      if (question !== undefined) await ask(errand, `${question} ${found.label}?`);
      const answer = await change.send(reach, found.id, body);
      if (answer === undefined) tell(errand, `${change.done ?? "changed"} ${found.label}`);
      else show(errand, answer);
      return undefined;
    },
  };
}

function nothingToChange(): CommandError {
  return new CommandError(exitCodes.usage, "there is nothing to change; give at least one option (see --help)");
}

/** Deletes an object for good, which somebody has to confirm. */
export function deletes(
  kind: ObjectKind,
  send: (reach: Reach, id: string) => PromiseLike<undefined>,
  details?: string,
) {
  return changes({
    ...{ name: "delete", kind, summary: `delete ${article(kind.noun)}`, details },
    ...{ send, done: "deleted", asks: () => "Delete" },
  });
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}

/** How an object is named at the command line. */
export function argumentsOf(kind: ObjectKind | undefined): readonly Argument[] {
  if (kind === undefined) return [];
  const { list, within, noun, flag } = kind;
  const forms = [
    "its id",
    ...(list === undefined ? [] : ["its name"]),
    ...(within === undefined ? [] : [`<${within.kind.flag}>/<name>`]),
  ];
  return [{ name: flag, about: `the ${noun}: ${forms.join(" or ")}` }];
}
