import { operations as controlOperations } from "@muster/openapi/control/operations";
import type { operations as controlAnswers } from "@muster/openapi/control/types";
import { operations } from "@muster/openapi/operations";
import type { components, operations as apiAnswers, Readable } from "@muster/openapi/types";
import { createServer, MemoryStore, SeededRandom, VirtualClock, type ServerOptions } from "@muster/server";
import { expect, type TestContext } from "vitest";
import { checkExchange } from "./exchange-check.js";

/** Every operation that the documents describe, those of the controls included. */
export const everyOperation = { ...operations, ...controlOperations };
export type AnyOperationId = keyof typeof everyOperation;

/** The kinds of token that an operation takes. */
export function tokenKinds(id: AnyOperationId): readonly string[] {
  return everyOperation[id].security.map(({ token }) => token);
}

/** The permissions that an operation takes of a user's token, without those that a member of its body takes besides. */
export function permissionsOf(id: AnyOperationId): readonly string[] {
  return everyOperation[id].security.flatMap(({ token, permissions }) => (token === "user_token" ? permissions : []));
}

export type Problem = components["schemas"]["Problem"];

type Answers = apiAnswers & controlAnswers;
type Success<Id extends AnyOperationId> = Answers[Id]["responses"] extends
  { 200: { content: { "application/json": infer Body } } } | { 201: { content: { "application/json": infer Body } } }
  ? Readable<Body>
  : Answers[Id]["responses"] extends { 200: { content: Record<string, string> } }
    ? string
    : undefined;

/** What a call says beyond what every call of its operation says. */
export interface CallParts {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The admin's where it is absent; none where it is null. */
  readonly token?: string | null;
}

/** A request as it goes over the wire, for those that no well-behaved client sends. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A call that was sent and is not waited for. */
export interface BegunCall {
  readonly answer: Promise<{ response: Response; text: string }>;
  readonly isAnswered: boolean;
  /** Closes its connection. */
  readonly vanish: () => void;
}

/** What a world must have for a test; a foreign server that cannot have it skips the test. */
export interface Needs {
  /** A clock that the test can move. */
  readonly clock?: boolean;
  /** Service accounts beside the admin, by name, with what they may do. */
  readonly principals?: Readonly<Record<string, readonly string[]>>;
  /** An account in which nothing else is than what the test puts there. */
  readonly ownAccount?: boolean;
  /** A second account with an admin. */
  readonly otherAccount?: boolean;
  /** A server that the test can take away for a while. */
  readonly outages?: boolean;
  /** So many requests of each caller in so many seconds. */
  readonly rateLimit?: { readonly requests: number; readonly seconds: number };
  /** A socket even in this process. */
  readonly socket?: boolean;
}

