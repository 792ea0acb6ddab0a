import { once } from "node:events";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listen } from "./endpoint.js";
import type { Environment } from "./environment.js";

let directory: string;
let server: Server;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "endpoint-"));
  server = createServer();
});
afterEach(async () => {
  await close(server);
  await rm(directory, { recursive: true });
});

describe("a socket", () => {
  it("is its user's alone, in a directory that is its user's alone, and both are removed", async () => {
    const endpoint = await listen(server, "unix", {});
    expect(await modeOf(endpoint.address)).toBe(0o600);
    expect(await modeOf(join(endpoint.address, ".."))).toBe(0o700);
    endpoint.remove();
    await expect(stat(join(endpoint.address, ".."))).rejects.toThrow("ENOENT");
  });

  it("stands in the directory that Terraform names, beside others", async () => {
    const other = createServer();
    const environment = { PLUGIN_UNIX_SOCKET_DIR: directory };
    const endpoints = [await listen(server, "unix", environment), await listen(other, "unix", environment)];
    expect((await readdir(directory)).map((name) => join(directory, name)).sort()).toEqual(
      endpoints.map(({ address }) => address).sort(),
    );
    for (const endpoint of endpoints) endpoint.remove();
    expect(await readdir(directory)).toEqual([]);
    await close(other);
  });

  it("is open to the group that Terraform names", async () => {
    const group = process.getgid?.() ?? 0;
    const endpoint = await listen(server, "unix", inGroup(String(group)));
    expect(await modeOf(endpoint.address)).toBe(0o660);
    expect((await stat(endpoint.address)).gid).toBe(group);
  });

  it("is not left behind where the group does not exist", async () => {
    await expect(listen(server, "unix", inGroup("no-such-group"))).rejects.toThrow(
      "PLUGIN_UNIX_SOCKET_GROUP names no-such-group, and there is no such group",
    );
    expect(await readdir(directory)).toEqual([]);
  });

  it("cannot be in a directory that does not exist", async () => {
    const environment = { PLUGIN_UNIX_SOCKET_DIR: join(directory, "missing") };
    await expect(listen(server, "unix", environment)).rejects.toThrow(/listen \w+: .*missing/);
  });
});

describe("a port", () => {
  it("is the first of its range that is free, on this machine alone", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo; // A server on a port has no other kind of address.
    const range = { PLUGIN_MIN_PORT: String(port), PLUGIN_MAX_PORT: String(port + 50) };
    const endpoint = await listen(server, "tcp", range);
    const [host, chosen] = endpoint.address.split(":");
    expect(host).toBe("127.0.0.1");
    expect(Number(chosen)).toBeGreaterThan(port);
    await close(taken);
  });

  it("is said to be missing when none of the range is free", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo; // As above.
    await expect(listen(server, "tcp", { PLUGIN_MIN_PORT: String(port) })).rejects.toThrow(
      `no port from ${port} to ${port} is free; widen PLUGIN_MIN_PORT and PLUGIN_MAX_PORT`,
    );
    await close(taken);
  });

  it("is any where Terraform names no range", async () => {
    expect((await listen(server, "tcp", {})).address).toMatch(/^127\.0\.0\.1:[1-9]\d*$/);
  });
});

function inGroup(group: string): Environment {
  return { PLUGIN_UNIX_SOCKET_DIR: directory, PLUGIN_UNIX_SOCKET_GROUP: group };
}

async function modeOf(path: string): Promise<number> {
  return (await stat(path)).mode & 0o777;
}

async function close(listening: Server): Promise<void> {
  if (!listening.listening) return;
  listening.close();
  await once(listening, "close");
}
