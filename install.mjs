// Installs what the lockfile names, when that has not been done since the lockfile last changed. It runs before anything
// is installed, so it uses Node alone.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));

/** When the file last changed, in milliseconds; 0 when there is none. */
const changedAt = (path) => statSync(new URL(path, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;

// npm writes the second file at the end of every install.
if (changedAt("package-lock.json") > changedAt("node_modules/.package-lock.json")) {
  console.error("Installing what package-lock.json names (npm ci) …");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", process.stderr, process.stderr],
    shell: process.platform === "win32",
  });
  process.exitCode = status ?? 1;
}
