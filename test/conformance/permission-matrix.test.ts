import { operations } from "@muster/openapi/operations";
import { afterAll, describe, expect, it } from "vitest";
import { exampleCalls } from "./example-calls.js";
import { Decisions, everyPermission, grantedCall } from "./permission-matrix.js";
import {
  createEnvironment,
  createWorkspace,
  issuePoolToken,
  issueUserToken,
  plantAgent,
  plantPrincipal,
} from "./planting.js";
import { plantRunningJob } from "./run-planting.js";
import { makeSecret } from "./secret.js";
import { everyOperation, permissionsOf, startWorld, tokenKinds, type AnyOperationId, type World } from "./world.js";

// The entries of a record have its keys.
const everyId = Object.keys(everyOperation) as AnyOperationId[];
const taking = everyId.filter((id) => permissionsOf(id).length > 0);
const made: Decisions[] = [];

/** The scope at which a permission may be held for one object, by the parameter that names it. */
const scopes: Readonly<Record<string, (world: World, id: string) => Promise<{ level: string; id: string }>>> = {
  environment_id: (_, id) => Promise.resolve({ level: "environment", id }),
  workspace_id: (_, id) => Promise.resolve({ level: "workspace", id }),
  // Runs and their jobs stand at their workspace's place.
  run_id: async (world, id) => {
    return { level: "workspace", id: (await world.ok("getRun", { path: { run_id: id } })).workspace_id };
  },
  job_id: async (world, id) => {
    return { level: "workspace", id: (await world.ok("getJob", { path: { job_id: id } })).workspace_id };
  },
};

/** Keeps count of the decisions of a test. */
function decide(world: World): Decisions {
  const decisions = new Decisions(world);
  made.push(decisions);
  return decisions;
}

/** A principal whose permissions change from call to call. */
async function plantChangeling(world: World) {
  const { token, role } = await plantPrincipal(world, ["*:*"]);
  const path = { role_id: role.id };
  return {
    async holding(held: readonly string[]) {
      await world.ok("updateRole", { path, body: { permissions: [...new Set(held)] } });
      return token;
    },
  };
}

