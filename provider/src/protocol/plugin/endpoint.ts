import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Environment } from "./environment.js";

/** Where a plugin listens. */
export interface Endpoint {
  readonly network: "unix" | "tcp";
  /** The path of the socket, or host and port. */
  readonly address: string;
  /** Removes what listening left on disk. */
  remove(): void;
}

/**
 * Lets a server listen where only the user, or the group that Terraform names, can reach it: on a socket in a directory, or,
 * where there are no such sockets, on a port of this machine.
 *
 * @throws when nothing can be listened on; the message names the path or the ports.
 */
export async function listen(
  server: Server,
  network: Endpoint["network"],
  environment: Environment,
): Promise<Endpoint> {
  return network === "unix" ? listenOnSocket(server, environment) : listenOnPort(server, environment);
}

async function listenOnSocket(server: Server, environment: Environment): Promise<Endpoint> {
  const group = environment["PLUGIN_UNIX_SOCKET_GROUP"] || undefined;
  const directory = environment["PLUGIN_UNIX_SOCKET_DIR"] || (group === undefined ? undefined : tmpdir());
  const own = directory === undefined ? mkdtempSync(join(tmpdir(), "tf-")) : undefined;
  // The path of a socket has room for some 100 bytes, of which a temporary directory may take half.
  const address = own === undefined ? join(directory ?? "", `tf-${randomBytes(6).toString("hex")}`) : join(own, "s");
  const remove = (): void => {
    rmSync(own ?? address, { recursive: true, force: true });
  };
  try {
    await listenPrivately(server, address);
    if (group !== undefined) {
      chownSync(address, unchanged, groupId(group));
      chmodSync(address, 0o660);
    }
  } catch (error) {
    remove();
    throw error;
  }
  return { network: "unix", address, remove };
}

/** The user id that leaves the owner of a file as it is. */
const unchanged = -1;

/** Creates the socket for its owner alone from the first moment, not by a change of mode afterwards. */
async function listenPrivately(server: Server, address: string): Promise<void> {
  const before = process.umask(0o177);
  try {
    server.listen(address);
  } finally {
    process.umask(before);
  }
  await once(server, "listening");
}

function groupId(group: string): number {
  if (/^\d+$/.test(group)) return Number(group);
  const line = readFileSync("/etc/group", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${group}:`));
  const id = line?.split(":")[2];
  if (id === undefined) throw new Error(`PLUGIN_UNIX_SOCKET_GROUP names ${group}, and there is no such group`);
  return Number(id);
}

const loopback = "127.0.0.1";

async function listenOnPort(server: Server, environment: Environment): Promise<Endpoint> {
  const first = Number(environment["PLUGIN_MIN_PORT"] ?? 0);
  const last = Number(environment["PLUGIN_MAX_PORT"] ?? first);
  for (let port = first; port <= last; port++) {
    if (await isFree(server, port)) {
      const bound = server.address();
      const actual = typeof bound === "object" && bound !== null ? bound.port : port;
      return { network: "tcp", address: `${loopback}:${actual}`, remove: () => undefined };
    }
  }
  throw new Error(`no port from ${first} to ${last} is free; widen PLUGIN_MIN_PORT and PLUGIN_MAX_PORT`);
}

async function isFree(server: Server, port: number): Promise<boolean> {
  server.listen(port, loopback);
  try {
    await once(server, "listening");
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return false;
    throw error;
  }
}
