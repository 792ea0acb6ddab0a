import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { collectFiles, type PackageSources } from "./package-files.js";

let directory: string;
let sources: PackageSources;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "files-"));
  sources = {
    client: { compiled: join(directory, "client/dist"), folder: "dist" },
    contract: { compiled: join(directory, "contract/dist"), folder: "dist/contract" },
    contractName: "@muster/openapi",
  };
});
afterEach(() => rm(directory, { recursive: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
}

describe("the files of the published package", () => {
  it("are those that an entry reaches, with the contract among them", async () => {
    await write({
      "client/dist/src/index.js": 'import { a } from "@muster/openapi/operations";\nexport * from "./deep/one.js";\n',
      "client/dist/src/index.d.ts":
        'export type A = import("@muster/openapi/types").A;\n//# sourceMappingURL=index.d.ts.map',
      "client/dist/src/deep/one.js":
        'import \'../index.js\'; import z from "zod"; import fs from "node:fs";\n//# sourceMappingURL=x',
      "client/dist/src/index.test.js": "",
      "contract/dist/operations.js": 'export { b } from "./other.js";\n',
      "contract/dist/other.js": "export const b = 1;\n",
      "contract/dist/types.d.ts": "export type A = 1;\n",
    });
    const entries = ["index.js", "index.d.ts"].map((name) => join(directory, "client/dist/src", name));
    expect(Object.fromEntries(await collectFiles(sources, entries))).toEqual({
      "dist/src/index.js": 'import { a } from "../contract/operations.js";\nexport * from "./deep/one.js";\n',
      "dist/src/index.d.ts": 'export type A = import("../contract/types.js").A;\n',
      "dist/src/deep/one.js": 'import \'../index.js\'; import z from "zod"; import fs from "node:fs";\n',
      "dist/contract/operations.js": 'export { b } from "./other.js";\n',
      "dist/contract/other.js": "export const b = 1;\n",
      "dist/contract/types.d.ts": "export type A = 1;\n",
    });
  });

  it("are of the two packages alone", async () => {
    await write({ "client/dist/src/index.js": 'import "../../../elsewhere.js";', "elsewhere.js": "" });
    await expect(collectFiles(sources, [join(directory, "client/dist/src/index.js")])).rejects.toThrow(
      /elsewhere\.js is imported by the client and is in no package that is published/,
    );
  });
});
