import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { collectFiles } from "./package-files.js";
import { packageRoot } from "./package-root.js";
import { publishedManifest, type WorkspaceManifest } from "./published-manifest.js";
import { writeReference } from "./write-reference.js";

const repository = join(packageRoot, "..");

/** What was written. */
export interface WrittenPackage {
  readonly directory: string;
  readonly name: string;
  readonly version: string;
}

/**
 * Writes the package as it is published into a directory, from what the workspace has built: complete in itself, with the
 * part of the contract that it needs, its README and, unless it is left out, its reference. What the directory held
 * before is gone.
 */
export async function writePackage(
  directory = join(packageRoot, "dist/package"),
  { reference = true }: { readonly reference?: boolean } = {},
): Promise<WrittenPackage> {
  const root = resolve(directory);
  const manifest = await readManifest();
  await rm(root, { recursive: true, force: true });
  for (const [path, text] of await publishedFiles(manifest)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await writeFile(join(root, "package.json"), `${JSON.stringify(publishedManifest(manifest), null, 2)}\n`);
  await copyFile(join(packageRoot, "README.md"), join(root, "README.md"));
  await copyFile(join(repository, "LICENSE"), join(root, "LICENSE"));
  if (reference) await writeReference(join(root, "docs"));
  return { directory: root, name: manifest.name, version: manifest.version };
}

async function readManifest(): Promise<WorkspaceManifest> {
  return JSON.parse(await readFile(join(packageRoot, "package.json"), "utf8")) as WorkspaceManifest; // It is our own.
}

function publishedFiles({ exports }: WorkspaceManifest): Promise<ReadonlyMap<string, string>> {
  return collectFiles(
    {
      client: { compiled: join(packageRoot, "dist"), folder: "dist" },
      contract: { compiled: join(repository, "openapi/dist"), folder: "dist/contract" },
      contractName: "@muster/openapi",
    },
    Object.values(exports).flatMap((entry) => [join(packageRoot, entry.default), join(packageRoot, entry.types)]),
  );
}
