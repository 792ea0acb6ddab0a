import type { Pages } from "@muster/sdk";
import { exitCodes } from "../exit-codes.js";
import { CommandError } from "../terminal.js";
import { readFields, type Fields } from "../input/fields.js";
import { look } from "./look.js";
import type { ObjectKind } from "../input/object-kinds.js";
import { findObject, namesOf } from "../input/objects.js";
import type { Reach } from "./reach.js";
import type { Errand, Verb } from "./verb.js";
import { argumentsOf } from "./object-verbs.js";

/** The name of the object of an identifier; the identifier itself where it is not known. */
export type NameOf = (id: string) => string;

/** A column of a list. */
export interface Column<Item> {
  readonly title: string;
  /** Whether it is shown whole however narrow the table has to be. */
  readonly whole?: true;
  readonly cell: (item: Item, nameOf: NameOf) => string;
}

/** A verb that lists objects. */
export interface Listing<Item, Query> {
  readonly name?: string;
  readonly plural: string;
  readonly summary?: string;
  readonly details?: string;
  /** What they are listed of, where that is not the account. */
  readonly within?: ObjectKind;
  readonly fields: Fields<Query>;
  readonly pages: (reach: Reach, query: Query & { limit: number }, within: string) => Pick<Pages<Item>, "toArray">;
  readonly columns: readonly Column<Item>[];
  /** The kinds of objects that the columns name. They are read once, also with `--watch`. */
  readonly names?: readonly ObjectKind[];
  /** How many are listed unless `--limit` says otherwise; all where it is absent. */
  readonly most?: number;
}

/** What is read of a list that the server answers whole. */
export function whole<Item>(read: () => PromiseLike<readonly Item[]>): Pick<Pages<Item>, "toArray"> {
  return { toArray: async ({ limit } = {}) => (await read()).slice(0, limit) };
}

/** The largest page that the contract has. */
const largestPage = 100;
/** No table is wider, on whichever terminal. */
const widest = 80;

/** Lists objects in a table, or with `--json` as an array. */
export function lists<Item, Query>(listing: Listing<Item, Query>): Verb {
  const { name = "list", plural, summary = `list ${plural}`, details, within, fields } = listing;
  return {
    ...{ name, summary, details, arguments: argumentsOf(within), fields },
    takes: ["limit", "watch"],
    act: async (errand) => {
      const { reach, given, written, reading } = errand;
      const limit = limitOf(errand, listing.most);
      const query = { ...(await readFields(fields, written, reading)), limit: Math.min(limit, largestPage) };
      const parent = within === undefined ? "" : (await findObject(reach, within, given[0] ?? "")).id;
      const lay = layer(errand, listing);
      const read = () => listing.pages(reach, query, parent).toArray({ limit });
      await look(errand, async () => tellMore(errand, await read(), listing.most), lay);
      return undefined;
    },
  };
}

/** A list that ends where nobody asked it to would look whole. */
function tellMore<Item>({ terminal, written }: Errand, items: readonly Item[], most?: number): readonly Item[] {
  if (written["limit"] === undefined && items.length === most) {
    terminal.err(`these are the first ${most}; give --limit for more\n`);
  }
  return items;
}

function layer<Item, Query>(errand: Errand, { columns, plural, names = [] }: Listing<Item, Query>) {
  const { reach, terminal, written } = errand;
  const width =
    terminal.columns === undefined || written["wide"] === true ? undefined : Math.min(terminal.columns, widest);
  let known: Promise<readonly ReadonlyMap<string, string>[]> | undefined;
  return async (items: readonly Item[]): Promise<string> => {
    if (items.length === 0) return nothing(errand, plural);
    const maps = await (known ??= Promise.all(names.map((kind) => namesOf(reach, kind))));
    const nameOf = (id: string) => maps.find((map) => map.has(id))?.get(id) ?? id;
    const rows = items.map((item) => columns.map(({ cell }) => cell(item, nameOf)));
    // It brings what measures text, which no help needs.
    const { layTable } = await import("../output/table.js");
    return layTable(columns, rows, width);
  };
}

/** Whoever reads the output of a program expects rows there and nothing else. */
function nothing({ terminal, written }: Errand, plural: string): string {
  if (written["watch"] === true) return `no ${plural}\n`;
  terminal.err(`no ${plural}\n`);
  return "";
}

function limitOf({ written }: Errand, most = Infinity): number {
  const { limit } = written;
  if (typeof limit !== "string") return most;
  if (/^[1-9]\d{0,8}$/.test(limit)) return Number(limit);
  throw new CommandError(exitCodes.usage, `--limit takes a number from 1 on, and not "${limit}"`);
}
