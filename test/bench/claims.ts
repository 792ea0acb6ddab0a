import { hash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createServer, MemoryStore, SeededRandom, VirtualClock } from "@muster/server";
import type * as claims from "../../server/src/dispatch/claim.js";
import type * as jobs from "../../server/src/domain/runs/job.js";
import type * as runs from "../../server/src/domain/runs/run.js";
import type * as identifiers from "../../server/src/ids.js";
import { repositoryRoot } from "../repository/repository-root.js";

/**
 * `node claims.js AGENTS WAITING CLAIMS`: registers that many agents, keeps so many runs waiting in the queue of their pool, has the
 * agents claim that many jobs of them, and prints as one line of JSON how many microseconds of processor time a claim took.
 * A claim is what is done below HTTP: the whole transaction, with the job token, the lease and what follows from it.
 */
const [agents, waiting, wanted] = process.argv.slice(2).map(Number) as [number, number, number];
const slots = 5;

// No package exports these; the build of the server has the files with these exports.
const { attemptClaim } = await load<typeof claims>("dispatch/claim.js");
const { createJob } = await load<typeof jobs>("domain/runs/job.js");
const { createRun } = await load<typeof runs>("domain/runs/run.js");
const { Ids } = await load<typeof identifiers>("ids.js");

const [store, clock] = [new MemoryStore(), new VirtualClock()];
const random = new SeededRandom("claims");
const ids = new Ids(clock, random);
const server = await createServer({ store, clock });
const { accountId, adminToken } = server.access;
const quotas = { agents: 1_000_000, queued_runs: 1_000_000 };
await call("PATCH", `/v1/accounts/${accountId}`, adminToken, { quotas });
const pool = await call("POST", `/v1/accounts/${accountId}/agent-pools`, adminToken, { name: "fleet" });
const agentPoolId = pool["id"] ?? "";
const token = await call("POST", `/v1/agent-pools/${agentPoolId}/tokens`, adminToken, { name: "fleet" });
const workspaceOf = { name: "measured", agent_pool_id: agentPoolId };
const workspace = await call("POST", `/v1/accounts/${accountId}/workspaces`, adminToken, workspaceOf);
const sessions: Parameters<typeof attemptClaim>[1][] = [];
for (let place = 0; place < agents; place++) {
  const name = `agent-${place}`;
  const registration = { name, instance_key: `instance-key-${name}`, version: "1.0.0", os: "linux", arch: "amd64" };
  const session = await call("POST", "/v1/agents/register", token["token"] ?? "", registration);
  const digest = hash("sha256", session["session_token"] ?? "", "hex");
  const facts = await store.read((view) => view.agentSessions.byDigest(digest));
  if (facts === undefined) throw new Error("a session was forgotten");
  sessions.push(facts);
}

const silent = { info: () => undefined, error: () => undefined };
const tools = { store, clock, ids, random, logger: silent, expect: () => undefined, claimed: () => undefined };
await queue(waiting);
let used = 0;
for (let claimed = 0; claimed < wanted;) {
  const batch = Math.min(1_000, wanted - claimed);
  const before = process.cpuUsage();
  for (let place = 0; place < batch; place++) {
    const session = sessions[Math.floor((claimed + place) / slots) % sessions.length];
    const attempt = session && (await attemptClaim(tools, session, true));
    if (attempt?.outcome !== "claimed") throw new Error(`a claim came to ${attempt?.outcome ?? "nothing"}`);
  }
  const { user, system } = process.cpuUsage(before);
  used += user + system;
  claimed += batch;
  // As many wait as before: what was claimed makes room for others.
  await queue(batch);
}
console.log(JSON.stringify({ microseconds: used / wanted }));
await server.close();

/** Lets that many more runs wait, each with its plan. */
async function queue(count: number): Promise<void> {
  const choices = {
    kind: "plan_only",
    message: "",
    autoApply: false,
    priority: 0,
    agentLabels: {},
    timeoutMinutes: 60,
  } as const;
  await store.transaction(async (tx) => {
    for (let place = 0; place < count; place++) {
      const [id, planJobId, now] = [ids.next("run"), ids.next("job"), clock.now()];
      const where = { accountId, workspaceId: workspace["id"] ?? "", agentPoolId };
      const run = createRun(choices, { id, planJobId, ...where, createdBy: accountId, now });
      await tx.runs.insert(run);
      await tx.jobs.insert(createJob(run, "plan", planJobId, true, now));
    }
  });
}

async function load<Module>(path: string): Promise<Module> {
  return (await import(pathToFileURL(join(repositoryRoot, "server/dist", path)).href)) as Module;
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
