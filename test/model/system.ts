import { operations } from "@muster/openapi/operations";
import type { Server, ServerOptions } from "@muster/server";
import { checkExchange } from "../conformance/exchange-check.js";
import { makeSecret } from "../conformance/secret.js";
import type { Call, Principal, Shown } from "./model.js";

/** What of the server's package a system is made of, so that a server with a planted bug can take its place. */
export interface ServerModule {
  createServer(options: ServerOptions): Promise<Server>;
  readonly VirtualClock: new () => NonNullable<ServerOptions["clock"]>;
}

/** The server that is held against the model. */
export interface System extends AsyncDisposable {
  readonly accountId: string;
  readonly principals: readonly Principal[];
  call(call: Call): Promise<{ readonly status: number; readonly answer: Shown }>;
  /** Moves the clock and answers the present, in milliseconds since the Unix epoch. */
  advance(milliseconds: number): Promise<number>;
  /** Begins anew. */
  reset(): Promise<void>;
}

const grants: Readonly<Record<string, readonly string[]>> = {
  admin: ["*:*"],
  reader: ["*:read"],
  "pool keeper": ["agent-pools:*"],
  "workspace keeper": ["workspaces:*"],
  "seed speller": ["workspace:create", "workspace:update", "agent-pools:read"],
  nobody: [],
};

/** Starts a server on a virtual clock, in this process or behind a socket. A second account holds things of its own. */
export async function startSystem(module: ServerModule, over: "process" | "socket"): Promise<System> {
  const principals = Object.entries(grants).map(([name, permissions]) => {
    return { name, permissions, token: makeSecret("msa"), isForeign: false };
  });
  const stranger = { name: "stranger", permissions: ["*:*"], token: makeSecret("msa"), isForeign: true };
  const server = await module.createServer({
    clock: new module.VirtualClock(),
    controls: true,
    seed: {
      accounts: [
        { name: "Modelled", service_accounts: principals.map(planted) },
        { name: "Foreign", service_accounts: [planted(stranger)], ...foreignThings },
      ],
    },
  });
  const url = over === "socket" ? (await server.listen()).url : "http://muster.test";
  const send = over === "socket" ? (request: Request) => fetch(request) : (request: Request) => server.fetch(request);
  return connect(server, [...principals, stranger], url, send);
}

// Names that the model gives as well.
const foreignThings = {
  agent_pools: [{ name: "a", tokens: [{ name: "a" }] }, { name: "b" }],
  workspaces: [{ name: "a", agent_pool: "a" }, { name: "b" }],
};

function planted({ name, permissions, token }: Principal) {
  return { name, permissions: [...permissions], token };
}

function connect(
  server: Server,
  principals: readonly Principal[],
  url: string,
  send: (request: Request) => Promise<Response>,
): System {
  const control = (path: string, body?: object) => {
    const headers = { authorization: `Bearer ${server.access.controlToken ?? ""}`, "content-type": "application/json" };
    return send(new Request(`${url}/_control/${path}`, { method: "POST", headers, body: JSON.stringify(body ?? {}) }));
  };
  const { accountId } = server.access;
  return {
    accountId,
    principals,
    async call(call) {
      const response = await send(requestOf(url, accountId, call));
      const text = await response.text();
      const { method, path } = operations[call.id];
      checkExchange({ method, path, response, text });
      // The exchange was checked: whatever has a text has a JSON object.
      return { status: response.status, answer: text === "" ? {} : (JSON.parse(text) as Shown) };
    },
    async advance(milliseconds) {
      const answer: unknown = await (await control("clock/advance", { milliseconds })).json();
      // What the document of the controls says of this answer.
      return Date.parse((answer as { now: string }).now);
    },
    async reset() {
      const response = await control("reset");
      await response.text();
      if (!response.ok) throw new Error(`reset answered ${response.status}`);
    },
    [Symbol.asyncDispose]: () => server.close(),
  };
}

function requestOf(url: string, accountId: string, { id, token, path, query, body }: Call): Request {
  const operation = operations[id];
  const values: Readonly<Record<string, string>> = { account_id: accountId, ...path };
  const filled = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "absent");
  const search = new URLSearchParams(
    Object.entries(query ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const init: RequestInit = { method: operation.method, headers: { authorization: `Bearer ${token}` } };
  if (body !== undefined && operation.body !== null) {
    init.headers = { authorization: `Bearer ${token}`, "content-type": operation.body.mediaType };
    init.body = JSON.stringify(body);
  }
  return new Request(`${url}${filled}${search.size === 0 ? "" : `?${search.toString()}`}`, init);
}
