import {
  createEnvironment,
  createPool,
  createSelectedPool,
  createVcsProvider,
  createWorkspace,
  issuePoolToken,
} from "./planting.js";
import type { AnyOperationId, CallParts, World } from "./world.js";

/** Makes a call of the operation fail with one code, given a call that would be granted. */
export type Provocation = (world: World, id: AnyOperationId, granted: CallParts) => Promise<CallParts> | CallParts;

type Provocations = Readonly<Record<string, Provocation>>;

/** Names the pool in the body of the call, beside what the granted call says there. */
function naming(create: (world: World) => Promise<{ readonly id: string }>, member = "agent_pool_id"): Provocation {
  return async (world, _, granted) => {
    const named = { [member]: (await create(world)).id };
    return { ...granted, body: { ...(granted.body as object), name: world.name(), ...named } }; // Each of them has a body.
  };
}

/** Names a thing that is there already. */
function taking(create: (world: World) => Promise<{ readonly name: string }>): Provocation {
  return async (world, _, granted) => {
    return { ...granted, body: { ...(granted.body as object), name: (await create(world)).name } }; // As above.
  };
}

/** Does something in the world first. */
function after(prepare: (world: World, path: Readonly<Record<string, string>>) => Promise<unknown>): Provocation {
  return async (world, _, granted) => {
    await prepare(world, granted.path ?? {});
    return granted;
  };
}

const vcsPool = (world: World) => createPool(world, { type: "vcs" });
const closedPool = (world: World) => createSelectedPool(world, []);
const limit = (world: World, quotas: object) => world.ok("updateAccount", { body: { quotas } });
const requireAgentPool = (world: World) => world.ok("updateAccount", { body: { require_agent_pool: true } });
const environmentIn = (path: Readonly<Record<string, string>>) => ({ environment_id: path["environment_id"] });

/** Opens a pool to as many environments as a set holds. */
async function fillSet(world: World, agent_pool_id: string): Promise<void> {
  const environments = await Promise.all(Array.from({ length: 500 }, () => createEnvironment(world)));
  const environment_ids = environments.map(({ id }) => id);
  await world.ok("setAgentPoolEnvironments", { path: { agent_pool_id }, body: { environment_ids } });
}

const names: Provocations = {
  "createEnvironment name_taken": taking(createEnvironment),
  "updateEnvironment name_taken": taking(createEnvironment),
  "createVcsProvider name_taken": taking(createVcsProvider),
  "updateVcsProvider name_taken": taking(createVcsProvider),
};

const mismatches: Provocations = {
  "createEnvironment pool_type_mismatch": naming(vcsPool, "default_agent_pool_id"),
  "updateEnvironment pool_type_mismatch": naming(vcsPool, "default_agent_pool_id"),
  "createVcsProvider pool_type_mismatch": naming(createPool),
  "updateVcsProvider pool_type_mismatch": naming(createPool),
  "setDefaultAgentPool pool_type_mismatch": async (world) => ({ body: { agent_pool_id: (await vcsPool(world)).id } }),
  "createAgentPool pool_type_mismatch": (world) => ({
    body: { name: world.name(), type: "vcs", environment_access: "selected" },
  }),
  "updateAgentPool pool_type_mismatch": async (world) => ({
    path: { agent_pool_id: (await vcsPool(world)).id },
    body: { environment_access: "selected" },
  }),
};

const access: Provocations = {
  async pool_type_mismatch(world, _, granted) {
    return { ...granted, path: { ...granted.path, agent_pool_id: (await vcsPool(world)).id } };
  },
  async environment_access_is_all(world, _, granted) {
    return { ...granted, path: { ...granted.path, agent_pool_id: (await createPool(world)).id } };
  },
};
const accessOperations = ["setAgentPoolEnvironments", "addAgentPoolEnvironment", "removeAgentPoolEnvironment"];

