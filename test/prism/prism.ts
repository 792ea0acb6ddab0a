import { createRequire } from "node:module";
import { freePort, start, timeToFirstOk } from "../bench/spawned.js";

/** Prism, an independent reader of the document, in a process of its own that is gone when the scope ends. */
export interface Prism extends AsyncDisposable {
  readonly url: string;
}

/** Starts Prism: `mock` with the document, or `proxy` with the document and the server behind it. Resolves once it answers. */
export async function startPrism(kind: "mock" | "proxy", ...operands: readonly string[]): Promise<Prism> {
  const cli = createRequire(import.meta.url).resolve("@stoplight/prism-cli");
  const port = await freePort();
  // Without CORS, which would answer OPTIONS itself.
  const options = ["--verboseLevel", "silent", "--cors", "false", "--host", "127.0.0.1", "--port", String(port)];
  const spawned = start({ command: process.execPath, arguments: [cli, kind, ...options, ...operands] });
  const url = `http://127.0.0.1:${port}`;
  try {
    await timeToFirstOk(spawned, `${url}/healthz`, "msa_any");
  } catch (error) {
    await spawned[Symbol.asyncDispose]();
    throw error;
  }
  return { url, [Symbol.asyncDispose]: () => spawned[Symbol.asyncDispose]() };
}
