import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compareFiles, readInputs, writeFiles } from "./files.js";
import { generate } from "./generate.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("generate", () => {
  it("writes what is committed", async () => {
    expect(compareFiles(root, await generate(readInputs(root)))).toEqual([]);
  });

  it("writes the same again", async () => {
    const inputs = readInputs(root);
    expect([...(await generate(inputs))]).toEqual([...(await generate(inputs))]);
  });

  it("marks every file that can hold a comment as generated", async () => {
    const notice = "Generated from openapi/ by generator. Do not edit; run `npm run generate`.";
    for (const [path, text] of await generate(readInputs(root))) {
      const opening = text.split("\n").slice(0, path.endsWith(".md") ? 2 : 1);
      expect(opening.at(-1), path).toBe(
        path.endsWith(".json") ? "{" : `${path.endsWith(".md") ? "#" : "//"} ${notice}`,
      );
    }
  });

  it("refuses a schema that nothing refers to", async () => {
    const inputs = readInputs(root);
    const documents = new Map([...inputs.documents, ["openapi/schemas/lost.yaml", "Lost: { type: string }\n"]]);
    await expect(generate({ ...inputs, documents })).rejects.toThrow(
      "openapi/schemas/lost.yaml#/Lost: nothing refers to this; remove it",
    );
  });
});

describe("compareFiles", () => {
  const wanted = new Map([
    ["openapi/generated/a.ts", "a"],
    ["provider/generated/docs/b.md", "b"],
  ]);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "muster-generator-"));
    writeFiles(folder, wanted, compareFiles(folder, wanted));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("finds nothing after everything was written", () => {
    expect(compareFiles(folder, wanted)).toEqual([]);
  });

  it("finds missing, changed and orphaned files, and writeFiles does away with them", () => {
    const files = new Map([
      ["openapi/generated/a.ts", "changed"],
      ["openapi/generated/control/c.ts", "c"],
    ]);
    const differences = compareFiles(folder, files);
    expect(differences).toEqual([
      { path: "openapi/generated/a.ts", kind: "changed" },
      { path: "openapi/generated/control/c.ts", kind: "missing" },
      { path: "provider/generated/docs/b.md", kind: "orphan" },
    ]);
    writeFiles(folder, files, differences);
    expect(compareFiles(folder, files)).toEqual([]);
  });
});
