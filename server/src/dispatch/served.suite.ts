import { VirtualClock } from "../clock.js";
import { createServer, type Server } from "../server.js";

/** What answers have in these tests; each reads only what its operation answers. */
export interface Answer {
  readonly id: string;
  readonly code: string;
  readonly items: readonly Answer[];
  readonly operation: string;
  readonly at: string;
  readonly actor: { readonly kind: string };
  readonly agent_id: string;
  readonly session_token: string;
  readonly initial_token: { readonly token: string };
  readonly job: ClaimedJob | null;
  readonly jobs: readonly object[];
  readonly status: Readonly<Record<string, unknown>>;
  readonly late_result: object | null;
  readonly state: string;
}

/** A job as its claim tells it. */
export interface ClaimedJob {
  readonly id: string;
  readonly run_id: string;
  readonly epoch: number;
  readonly job_token: string;
}

/** Calls an operation of a server in this process. */
export async function call(
  server: Server,
  method: string,
  path: string,
  body?: unknown,
  token = server.access.adminToken,
): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  const text = await (await server.fetch(new Request(`http://muster.test/v1${path}`, init))).text();
  // The test reads only what the operation answers.
  return JSON.parse(text === "" ? "{}" : text) as Answer;
}

/** A server on a virtual clock with one pool, and what users and agents do with it. */
export async function openServer() {
  const clock = new VirtualClock();
  const server = await createServer({ clock });
  const { accountId } = server.access;
  const named = { name: "production", initial_token: { name: "first" } };
  const pool = await call(server, "POST", `/accounts/${accountId}/agent-pools`, named);
  let count = 0;
  return {
    clock,
    server,
    poolId: pool.id,

    async workspace(body: object): Promise<string> {
      count += 1;
      return (await call(server, "POST", `/accounts/${accountId}/workspaces`, { name: `w${count}`, ...body })).id;
    },

    async run(workspaceId: string, body: object = { kind: "plan_only" }): Promise<string> {
      return (await call(server, "POST", `/workspaces/${workspaceId}/runs`, body)).id;
    },

    register(name: string, body: object = {}): Promise<Answer> {
      const told = {
        name,
        instance_key: `instance-key-${name}`,
        version: "1.0.0",
        os: "linux",
        arch: "amd64",
        ...body,
      };
      return call(server, "POST", "/agents/register", told, pool.initial_token.token);
    },

    async claim({ agent_id: id, session_token: token }: Answer): Promise<ClaimedJob | null> {
      return (await call(server, "POST", `/agents/${id}/claim`, {}, token)).job;
    },

    /** Has an agent write for a job that it claimed. */
    write({ id, epoch, job_token: token }: ClaimedJob, what: string, body: object = {}): Promise<Answer> {
      return call(server, "POST", `/jobs/${id}/${what}`, { epoch, ...body }, token);
    },
  };
}
