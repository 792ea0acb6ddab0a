import { readFileSync } from "node:fs";
import { arch, endianness, hostname, platform } from "node:os";
import { keepInstanceKey } from "./data-directory.js";

/** How an agent presents itself when it registers. */
export interface Identity {
  name: string;
  instance_key: string;
  version: string;
  os: string;
  arch: string;
}

/**
 * Answers the identity of the agent whose data directory this is: its name is the host's unless one is given.
 *
 * Throws a `DataDirectoryError` as `keepInstanceKey` does.
 */
export async function loadIdentity(directory: string, name?: string): Promise<Identity> {
  return {
    name: name ?? nameOfHost(hostname()),
    instance_key: await keepInstanceKey(directory),
    version: readVersion(),
    os: inGo(operatingSystems, platform()),
    arch: inGo(architectures, arch()),
  };
}

/** Answers the host's name as the contract takes names: in normal form C, without control characters, 1 to 255 characters. */
export function nameOfHost(host: string): string {
  const printable = Array.from(
    host
      .normalize("NFC")
      .replace(/\p{Cc}/gu, "")
      .trim(),
  );
  return printable.slice(0, 255).join("").trimEnd() || "agent";
}

function readVersion(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(text) as { version: string }; // npm installs no package without one
  return version;
}

/** What Go calls differently from Node. */
const operatingSystems: Record<string, string> = { win32: "windows", sunos: "solaris" };
const architectures: Record<string, string> = {
  x64: "amd64",
  ia32: "386",
  mipsel: "mipsle",
  ppc64: endianness() === "LE" ? "ppc64le" : "ppc64",
};

function inGo(names: Record<string, string>, name: string): string {
  return names[name] ?? name;
}
