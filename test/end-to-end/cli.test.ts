import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { createMuster } from "@muster/sdk";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startMuster, startServe } from "./muster.js";

/** What a server answers to a registration. */
const session = {
  agent_id: "agent-01jd7zqc0f1g2h3j4k5m6n7p8q",
  session_token: "mas_8kTzV3nQ7wXc2mYr5sJh0pLb6gDf9aEe1uNo4iB0tJq4SwESQ",
  heartbeat_interval_seconds: 10,
  agent_pool: { id: "apool-01jd7zq9a1b2c3d4e5f6g7h8j9", name: "production" },
};

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "muster-cli-"));
});
afterEach(async () => {
  await rm(home, { recursive: true });
});

const muster = (args: string[], env: NodeJS.ProcessEnv = {}) => startMuster(home, args, env);
const serve = (...args: string[]) => startServe(home, ...args);

describe("muster serve", () => {
  it("prints one line of JSON and nothing else, logs to the standard error, and ends with 0 on a signal", async () => {
    await using server = await serve();
    const { url, admin_token, account_id } = server.announcement;
    const account = await createMuster({ url, token: admin_token }).call("getAccount", { path: { account_id } });
    server.signal("SIGTERM");

    expect(account.id).toBe(account_id);
    expect(await server.ended).toBe(0);
    expect(server.out).toHaveLength(1);
    expect(Object.keys(server.announcement)).toEqual(["url", "admin_token", "account_id"]);
    expect(server.err.map((line) => JSON.parse(line) as object)).not.toEqual([]);
    expect(server.err.join()).not.toContain(admin_token);
  });

  it("ends on Ctrl-C although a client keeps its connection", async () => {
    await using server = await serve();
    const { url, admin_token, account_id } = server.announcement;
    await createMuster({ url, token: admin_token }).call("getAccount", { path: { account_id } });
    server.signal("SIGINT");

    expect(await server.ended).toBe(0);
  });

  it("lets a test move its clock", async () => {
    await using server = await serve("--controls", "--clock", "virtual");
    const { url, control_token } = server.announcement;
    const answer = await fetch(`${url}/_control/clock/advance`, {
      method: "POST",
      headers: { Authorization: `Bearer ${control_token}`, "Content-Type": "application/json" },
      body: JSON.stringify({ milliseconds: 1 }),
    });

    expect(await answer.json()).toEqual({ now: "2026-01-01T00:00:00.001Z", virtual: true });
  });

  it("says in one sentence that its port is taken", async () => {
    await using first = await serve();
    const port = new URL(first.announcement.url).port;
    await using second = muster(["serve", "--port", port]);

    expect(await second.ended).toBe(1);
    expect(second.out).toEqual([]);
    expect(second.err).toEqual([`error: port ${port} of 127.0.0.1 is taken; choose another with --port`]);
  });
});

describe("muster agent start", () => {
  it("registers an agent, and takes it away when it is told to stop", async () => {
    await using server = await serve();
    const { url, admin_token, account_id } = server.announcement;
    const admin = createMuster({ url, token: admin_token });
    const path = { account_id };
    const pool = await admin.call("createAgentPool", { path, body: { name: "production" } });
    const { token } = await admin.call("createAgentPoolToken", {
      path: { agent_pool_id: pool.id },
      body: { name: "first" },
    });
    const states = async () => (await admin.call("listAgents", { path })).items.map(({ status }) => status.state);

    await using agent = muster(["agent", "start"], { MUSTER_URL: url, MUSTER_AGENT_TOKEN: token });
    await agent.line("err", /registered as/);
    expect(await states()).toEqual(["idle"]);
    agent.signal("SIGTERM");
    expect(await agent.ended).toBe(0);
    expect(await states()).toEqual([]);
    expect(agent.out).toEqual([]);
    expect(agent.err.join()).not.toContain(token);
  });

  it("ends with 1 and a clear sentence when the server does not accept its token", async () => {
    await using server = await serve();
    await using agent = muster(["agent", "start", "--url", server.announcement.url], { MUSTER_AGENT_TOKEN: "mpt_x" });

    expect(await agent.ended).toBe(1);
    expect(agent.err).toHaveLength(1);
    expect(agent.err[0]).toContain("set MUSTER_AGENT_TOKEN to a valid agent pool token");
  });

  it("ends at once on the second signal", async () => {
    const server = createServer((request, response) => {
      if (request.url === "/v1/agents/register") response.writeHead(201).end(JSON.stringify(session));
      else server.emit("deregister"); // and no answer, ever
    });
    const deregister = once(server, "deregister");
    await once(server.listen(0, "127.0.0.1"), "listening");
    try {
      const { port } = server.address() as AddressInfo; // a server on a port has no other kind of address
      await using agent = muster(["agent", "start"], {
        MUSTER_URL: `http://127.0.0.1:${port}`,
        MUSTER_AGENT_TOKEN: "mpt_x",
      });
      await agent.line("err", /registered as/);
      agent.signal("SIGTERM");
      await deregister;
      agent.signal("SIGTERM");

      expect(await agent.ended).toBe(128 + constants.signals.SIGTERM);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
