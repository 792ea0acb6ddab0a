import { describe, expect, it } from "vitest";
import { accessProvocations } from "./access-provocations.js";
import { assignmentProvocations, type Provocation } from "./assignment-provocations.js";
import { exampleCalls } from "./example-calls.js";
import { createPool, createWorkspace, issuePoolToken, plantAgent, registration } from "./planting.js";
import { runProvocations } from "./run-provocations.js";
import { everyOperation, startWorld, tokenKinds, type AnyOperationId, type CallParts, type World } from "./world.js";

const minute = 60_000;

/** What each code takes, at all operations or at the one named before it. */
const provocations: Readonly<Record<string, Provocation>> = {
  ...accessProvocations,
  ...assignmentProvocations,
  ...runProvocations,
  unauthenticated: (_, __, granted) => ({ ...granted, token: null }),
  permission_missing: (world, _, granted) => ({ ...granted, token: world.tokenOf("nobody") }),
  wrong_token_kind: (world, id, granted) => ({
    ...granted,
    token: tokenKinds(id).includes("control_token") ? world.adminToken : (world.controlToken ?? null),
  }),
  not_found(_, id, granted) {
    const [parameter = ""] = everyOperation[id].pathParameters;
    return { ...granted, path: { ...granted.path, [parameter]: "no-identifier" } };
  },
  validation_failed: (_, id, granted) =>
    everyOperation[id].body === null ? { ...granted, query: { unknown: 1 } } : { ...granted, body: { unknown: 1 } },
  invalid_cursor: (_, __, granted) => ({ ...granted, query: { cursor: "made-up" } }),
  async name_taken(world, id, granted) {
    if (id === "updateAgentPoolToken") {
      const { agent_pool_id: poolId } = await world.ok("getAgentPoolToken", { path: granted.path ?? {} });
      return { ...granted, body: { name: (await issuePoolToken(world, poolId)).name } };
    }
    const name = { createAgentPool: createPool, updateAgentPool: createPool }[id as string];
    if (name !== undefined) return { ...granted, body: { name: (await name(world)).name } };
    if (id !== "createAgentPoolToken") return { ...granted, body: { name: (await createWorkspace(world)).name } };
    await world.ok(id, granted);
    return granted;
  },
  async pool_in_use(world, _, granted) {
    await createWorkspace(world, granted.path);
    return granted;
  },
  async unavailable(world, id, granted) {
    await world.ok("addFault", { body: { kind: "status", operation: id, status: 503 } });
    return granted;
  },
  async idempotency_key_reused(world, _, granted) {
    const headers = { "Idempotency-Key": world.name("0123456789abcdef") };
    await world.ok("createAgentPool", { headers, body: { name: world.name() } });
    return { ...granted, headers };
  },
  async token_already_issued(world, id, granted) {
    const initial = id === "createAgentPool" ? { body: { name: world.name(), initial_token: { name: "first" } } } : {};
    const parts = { ...granted, ...initial, headers: { "Idempotency-Key": world.name("0123456789abcdef") } };
    await world.ok(id, parts);
    await world.advance(10 * minute);
    return parts;
  },
  immutable_field: (_, id, granted) => ({
    ...granted,
    body: id === "updateAgentPoolToken" ? { expires_at: null } : { type: "vcs" },
  }),
  async pool_type_mismatch(world, _, granted) {
    return { ...granted, body: { name: world.name(), agent_pool_id: (await createPool(world, { type: "vcs" })).id } };
  },
  precondition_failed: (_, __, granted) => ({ ...granted, headers: { "If-Match": '"another"' } }),
  agent_active: async (world) => ({ path: (await plantAgent(world)).path }),
  async agent_name_taken(world, _, granted) {
    const body = registration(world);
    await world.ok("registerAgent", { ...granted, body });
    return { ...granted, body: { ...body, instance_key: "another-instance-key" } };
  },
  token_revoked: (world, id) =>
    ended(world, id, ({ token }) =>
      world.ok("revokeAgentPoolToken", { path: { agent_pool_token_id: token.id }, body: { sessions: "immediate" } }),
    ),
  pool_deleted: (world, id) =>
    ended(world, id, ({ pool }) => world.ok("deleteAgentPool", { path: { agent_pool_id: pool.id } })),
  agent_removed: (world, id) => ended(world, id, () => world.advance(245 * minute)),
  session_superseded: (world, id) => {
    const body = registration(world);
    return ended(world, id, ({ token }) => world.ok("registerAgent", { token: token.token, body }), body);
  },
};