const uses: Provocations = {
  async "updateAgentPool pool_in_use"(world, _, granted) {
    await createWorkspace(world, granted.path);
    return { ...granted, body: { environment_access: "selected" } };
  },
  async "setAgentPoolEnvironments pool_in_use"(world, _, granted) {
    await world.ok("setAgentPoolEnvironments", granted);
    const { environment_ids: ids } = granted.body as { environment_ids: string[] }; // It was just granted.
    await createWorkspace(world, { ...granted.path, environment_id: ids[0] });
    return { ...granted, body: { environment_ids: [] } };
  },
  "removeAgentPoolEnvironment pool_in_use": after((world, path) => createWorkspace(world, path)),
  async "updateWorkspace pool_in_use"(world) {
    const environment = await createEnvironment(world);
    const pool = await createSelectedPool(world, [environment]);
    const workspace = await createWorkspace(world, { environment_id: environment.id, agent_pool_id: pool.id });
    const body = { environment_id: (await createEnvironment(world)).id };
    return { path: { workspace_id: workspace.id }, body };
  },
  "deleteEnvironment in_use": after((world, path) => createWorkspace(world, environmentIn(path))),
  async "updateAccount in_use"(world) {
    await createWorkspace(world);
    return { body: { require_agent_pool: true } };
  },
};

const placements: Provocations = {
  "createEnvironment pool_not_available_in_environment": naming(closedPool, "default_agent_pool_id"),
  "updateEnvironment pool_not_available_in_environment": naming(closedPool, "default_agent_pool_id"),
  "createWorkspace pool_not_available_in_environment": naming(closedPool),
  "updateWorkspace pool_not_available_in_environment": naming(closedPool),
  async "setDefaultAgentPool default_pool_not_shared"(world) {
    return { body: { agent_pool_id: (await closedPool(world)).id } };
  },
  async "createWorkspace agent_pool_required"(world) {
    await requireAgentPool(world);
    return { body: { name: world.name() } };
  },
  async "updateWorkspace agent_pool_required"(world, _, granted) {
    await world.ok("updateWorkspace", granted);
    await requireAgentPool(world);
    return { ...granted, body: { agent_pool_id: null } };
  },
  async "updateEnvironment agent_pool_required"(world, _, granted) {
    await world.ok("updateEnvironment", granted);
    await createWorkspace(world, environmentIn(granted.path ?? {}));
    await requireAgentPool(world);
    return { ...granted, body: { default_agent_pool_id: null } };
  },
  "clearDefaultAgentPool agent_pool_required": after(async (world) => {
    await createWorkspace(world);
    await requireAgentPool(world);
  }),
};

/** What it takes to be refused for what names agent pools, for access to them, and for quotas. */
export const assignmentProvocations: Provocations = {
  ...names,
  ...mismatches,
  ...uses,
  ...placements,
  ...Object.fromEntries(
    accessOperations.flatMap((id) => Object.entries(access).map(([code, provoke]) => [`${id} ${code}`, provoke])),
  ),
  "updateVcsProvider immutable_field": (_, __, granted) => ({ ...granted, body: { kind: "github" } }),
  async vcs_provider_not_self_hosted(world, id, granted) {
    const hosted = { name: world.name(), kind: "github" };
    const body = { agent_pool_id: (await vcsPool(world)).id };
    if (id === "createVcsProvider") return { ...granted, body: { ...hosted, ...body } };
    const provider = await world.ok("createVcsProvider", { body: hosted });
    return { path: { vcs_provider_id: provider.id }, body };
  },
  async "addAgentPoolEnvironment quota_exceeded"(world, _, granted) {
    await fillSet(world, granted.path?.["agent_pool_id"] ?? "");
    return granted;
  },
  "createAgentPool quota_exceeded": after((world) => limit(world, { agent_pools: 0 })),
  "registerAgent quota_exceeded": after((world) => limit(world, { agents: 0 })),
  async "createAgentPoolToken quota_exceeded"(world, _, granted) {
    await issuePoolToken(world, granted.path?.["agent_pool_id"] ?? "");
    await limit(world, { tokens_per_agent_pool: 1 });
    return granted;
  },
};
