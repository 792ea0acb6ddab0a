import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import * as own from "./errors.js";

type Errors = typeof own;

/** The errors as a bundler makes them, in a module of its own: no two calls answer the same. */
async function copyOf(minify: boolean, number: number): Promise<Errors> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("errors.ts", import.meta.url))],
    bundle: true,
    minify,
    format: "esm",
    target: "es2022",
    write: false,
  });
  const text = `${outputFiles[0]?.text ?? ""}// copy ${number}`;
  // What was bundled is what was imported above.
  return (await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`
  )) as Errors;
}

describe.each([
  ["as it is", false],
  ["with short names in place of those of its classes", true],
])("an error of another copy of this package, bundled %s", (_, minify) => {
  const copies = Promise.all([copyOf(minify, 1), copyOf(minify, 2)]);

  it("is an instance of the same classes of every copy", async () => {
    const [one, two] = await copies;
    expect(one.NotFoundError).not.toBe(two.NotFoundError);

    for (const [from, to] of [
      [one, two],
      [two, one],
      [one, own],
      [own, two],
    ] as const) {
      const error = new from.NotFoundError("not_found", "there is none", { status: 404 });
      expect(error).toBeInstanceOf(to.NotFoundError);
      expect(error).toBeInstanceOf(to.StatusError);
      expect(error).toBeInstanceOf(to.MusterError);
      expect(error).not.toBeInstanceOf(to.ConflictError);
      expect(error).not.toBeInstanceOf(to.AnswerError);
      expect(to.isMusterError(error, "not_found")).toBe(true);
      expect(to.isMusterError(error, "name_taken")).toBe(false);
    }
  });

  it("has the name of its class", async () => {
    const [one] = await copies;

    expect(new one.RateLimitedError("rate_limited", "wait").name).toBe("RateLimitedError");
    expect(String(new one.UsageError("invalid_url", "no"))).toBe("UsageError: no");
    expect(one.errorOfStatus(409)).toBe(one.ConflictError);
  });

  it("is of a program's own class in that program alone", async () => {
    const [one, two] = await copies;
    class Mine extends one.NotFoundError {}
    class Yours extends two.NotFoundError {}
    const mine = new Mine("not_found", "mine");

    expect(mine).toBeInstanceOf(Mine);
    expect(mine).toBeInstanceOf(two.NotFoundError);
    expect(mine).toBeInstanceOf(two.MusterError);
    expect(mine).not.toBeInstanceOf(Yours);
    expect(new one.NotFoundError("not_found", "not mine")).not.toBeInstanceOf(Mine);
    expect(mine.name).toBe("NotFoundError");
  });
});
