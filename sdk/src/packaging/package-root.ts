import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The directory of this package, wherever in it this code runs from: as sources or compiled. */
export const packageRoot: string = rootAbove(import.meta.dirname);

function rootAbove(directory: string): string {
  return existsSync(join(directory, "package.json")) ? directory : rootAbove(dirname(directory));
}
