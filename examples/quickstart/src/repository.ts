import { fileURLToPath } from "node:url";

/**
 * A file of this repository. The quickstart is the only example that needs this: it builds the provider and runs the command
 * line from the sources beside it, where other projects install them.
 */
export function repositoryFile(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}
