import { mergeHolders, mostHolders, noHolders } from "../../domain/assignment/holders.js";
import { absent, type Holders } from "../../domain/refusal.js";
import type { Handlers } from "../contract.js";
import { toJson } from "../answer/json.js";
import type { World } from "../world.js";

/** The operation that tells what uses a pool (POOL-5). */
export function agentPoolUsageHandlers({ store }: World): Pick<Handlers, "getAgentPoolUsage"> {
  return {
    getAgentPoolUsage: ({ path, caller }) =>
      store.read(async (view) => {
        const pool = await view.agentPools.get(path.agent_pool_id);
        if (pool?.accountId !== caller.serviceAccount.accountId) return absent("agent pool");
        const { id, accountId } = pool;
        const isDefault = (await view.accounts.get(accountId))?.defaultAgentPoolId === id;
        // ASG-1: workspaces that choose nothing have what the levels above them name.
        const choosingNothing = (environmentDefault: string | null) =>
          view.workspaces.select({ accountId, agentPoolId: null, hosted: false, environmentDefault }, mostHolders);
        return toJson({
          account_default: isDefault,
          environment_defaults: shown(
            await view.environments.select({ accountId, defaultAgentPoolId: id }, mostHolders),
          ),
          vcs_providers: shown(await view.vcsProviders.holding(id, mostHolders)),
          workspaces: {
            explicit: shown(await view.workspaces.select({ accountId, agentPoolId: id }, mostHolders)),
            inherited: shown(
              mergeHolders(await choosingNothing(id), isDefault ? await choosingNothing(null) : noHolders),
            ),
          },
        });
      }),
  };
}

function shown({ count, items }: Holders) {
  return { count, items: [...items] };
}
