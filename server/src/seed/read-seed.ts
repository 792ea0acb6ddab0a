import { readFile } from "node:fs/promises";
import { isRefusal } from "../domain/refusal.js";
import { parseStrictJson } from "../http/request/strict-json.js";
import { namedSeeds } from "./named-seeds.js";
import { checkSeed, seedError, type SeedDocument } from "./seed-document.js";

/** Reads a seed by its name, or else from a JSON file. Throws an error that says what to mend. */
export async function readSeed(nameOrFile: string): Promise<SeedDocument> {
  const known = Object.entries(namedSeeds).find(([name]) => name === nameOrFile);
  if (known !== undefined) return known[1];
  const text = await readFile(nameOrFile, "utf8").catch((cause: unknown) => {
    const names = Object.keys(namedSeeds).join(", ");
    throw new Error(`there is no seed ${JSON.stringify(nameOrFile)}; name one of ${names}, or a file`, { cause });
  });
  const json = parseStrictJson(text);
  if (isRefusal(json)) throw new Error(`the seed cannot be read: ${json.detail}`);
  const seed = checkSeed(json.value);
  if (isRefusal(seed)) throw seedError(seed);
  return seed;
}