/** A call of an agent, or of one that would become one, after something ended its right to it. */
async function ended(
  world: World,
  id: AnyOperationId,
  end: (planted: Awaited<ReturnType<typeof plantAgent>>) => Promise<unknown>,
  registered: object = {},
): Promise<CallParts> {
  const planted = await plantAgent(world, registered);
  await end(planted);
  if (id === "registerAgent") return { token: planted.token.token, body: registration(world) };
  const parts = { path: planted.path, token: planted.session.session_token };
  return id === "heartbeatAgent" ? { ...parts, body: { version: "1.0.0" } } : parts;
}

/**
 * Codes that are not provoked through one call with JSON. The corpus of bad input provokes the first three everywhere,
 * and the limits of rates the next.
 */
const elsewhere = [
  "malformed_request",
  "payload_too_large",
  "unsupported_media_type",
  "rate_limited",
  "internal_error",
  "clock_is_real",
  "idempotency_key_in_flight",
  // ASG-8: an account that requires pools has no workspace that is left to hosted runners.
  "createRun agent_pool_required",
];

describe("problems", () => {
  it("keep out of the way of every example call", async (test) => {
    for (const name of Object.keys(everyOperation)) {
      const id = name as AnyOperationId; // The keys of a record are its keys.
      await using world = await startWorld(test, { clock: true });
      await world.ok(id, await exampleCalls[id](world));
    }
  });

  it("are provoked, every code that an operation declares at that operation", async (test) => {
    let provoked = 0;
    for (const [name, operation] of Object.entries(everyOperation)) {
      const id = name as AnyOperationId; // The entries of a record have its keys.
      const isDue = (code: string) => !elsewhere.some((skipped) => [code, `${id} ${code}`].includes(skipped));
      for (const code of operation.problems.filter(isDue)) {
        await using world = await startWorld(test, { clock: true, principals: { nobody: [] } });
        const provoke =
          provocations[`${id} ${code}`] ?? provocations[code] ?? expect.fail(`nothing provokes ${code} of ${id}`);
        await world.refused(code, id, await provoke(world, id, await exampleCalls[id](world)));
        provoked += 1;
      }
    }
    expect(provoked).toBeGreaterThan(100);
    // Several hundred worlds are begun for it.
  }, 120_000);

  it("know no path and no method beside those of the documents", async (test) => {
    await using world = await startWorld(test);
    const send = (method: string, path: string) => world.send({ method, path });
    for (const path of [
      "/",
      "/v1",
      "/v1/agents",
      "/v2/agents/register",
      "/v1/accounts/",
      "/health",
      "//v1/agents/register",
    ]) {
      expect((await send("GET", path)).response.status, path).toBe(404);
    }
    for (const path of new Set(Object.values(everyOperation).map((operation) => operation.path))) {
      // A server may be without controls.
      if (path.startsWith("/_control/") && world.controlToken === undefined) continue;
      const methods = Object.values(everyOperation).flatMap((known) => (known.path === path ? known.method : []));
      const filled = path.replaceAll(/\{\w+\}/g, "x");
      for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
        if (methods.some((known) => known === method)) continue;
        const { response } = await send(method, filled);
        expect(response.status, `${method} ${path}`).toBe(405);
        expect(response.headers.get("allow")?.split(", ").sort()).toEqual([...methods].sort());
      }
    }
  });
});
