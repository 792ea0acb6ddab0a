import { afterAll, describe, expect, it } from "vitest";
import { bytesOf, readCorpus, textOf } from "./corpus.js";
import { DocumentNode } from "./document-node.js";
import { exampleCalls } from "./example-calls.js";
import { observe } from "./observed-state.js";
import { createPool, createWorkspace, plantAgent } from "./planting.js";
import {
  everyOperation,
  startWorld,
  type AnyOperationId,
  type Problem,
  type WireRequest,
  type World,
} from "./world.js";

// The entries of a record have its keys.
const operationIds = Object.keys(everyOperation) as AnyOperationId[];
const withBody = operationIds.filter((id) => everyOperation[id].body !== null);
const lists = operationIds.filter((id) => "limit" in everyOperation[id].queryParameters);
const corpus = {
  bodies: readCorpus("bodies"),
  members: readCorpus("members"),
  headers: readCorpus("headers"),
  queries: readCorpus("queries"),
  paths: readCorpus("paths"),
};
const inputs = operationIds.filter((id) => problemsOf(id).includes("validation_failed"));

/** The codes that an operation declares. */
function problemsOf(id: AnyOperationId): readonly string[] {
  return everyOperation[id].problems;
}

/** How many pairs of an operation and an entry were tried, by kind. */
const tried = new Map<string, number>();

/** Sends what an entry makes of a request: it must be refused, with one of the codes of the entry. */
async function refused(
  world: World,
  kind: string,
  { id, codes }: { readonly id: string; readonly codes: readonly string[] },
  wire: WireRequest,
): Promise<Problem> {
  const { response, text } = await world.send(wire);
  const place = `${wire.method} ${wire.path.slice(0, 80)} with ${kind} ${id} answered ${response.status} ${text}`;
  expect(response.status, place).toBeGreaterThanOrEqual(400);
  expect(response.status, place).toBeLessThan(500);
  expect(response.headers.has("x-injected"), place).toBe(false);
  // Every answer with such a status was checked to be one, with the status of its code.
  const problem = JSON.parse(text) as Problem;
  expect(codes, place).toContain(problem.code);
  tried.set(kind, (tried.get(kind) ?? 0) + 1);
  return problem;
}

/** Makes sure that what is done changes nothing, and that the server goes on. */
async function unchanged(world: World, act: () => Promise<void>): Promise<void> {
  const before = await observe(world);
  await act();
  expect(await observe(world)).toEqual(before);
}

/** A member that a body may have. */
interface Member {
  readonly name: string;
  readonly type: unknown;
  /** What entries of the corpus are for it. */
  readonly takes: readonly string[];
}

function membersOf(id: AnyOperationId): Member[] {
  const { method, path, body } = everyOperation[id];
  const document = DocumentNode.root(path.startsWith("/_control/") ? "control" : "api");
  const content = document.at("paths", path, method.toLowerCase(), "requestBody", "content");
  const place = content?.at(body?.mediaType ?? "", "schema");
  const required = place?.at("required")?.value;
  const properties = place?.at("properties");
  return (properties?.names ?? []).map((name) => {
    const told = (keyword: string) =>
      (properties?.at(name, keyword) ?? properties?.at(name, "anyOf", "0", keyword))?.value;
    const takes = {
      members: true,
      // What programs print may hold what names may not.
      "tidy-members": told("pattern") !== "^[^\\u0000]*$",
      "required-members": Array.isArray(required) && required.includes(name),
      choices: told("enum") !== undefined,
      instants: told("format") === "date-time",
    };
    return { name, type: told("type"), takes: Object.entries(takes).flatMap(([where, is]) => (is ? where : [])) };
  });
}

