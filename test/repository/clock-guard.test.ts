import { join } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "./repository-root.js";

const takesAClock = [
  "export const at = Date.now();",
  "export const at = new Date();",
  "export const at = performance.now();",
  "setTimeout(() => undefined, 1);",
  "setInterval(() => undefined, 1);",
  "setImmediate(() => undefined);",
  `import { setTimeout as wait } from "node:timers/promises"; await wait(1);`,
];

describe("the clock guard", () => {
  it.each(takesAClock)("refuses %s", async (code) => {
    expect(await complaints("server/src/server.ts", code)).toContainEqual(expect.stringContaining("take a Clock"));
  });

  it("refuses chance that is not injected", async () => {
    expect(await complaints("server/src/server.ts", "export const chance = Math.random();")).toContainEqual(
      expect.stringContaining("take Random"),
    );
  });

  it("lets an instant be read from a text", async () => {
    expect(await complaints("server/src/server.ts", "export const at = new Date(0);")).toEqual([]);
  });

  it.each(takesAClock)("lets clock.ts say %s", async (code) => {
    const said = await complaints("server/src/clock.ts", code);
    expect(said.filter((message) => message.includes("take a Clock"))).toEqual([]);
  });
});

/** What the repository's lint says of that code, were it the content of that (existing) file. */
async function complaints(file: string, code: string): Promise<string[]> {
  const eslint = new ESLint({ cwd: repositoryRoot });
  const results = await eslint.lintText(code, { filePath: join(repositoryRoot, file) });
  return results.flatMap((result) => result.messages.map((message) => message.message));
}
