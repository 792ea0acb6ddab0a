import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { createServer } from "@muster/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repositoryRoot } from "../repository/repository-root.js";
import { installPackedSdk, type SdkInstallation } from "./packed-sdk.js";

const run = promisify(execFile);

let installation: SdkInstallation;
beforeAll(async () => {
  installation = await installPackedSdk({ also: ["@types/node", "undici-types"] });
}, 120_000);
afterAll(() => installation[Symbol.asyncDispose]());

/** Runs a program in the folder, and answers what it printed. */
async function node(file: string, text: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const path = await installation.write(file, text);
  const { stdout } = await run(process.execPath, [path], { cwd: installation.path, env: { ...process.env, ...env } });
  return stdout;
}

const printEntries = `console.log(typeof index.createMuster, typeof functions.listAgentPools, typeof validate.validate, typeof node.makeNodeFetch);`;
const entries = ["functions", "validate", "node"];

describe("the client as it is published", () => {
  it("is imported as modules", async () => {
    const imports = entries.map((entry) => `import * as ${entry} from "@muster/sdk/${entry}";`);
    const text = [`import * as index from "@muster/sdk";`, ...imports, printEntries].join("\n");
    expect(await node("imports.mjs", text)).toBe("function function function function\n");
  });

  it("is required by CommonJS", async () => {
    const requires = entries.map((entry) => `const ${entry} = require("@muster/sdk/${entry}");`);
    const text = [`const index = require("@muster/sdk");`, ...requires, printEntries].join("\n");
    expect(await node("requires.cjs", text)).toBe("function function function function\n");
  });

  it("runs the first example of its README against a server", async () => {
    const server = await createServer();
    const listening = await server.listen();
    try {
      const readme = await readFile(join(installation.path, "node_modules/@muster/sdk/README.md"), "utf8");
      const [, example = ""] = /^```ts\n([^]*?)^```$/m.exec(readme) ?? [];
      const { adminToken: MUSTER_TOKEN, accountId: MUSTER_ACCOUNT_ID } = server.access;
      const printed = await node("first.mjs", example, { MUSTER_URL: listening.url, MUSTER_TOKEN, MUSTER_ACCOUNT_ID });
      expect(printed).toMatch(/^MUSTER_AGENT_TOKEN=mpt_\w+\nproduction: 0 idle, 0 busy\n$/);
    } finally {
      await listening.close();
      await server.close();
    }
  });
});

/** Uses each entry, and says what its types are to be. */
const program = `
import { createMuster, isMusterError, type AgentPool, type Muster, type Problem } from "@muster/sdk";
import { connect, getAgentPool } from "@muster/sdk/functions";
import { makeNodeFetch } from "@muster/sdk/node";
import { validate } from "@muster/sdk/validate";

export const muster: Muster = createMuster({ fetch: makeNodeFetch({ ca: [] }), validator: validate() });
export async function use(): Promise<string | undefined> {
  const pool: AgentPool = await muster.agentPools.get("apool-1");
  const { data } = await getAgentPool(connect({ url: "", token: "" }), pool.id).withResponse();
  const names: string[] = (await muster.agentPools.list().toArray()).map(({ name }) => name);
  const raw = await muster.raw.GET("/v1/agent-pools/{agent_pool_id}", { params: { path: { agent_pool_id: data.id } } });
  // @ts-expect-error the contract has no such member: were the types lost, this would be no error
  pool.nothing;
  // @ts-expect-error the name is a text
  await muster.agentPools.create({ name: 1 });
  const error: unknown = names;
  if (isMusterError(error, "pool_in_use")) return error.problem.holders.items[0]?.name;
  return raw.data?.name ?? (error as Problem).detail;
}
`;

describe("the declarations of the published client", () => {
  const strict = {
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    target: "es2022",
    exactOptionalPropertyTypes: true,
  };
  const web = { lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"], types: [] };
  const onNode = { lib: ["es2022"], types: ["node"] };

  it.each([
    ["node16", "program.mts", { module: "node16", ...onNode }],
    ["nodenext in CommonJS", "program.cts", { module: "nodenext", ...onNode }],
    ["a bundler", "program.ts", { module: "esnext", moduleResolution: "bundler", ...onNode }],
    [
      "a bundler for the web, without the types of Node",
      "program.ts",
      { module: "esnext", moduleResolution: "bundler", ...web },
    ],
  ])(
    "are whole under %s",
    async (_, file, options) => {
      await installation.write(file, program);
      const config = { compilerOptions: { ...strict, ...options }, files: [file] };
      await installation.write("tsconfig.json", JSON.stringify(config));
      const tsc = join(repositoryRoot, "node_modules/typescript/bin/tsc");
      // The faults that it finds are what it prints, and a rejection shows them.
      await expect(
        run(process.execPath, [tsc, "--project", "tsconfig.json"], { cwd: installation.path }),
      ).resolves.toMatchObject({ stdout: "" });
    },
    60_000,
  );
});