describe("bad input", () => {
  afterAll(() => {
    const counts = [...tried].map(([kind, count]) => `${count} of ${kind}`).join(", ");
    const all = [...tried.values()].reduce((sum, count) => sum + count, 0);
    console.info(
      `bad input: ${all} pairs of an operation and an entry over ${operationIds.length} operations: ${counts}`,
    );
  });

  it.for(withBody)("as the body of %s earns its code and changes nothing", async (id, test) => {
    await using world = await startWorld(test, { clock: true });
    const granted = await exampleCalls[id](world);
    await unchanged(world, async () => {
      for (const entry of corpus.bodies) {
        if (entry.where === "required-bodies" && everyOperation[id].body?.required === false) continue;
        await refused(world, "bodies", entry, { ...world.request(id, granted), body: bytesOf(entry.body) });
      }
    });
  });

  it.for(withBody)("as a member of the body of %s is told by its pointer and changes nothing", async (id, test) => {
    await using world = await startWorld(test, { clock: true });
    const granted = await exampleCalls[id](world);
    const body = new Map(Object.entries(granted.body ?? {}).map(([name, value]) => [name, JSON.stringify(value)]));
    await unchanged(world, async () => {
      for (const { name, type, takes } of membersOf(id)) {
        // A merge patch that names it is refused whatever it says (POOL-2).
        if (id === "updateAgentPool" && name === "type") continue;
        for (const entry of corpus.members) {
          const isTaken = entry.unless !== undefined && entry.unless === type;
          if (isTaken || !takes.includes(entry.where)) continue;
          const all = [...new Map([...body, [name, textOf(entry.json)]])];
          const text = `{${all.map(([member, value]) => `"${member}":${value}`).join()}}`;
          const { errors = [] } = await refused(world, "members", entry, { ...world.request(id, granted), body: text });
          const pointers = errors.map(({ pointer = "" }) => pointer.split("/").slice(0, 2).join("/"));
          expect(pointers, `${entry.id} as ${name}`).toContain(`/${name}`);
        }
      }
    });
  });

  it.for(operationIds)("in the headers of %s is refused by what they are for", async (id, test) => {
    await using world = await startWorld(test, { clock: true });
    const granted = await exampleCalls[id](world);
    const wire = withBytes(id, world.request(id, granted));
    await unchanged(world, async () => {
      for (const entry of corpus.headers) {
        if (!applies[entry.where](id)) continue;
        const headers = new Map(Object.entries(wire.headers ?? {}));
        for (const [name, value] of Object.entries(entry.headers)) {
          headers.delete(name.toLowerCase());
          if (value !== null) headers.set(name.toLowerCase(), textOf(value, fillFor(id, wire)));
        }
        if (world.isForeign && [...headers.values()].some((value) => value.includes("\x7f"))) continue;
        const body = entry.body === undefined ? {} : { body: bytesOf(entry.body) };
        const sent = { ...wire, ...body, headers: Object.fromEntries(headers) };
        const { errors } = await refused(world, "headers", entry, sent);
        if (entry.parameter !== undefined) expect(errors?.[0]?.parameter, entry.id).toBe(entry.parameter);
      }
    });
    if (everyOperation[id].body === null) return;
    const type = `${wire.headers?.["content-type"] ?? ""} ; Charset="UTF-8"`;
    const { response } = await world.send({ ...wire, headers: { ...wire.headers, "content-type": type } });
    expect(response.status).toBe(everyOperation[id].success.status);
  });

  it.for(inputs)("in the query of %s is told by its parameter", async (id, test) => {
    await using world = await startWorld(test, { clock: true });
    const granted = await exampleCalls[id](world);
    const { path, ...wire } = world.request(id, { ...granted, query: {} });
    const fill = await cursorFill(world, id);
    await unchanged(world, async () => {
      for (const entry of corpus.queries) {
        if (entry.where === "lists" && !lists.includes(id)) continue;
        const problem = await refused(world, "queries", entry, {
          ...wire,
          path: `${path}?${textOf(entry.query, fill)}`,
        });
        if (problem.code === "validation_failed") {
          expect(problem.errors?.[0]?.parameter, entry.id).toEqual(expect.any(String));
        }
      }
    });
    const { response } = await world.send({ ...wire, path: lists.includes(id) ? `${path}?&limit=%35&` : `${path}?&` });
    expect(response.status).toBe(everyOperation[id].success.status);
  });

  it.for(operationIds)("in the path of %s leads nowhere", async (id, test) => {
    await using world = await startWorld(test, { clock: true });
    const { path, pathParameters, success } = everyOperation[id];
    const granted = await exampleCalls[id](world);
    const wire = world.request(id, { ...granted, query: {} });
    await unchanged(world, async () => {
      for (const entry of corpus.paths) {
        if (entry.where === "identifiers") {
          if (pathParameters.length === 0) continue;
          const filled = path.replaceAll(/\{\w+\}/g, () => textOf(entry.segment));
          await refused(world, "paths", entry, { ...wire, path: filled });
        } else {
          const filled = entry.path.replace("{path}", wire.path).replace("{PATH}", wire.path.toUpperCase());
          await refused(world, "paths", entry, { ...wire, path: filled });
        }
      }
    });
    const { response } = await world.call(id, granted);
    expect(response.status).toBe(success.status);
  });

  it("means nothing where an operation reads no query and no body", async (test) => {
    await using world = await startWorld(test);
    const authorization = `Bearer ${world.adminToken}`;
    const path = `/v1/accounts/${world.accountId}?unknown=1&unknown=%`;
    expect((await world.send({ method: "GET", path, headers: { authorization } })).response.status).toBe(200);
    const { session } = await plantAgent(world);
    const leave = `/v1/agents/${session.agent_id}/deregister`;
    const headers = { authorization: `Bearer ${session.session_token}` };
    const sent = await world.send({ method: "POST", path: leave, headers, body: "{" });
    expect(sent.response.status).toBe(204);
  });
});

