import { messages } from "../messages.js";
import { enums } from "../messages/enums.js";

/** A field as the table has it. */
export type Field = readonly [number: number, kind: string, label?: "optional" | "repeated" | "map"];

/** How the bytes of a field are delimited, which its tag says in its last three bits. */
export const wire = { varint: 0, bits64: 1, bytes: 2, bits32: 5 } as const;

/**
 * The fields of a message, by name.
 *
 * @throws {TypeError} when the protocol has no such message.
 */
export function fieldsOf(message: string): Readonly<Record<string, Field>> {
  const tables: Readonly<Record<string, Readonly<Record<string, Field>>>> = messages;
  const fields = tables[message];
  if (fields === undefined) throw new TypeError(`${message} is not a message of the protocol`);
  return fields;
}

/** The names of an enum, or undefined when the kind is another. */
export function namesOf(kind: string): readonly string[] | undefined {
  const all: Readonly<Record<string, readonly string[]>> = enums;
  return all[kind];
}

/** What the absence of a field means: undefined for a message, and the zero of its kind for all others. */
export function zeroOf(kind: string): unknown {
  switch (kind) {
    case "string":
      return "";
    case "bytes":
      return new Uint8Array();
    case "bool":
      return false;
    case "int32":
    case "int64":
      return 0;
    default:
      return namesOf(kind)?.[0];
  }
}