/** The way into one account of a server. */
interface Access {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly url: string;
  readonly accountId: string;
  readonly adminToken: string;
  readonly controlToken?: string | undefined;
  /** Ends the test where an operation would change what all the tests of a foreign account share. */
  readonly beforeCall?: (id: AnyOperationId) => void;
  /** Takes the server away for so many milliseconds and brings another back over the same store. */
  readonly outage?: (milliseconds: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

declare module "vitest" {
  interface TaskMeta {
    /** Whether the test is about the server that it was given, and not about our own or about the suite. */
    turnedToTarget?: boolean;
  }
}

let worlds = 0;

/**
 * Starts a world of its own for a test: a server in this process on a virtual clock. With `MUSTER_CONFORMANCE_URL` it is
 * the server there instead (`MUSTER_CONFORMANCE_ACCOUNT_ID` names an account, `MUSTER_CONFORMANCE_TOKEN` is its admin's;
 * or `MUSTER_CONFORMANCE_CONTROL_TOKEN` is that of the controls, if it has them on a virtual clock: then each test plants a
 * world there, so that the files of the suite must run one after the other).
 */
export async function startWorld(test: TestContext, needs: Needs = {}): Promise<World> {
  worlds += 1;
  test.task.meta.turnedToTarget = true;
  const foreign = process.env["MUSTER_CONFORMANCE_URL"];
  if (foreign !== undefined) {
    const access = foreignAccess(foreign, test, needs);
    const world = access.controlToken === undefined ? new World(access, undefined) : await plantedWorld(access, needs);
    return withPrincipals(world, needs);
  }
  const [store, clock] = [new MemoryStore(), new VirtualClock()];
  const access = await ownAccess(needs, { store, clock });
  if (needs.otherAccount !== true) return withPrincipals(new World(access, undefined), needs);
  // Another server over the same store: its account is one more of the same world.
  const other = await ownAccess({}, { store, clock, random: new SeededRandom("other") });
  return withPrincipals(new World(access, new World(other, undefined)), needs);
}

/** Plants a world over a server with controls, at the instant of what was planted there before. */
async function plantedWorld(access: Access, { otherAccount = false }: Needs): Promise<World> {
  const controls = new World(access, undefined);
  await controls.ok("reset");
  const names = otherAccount ? ["Example", "Other"] : ["Example"];
  const accounts = names.map((name) => ({ name, service_accounts: [{ name: "admin", permissions: ["*:*"] }] }));
  const planted = await controls.ok("seed", { body: { document: { accounts } } });
  const [own, other] = planted.accounts.map(({ id, service_accounts: [admin] }) => {
    return { ...access, accountId: id, adminToken: admin?.token ?? expect.fail("the seed planted no admin") };
  });
  return new World(own ?? access, other && new World(other, undefined));
}

async function withPrincipals(world: World, { principals = {} }: Needs): Promise<World> {
  for (const [name, permissions] of Object.entries(principals)) await world.plantPrincipal(name, permissions);
  return world;
}

async function ownAccess(needs: Needs, options: ServerOptions & { readonly clock: VirtualClock }): Promise<Access> {
  let server = await createServer({
    ...options,
    controls: true,
    ...(needs.rateLimit === undefined ? {} : { rateLimit: needs.rateLimit }),
    seed: { accounts: [{ name: "Example", service_accounts: [{ name: "admin", permissions: ["*:*"] }] }] },
  });
  const url = needs.socket === true ? (await server.listen()).url : undefined;
  return {
    ...server.access,
    get controlToken() {
      return server.access.controlToken;
    },
    fetch: url === undefined ? (request) => server.fetch(request) : (request) => fetch(request),
    url: url ?? "http://muster.test",
    async outage(milliseconds) {
      await server.close();
      await options.clock.advance(milliseconds);
      const random = new SeededRandom(`returned after ${milliseconds}`);
      server = await createServer({ ...options, random, controls: true });
    },
    close: () => server.close(),
  };
}

function foreignAccess(url: string, test: TestContext, needs: Needs): Access {
  const { clock, otherAccount, outages, ownAccount, rateLimit } = needs;
  const controlToken = process.env["MUSTER_CONFORMANCE_CONTROL_TOKEN"];
  if (clock === true && controlToken === undefined) test.skip("this server's clock cannot be moved");
  if (rateLimit !== undefined) test.skip("this server cannot be given another rate limit");
  if (outages === true) test.skip("this server cannot be taken away");
  if (otherAccount === true && controlToken === undefined) test.skip("this server cannot be given another account");
  if (ownAccount === true && controlToken === undefined) test.skip("this server cannot be given an empty account");
  return {
    beforeCall: (id) => {
      if (controlToken === undefined && isShared(id))
        test.skip("this server cannot be given an account of the test's own");
    },
    fetch: (request) => fetch(request),
    url: url.replace(/\/$/, ""),
    accountId: process.env["MUSTER_CONFORMANCE_ACCOUNT_ID"] ?? "",
    adminToken: process.env["MUSTER_CONFORMANCE_TOKEN"] ?? "",
    controlToken,
    close: () => Promise.resolve(),
  };
}

/** Whether an operation sets what holds for the whole account. */
function isShared(id: AnyOperationId): boolean {
  return id === "updateAccount" || id === "setDefaultAgentPool" || id === "clearDefaultAgentPool";
}

/** A server with an account in it, seen through its API alone. Every answer is checked against the API documents. */
export class World implements AsyncDisposable {
  readonly accountId: string;
  readonly adminToken: string;
  readonly #access: Access;
  readonly #other: World | undefined;
  readonly #tokens = new Map<string, string>();
  #names = 0;

  constructor(access: Access, other: World | undefined) {
    this.#access = access;
    this.#other = other;
    this.accountId = access.accountId;
    this.adminToken = access.adminToken;
  }

  /** The token of the controls, if the server has them. */
  get controlToken(): string | undefined {
    return this.#access.controlToken;
  }

  /** The token of a service account that the test needs. */
  tokenOf(principal: string): string {
    return this.#tokens.get(principal) ?? expect.fail(`the world has no service account ${principal}`);
  }

  /** Adds a service account that the test knows by a name, with permissions in the whole account. */
  async plantPrincipal(principal: string, permissions: readonly string[]): Promise<void> {
    const { id } = await this.ok("createServiceAccount", { body: { name: this.name(principal) } });
    const path = { service_account_id: id };
    const { token } = await this.ok("createServiceAccountToken", { path, body: { name: "first" } });
    this.#tokens.set(principal, token);
    if (permissions.length === 0) return;
    const role = await this.ok("createRole", { body: { name: this.name(principal), permissions } });
    const body = { role_id: role.id, service_account_id: id, scope: { level: "account" } };
    await this.ok("createAccessPolicy", { body });
  }

  /** The same server, seen from the other account. */
  get other(): World {
    return this.#other ?? expect.fail("the world has no other account");
  }

  /** A name that nothing in the account has. */
  name(stem = "name"): string {
    this.#names += 1;
    return `${stem}-${process.pid}-${worlds}-${this.#names}`;
  }

  /** The request that a call of an operation makes. */
  request(id: AnyOperationId, parts: CallParts = {}): WireRequest {
    const { method, path, body } = everyOperation[id];
    const values: Record<string, string> = { account_id: this.accountId, ...parts.path };
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? expect.fail(`${id}: no ${name}`));
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parts.query ?? {})) query.append(name, String(value));
    const usual = path.startsWith("/_control/") ? (this.controlToken ?? null) : this.adminToken;
    const token = parts.token === undefined ? usual : parts.token;
    return {
      method,
      path: query.size === 0 ? filled : `${filled}?${query.toString()}`,
      headers: {
        ...parts.headers,
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(parts.body === undefined || body === null ? {} : { "content-type": body.mediaType }),
      },
      ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
    };
  }

  /** Calls an operation and answers the response with its body. */
  call(id: AnyOperationId, parts: CallParts = {}): Promise<{ response: Response; text: string }> {
    this.#access.beforeCall?.(id);
    return this.send(this.request(id, parts));
  }

  /** Calls an operation that must grant what it is asked. */
  async ok<Id extends AnyOperationId>(id: Id, parts: CallParts = {}): Promise<Success<Id>> {
    const { response, text } = await this.call(id, parts);
    expect(response.status, `${id}: ${text}`).toBe(everyOperation[id].success.status);
    // The exchange was checked to be what the document says of this operation.
    return readAnswer(everyOperation[id].success.mediaType, text) as Success<Id>;
  }

  /** Calls an operation that must refuse with this code. */
  async refused(code: string, id: AnyOperationId, parts: CallParts = {}): Promise<Problem> {
    const { text } = await this.call(id, parts);
    const problem: unknown = text === "" ? undefined : JSON.parse(text);
    expect(problem, id).toMatchObject({ code });
    return problem as Problem; // Only problems have a code, and the exchange was checked.
  }

  /** Begins a call whose client may go away before it is answered. */
  begin(id: AnyOperationId, parts: CallParts = {}): BegunCall {
    const connection = new AbortController();
    const call: BegunCall & { isAnswered: boolean } = {
      isAnswered: false,
      answer: this.send(this.request(id, parts), connection.signal).finally(() => (call.isAnswered = true)),
      vanish: () => {
        connection.abort();
      },
    };
    // Whoever made it vanish expects no answer.
    call.answer.catch(() => undefined);
    return call;
  }

  /** Sends a request as it stands. */
  async send(
    { method, path, headers = {}, body }: WireRequest,
    signal?: AbortSignal,
  ): Promise<{ response: Response; text: string }> {
    const init = { method, headers, ...(body === undefined ? {} : { body }), ...(signal && { signal }) };
    const request = new Request(`${this.#access.url}${path}`, init);
    const response = await this.#access.fetch(request);
    const text = await response.text();
    checkExchange({ method, path: describedPath(request.url), response, text });
    return { response, text };
  }

  /** Whether requests go over HTTP, where no header can have control characters. */
  get isForeign(): boolean {
    return process.env["MUSTER_CONFORMANCE_URL"] !== undefined;
  }

  /** The address of the server; one that leads somewhere only where the test said that it needs a socket. */
  get url(): string {
    return this.#access.url;
  }

  /** Moves the clock. */
  async advance(milliseconds: number): Promise<void> {
    await this.ok("advanceClock", { body: { milliseconds } });
  }

  /** Takes the server away for so many milliseconds. */
  async outage(milliseconds: number): Promise<void> {
    await (this.#access.outage?.(milliseconds) ?? expect.fail("the test did not say that it needs outages"));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#other?.[Symbol.asyncDispose]();
    await this.#access.close();
  }
}

function readAnswer(mediaType: string | null, text: string): unknown {
  if (mediaType === null) return undefined;
  return mediaType === "application/json" ? JSON.parse(text) : text;
}

/** The path of the documents that an address matches, one without parameters first; one that is no text matches none. */
function describedPath(url: string): string | undefined {
  const { pathname } = new URL(url);
  try {
    decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const matching = Object.values(everyOperation).filter((operation) => {
    const template = operation.path.replaceAll(/\{\w+\}/g, "[^/]+");
    return new RegExp(`^${template}$`).test(pathname);
  });
  const parameters = (template: string) => template.split("{").length;
  return matching.map((operation) => operation.path).sort((one, other) => parameters(one) - parameters(other))[0];
}
