import { hash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createServer, MemoryStore, VirtualClock, type Store } from "@muster/server";
import type * as agentRules from "../../server/src/domain/agents/agent.js";
import type * as sessions from "../../server/src/domain/agents/agent-session.js";
import { repositoryRoot } from "../repository/repository-root.js";

/**
 * `node fleet.js AGENTS HOURS`: registers that many agents, has each of them send a heartbeat every ten seconds of so many
 * hours of the virtual clock, and prints as one line of JSON what a heartbeat cost and how much memory the process took at most.
 * A heartbeat is what the server does of it below HTTP: the session is found by the digest of its secret, and the domain says
 * whether it still holds; then its agent is noted as seen, and what the answer tells is looked up.
 */
const agents = Number(process.argv[2]);
const hours = Number(process.argv[3]);
const heartbeatsAnHour = 360;
const interval = 10_000;

// No package exports the domain; the build of the server has these files with these exports.
const { sessionRefusal } = await load<typeof sessions>("agent-session.js");
const { schedulingAt } = await load<typeof agentRules>("agent.js");
const store: Store = new MemoryStore();
const clock = new VirtualClock();
const server = await createServer({ store, clock });
const { accountId, adminToken } = server.access;

const limits = { agent_pools: 10_000, agents: 100_000, tokens_per_agent_pool: 100 };
await call("PATCH", `/v1/accounts/${accountId}`, adminToken, { quotas: limits });
const pool = await call("POST", `/v1/accounts/${accountId}/agent-pools`, adminToken, { name: "fleet" });
const token = await call("POST", `/v1/agent-pools/${pool["id"] ?? ""}/tokens`, adminToken, { name: "fleet" });
const secrets: string[] = [];
for (let place = 0; place < agents; place++) {
  const name = `agent-${place}`;
  const registration = { name, instance_key: `instance-key-${name}`, version: "1.0.0", os: "linux", arch: "amd64" };
  const session = await call("POST", "/v1/agents/register", token["token"] ?? "", registration);
  secrets.push(session["session_token"] ?? "");
}

const heartbeats = hours * heartbeatsAnHour * agents;
let memory = 0;
let used = 0;
for (let beat = 0; beat < hours * heartbeatsAnHour; beat++) {
  await clock.advance(interval);
  // Time of the processor, not of the wall: what else runs on the machine is none of the cost.
  const before = process.cpuUsage();
  for (const secret of secrets) await heartbeat(secret);
  const { user, system } = process.cpuUsage(before);
  used += user + system;
  memory = Math.max(memory, process.memoryUsage().rss);
}
console.log(JSON.stringify({ microseconds: used / heartbeats, megabytes: memory / 1e6 }));
await server.close();

async function heartbeat(secret: string): Promise<void> {
  const digest = hash("sha256", secret, "hex");
  const at = clock.now();
  const facts = await store.read((view) => view.agentSessions.byDigest(digest));
  if (facts === undefined || sessionRefusal(facts, at) !== undefined) throw new Error("a session was refused");
  await store.transaction(async (tx) => {
    const seen = { sessionId: facts.session.id, version: "1.0.0", at, silentAfter: at - 2 * interval };
    const agent = await tx.agents.touch(facts.agent.id, seen);
    if (agent === undefined) throw new Error("a heartbeat was refused");
    const { scheduling } = schedulingAt(agent, at);
    const held = await tx.leases.ofAgent(agent.id);
    if (scheduling !== "active" || held.length > 0) throw new Error("a heartbeat came to something else");
  });
}

async function load<Module>(file: string): Promise<Module> {
  return (await import(pathToFileURL(join(repositoryRoot, "server/dist/domain/agents", file)).href)) as Module;
}

/** Calls an operation of the server, whose answer's members are texts where they matter here. */
async function call(method: string, path: string, secret: string, body: object): Promise<Record<string, string>> {
  const type = method === "PATCH" ? "application/merge-patch+json" : "application/json";
  const headers = { authorization: `Bearer ${secret}`, "content-type": type };
  const request = new Request(`http://muster.test${path}`, { method, headers, body: JSON.stringify(body) });
  const response = await server.fetch(request);
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, string>; // What the document says of these answers.
}
