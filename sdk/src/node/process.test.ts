import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as tls from "node:tls";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { certificate, serveProxy, serveTls } from "../testing/tls-server.js";

const run = promisify(execFile);

let directory: string;
let program: string;

// Bundled, since Node of this version reads no TypeScript.
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "process-"));
  program = join(directory, "program.mjs");
  await build({
    stdin: {
      contents: `
        import { makeNodeFetch } from "./node.ts";
        const { url, ...options } = JSON.parse(process.argv[2]);
        const response = await makeNodeFetch(options)(new Request(url));
        console.log(await response.text());`,
      resolveDir: join(import.meta.dirname, ".."),
      loader: "ts",
    },
    bundle: true,
    outfile: program,
    platform: "node",
    format: "esm",
    conditions: ["source"],
    // A dependency of a dependency is CommonJS.
    banner: { js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);` },
  });
});
afterAll(() => rm(directory, { recursive: true }));

/** Runs the program in a process of its own, to its end. */
async function fetchIn(env: Readonly<Record<string, string>>, options: object): Promise<string> {
  const { stdout } = await run(process.execPath, [program, JSON.stringify(options)], {
    env: { PATH: process.env["PATH"] ?? "", ...env },
    timeout: 15_000,
  });
  return stdout;
}

describe("a process that sends through the entry for Node", () => {
  it("trusts what NODE_EXTRA_CA_CERTS names beside the option ca", async () => {
    await using server = await serveTls((_, response) => response.end("hello"));
    const url = `https://localhost:${server.port}/`;
    const file = join(directory, "ca.pem");
    await writeFile(file, certificate);
    const another = tls.rootCertificates[0];
    expect(await fetchIn({ NODE_EXTRA_CA_CERTS: file }, { url, ca: another })).toBe("hello\n");
    await expect(fetchIn({}, { url, ca: another })).rejects.toThrow(/untrusted_certificate|not trusted here/);
  });

  it("ends although its connections are kept, through a proxy or not", async () => {
    await using server = await serveTls((_, response) => response.end("hello"));
    await using proxy = await serveProxy({ target: server });
    const ca = certificate;
    expect(await fetchIn({}, { url: `https://localhost:${server.port}/`, ca })).toBe("hello\n");
    const HTTPS_PROXY = `http://127.0.0.1:${proxy.port}`;
    expect(await fetchIn({ HTTPS_PROXY }, { url: "https://muster.test/", ca })).toBe("hello\n");
    expect(proxy.asked).toEqual(["CONNECT muster.test:443"]);
  });
});
