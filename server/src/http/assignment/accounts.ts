import { changeAccount, requirementRefusal, type Account } from "../../domain/assignment/account.js";
import { silenceBoundaries } from "../../domain/agents/agent.js";
import { mergeHolders, mostHolders, noHolders } from "../../domain/assignment/holders.js";
import { absent, type Holders } from "../../domain/refusal.js";
import type { Transaction, View } from "../../store/store.js";
import { auditor } from "../answer/audit.js";
import type { Handlers } from "../contract.js";
import { preconditionRefusal, tagged } from "../answer/etag.js";
import { rowJson, withMember } from "../answer/json.js";
import { timestamp } from "../answer/timestamp.js";
import type { World } from "../world.js";
import { readQuotas } from "./quotas.js";

/** The operations on accounts. */
export function accountHandlers(world: World): Pick<Handlers, "getAccount" | "updateAccount"> {
  const { store, clock } = world;
  const audit = auditor(world);
  return {
    getAccount: ({ path }) =>
      store.read(async (view) => {
        const account = await view.accounts.get(path.account_id);
        return account === undefined ? absent("account") : taggedAccount(view, account, clock.now());
      }),

    updateAccount: ({ path, headers, body: { require_agent_pool: requireAgentPool, ...body }, ...call }) =>
      store.transaction(async (tx) => {
        const account = await tx.lock("account", path.account_id, "update");
        if (account === undefined) return absent("account");
        const before = configurationJson(account);
        const precondition = preconditionRefusal(headers["If-Match"], before);
        if (precondition !== undefined) return precondition;
        const { name, hosted_concurrency: hostedConcurrency } = body;
        const quotas = body.quotas && readQuotas(body.quotas);
        const changed = changeAccount(account, { name, requireAgentPool, hostedConcurrency, quotas });
        const refusal = requireAgentPool === true && requirementRefusal(changed, await hostedWorkspaces(tx, changed));
        if (refusal) return refusal;
        await tx.accounts.update(changed);
        // RUN-7: there is room for jobs that wait.
        if (changed.hostedConcurrency > account.hostedConcurrency) {
          tx.signal({ kind: "queue", accountId: account.id, agentPoolId: null });
        }
        const after = configurationJson(changed);
        await tx.auditEvents.insert(audit(call, { kind: "account", id: account.id, before, after }));
        return taggedAccount(tx, changed, clock.now());
      }),
  };
}

/** The workspaces that hosted runners execute, by choice or because no level names a pool (ASG-8). */
async function hostedWorkspaces(tx: Transaction, { id: accountId, defaultAgentPoolId }: Account): Promise<Holders> {
  const undecided = { accountId, agentPoolId: null, hosted: false, environmentDefault: null };
  return mergeHolders(
    await tx.workspaces.select({ accountId, hosted: true }, mostHolders),
    defaultAgentPoolId === null ? await tx.workspaces.select(undecided, mostHolders) : noHolders,
  );
}

async function taggedAccount(view: View, account: Account, now: number) {
  const { agentPools, agents } = await view.accounts.usage(account.id, silenceBoundaries(now));
  const configuration = configurationJson(account);
  const status = {
    agent_pools: agentPools,
    agents,
    queued_runs: await view.runs.queued(account.id),
    hosted_jobs: await view.jobs.hosted(account.id),
  };
  return tagged(withMember(configuration, "status", status), configuration);
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
    queued_runs: account.quotas.queuedRuns,
  },
  created_at: timestamp(account.createdAt),
}));
