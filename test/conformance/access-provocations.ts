import type { Provocation } from "./assignment-provocations.js";
import { createRole, createServiceAccount, giveRole, issueUserToken, plantPrincipal } from "./planting.js";
import type { CallParts, World } from "./world.js";

/** Gives the body of the call the name of something that is there already. */
function named(create: (world: World, granted: CallParts) => Promise<{ readonly name: string }>): Provocation {
  return async (world, _, granted) => {
    return { ...granted, body: { ...(granted.body as object), name: (await create(world, granted)).name } }; // It has one.
  };
}

/** Makes the call as a principal that may manage access and nothing else. */
async function asManager(world: World, granted: CallParts): Promise<CallParts> {
  const { token } = await plantPrincipal(world, ["roles:*", "access-policies:*", "service-accounts:*"]);
  return { ...granted, token };
}

const serviceAccountOf = ({ path }: CallParts) => path?.["service_account_id"] ?? "";

/** What refuses operations on principals and on what they may do, by operation and code. */
export const accessProvocations: Readonly<Record<string, Provocation>> = {
  "createServiceAccount name_taken": named((world) => createServiceAccount(world)),
  "updateServiceAccount name_taken": named((world) => createServiceAccount(world)),
  "createServiceAccountToken name_taken": named((world, granted) => issueUserToken(world, serviceAccountOf(granted))),
  "createRole name_taken": named((world) => createRole(world, ["*:read"])),
  "updateRole name_taken": named((world) => createRole(world, ["*:read"])),
  async "deleteRole in_use"(world, _, granted) {
    await giveRole(world, granted.path?.["role_id"] ?? "", (await createServiceAccount(world)).id);
    return granted;
  },
  "createRole grant_exceeds_own": (world, _, granted) =>
    asManager(world, { ...granted, body: { name: world.name(), permissions: ["agent-pools:read"] } }),
  "updateRole grant_exceeds_own": (world, _, granted) =>
    asManager(world, { ...granted, body: { permissions: ["agent-pools:update"] } }),
  async "createAccessPolicy grant_exceeds_own"(world, _, granted) {
    const role_id = (await createRole(world, ["agent-pools:read"])).id;
    return asManager(world, { ...granted, body: { ...(granted.body as object), role_id } }); // It has one.
  },
  async "createServiceAccountToken grant_exceeds_own"(world, _, granted) {
    const role = await createRole(world, ["agent-pools:read"]);
    await giveRole(world, role.id, serviceAccountOf(granted));
    return asManager(world, granted);
  },
};
