import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top folder of this repository, without a slash at its end. */
export const repositoryRoot: string = folderWith("package-lock.json", dirname(fileURLToPath(import.meta.url)));

/** The nearest folder, from this one upwards, that holds the file. */
function folderWith(file: string, folder: string): string {
  if (existsSync(join(folder, file))) return folder;
  if (folder === dirname(folder)) throw new Error(`no folder above holds ${file}`);
  return folderWith(file, dirname(folder));
}
