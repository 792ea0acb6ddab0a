import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataDirectoryError, keepInstanceKey } from "./data-directory.js";

let directory: string;
let file: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "muster-data-"));
  file = join(directory, "instance-key");
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

describe("an instance key", () => {
  it("is chosen once and kept", async () => {
    const key = await keepInstanceKey(directory);

    expect(key).toMatch(/^[0-9A-Za-z_-]{32}$/);
    expect(await keepInstanceKey(directory)).toBe(key);
    expect(await readFile(file, "utf8")).toBe(`${key}\n`);
  });

  it("differs from directory to directory", async () => {
    expect(await keepInstanceKey(join(directory, "a"))).not.toBe(await keepInstanceKey(join(directory, "b")));
  });

  it.skipIf(process.platform === "win32")("is readable by its owner only, in a directory that is too", async () => {
    await keepInstanceKey(join(directory, "deep", "er"));

    expect((await stat(join(directory, "deep", "er", "instance-key"))).mode & 0o777).toBe(0o600);
    expect((await stat(join(directory, "deep", "er"))).mode & 0o777).toBe(0o700);
  });

  it("is the same for processes that start together, and leaves nothing else behind", async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => keepInstanceKey(directory)));

    expect(new Set(keys).size).toBe(1);
    expect(await readdir(directory)).toEqual(["instance-key"]);
  });

  it.each(["0123456789abcdef", "0123456789abcdef\n", "x".repeat(128)])("may have been written as %j", async (text) => {
    await writeFile(file, text);

    expect(await keepInstanceKey(directory)).toBe(text.trim());
  });

  it.each(["", "short", "x".repeat(129), "0123456789abcdef\n\n", "0123456789 abcdef", "0123456789abcdé"])(
    "is never guessed from a spoilt file such as %j, which is left as it is",
    async (text) => {
      await writeFile(file, text);

      await expect(keepInstanceKey(directory)).rejects.toThrow(
        new DataDirectoryError(`${file} holds no instance key; restore it, or delete it to enrol as another agent`),
      );
      expect(await readFile(file, "utf8")).toBe(text);
    },
  );

  it("needs a directory, which a file is not", async () => {
    await writeFile(join(directory, "occupied"), "");

    await expect(keepInstanceKey(join(directory, "occupied"))).rejects.toThrow(
      /occupied.*; give the agent a directory/,
    );
  });
});
