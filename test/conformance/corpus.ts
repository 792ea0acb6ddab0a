import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { problems } from "@muster/openapi/operations";
import { z } from "zod";
import { repositoryRoot } from "../repository/repository-root.js";

// Bytes: a text, or pieces of it. A `#` in what is repeated stands for the number of the repetition.
const piece = z.union([
  z.string(),
  z.strictObject({ hex: z.string().regex(/^([0-9a-f]{2})+$/) }),
  z.strictObject({ repeat: z.string(), times: z.int().positive() }),
]);
const flat = z.union([z.string(), z.array(piece)]);
const written = z.union([z.string(), z.array(z.union([piece, z.strictObject({ gzip: flat })]))]);

const entry = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  what: z.string().min(1),
  // The entries of a record have its keys.
  codes: z.array(z.enum(Object.keys(problems) as (keyof typeof problems)[])),
};
const parameter = z.string().optional();

const kinds = {
  /** Bodies sent in place of one that would be granted. */
  bodies: z.strictObject({ ...entry, where: z.enum(["bodies", "required-bodies"]), body: written }),
  /** JSON values of one member of a body that would be granted without; a member of the type `unless` is left out. */
  members: z.strictObject({
    ...entry,
    where: z.enum(["members", "tidy-members", "required-members", "choices", "instants"]),
    unless: z.enum(["number", "integer", "boolean", "array"]).optional(),
    json: written,
  }),
  /** Segments in place of every identifier, and whole paths made of one that would be granted. */
  paths: z.union([
    z.strictObject({ ...entry, where: z.literal("identifiers"), segment: written }),
    z.strictObject({ ...entry, where: z.literal("paths"), path: z.string() }),
  ]),
  /** Queries of lists, or of every operation that reads one. */
  queries: z.strictObject({ ...entry, where: z.enum(["lists", "inputs"]), query: written }),
  /** Header fields that replace those of a call that would be granted; null takes one away. */
  headers: z.strictObject({
    ...entry,
    where: z.enum(["bodies", "json-bodies", "merge-patches", "if-match", "idempotency-keys", "tokens"]),
    headers: z.record(z.string(), z.union([written, z.null()])),
    body: written.optional(),
    parameter,
  }),
  /** What is written on a connection of its own, closed by us behind it where it says `end`. No code stands for no answer. */
  sockets: z.strictObject({
    ...entry,
    where: z.enum(["operations", "bodies", "if-match", "idempotency-keys", "tokens"]),
    send: written,
    end: z.boolean().optional(),
  }),
};

type Kinds = { readonly [Kind in keyof typeof kinds]: z.output<(typeof kinds)[Kind]> };

/** What stands for bytes in the corpus. */
type Written = z.output<typeof written>;

/**
 * Reads the entries of one kind of the corpus of bad input (`test/corpus/`). Throws where one is not as its kind says,
 * and where two have one id.
 */
export function readCorpus<Kind extends keyof Kinds>(kind: Kind): readonly Kinds[Kind][] {
  const text = readFileSync(join(repositoryRoot, "test/corpus", `${kind}.json`), "utf8");
  const entries = z.array<z.ZodType>(kinds[kind]).min(1).parse(JSON.parse(text)) as Kinds[Kind][]; // just parsed by it
  const ids = entries.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) throw new Error(`${kind}.json has two entries with the id ${twice}`);
  return entries;
}

const filled = new WeakMap<object, Buffer>();

/** The bytes that an entry writes, its texts filled in first. */
export function bytesOf(source: Written, fill?: (text: string) => string): Buffer {
  if (typeof source === "string") return Buffer.from(fill?.(source) ?? source);
  if (fill !== undefined) return write(source, fill);
  // Bombs are large; each is made once.
  const bytes = filled.get(source) ?? write(source, (text) => text);
  filled.set(source, bytes);
  return bytes;
}

function write(source: Exclude<Written, string>, fill: (text: string) => string): Buffer {
  return Buffer.concat(
    source.map((part) => {
      if (typeof part === "string") return Buffer.from(fill(part));
      if ("hex" in part) return Buffer.from(part.hex, "hex");
      if ("gzip" in part) return gzipSync(bytesOf(part.gzip, fill));
      const { repeat, times } = part;
      if (!repeat.includes("#")) return Buffer.alloc(Buffer.byteLength(repeat) * times, repeat);
      return Buffer.from(Array.from({ length: times }, (_, number) => repeat.replaceAll("#", String(number))).join(""));
    }),
  );
}

/** The text that an entry writes. */
export function textOf(source: Written, fill?: (text: string) => string): string {
  return bytesOf(source, fill).toString();
}
