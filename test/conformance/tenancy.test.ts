import { describe, expect, it } from "vitest";
import { exampleCalls } from "./example-calls.js";
import {
  createEnvironment,
  createPool,
  createVcsProvider,
  issuePoolToken,
  plantAgent,
  plantPrincipal,
} from "./planting.js";
import { plantRunningJob } from "./run-planting.js";
import { everyOperation, startWorld, tokenKinds, type AnyOperationId, type World } from "./world.js";

/** One object of each kind, by the name of the path parameter that leads to it. */
async function plantAll(world: World): Promise<Record<string, string>> {
  const { pool, path, workspace, run, job } = await plantRunningJob(world);
  const { serviceAccount, issued, role, policy } = await plantPrincipal(world, ["*:read"]);
  return {
    account_id: world.accountId,
    agent_pool_id: pool.id,
    agent_pool_token_id: (await issuePoolToken(world, pool.id)).id,
    workspace_id: workspace.id,
    run_id: run.id,
    job_id: job.id,
    environment_id: (await createEnvironment(world)).id,
    vcs_provider_id: (await createVcsProvider(world)).id,
    service_account_id: serviceAccount.id,
    service_account_token_id: issued.id,
    role_id: role.id,
    access_policy_id: policy.id,
    ...path,
  };
}

/** An identifier that nothing has. */
function absentId(id: string): string {
  return id.replace(/-.*/, `-${"0".repeat(26)}`);
}

const ofEachAnswer = ["x-request-id", "date", "content-length"];

/** A response without what names the request, and what follows from how long that is. */
async function answer(world: World, id: AnyOperationId, parts: object) {
  const { response, text } = await world.call(id, parts);
  const requestId = response.headers.get("x-request-id") ?? "";
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !ofEachAnswer.includes(name)));
  return JSON.stringify({ status: response.status, headers, text: text.replaceAll(requestId, "") });
}

describe("tenancy", () => {
  it("answers every operation on another account's object exactly as on an absent one, and changes nothing", async (test) => {
    await using world = await startWorld(test, { otherAccount: true, clock: true });
    const foreign = await plantAll(world.other);
    // The agent is offline, so that its own account could delete it.
    await world.advance(5 * 60_000);
    const before = await everything(world.other, foreign);
    let operations = 0;
    for (const [name, operation] of Object.entries(everyOperation)) {
      const id = name as AnyOperationId; // The entries of a record have its keys.
      const [parameter] = operation.pathParameters;
      if (parameter === undefined || !tokenKinds(id).includes("user_token")) continue;
      const { path, query, body } = await exampleCalls[id](world);
      const on = (object: string) => answer(world, id, { path: { ...path, [parameter]: object }, query, body });
      const absent = await on(absentId(foreign[parameter] ?? ""));
      expect(absent, name).toContain('"status":404');
      expect(await on(foreign[parameter] ?? ""), name).toBe(absent);
      expect(await on("no-identifier"), name).toBe(absent);
      operations += 1;
    }
    expect(operations).toBeGreaterThanOrEqual(18);
    expect(await everything(world.other, foreign)).toEqual(before);
  });

  it("lists nothing of another account, by whatever filter", async (test) => {
    await using world = await startWorld(test, { otherAccount: true });
    const foreign = await plantAll(world.other);
    const pool = await world.other.ok("getAgentPool", { path: foreign });
    expect((await world.ok("listAgentPools", { query: { name: pool.name } })).items).toEqual([]);
    expect((await world.ok("listWorkspaces")).items).toEqual([]);
    expect((await world.ok("listRuns")).items).toEqual([]);
    for (const id of ["workspace_id", "environment_id", "agent_pool_id"] as const) {
      expect((await world.ok("listRuns", { query: { [id]: foreign[id] ?? "" } })).items).toEqual([]);
    }
    const query = { agent_pool_id: pool.id };
    expect((await world.ok("listAgents", { query })).items).toEqual([]);
    expect((await world.other.ok("listAgents", { query })).items).toHaveLength(1);
  });

  it("lets two accounts use the same names", async (test) => {
    await using world = await startWorld(test, { otherAccount: true });
    const { name } = await createPool(world);
    expect((await createPool(world.other, { name })).name).toBe(name);
  });

  it("lets several servers share one store: what one does, the other knows at once", async (test) => {
    await using world = await startWorld(test, { otherAccount: true });
    const { pool, path, session } = await plantAgent(world.other);
    // The other account's tokens hold on this server as well.
    const token = world.other.adminToken;
    const own = { path: { agent_pool_id: pool.id }, token };
    expect((await world.ok("getAgentPool", own)).id).toBe(pool.id);
    await world.ok("deleteAgentPool", own);
    const beat = { path, token: session.session_token, body: { version: "1.0.0" } };
    await world.other.refused("pool_deleted", "heartbeatAgent", beat);
    await world.refused("pool_deleted", "heartbeatAgent", beat);
  });
});

function everything(world: World, path: Record<string, string>): Promise<unknown[]> {
  return Promise.all([
    world.ok("getAgentPool", { path }),
    world.ok("getAgentPoolToken", { path }),
    world.ok("getWorkspace", { path }),
    world.ok("getEnvironment", { path }),
    world.ok("getRun", { path }),
    world.ok("getJob", { path }),
    world.ok("listLeases", { path }),
    world.ok("readJobLog", { path }),
    world.ok("getVcsProvider", { path }),
    world.ok("getServiceAccount", { path }),
    world.ok("getServiceAccountToken", { path }),
    world.ok("getRole", { path }),
    world.ok("getAccessPolicy", { path }),
    world.ok("getAgent", { path }),
    world.ok("listAgentPools"),
    world.ok("listAgentPoolTokens", { path }),
    world.ok("listWorkspaces"),
    world.ok("listRuns"),
    world.ok("listAgents"),
  ]);
}
