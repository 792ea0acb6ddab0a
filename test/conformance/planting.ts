import type { World } from "./world.js";

/** Creates a pool; what a test does not say of it does not matter to the test. */
export function createPool(world: World, body: object = {}) {
  return world.ok("createAgentPool", { body: { name: world.name("pool"), ...body } });
}

/** Issues a token of a pool. */
export function issuePoolToken(world: World, agentPoolId: string, body: object = {}) {
  const path = { agent_pool_id: agentPoolId };
  return world.ok("createAgentPoolToken", { path, body: { name: world.name("token"), ...body } });
}

/** Creates a workspace. */
export function createWorkspace(world: World, body: object = {}) {
  return world.ok("createWorkspace", { body: { name: world.name("workspace"), ...body } });
}

/** Creates an environment. */
export function createEnvironment(world: World, body: object = {}) {
  return world.ok("createEnvironment", { body: { name: world.name("environment"), ...body } });
}

/** Creates a pool that only these environments may use. */
export function createSelectedPool(world: World, environments: readonly { readonly id: string }[]) {
  const environment_ids = environments.map(({ id }) => id);
  return createPool(world, { environment_access: "selected", environment_ids });
}

/** Creates a self-hosted VCS provider. */
export function createVcsProvider(world: World, body: object = {}) {
  const forge = { kind: "github_enterprise", url: "https://forge.example.com" };
  return world.ok("createVcsProvider", { body: { name: world.name("forge"), ...forge, ...body } });
}

/** What an agent tells of itself when it registers. */
export function registration(world: World, body: object = {}) {
  const name = world.name("agent");
  return { name, instance_key: `instance-key-${name}`, version: "1.2.3", os: "linux", arch: "amd64", ...body };
}

/** Registers an agent with a pool token and answers its session. */
export function registerAgent(world: World, poolToken: string, body: object = {}) {
  return world.ok("registerAgent", { token: poolToken, body: registration(world, body) });
}

/** A pool with a token and an agent in it. */
export async function plantAgent(world: World, body: object = {}) {
  const pool = await createPool(world);
  const token = await issuePoolToken(world, pool.id);
  const session = await registerAgent(world, token.token, body);
  return { pool, token, session, path: { agent_id: session.agent_id } };
}

/** Sends a heartbeat of an agent's session. */
export function heartbeat(world: World, session: { agent_id: string; session_token: string }) {
  const path = { agent_id: session.agent_id };
  return world.ok("heartbeatAgent", { path, token: session.session_token, body: { version: "1.2.3" } });
}

/** Creates a service account, which may do nothing. */
export function createServiceAccount(world: World, body: object = {}) {
  return world.ok("createServiceAccount", { body: { name: world.name("service account"), ...body } });
}

/** Issues a token of a service account. */
export function issueUserToken(world: World, serviceAccountId: string, body: object = {}) {
  const path = { service_account_id: serviceAccountId };
  return world.ok("createServiceAccountToken", { path, body: { name: world.name("token"), ...body } });
}

/** Creates a role. */
export function createRole(world: World, permissions: readonly string[], body: object = {}) {
  return world.ok("createRole", { body: { name: world.name("role"), permissions, ...body } });
}

/** Gives a service account a role, in the whole account where no scope is told. */
export function giveRole(world: World, roleId: string, serviceAccountId: string, scope: object = { level: "account" }) {
  const body = { role_id: roleId, service_account_id: serviceAccountId, scope };
  return world.ok("createAccessPolicy", { body });
}

/** A service account with a token and permissions at a scope, by default in the whole account. */
export async function plantPrincipal(world: World, permissions: readonly string[], scope?: object) {
  const serviceAccount = await createServiceAccount(world);
  const { token, ...issued } = await issueUserToken(world, serviceAccount.id);
  const role = await createRole(world, permissions);
  const policy = await giveRole(world, role.id, serviceAccount.id, scope);
  return { serviceAccount, token, issued, role, policy };
}
