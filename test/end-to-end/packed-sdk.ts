import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "../repository/repository-root.js";

const run = promisify(execFile);

/** A folder of someone else's, outside the repository, in which the client is installed as it is published. */
export interface SdkInstallation extends AsyncDisposable {
  readonly path: string;
  /** Writes a file into it and answers where. */
  write(name: string, text: string): Promise<string>;
}

/**
 * Packs the client as built, and installs the tarball with nothing of this repository beside it. Its dependencies, and
 * those of `also`, are links to those that are installed here, so that no registry is asked.
 */
export async function installPackedSdk({
  also = [],
}: { readonly also?: readonly string[] } = {}): Promise<SdkInstallation> {
  const path = await mkdtemp(join(tmpdir(), "packed-sdk-"));
  const written = join(path, "written");
  await run(process.execPath, [join(repositoryRoot, "sdk/dist/src/pack.js"), written, "--without-reference"]);
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", path], { cwd: written });
  const installed = join(path, "node_modules/@muster/sdk");
  await mkdir(installed, { recursive: true });
  await run("tar", ["-xzf", join(path, stdout.trim()), "-C", installed, "--strip-components=1"]);
  await rm(written, { recursive: true });
  const manifest = JSON.parse(await readFile(join(installed, "package.json"), "utf8")) as {
    dependencies: Record<string, string>; // as packed above
  };
  for (const name of [...Object.keys(manifest.dependencies), ...also])
    await link(name, join(path, "node_modules", name));
  await writeFile(join(path, "package.json"), '{ "private": true, "type": "module" }\n');
  return {
    path,
    write: async (name, text) => {
      await writeFile(join(path, name), text);
      return join(path, name);
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true }),
  };
}

async function link(name: string, target: string): Promise<void> {
  const found = ["sdk/node_modules", "node_modules"]
    .map((folder) => join(repositoryRoot, folder, name))
    .find((folder) => existsSync(folder));
  if (found === undefined) throw new Error(`${name} is not installed; run npm install`);
  await mkdir(dirname(target), { recursive: true });
  await symlink(found, target);
}
