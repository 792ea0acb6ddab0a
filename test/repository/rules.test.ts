import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "./repository-root.js";

const ruleId = /\b(?:POOL|TOK|AGT|ASG|RUN|IAM|MOCK)-\d+\b/g;

describe("the rules of semantics.md", async () => {
  const semantics = await read("openapi/semantics.md");
  const [stated = "", postponed = ""] = semantics.split(/^## Not implemented yet$/m);
  const implemented = [...stated.matchAll(/^\*\*([A-Z]+-\d+)\*\*/gm)].map(([, id]) => id ?? "");
  const pending = new Set(citations(postponed));
  const sources = await contents(/^(server|agent|sdk|cli)\/src\/.*(?<!\.test)\.ts$/);
  const titles = (await contents(/^test\/conformance\/.*\.test\.ts$/)).flatMap(([, text]) =>
    [...text.matchAll(/\bit(?:\.each\([^]*?\))?\(\s*["'`]([^"'`]*)/g)].map(([, title]) => title ?? ""),
  );

  it("are stated once each", () => {
    expect(implemented.length).toBeGreaterThan(10);
    expect(implemented).toEqual([...new Set(implemented)]);
  });

  it.each(implemented)("%s is cited by the code that keeps it", (id) => {
    expect(sources.filter(([, text]) => citations(text).includes(id))).not.toEqual([]);
  });

  it.each(implemented)("%s opens the title of a conformance test", (id) => {
    expect(titles.filter((title) => title.startsWith(`${id} `))).not.toEqual([]);
  });

  it("are the only ones that code, tests and documents cite", async () => {
    const known = new Set([...implemented, ...pending]);
    const citing = await contents(
      /^(openapi\/(?!generated).*\.yaml|(server|agent|sdk|cli)\/src\/.*\.ts|test\/conformance\/.*\.ts)$/,
    );
    const strange = citing.flatMap(([file, text]) =>
      citations(text)
        .filter((id) => !known.has(id))
        .map((id) => `${file}: ${id}`),
    );
    expect(strange).toEqual([]);
  });
});

/** The ids of the rules that a text cites. */
function citations(text: string): readonly string[] {
  return text.match(ruleId) ?? [];
}

/** Every tracked file whose path matches, with its text. */
async function contents(path: RegExp): Promise<(readonly [file: string, text: string])[]> {
  const { stdout } = await promisify(execFile)("git", ["ls-files"], { cwd: repositoryRoot });
  const files = stdout.split("\n").filter((file) => path.test(file));
  return Promise.all(files.map(async (file) => [file, await read(file)] as const));
}

function read(file: string): Promise<string> {
  return readFile(join(repositoryRoot, file), "utf8");
}
