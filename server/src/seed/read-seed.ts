import { readFile } from "node:fs/promises";
import { namedSeeds } from "./named-seeds.js";
import { parseSeed, type SeedDocument } from "./seed-document.js";

/** Reads a seed by its name, or else from a JSON file. Throws an error that says what to mend. */
export async function readSeed(nameOrFile: string): Promise<SeedDocument> {
  const named = Object.entries(namedSeeds).find(([name]) => name === nameOrFile);
  if (named !== undefined) return named[1];
  const text = await readFile(nameOrFile, "utf8").catch((cause: unknown) => {
    const names = Object.keys(namedSeeds).join(", ");
    throw new Error(`there is no seed ${JSON.stringify(nameOrFile)}; name one of ${names}, or a file`, { cause });
  });
  return parseSeed(text);
}
