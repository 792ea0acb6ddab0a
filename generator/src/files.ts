import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { generatedFolders, type Inputs } from "./generate.js";

/** A generated file that is not as it should be. */
export interface Difference {
  /** Relative to the repository. */
  readonly path: string;
  readonly kind: "missing" | "changed" | "orphan";
}

/** Reads what the generator starts from; `root` is the folder of the repository. */
export function readInputs(root: string): Inputs {
  return {
    // A workflow is written about the documents, and is no part of them.
    documents: readTexts(root, "openapi", (path) => path.endsWith(".yaml") && !path.endsWith(".arazzo.yaml")),
    examples: inFolder(root, "provider/examples", () => true),
    statics: inFolder(root, "generator/src/static", (path) => !path.endsWith(".test.ts")),
  };
}

/** How the generated folders differ from the files that they should hold. */
export function compareFiles(root: string, files: ReadonlyMap<string, string>): readonly Difference[] {
  const present = new Map(generatedFolders.flatMap((folder) => [...readTexts(root, folder, () => true)]));
  const differences: Difference[] = [];
  for (const [path, text] of files) {
    if (present.get(path) !== text) {
      differences.push({ path, kind: present.has(path) ? "changed" : "missing" });
    }
  }
  const orphans = [...present.keys()].filter((path) => !files.has(path));
  return [...differences, ...orphans.map((path): Difference => ({ path, kind: "orphan" }))];
}

/** Does away with the differences. */
export function writeFiles(root: string, files: ReadonlyMap<string, string>, differences: readonly Difference[]): void {
  for (const { path } of differences) {
    const text = files.get(path);
    if (text === undefined) {
      rmSync(join(root, path));
    } else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
}

function readTexts(root: string, folder: string, wanted: (path: string) => boolean): Map<string, string> {
  if (!existsSync(join(root, folder))) {
    return new Map();
  }
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  return new Map(
    paths
      .filter(wanted)
      .sort()
      .map((path) => [path, readFileSync(join(root, path), "utf8")]),
  );
}

/** The same, by path in the folder. */
function inFolder(root: string, folder: string, wanted: (path: string) => boolean): Map<string, string> {
  const texts = readTexts(root, folder, wanted);
  return new Map([...texts].map(([path, text]) => [path.slice(folder.length + 1), text]));
}
