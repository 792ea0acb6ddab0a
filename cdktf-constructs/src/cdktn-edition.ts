import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes the edition for CDK Terrain from the compiled edition for CDKTF. The two frameworks export the same names, and a
 * construct has to extend the classes of the framework that synthesizes it, so the editions differ in the name of the
 * framework that they import and in nothing else. Both names have the same length, which keeps the source maps true.
 *
 * @param from - the folder that holds the edition for CDKTF
 * @param to - the folder to write, replaced as a whole
 */
export function writeCdktnEdition(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (!/\.(js|d\.ts)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(file, forCdktn(readFileSync(file, "utf8")));
  }
}

/** The text of a module, or of its declarations, with the imports of `cdktf` turned into imports of `cdktn`. */
export function forCdktn(text: string): string {
  return text.replaceAll(/(?<=\bfrom |\bimport\(|\brequire\()"cdktf"/g, '"cdktn"');
}
