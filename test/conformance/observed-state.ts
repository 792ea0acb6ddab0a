import { everyOperation, type AnyOperationId, type World } from "./world.js";

const lists = Object.entries(everyOperation).flatMap(([id, { path, queryParameters }]) =>
  // The entries of a record have its keys.
  "limit" in queryParameters && path.startsWith("/v1/accounts/") ? [id as AnyOperationId] : [],
);
const exports: readonly AnyOperationId[] = ["getAccount", "exportAuditEvents"];
const controls: readonly AnyOperationId[] = ["getClock", "listFaults", "getDowntime"];

/**
 * All that can be seen of a world: every list, the account, every audit event, the clock and what else the controls tell.
 * Of two that are equal nothing was changed in between (IAM-4).
 */
export async function observe(world: World): Promise<unknown> {
  const ids = [...lists, ...exports, ...(world.controlToken === undefined ? [] : controls)];
  const read = async (id: AnyOperationId) => {
    const query = "limit" in everyOperation[id].queryParameters ? { limit: 100 } : {};
    return [id, (await world.call(id, { query })).text] as const;
  };
  const seen = Object.fromEntries(await Promise.all(ids.map(read)));
  const pools = JSON.parse(seen["listAgentPools"] ?? "") as { readonly items: readonly { readonly id: string }[] };
  const tokens = pools.items.map(({ id }) => world.ok("listAgentPoolTokens", { path: { agent_pool_id: id } }));
  return { ...seen, tokens: await Promise.all(tokens) };
}
