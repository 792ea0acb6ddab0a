import { readFile } from "node:fs/promises";
import { Agent } from "node:http";
import { milliseconds, pause } from "./clock.js";
import { exchange, text, type Measured } from "./exchange.js";

/** What 10,000 claims that wait cost, and how soon one of them has the job that was queued. */
export interface HeldPolls {
  /** From asking for a run to its claim, the longest. */
  readonly milliseconds: number;
  /** How much more memory the server's process has for each of them, connection included. */
  readonly kilobytes: number;
}

const polls = 10_000;
const vanishing = 1_000;
const jobs = 20;

/**
 * Has 10,000 agents wait for jobs, each over a connection of its own, destroys the first 1,000 connections (they would be served
 * first), and queues 20 jobs one after the other. Rejects unless each job was claimed once, by one whose connection stands.
 */
export async function heldPolls(server: Measured, processId: number): Promise<HeldPolls> {
  const connections = new Agent({ keepAlive: true, maxSockets: 50 });
  const call = (method: string, path: string, token: string, body: object) =>
    exchange(connections, `${server.url}${path}`, method, token, body);
  const account = `/v1/accounts/${server.accountId}`;
  await call("PATCH", account, server.token, { quotas: { agents: 2 * polls } });
  const pool = await call("POST", `${account}/agent-pools`, server.token, { name: "fleet" });
  const tokens = `/v1/agent-pools/${text(pool["id"])}/tokens`;
  const { token: secret } = await call("POST", tokens, server.token, { name: "fleet" });
  const workspaceOf = { name: "measured", agent_pool_id: pool["id"] };
  const workspace = await call("POST", `${account}/workspaces`, server.token, workspaceOf);
  const register = async (place: number) => {
    const body = { name: `agent-${place}`, instance_key: `instance-key-agent-${place}` };
    return call("POST", "/v1/agents/register", text(secret), { ...body, version: "1.0.0", os: "linux", arch: "amd64" });
  };
  const sessions = await Promise.all(Array.from({ length: polls }, (_, place) => register(place)));

  const before = await residentKilobytes(processId);
  const claims: { readonly place: number; readonly runId: string; readonly at: number }[] = [];
  let told: () => void = () => undefined;
  const held: Agent[] = [];
  for (const [place, session] of sessions.entries()) {
    const connection = new Agent({ keepAlive: true, maxSockets: 1 });
    held.push(connection);
    const url = `${server.url}/v1/agents/${text(session["agent_id"])}/claim`;
    const claim = exchange(connection, url, "POST", text(session["session_token"]), { wait_seconds: 50 });
    // Those whose connection is destroyed are answered nothing.
    const answered = claim.catch(() => ({ job: null }));
    void answered.then(({ job }) => {
      if (typeof job !== "object" || job === null || !("run_id" in job)) return;
      claims.push({ place, runId: text(job.run_id), at: milliseconds() });
      told();
    });
    if (place % 100 === 99) await pause(20);
  }
  await pause(3_000);
  const kilobytes = ((await residentKilobytes(processId)) - before) / polls;
  for (const connection of held.slice(0, vanishing)) connection.destroy();
  await pause(1_000);

  const waits: number[] = [];
  for (let place = 0; place < jobs; place++) {
    const claimed = new Promise<void>((resolve) => (told = resolve));
    const askedAt = milliseconds();
    const runs = `/v1/workspaces/${text(workspace["id"])}/runs`;
    const run = await call("POST", runs, server.token, { kind: "plan_only" });
    if (claims.length === place) await Promise.race([claimed, pause(5_000)]);
    const claim = claims.at(place);
    if (claim === undefined || claim.runId !== run["id"])
      throw new Error(`job ${place} was not claimed by anybody who is there`);
    waits.push(claim.at - askedAt);
  }
  await pause(500);
  if (claims.length !== jobs) throw new Error(`${claims.length} claims of ${jobs} jobs`);
  if (claims.some(({ place }) => place < vanishing)) throw new Error("one that had vanished was given a job");
  for (const connection of [...held, connections]) connection.destroy();
  return { milliseconds: Math.max(...waits), kilobytes };
}

/** What of a process stands in memory, as Linux tells it. */
async function residentKilobytes(processId: number): Promise<number> {
  const status = await readFile(`/proc/${processId}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
}
