import { readFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { importsOf, renameImports } from "./module-imports.js";

/** Where a package of the workspace was compiled to. */
export interface CompiledPackage {
  /** Its folder of compiled files. */
  readonly compiled: string;
  /** The folder of the published package that they go to. */
  readonly folder: string;
}

/** What is published. */
export interface PackageSources {
  readonly client: CompiledPackage;
  readonly contract: CompiledPackage;
  /** What the modules of the contract are imported as, without the slash at its end. */
  readonly contractName: string;
}

/**
 * The files that entries of the client import, directly and indirectly, themselves included: from their path in the
 * published package to their text, in which what was a module of the contract's package is a file of this one.
 *
 * Nothing else is published, no test among them; neither are source maps, since the sources are not.
 */
export async function collectFiles(
  sources: PackageSources,
  entries: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const published = publishedPath(sources, path);
    if (files.has(published)) continue;
    const text = (await readFile(path, "utf8")).replace(/\n?\/\/# sourceMappingURL=.*\n?$/, "\n");
    const locate = (name: string) => locateModule(sources, path, name);
    waiting.push(...importsOf(text).flatMap((name) => locate(name) ?? []));
    files.set(
      published,
      renameImports(text, (name) => {
        const imported = locate(name);
        return imported === undefined ? name : importPath(published, publishedPath(sources, imported));
      }),
    );
  }
  return files;
}

/** The compiled file, or the declaration, that a file of its kind imports; nothing for a module of another package. */
function locateModule({ contract, contractName }: PackageSources, importer: string, name: string): string | undefined {
  const path = name.startsWith(".")
    ? resolve(dirname(importer), name)
    : name.startsWith(`${contractName}/`)
      ? join(contract.compiled, `${name.slice(contractName.length + 1)}.js`)
      : undefined;
  return importer.endsWith(".d.ts") ? path?.replace(/\.js$/, ".d.ts") : path;
}

function publishedPath({ client, contract }: PackageSources, path: string): string {
  const home = [client, contract].find(({ compiled }) => path.startsWith(compiled + sep));
  if (home === undefined) throw new Error(`${path} is imported by the client and is in no package that is published`);
  return [home.folder, ...relative(home.compiled, path).split(sep)].join("/");
}

/** How a file names another one. */
function importPath(importer: string, imported: string): string {
  const path = relative(dirname(importer), imported.replace(/\.d\.ts$/, ".js"))
    .split(sep)
    .join("/");
  return path.startsWith(".") ? path : `./${path}`;
}
