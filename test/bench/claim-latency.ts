import { Agent } from "node:http";
import { milliseconds, pause } from "./clock.js";
import { exchange, text, type Measured } from "./exchange.js";

const agents = 1_000;
const runs = 2_000;
const creators = 10;

/**
 * Milliseconds from the moment at which somebody asks for a run to the one at which an agent has claimed its job, of 99 in a
 * hundred: over HTTP, 1,000 agents waiting in long polls, 2,000 runs.
 */
export async function claimLatency(server: Measured): Promise<number> {
  const connections = new Agent({ keepAlive: true, maxSockets: Infinity });
  const call = (method: string, path: string, token: string, body: object) =>
    exchange(connections, `${server.url}${path}`, method, token, body);
  const account = `/v1/accounts/${server.accountId}`;
  await call("PATCH", account, server.token, { quotas: { agents: 10_000, queued_runs: 10_000 } });
  const pool = await call("POST", `${account}/agent-pools`, server.token, { name: "fleet" });
  const { token: secret } = await call("POST", `/v1/agent-pools/${text(pool["id"])}/tokens`, server.token, {
    name: "fleet",
  });
  const workspaceOf = { name: "measured", agent_pool_id: pool["id"] };
  const workspace = await call("POST", `${account}/workspaces`, server.token, workspaceOf);

  const askedAt = new Map<string, number>();
  const claimedAt = new Map<string, number>();
  const isDone = () => claimedAt.size === runs;
  const polls = Array.from({ length: agents }, async (_, place) => {
    const name = `agent-${place}`;
    const body = { name, instance_key: `instance-key-${name}`, version: "1.0.0", os: "linux", arch: "amd64" };
    const session = await call("POST", "/v1/agents/register", text(secret), body);
    const path = `/v1/agents/${text(session["agent_id"])}/claim`;
    return async () => {
      while (!isDone()) {
        const { job } = await call("POST", path, text(session["session_token"]), { wait_seconds: 50 });
        if (typeof job === "object" && job !== null && "run_id" in job) claimedAt.set(text(job.run_id), milliseconds());
      }
    };
  });
  const polling = (await Promise.all(polls)).map((poll) => poll());
  // Until all of them wait.
  await pause(3_000);
  const create = async (count: number) => {
    for (let place = 0; place < count; place++) {
      const asked = milliseconds();
      const run = await call("POST", `/v1/workspaces/${text(workspace["id"])}/runs`, server.token, {
        kind: "plan_only",
      });
      askedAt.set(text(run["id"]), asked);
    }
  };
  await Promise.all(Array.from({ length: creators }, () => create(runs / creators)));
  while (!isDone()) await Promise.race(polling);
  connections.destroy();
  await Promise.allSettled(polling);
  const waits = [...askedAt].map(([id, asked]) => (claimedAt.get(id) ?? Infinity) - asked).sort((a, b) => a - b);
  return waits[Math.floor(waits.length * 0.99)] ?? Infinity;
}
