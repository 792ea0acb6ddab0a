import type { ObjectKind } from "./object-kinds.js";

/** What Commander read of an option: its text, its texts where it can be repeated, whether a switch was given. */
export type Written = string | readonly string[] | boolean;

/** What fields are read with. */
export interface Reading {
  /** Finds an object and answers its identifier. */
  readonly find: (kind: ObjectKind, text: string) => Promise<string>;
  /** The present, in milliseconds since the Unix epoch. */
  readonly now: () => number;
}

/** How one member of a request is given at the command line. */
export interface Field<Value> {
  /** The name of the option; the member's own, with dashes, unless set. */
  readonly flag?: string;
  /** What stands for the value in the help; absent for a switch. */
  readonly placeholder?: string;
  readonly about: string;
  readonly choices?: readonly string[];
  readonly repeated?: true;
  readonly required?: true;
  /** What the option with `--no-` before its name does; absent where there is none. */
  readonly negated?: string;
  /** Makes the member of what was written. Throws a `CommandError` where that is not possible. */
  readonly read: (written: Written, reading: Reading, flag: string) => Value | Promise<Value>;
}

/** A field for each member of a request: what the contract adds does not compile until it has one here. */
export type Fields<Request> = {
  readonly [Member in keyof Request]-?: undefined extends Request[Member]
    ? Field<Request[Member]>
    : Field<Request[Member]> & { readonly required: true };
};

/** The fields of whatever request. */
export type AnyFields = Readonly<Record<string, Field<unknown>>>;

/** The name of the option of a member, without dashes before it. */
export function flagOf(member: string, { flag }: Field<unknown>): string {
  return flag ?? member.replaceAll("_", "-");
}

/** Reads the members that were given. */
export async function readFields<Request>(
  fields: Fields<Request>,
  written: Readonly<Record<string, Written | undefined>>,
  reading: Reading,
): Promise<Request> {
  const request: Record<string, unknown> = {};
  for (const [member, field] of Object.entries(fields as AnyFields)) {
    const flag = flagOf(member, field);
    const value = written[flag];
    if (value !== undefined) request[member] = await field.read(value, reading, `--${flag}`);
  }
  return request as Request; // Commander has seen to what is required, and each field reads what its member holds
}
