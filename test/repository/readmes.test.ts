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
    await using folder = await exampleFolder((await examples(readme, "ts")).map(withDeclarations), "ts");
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

  it("sdk/README.md creates, lists and says what it found, with nothing but the environment", async () => {
    const server = await createServer();
    const listening = await server.listen();
    try {
      const [first = ""] = await examples("sdk/README.md", "ts");
      // Nothing in it is typed, so it is JavaScript as it stands.
      await using folder = await exampleFolder([first], "mjs");
      const { adminToken, accountId } = server.access;
      const env = { ...process.env, MUSTER_URL: listening.url, MUSTER_TOKEN: adminToken, MUSTER_ACCOUNT_ID: accountId };
      const { stdout } = await run(process.execPath, folder.files, { cwd: folder.path, env });
      expect(stdout).toMatch(/^MUSTER_AGENT_TOKEN=mpt_\w+\nproduction: 0 idle, 0 busy\n$/);
    } finally {
      await listening.close();
      await server.close();
    }
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

/** What the examples speak of without saying where it comes from, since that stands in the first. */
const known = { muster: "Muster", pool: "AgentPool", workspace: "Workspace", job: "Job" };

/** An example together with declarations of what it takes as known. */
function withDeclarations(block: string): string {
  const declarations = Object.entries(known)
    .filter(([name]) => !new RegExp(`\\bconst ${name}\\b`).test(block))
    .map(([name, type]) => `declare const ${name}: import("@muster/sdk").${type};\n`);
  return declarations.join("") + block;
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
