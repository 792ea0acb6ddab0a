import type { Account } from "../domain/account.js";
import { silenceBoundaries } from "../domain/agent.js";
import { absent } from "../domain/refusal.js";
import type { Handlers } from "./contract.js";
import { tagged } from "./etag.js";
import { rowJson, withMember } from "./json.js";
import { timestamp, type World } from "./world.js";

/** The operations on accounts. */
export function accountHandlers({ store, clock }: World): Pick<Handlers, "getAccount"> {
  return {
    getAccount: ({ path }) =>
      store.read(async (view) => {
        const account = await view.accounts.get(path.account_id);
        if (account === undefined) return absent("account");
        const { agentPools, agents } = await view.accounts.usage(account.id, silenceBoundaries(clock.now()));
        const configuration = configurationJson(account);
        const status = { agent_pools: agentPools, agents };
        return tagged(withMember(configuration, "status", status), configuration);
      }),
  };
}

const configurationJson = rowJson((account: Account) => ({
  id: account.id,
  name: account.name,
  require_agent_pool: account.requireAgentPool,
  hosted_concurrency: account.hostedConcurrency,
  quotas: {
    agent_pools: account.quotas.agentPools,
    agents: account.quotas.agents,
    tokens_per_agent_pool: account.quotas.tokensPerAgentPool,
  },
  created_at: timestamp(account.createdAt),
}));
