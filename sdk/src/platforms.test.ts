import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { ok, refuse, type Step } from "./testing/scripted-server.js";

const root = join(import.meta.dirname, "..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  exports: Record<"./node" | (string & {}), { source: string }>; // our own
};
const portable = Object.entries(manifest.exports).filter(([entry]) => entry !== "./node");

/** The text of a program as a bundler writes it for platforms that it knows nothing of. */
async function bundle(program: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname, loader: "ts" },
    bundle: true,
    write: false,
    platform: "neutral",
    format: "iife",
    globalName: "program",
    conditions: ["source"],
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** What an entry imports that only Node has. */
async function builtinsOf(source: string): Promise<readonly string[]> {
  const { outputs } = await build({
    entryPoints: [join(root, source)],
    bundle: true,
    write: false,
    metafile: true,
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["source"],
    logLevel: "silent",
    external: ["node:*", ...builtinModules],
  }).then(({ metafile }) => metafile);
  return Object.values(outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
}

describe("the client on platforms other than Node", () => {
  it.each(portable)("has an entry %s that imports nothing of Node's", async (_, { source }) => {
    expect(await builtinsOf(source)).toEqual([]);
  });

  it("has one entry that does", async () => {
    expect(await builtinsOf(manifest.exports["./node"].source)).toContain("node:https");
  });

  it("works with the globals of an edge runtime alone, where no code can be made from text", async () => {
    const text = await bundle(`
      import { createMuster, isMusterError } from "./index.ts";
      import { connect, listAgentPools } from "./functions.ts";
      import { validate } from "./validate.ts";
      export async function run() {
        const options = { url: "https://muster.example.com", token: "msa_test", accountId: "acc-01jd7zq8v3m5n6p7q8r9s0t1v2" };
        const muster = createMuster({ ...options, validator: validate({ responses: "off" }) });
        const pool = await muster.agentPools.create({ name: "production" }).withResponse();
        const invalid = await muster.agentPools.create({ name: "" }).catch((error) => error);
        const names = [];
        for await (const { name } of listAgentPools(connect(options))) names.push(name);
        return { name: pool.data.name, attempts: pool.attempts, names, refused: isMusterError(invalid, "invalid_request") };
      }`);
    const steps: Step[] = [
      refuse(503, "internal_error"),
      ok({ name: "production" }),
      ok({ items: [{ name: "one" }], next_cursor: "a" }),
      ok({ items: [{ name: "two" }], next_cursor: null }),
    ];
    const context = createContext(
      {
        fetch: async (url: string, init: RequestInit) => await steps.shift()?.(new Request(url, init)),
        // The whole list: what is not in it, the client does not need.
        ...{ Request, URL, AbortController, TextDecoder, crypto },
        ...platformTimers,
      },
      { codeGeneration: { strings: false, wasm: false } },
    );
    runInContext(text, context);
    const result: unknown = await runInContext("program.run()", context);
    expect(result).toEqual({ name: "production", attempts: 2, names: ["one", "two"], refused: true });
  });
});

/** What `clock.ts` needs. */
const { setTimeout, clearTimeout } = globalThis;
const platformTimers = { setTimeout, clearTimeout };
