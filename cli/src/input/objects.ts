import type { Pages } from "@muster/sdk";
import { exitCodes } from "../exit-codes.js";
import { CommandError } from "../terminal.js";
import type { Named, ObjectKind } from "./object-kinds.js";
import type { Reach } from "../command/reach.js";

/** An object that was named at the command line. */
export interface Found {
  readonly id: string;
  /** How messages name it: by its name and its identifier, where both are known. */
  readonly label: string;
}

/** How many objects a message lists at most. */
const listed = 10;

/**
 * Finds the object of a kind that a text names: by identifier, by name, or, where names are unique within another object
 * only, by that object's name or identifier, a slash and its own name. An identifier is taken at its word.
 *
 * Throws a `CommandError` where nothing or more than one thing has that name, which says what there is.
 */
export async function findObject(reach: Reach, kind: ObjectKind, text: string): Promise<Found> {
  if (isIdentifier(kind, text)) return { id: text, label: `${kind.noun} ${text}` };
  if (text === "") throw new CommandError(exitCodes.usage, `the ${kind.noun} has no name; give its name or its id`);
  const found = await candidates(reach, kind, text);
  const [only, ...others] = found;
  if (only === undefined) throw new CommandError(exitCodes.notFound, await whatThereIs(reach, kind, text));
  if (others.length > 0) {
    throw new CommandError(
      exitCodes.usage,
      `${found.length} ${kind.plural} are named "${text}"; give the id of one: ${found.map(({ id }) => id).join(", ")}`,
    );
  }
  return { id: only.id, label: `${kind.noun} ${only.name} (${only.id})` };
}

/** Whether a text has the form of an identifier of that kind. */
function isIdentifier({ prefix }: ObjectKind, text: string): boolean {
  return text.startsWith(prefix) && /^[0-9a-z]{26}$/.test(text.slice(prefix.length));
}

/** The names of all objects of a kind, by their identifiers; none where the token may not read them. */
export async function namesOf(reach: Reach, kind: ObjectKind): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  if (kind.list === undefined) return names;
  const { PermissionDeniedError } = await import("@muster/sdk");
  try {
    for await (const { id, name } of kind.list(reach, { limit: 100 })) names.set(id, name);
  } catch (error) {
    if (!(error instanceof PermissionDeniedError)) throw error;
  }
  return names;
}

async function candidates(reach: Reach, kind: ObjectKind, text: string): Promise<readonly Named[]> {
  if (kind.list !== undefined) {
    const named = await kind.list(reach, { name: text, limit: listed }).toArray({ limit: listed });
    // A name may hold a slash itself.
    if (named.length > 0 || kind.within === undefined || !text.includes("/")) return named;
  }
  const items = [];
  for await (const item of await itemsWithin(reach, kind, text)) if (item.name === nameWithin(text)) items.push(item);
  return items;
}

async function itemsWithin(reach: Reach, { noun, prefix, within }: ObjectKind, text: string): Promise<Pages<Named>> {
  const slash = text.indexOf("/");
  if (within !== undefined && slash !== -1) {
    return within.list(reach, (await findObject(reach, within.kind, text.slice(0, slash))).id);
  }
  const form = within === undefined ? `its id (${prefix}…)` : `its id (${prefix}…), or <${within.kind.flag}>/<name>`;
  throw new CommandError(exitCodes.usage, `"${text}" names no ${noun}; give ${form}`);
}

function nameWithin(text: string): string {
  return text.slice(text.indexOf("/") + 1);
}

async function whatThereIs(reach: Reach, kind: ObjectKind, text: string): Promise<string> {
  const list = kind.list?.(reach, { limit: listed + 1 }) ?? (await itemsWithin(reach, kind, text));
  const names = (await list.toArray({ limit: listed + 1 })).map(({ name }) => name);
  const absent = `there is no ${kind.noun} "${text}"`;
  if (names.length === 0) return `${absent}, and no other that the token may see`;
  return `${absent}; there are: ${names.slice(0, listed).join(", ")}${names.length > listed ? " and more" : ""}`;
}
