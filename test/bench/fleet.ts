import { hash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createServer, MemoryStore, VirtualClock, type Store } from "@muster/server";
import type * as sessions from "../../server/src/domain/agents/agent-session.js";
import { repositoryRoot } from "../repository/repository-root.js";

/**
 * `node fleet.js AGENTS HOURS`: registers that many agents, has each of them send a heartbeat every ten seconds of so many
 * hours of the virtual clock, and prints as one line of JSON what a heartbeat cost and how much memory the process took at most.
 * A heartbeat is what is done below HTTP: the session is found by the digest of its secret, the domain says whether it
 * still holds, and its agent is noted as seen.
 */
const agents = Number(process.argv[2]);
const hours = Number(process.argv[3]);
const heartbeatsAnHour = 360;
const interval = 10_000;

const domain = pathToFileURL(join(repositoryRoot, "server/dist/domain/agents/agent-session.js")).href;
// No package exports the domain; the build of the server has this file with these exports.
const { sessionRefusal } = (await import(domain)) as typeof sessions;
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
  await store.transaction(async (tx) => {
    const facts = await tx.agentSessions.byDigest(digest);
    if (facts === undefined) throw new Error("a session was forgotten");
    const at = clock.now();
    const seen = { sessionId: facts.session.id, version: "1.0.0", at, silentAfter: at - 2 * interval };
    const touched = sessionRefusal(facts, at) === undefined && (await tx.agents.touch(facts.agent.id, seen));
    if (touched === false || touched === undefined) throw new Error("a heartbeat was refused");
  });
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