/** Which operations an entry is for. */
const applies: Readonly<Record<(typeof corpus.headers)[number]["where"], (id: AnyOperationId) => boolean>> = {
  bodies: (id) => everyOperation[id].body !== null,
  "json-bodies": (id) => everyOperation[id].body?.mediaType === "application/json",
  "merge-patches": (id) => everyOperation[id].body?.mediaType === "application/merge-patch+json",
  "if-match": (id) => "If-Match" in everyOperation[id].headerParameters,
  "idempotency-keys": (id) => "Idempotency-Key" in everyOperation[id].headerParameters,
  tokens: (id) => everyOperation[id].security.length > 0,
};

/** The same request with a body, as bytes, where its operation takes one: a text would be given a media type on the way. */
function withBytes(id: AnyOperationId, wire: WireRequest): WireRequest {
  const { body } = everyOperation[id];
  if (body === null) return wire;
  return {
    ...wire,
    headers: { ...wire.headers, "content-type": body.mediaType },
    body: Buffer.from(wire.body ?? "{}"),
  };
}

/** Fills in the cursor of another list than that of the operation. */
async function cursorFill(world: World, id: AnyOperationId): Promise<(text: string) => string> {
  for (const create of [createPool, createPool, createWorkspace, createWorkspace]) await create(world);
  const other = id === "listWorkspaces" ? "listAgentPools" : "listWorkspaces";
  const { next_cursor: cursor } = await world.ok(other, { query: { limit: 1 } });
  return (text) => text.replaceAll("{other_cursor}", cursor ?? expect.fail("the list ends too early"));
}

/** Fills in what a request that would be granted has. */
function fillFor(id: AnyOperationId, { headers = {} }: WireRequest): (text: string) => string {
  const token = headers["authorization"]?.replace("Bearer ", "") ?? "";
  const type = everyOperation[id].body?.mediaType ?? "";
  return (text) => text.replaceAll("{token}", token).replaceAll("{type}", type);
}