describe("permission matrix", () => {
  afterAll(() => {
    const count = made.reduce((sum, decisions) => sum + decisions.count, 0);
    const wrong = made.reduce((sum, decisions) => sum + decisions.wrong.length, 0);
    console.info(`permission matrix: ${count} decisions over ${everyId.length} operations, ${wrong} wrong`);
  });

  it("IAM-1 every operation is granted to whoever holds just what it takes, spelled out or with wildcards", async (test) => {
    await using world = await startWorld(test, { clock: true });
    await world.ok("updateAccount", { body: { quotas: { agent_pools: 10_000 } } });
    const decisions = decide(world);
    const changeling = await plantChangeling(world);
    for (const id of taking) {
      const { needed } = await grantedCall(id, world);
      const sets = {
        "all that it takes": needed,
        "every action on its nouns": needed.map((permission) => permission.replace(/:.*/, ":*")),
        "its actions on every noun": needed.map((permission) => permission.replace(/.*:/, "*:")),
        "the singular of workspaces": needed.map((permission) => permission.replace("workspaces:", "workspace:")),
        everything: ["*:*"],
      };
      for (const [situation, held] of Object.entries(sets)) {
        const { parts } = await grantedCall(id, world);
        await decisions.granted(situation, id, { ...parts, token: await changeling.holding(held) });
      }
    }
    expect(decisions.wrong).toEqual([]);
  });

  it("IAM-2 every operation names the permission that is missing, whatever else is held, and changes nothing", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const decisions = decide(world);
    const changeling = await plantChangeling(world);
    const only = new Map<string, string>();
    for (const permission of everyPermission) only.set(permission, (await plantPrincipal(world, [permission])).token);
    const nobody = await plantPrincipal(world, ["*:*"]);
    await world.ok("deleteAccessPolicy", { path: { access_policy_id: nobody.policy.id } });
    const members = new Set<string>();
    for (const id of taking) {
      const { parts, needed, further } = await grantedCall(id, world);
      for (const member of further) members.add(`${id}.${member}`);
      const missing = (permission: string | undefined) => `permission_missing ${permission ?? ""}`;
      for (const permission of needed) {
        const token = await changeling.holding(everyPermission.filter((other) => other !== permission));
        await decisions.refused(missing(permission), `all but ${permission}`, id, { ...parts, token });
      }
      await decisions.refused(missing(needed[0]), "nothing", id, { ...parts, token: nobody.token });
      for (const [permission, token] of only) {
        const lacking = needed.find((other) => other !== permission);
        if (lacking === undefined) continue;
        await decisions.refused(missing(lacking), `only ${permission}`, id, { ...parts, token });
      }
      // Had a refused call been done, it would fail now or there would be nothing left to do it to.
      await decisions.granted("everything, after all refusals", id, parts);
    }
    const conditional = taking.flatMap((id) =>
      Object.keys(everyOperation[id].conditionalPermissions).map((member) => `${id}.${member}`),
    );
    expect([...members].sort()).toEqual(conditional.sort());
    expect(decisions.wrong).toEqual([]);
  });

  it("IAM-1 every operation refuses what is held at another scope, and takes what is held where its object stands", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const decisions = decide(world);
    const elsewhere = [
      { level: "environment", id: (await createEnvironment(world)).id },
      { level: "workspace", id: (await createWorkspace(world)).id },
    ];
    const strangers = [];
    for (const scope of elsewhere)
      strangers.push({ scope, token: (await plantPrincipal(world, ["*:*"], scope)).token });
    for (const id of taking) {
      const { parts, needed } = await grantedCall(id, world);
      for (const { scope, token } of strangers) {
        const code = `permission_missing ${needed[0] ?? ""}`;
        await decisions.refused(code, `everything at another ${scope.level}`, id, { ...parts, token });
      }
      const [parameter = ""] = everyOperation[id].pathParameters;
      const scope = await scopes[parameter]?.(world, parts.path?.[parameter] ?? "");
      if (scope === undefined) continue;
      const { token } = await plantPrincipal(world, needed, scope);
      await decisions.granted(`just what it takes at its own ${scope.level}`, id, { ...parts, token });
    }
    expect(decisions.wrong).toEqual([]);
  });

  it("IAM-1 every operation on an account or something in it refuses another account's principal", async (test) => {
    await using world = await startWorld(test, { otherAccount: true, clock: true });
    const decisions = decide(world);
    for (const id of taking) {
      const { parts } = await grantedCall(id, world);
      const call = { ...parts, token: world.other.adminToken };
      if (everyOperation[id].pathParameters.length === 0) await decisions.granted("another account's token", id, call);
      else await decisions.refused("not_found", "another account's token", id, call);
    }
    expect(decisions.wrong).toEqual([]);
  });

  it("TOK-2 every operation refuses each kind of token but its own", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const decisions = decide(world);
    const { token, session, path, job } = await plantRunningJob(world);
    const kinds = {
      user_token: world.adminToken,
      agent_pool_token: token.token,
      agent_session_token: session.session_token,
      job_token: job.job_token,
      ...(world.controlToken === undefined ? {} : { control_token: world.controlToken }),
    };
    for (const id of everyId) {
      const accepted = tokenKinds(id);
      if (accepted.length === 0) continue;
      const parts = id === "reset" ? {} : await exampleCalls[id](world);
      for (const [kind, secret] of Object.entries(kinds)) {
        if (accepted.includes(kind)) continue;
        await decisions.refused("wrong_token_kind", `a token of the kind ${kind}`, id, { ...parts, token: secret });
      }
    }
    expect(decisions.wrong).toEqual([]);
    expect((await world.ok("getAgent", { path })).id).toBe(session.agent_id);
  });

  it("IAM-3 every operation refuses no token, an unknown, a revoked and an expired one, and a deleted principal's", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const decisions = decide(world);
    const ended = await plantEndedTokens(world);
    for (const id of everyId) {
      const accepted = tokenKinds(id);
      if (accepted.length === 0 || accepted.includes("control_token")) continue;
      const parts = await exampleCalls[id](world);
      await decisions.refused("unauthenticated", "no token", id, { ...parts, token: null });
      await decisions.refused("unauthenticated", "an unknown token", id, { ...parts, token: makeSecret("msa") });
      for (const { situation, kind, token, code } of ended) {
        const refused = accepted.includes(kind) ? code : "wrong_token_kind";
        await decisions.refused(refused, situation, id, { ...parts, token });
      }
    }
    expect(decisions.wrong).toEqual([]);
  });

  it("IAM-2 is about every operation of the document that takes a permission", () => {
    const described = Object.entries(operations).flatMap(([id, { security }]) =>
      security.some(({ permissions }) => permissions.length > 0) ? [id] : [],
    );
    expect(taking).toEqual(described.filter((id) => id in everyOperation));
  });
});

/** Tokens that no longer hold, each with the code of an operation that takes its kind. */
async function plantEndedTokens(world: World) {
  const kind = "user_token";
  const code = "unauthenticated";
  const revoked = await plantPrincipal(world, ["*:*"]);
  await world.ok("revokeServiceAccountToken", { path: { service_account_token_id: revoked.issued.id } });
  const deleted = await plantPrincipal(world, ["*:*"]);
  await world.ok("deleteServiceAccount", { path: { service_account_id: deleted.serviceAccount.id } });
  const { now } = await world.ok("getClock");
  const { serviceAccount } = await plantPrincipal(world, ["*:*"]);
  const expired = await issueUserToken(world, serviceAccount.id, { expires_at: now });
  const { agent_pool_id: poolId } = (await plantAgent(world)).token;
  const poolToken = await issuePoolToken(world, poolId);
  const path = { agent_pool_token_id: poolToken.id };
  await world.ok("revokeAgentPoolToken", { path, body: { sessions: "immediate" } });
  return [
    { situation: "a revoked token", kind, token: revoked.token, code },
    { situation: "an expired token", kind, token: expired.token, code },
    { situation: "a deleted principal's token", kind, token: deleted.token, code },
    { situation: "a revoked pool token", kind: "agent_pool_token", token: poolToken.token, code: "token_revoked" },
  ];
}
