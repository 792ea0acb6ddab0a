import { describe, expect, it } from "vitest";
import { badBodies, badIds, badMediaTypes, badQueries, badTexts, badValues } from "./bad-input.js";
import { DocumentNode } from "./document-node.js";
import { exampleCalls } from "./example-calls.js";
import { plantAgent } from "./planting.js";
import { everyOperation, startWorld, type AnyOperationId, type Problem, type World } from "./world.js";

// The entries of a record have its keys.
const operationIds = Object.keys(everyOperation) as AnyOperationId[];
const withBody = operationIds.filter((id) => everyOperation[id].body !== null);
const lists = operationIds.filter((id) => "limit" in everyOperation[id].queryParameters);

/** All that can be seen of an account: what nothing may have changed. */
async function state(world: World) {
  const query = { limit: 100 };
  const pools = await world.ok("listAgentPools", { query });
  const tokens = pools.items.map((pool) =>
    world.ok("listAgentPoolTokens", { path: { agent_pool_id: pool.id }, query }),
  );
  const others = [
    world.ok("listWorkspaces", { query }),
    world.ok("listRuns", { query }),
    world.ok("listAgents", { query }),
    world.ok("getClock"),
  ];
  return [pools, await Promise.all(tokens), await Promise.all(others)];
}

/** Makes sure that what is done changes nothing. */
async function unchanged(world: World, act: () => Promise<void>): Promise<void> {
  const before = await state(world);
  await act();
  expect(await state(world)).toEqual(before);
}

/** What not even a text refuses whose control characters are somebody else's: logs, and what programs said at their end. */
const badPlainTexts = badTexts.filter((json) => /\\u0000|\\ud[89a-f]|x{2000}/.test(json));

/** A member that a body may have. */
interface Member {
  readonly name: string;
  readonly type: unknown;
  readonly isRequired: boolean;
  readonly texts: readonly string[];
}

/** The members that a body may have. */
function members(id: AnyOperationId): Member[] {
  const { method, path, body } = everyOperation[id];
  const document = DocumentNode.root(path.startsWith("/_control/") ? "control" : "api");
  const place = document.at(
    "paths",
    path,
    method.toLowerCase(),
    "requestBody",
    "content",
    body?.mediaType ?? "",
    "schema",
  );
  const required = place?.at("required")?.value;
  const properties = place?.at("properties");
  return (properties?.names ?? []).map((name) => {
    const isRequired = Array.isArray(required) && required.includes(name);
    const type = properties?.at(name, "type") ?? properties?.at(name, "anyOf", "0", "type");
    const isPlain = properties?.at(name, "pattern")?.value === "^[^\\u0000]*$";
    return { name, type: type?.value, isRequired, texts: isPlain ? badPlainTexts : badTexts };
  });
}

describe("bad input", () => {
  it.for(withBody)("as the body of %s earns its code and changes nothing", async (id, test) => {
    await using world = await startWorld(test, { clock: true });
    const granted = await exampleCalls[id](world);
    await unchanged(world, async () => {
      const isOptional = everyOperation[id].body?.required === false;
      for (const { name, body, code } of badBodies) {
        if (isOptional && (body === "" || body === "{}")) continue;
        expect(await codeOf(world, { ...world.request(id, granted), body }), name).toBe(code);
      }
      await world.ok("getAccount");
    });
  });

  it.for(withBody)("as a member of the body of %s is told by its pointer and changes nothing", async (id, test) => {
    await using world = await startWorld(test, { clock: true });
    const granted = await exampleCalls[id](world);
    const body = new Map(Object.entries(granted.body ?? {}).map(([name, value]) => [name, JSON.stringify(value)]));
    const pointers = async (name: string, json: string) => {
      const text = [...new Map([...body, [name, json]])].map(([member, value]) => `"${member}":${value}`).join();
      const problem = await problemOf(world, { ...world.request(id, granted), body: `{${text}}` });
      expect(problem.code, `${name}: ${json}`).toBe("validation_failed");
      return (problem.errors ?? []).map((error) => error.pointer ?? "");
    };
    await unchanged(world, async () => {
      for (const { name, type, isRequired, texts } of members(id)) {
        if (id === "updateAgentPool" && name === "type") continue;
        const values = badValues
          .filter(({ unless }) => unless === undefined || unless !== type)
          .map(({ json }) => json);
        for (const json of [...values, ...texts, ...(isRequired ? ["null"] : [])]) {
          const place = `/${name}`;
          expect(await pointers(name, json), `${name}: ${json.slice(0, 40)}`).toContainEqual(
            expect.stringMatching(new RegExp(`^${place}(/|$)`)),
          );
        }
      }
    });
  });

  it.for(withBody)("in the media type of %s is refused before the body is read", async (id, test) => {
    await using world = await startWorld(test, { clock: true });
    const granted = await exampleCalls[id](world);
    const { headers = {}, ...sent } = world.request(id, granted);
    // A text would be given a media type of its own on the way.
    const body = new TextEncoder().encode(JSON.stringify(granted.body));
    const others = ["application/json", "application/merge-patch+json"].filter(
      (type) => type !== headers["content-type"],
    );
    await unchanged(world, async () => {
      for (const bad of [...badMediaTypes, ...others.map((type) => ({ "content-type": type }))]) {
        const authorization = headers["authorization"] ?? "";
        const code = await codeOf(world, { ...sent, body, headers: { authorization, ...bad } });
        expect(code, JSON.stringify(bad)).toBe("unsupported_media_type");
      }
    });
    const charset = `${headers["content-type"] ?? ""} ; Charset="UTF-8"`;
    const { response } = await world.send({ ...sent, headers: { ...headers, "content-type": charset } });
    expect(response.status).toBe(everyOperation[id].success.status);
  });

  it.for(lists)("in the query of %s is told by its parameter", async (id, test) => {
    await using world = await startWorld(test);
    const { path, headers = {} } = world.request(id, { path: (await exampleCalls[id](world)).path ?? {} });
    for (const query of badQueries) {
      const problem = await problemOf(world, { method: "GET", path: `${path}?${query}`, headers });
      expect(problem.code, query).toBe("validation_failed");
      expect(problem.errors?.[0]?.parameter, query).toEqual(expect.any(String));
    }
    const { response } = await world.send({ method: "GET", path: `${path}?&limit=%35&`, headers });
    expect(response.status).toBe(200);
  });

  it.for(operationIds)("as an identifier in the path of %s leads nowhere", async (id, test) => {
    await using world = await startWorld(test, { clock: true });
    const { path, pathParameters, success } = everyOperation[id];
    const granted = await exampleCalls[id](world);
    const { method, headers = {} } = world.request(id, granted);
    await unchanged(world, async () => {
      for (const { id: bad, statuses } of pathParameters.length === 0 ? [] : badIds) {
        const filled = path.replaceAll(/\{\w+\}/g, () => bad);
        const { response } = await world.send({ method, path: filled, headers });
        expect(statuses, `${method} ${filled.slice(0, 80)} answered ${response.status}`).toContain(response.status);
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

async function problemOf(world: World, wire: Parameters<World["send"]>[0]): Promise<Problem> {
  const { response, text } = await world.send(wire);
  expect(response.status, text).toBeGreaterThanOrEqual(400);
  return JSON.parse(text) as Problem; // Every answer with such a status was checked to be one.
}

async function codeOf(world: World, wire: Parameters<World["send"]>[0]): Promise<string> {
  return (await problemOf(world, wire)).code;
}
