import { operations } from "@muster/openapi/operations";
import type { Server, ServerOptions, VirtualClock } from "@muster/server";
import { checkExchange } from "../conformance/exchange-check.js";
import { makeSecret } from "../conformance/secret.js";
import { Ledger } from "./invariants/ledger.js";
import { lookAt, lookAtForeign, root, type Opening } from "./opening.js";
import type { Answer, Call } from "./rules/verdict.js";
import type { Shown } from "./state/model.js";

/** What of the server's package a system is made of, so that a server with a planted bug can take its place. */
export interface ServerModule {
  createServer(options: ServerOptions): Promise<Server>;
  readonly VirtualClock: new () => NonNullable<ServerOptions["clock"]> & Pick<VirtualClock, "advance">;
  readonly MemoryStore: new () => NonNullable<ServerOptions["store"]>;
  readonly SeededRandom: new (seed: string) => NonNullable<ServerOptions["random"]>;
}

/** The server that is held against the model. */
export interface System extends AsyncDisposable {
  readonly opening: Opening;
  call(call: Call): Promise<Answer>;
  /** Every audit event of the account, oldest first. */
  auditEvents(): Promise<readonly Shown[]>;
  /** Moves the clock and answers the present, in milliseconds since the Unix epoch. */
  advance(milliseconds: number): Promise<number>;
  /** Begins anew. */
  reset(): Promise<void>;
}

const grants: Readonly<Record<string, readonly string[]>> = {
  [root]: ["*:*"],
  reader: ["*:read"],
  "pool keeper": ["agent-pools:*"],
  "workspace keeper": ["workspaces:*"],
  "seed speller": ["workspace:create", "workspace:update", "agent-pools:read"],
  "access keeper": ["roles:*", "access-policies:*", "service-accounts:*", "workspaces:read", "environments:*"],
  "run keeper": ["runs:*", "workspaces:read"],
  nobody: [],
  newcomer: [],
};

// Names that the model gives as well.
const foreignThings = {
  agent_pools: [{ name: "a", tokens: [{ name: "a" }] }, { name: "b" }],
  environments: [{ name: "a" }],
  workspaces: [{ name: "a", agent_pool: "a" }, { name: "b" }],
  vcs_providers: [{ name: "a", kind: "github" as const }],
};

/** Starts a server on a virtual clock, in this process or behind a socket. A second account holds things of its own. */
export async function startSystem(module: ServerModule, over: "process" | "socket"): Promise<System> {
  const clock = new module.VirtualClock();
  const store = new module.MemoryStore();
  const stranger = { name: "stranger", permissions: ["*:*"], token: makeSecret("msa") };
  const other = await module.createServer({
    ...{ clock, store, random: new module.SeededRandom("foreign") },
    seed: { accounts: [{ name: "Foreign", service_accounts: [stranger], ...foreignThings }] },
  });
  const foreign = await lookAtForeign(caller(direct(other), other.access.accountId), stranger.token);
  await other.close();

  const principals = Object.entries(grants).map(([name, permissions]) => {
    return { name, permissions: [...permissions], token: makeSecret("msa") };
  });
  const seed = { accounts: [{ name: "Modelled", service_accounts: principals }] };
  const ledger = new Ledger(store, clock, "one at a time");
  const server = await module.createServer({ clock, store, controls: true, seed });
  const send = over === "process" ? direct(server) : throughSocket((await server.listen()).url);
  const opening = await lookAt(caller(send, server.access.accountId), principals, foreign);
  return connect(server, opening, send, ledger);
}

/** Sends a request to where a server is; its address stands in front of the path. */
type Send = (path: string, init: RequestInit) => Promise<Response>;

function direct(server: Server): Send {
  return (path, init) => server.fetch(new Request(`http://muster.test${path}`, init));
}

function throughSocket(url: string): Send {
  return (path, init) => fetch(`${url}${path}`, init);
}

/** Every step is held against the invariants, and fails where one is broken. */
function connect(server: Server, opening: Opening, send: Send, ledger: Ledger): System {
  const { accountId, adminToken, controlToken = "" } = server.access;
  const make = caller(send, accountId);
  const call = async (asked: Call) => {
    const answer = await ledger.during(asked, () => make(asked));
    if (ledger.violation !== undefined) throw new Error(ledger.violation);
    return answer;
  };
  const control = (path: string, body: object = {}) => {
    const headers = { authorization: `Bearer ${controlToken}`, "content-type": "application/json" };
    return send(`/_control/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  };
  return {
    opening,
    call,
    async auditEvents() {
      const { body } = await call({ id: "exportAuditEvents", token: adminToken });
      // What was read from the lines of the export.
      return (body["lines"] ?? []) as readonly Shown[];
    },
    async advance(milliseconds) {
      const { body } = await ledger.during({ id: "advanceClock", token: "" }, async () => {
        const response = await control("clock/advance", { milliseconds });
        // What the document of the controls says of this answer.
        return { status: response.status, body: (await response.json()) as Shown };
      });
      if (ledger.violation !== undefined) throw new Error(ledger.violation);
      return Date.parse(String(body["now"]));
    },
    async reset() {
      const response = await control("reset");
      await response.text();
      ledger.forget();
      if (!response.ok) throw new Error(`reset answered ${response.status}`);
    },
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** Makes calls in one account, and checks every exchange against the API document. */
function caller(send: Send, accountId: string): System["call"] {
  return async (call) => {
    const { method, path } = operations[call.id];
    const response = await send(addressOf(accountId, call), initOf(call));
    const text = await response.text();
    checkExchange({ method, path, response, text });
    const { status, headers } = response;
    return { status, body: read(text, headers), etag: headers.get("etag"), requestId: headers.get("x-request-id") };
  };
}

function addressOf(accountId: string, { id, path, query = {} }: Call): string {
  const values: Readonly<Record<string, string>> = { account_id: accountId, ...path };
  const filled = operations[id].path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "absent");
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return search.size === 0 ? filled : `${filled}?${search.toString()}`;
}

function initOf({ id, token, body, ifMatch, key }: Call): RequestInit {
  const operation = operations[id];
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  if (ifMatch !== undefined) headers["if-match"] = ifMatch;
  if (key !== undefined) headers["idempotency-key"] = key;
  if (body === undefined || operation.body === null) return { method: operation.method, headers };
  headers["content-type"] = operation.body.mediaType;
  return { method: operation.method, headers, body: JSON.stringify(body) };
}

/** The exchange was checked: whatever has a text has a JSON object, or one on every line. */
function read(text: string, headers: Headers): Shown {
  if (text === "") return {};
  if (headers.get("content-type") !== "application/jsonl") return JSON.parse(text) as Shown;
  const lines = text.split("\n").slice(0, -1);
  return { lines: lines.map((line) => JSON.parse(line) as Shown) };
}
