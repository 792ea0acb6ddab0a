import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createViteServer } from "vitest/node";
import type { ServerModule } from "../model/system.js";
import { repositoryRoot } from "../repository/repository-root.js";
import type { Bug } from "./bug.js";

/** The server's package with a bug in it, loaded beside the true one. */
export interface PlantedServer extends AsyncDisposable {
  readonly module: ServerModule;
}

/** Puts the bug into the text of its source. Throws where what it replaces is not there exactly once. */
export function plant(bug: Bug, source: string): string {
  const [before, after, ...more] = source.split(bug.find);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`${bug.file} does not hold the text of the planted bug "${bug.name}" once; write the bug anew`);
  }
  return before + bug.replace + after;
}

/** Loads the server from its sources, one of them changed on the way; nothing is written. */
export async function plantedServer(bug: Bug): Promise<PlantedServer> {
  const vite = await createViteServer({
    root: repositoryRoot,
    configFile: false,
    logLevel: "error",
    appType: "custom",
    server: { middlewareMode: true, watch: null, ws: false, hmr: false },
    optimizeDeps: { noDiscovery: true },
    ssr: { resolve: { conditions: ["source", "node", "import", "default"] } },
    plugins: [plantingPlugin(bug)],
  });
  // The module of the server, whose types a planted bug does not change.
  const module = (await vite.ssrLoadModule("/server/src/index.ts")) as ServerModule;
  return { module, [Symbol.asyncDispose]: () => vite.close() };
}

/** The path of the source that the bug is planted in. */
export function sourceOf(bug: Bug): string {
  return join(repositoryRoot, "server/src", bug.file);
}

/** Changes the bug's source as it is loaded. */
function plantingPlugin(bug: Bug) {
  const file = sourceOf(bug);
  return {
    name: "planted-bug",
    enforce: "pre" as const,
    load: (id: string) => (id === file ? plant(bug, readFileSync(file, "utf8")) : null),
  };
}
