import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { createServer, readSeed } from "@muster/server";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "./repository-root.js";

const run = promisify(execFile);

describe("the examples of the READMEs", () => {
  it.each(["sdk/README.md", "server/README.md"])("%s compile", async (readme) => {
    await using folder = await exampleFolder(await examples(readme, "ts"), "ts");
    const tsc = join(repositoryRoot, "node_modules/typescript/bin/tsc");
    const options = [
      "--ignoreConfig",
      "--noEmit",
      "--strict",
      "--skipLibCheck",
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--types",
      "node",
    ];
    const compiled = run(process.execPath, [tsc, ...options, ...folder.files], { cwd: folder.path });
    await expect(compiled).resolves.toMatchObject({ stdout: "" });
  });

  it("server/README.md runs in a test, without a socket", async () => {
    await using folder = await exampleFolder(await examples("server/README.md", "ts"), "mjs");
    // Nothing in it is typed, so it is JavaScript as it stands.
    for (const file of folder.files) await run(process.execPath, [file], { cwd: folder.path });
  });

  it("server/README.md has a seed that the server takes", async () => {
    const [, seed = ""] = await examples("server/README.md", "json");
    await using folder = await exampleFolder([seed], "json");
    const server = await createServer({ seed: await readSeed(folder.files[0] ?? "") });
    expect(server.access.adminToken).toMatch(/^msa_/);
    await server.close();
  });
});

/** The fenced blocks of that language, in order. */
async function examples(file: string, language: string): Promise<readonly string[]> {
  const text = await readFile(join(repositoryRoot, file), "utf8");
  const blocks = [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(?<block>[^]*?)^\`\`\`$`, "gm"))];
  return blocks.map(({ groups }) => groups?.["block"] ?? "");
}

interface ExampleFolder extends AsyncDisposable {
  readonly path: string;
  readonly files: readonly string[];
}

/** A folder from which the packages of this repository are found by their names, as built. */
async function exampleFolder(blocks: readonly string[], extension: "ts" | "mjs" | "json"): Promise<ExampleFolder> {
  expect(blocks).not.toEqual([]);
  await mkdir(join(repositoryRoot, "node_modules/.cache"), { recursive: true });
  const path = await mkdtemp(join(repositoryRoot, "node_modules/.cache/readmes-"));
  await writeFile(join(path, "package.json"), `{"type":"module"}`);
  const files = blocks.map((_, index) => join(path, `example-${index}.${extension}`));
  for (const [index, file] of files.entries()) await writeFile(file, blocks[index] ?? "");
  return { path, files, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}
