import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives a whole test run one temporary folder, so that what a library forgets in it is gone with the run. */
export async function setup(): Promise<() => Promise<void>> {
  // Short, because sockets are put there and the paths of sockets are limited to some hundred characters.
  const folder = await mkdtemp(join(tmpdir(), "m-"));
  process.env["TMPDIR"] = folder;
  return () => rm(folder, { recursive: true });
}
