import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The data directory cannot hold the agent's identity; the message says why and what to do. */
export class DataDirectoryError extends Error {
  override readonly name = "DataDirectoryError";
}

/**
 * Answers the key that makes this the same agent after every restart (AGT-1): the one kept in the directory, or one
 * chosen at random and kept there from then on. The directory is made when it is absent; the file is readable by its
 * owner only. Of two processes that start in one directory at once, both get the same key.
 *
 * Throws a `DataDirectoryError` when the file holds no key, and when the directory cannot be read or written.
 */
export async function keepInstanceKey(directory: string): Promise<string> {
  const file = join(directory, "instance-key");
  let kept: string;
  try {
    kept = (await readKept(file)) ?? (await createKept(directory, file));
  } catch (cause) {
    throw new DataDirectoryError(`${describe(cause)}; give the agent a directory that it can write with --data-dir`, {
      cause,
    });
  }
  // The contract allows 16 to 128 of these characters; a key written by an older or a foreign hand may be any of them.
  if (/^[0-9A-Za-z_-]{16,128}\n?$/.test(kept)) return kept.trimEnd();
  throw new DataDirectoryError(`${file} holds no instance key; restore it, or delete it to enrol as another agent`);
}

async function readKept(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes a key beside the file and links it into place: no reader ever sees half of it, and the first writer wins. */
async function createKept(directory: string, file: string): Promise<string> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const written = `${file}.${randomBytes(8).toString("hex")}`;
  await writeFile(written, `${randomBytes(24).toString("base64url")}\n`, { flag: "wx", mode: 0o600, flush: true });
  try {
    await link(written, file);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    await unlink(written);
  }
  return await readFile(file, "utf8");
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
