import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const options = `{ url: "https://muster.example.com", token: "msa_test" }`;

/** The programs of the table in the README, by what stands there. */
const programs: Readonly<Record<string, string>> = {
  "one list, by function": `
    import { connect, listAgentPools } from "@muster/sdk/functions";
    for await (const { name } of listAgentPools(connect(${options}))) console.log(name);`,
  "`createMuster` with all operations": `
    import { createMuster } from "@muster/sdk";
    console.log(await createMuster(${options}).agentPools.get("apool-1"));`,
  "the same with `validate`": `
    import { createMuster } from "@muster/sdk";
    import { validate } from "@muster/sdk/validate";
    console.log(await createMuster({ ...${options}, validator: validate() }).agentPools.get("apool-1"));`,
};

/** What a program weighs when it is bundled, in thousands of bytes: as it is and compressed. */
async function weigh(program: string): Promise<readonly [number, number]> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "neutral",
    conditions: ["source"],
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  return [bytes.length / 1000, gzipSync(bytes).length / 1000];
}

describe("a bundle", () => {
  const table = readFileSync(join(root, "README.md"), "utf8").matchAll(/^\| (.+) \| ([\d.]+) kB \| ([\d.]+) kB \|$/gm);
  const rows = [...table].map(([, name = "", size, zipped]): [string, number, number] => [
    name,
    Number(size),
    Number(zipped),
  ]);

  it("is told of in the README for every program that is weighed", () => {
    expect(rows.map(([name]) => name)).toEqual(Object.keys(programs));
  });

  it.each(rows)("of %s weighs what the README says, to a tenth", async (name, size, zipped) => {
    const [measured, compressed] = await weigh(programs[name] ?? "");
    expect(Math.abs(measured - size)).toBeLessThan(size / 10);
    expect(Math.abs(compressed - zipped)).toBeLessThan(zipped / 10);
  });

  it("of one list is no heavier than 6.0 kB compressed", async () => {
    const [, compressed] = await weigh(programs["one list, by function"] ?? "");
    expect(compressed).toBeLessThanOrEqual(6);
  });
});
