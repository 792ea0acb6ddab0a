import type { Account } from "../../domain/assignment/account.js";
import { defaultPoolRefusal, hostedRunnersRefusal } from "../../domain/assignment/assignment.js";
import { absent } from "../../domain/refusal.js";
import type { Transaction } from "../../store/store.js";
import { auditor, type AuditedCall } from "../answer/audit.js";
import type { Handlers } from "../contract.js";
import { preconditionRefusal, tagged } from "../answer/etag.js";
import { toJson } from "../answer/json.js";
import type { World } from "../world.js";

/** The operations on the default agent pool of an account (ASG-4). */
export function defaultAgentPoolHandlers(world: World): Pick<Handlers, DefaultAgentPoolOperation> {
  const { store } = world;
  const redirect = redirection(world);
  return {
    getDefaultAgentPool: ({ path }) =>
      store.read(async (view) => {
        const account = await view.accounts.get(path.account_id);
        return account === undefined ? absent("account") : tagged(defaultJson(account));
      }),

    setDefaultAgentPool: ({ path, headers, body: { agent_pool_id: id }, ...call }) =>
      store.transaction(async (tx) => {
        const account = await tx.lock("account", path.account_id, "update");
        if (account === undefined) return absent("account");
        const refusal =
          preconditionRefusal(headers["If-Match"], defaultJson(account)) ??
          defaultPoolRefusal(await tx.lock("agentPool", id, "share"), account.id);
        return refusal ?? redirect(tx, account, id, call);
      }),

    clearDefaultAgentPool: ({ path, headers, ...call }) =>
      store.transaction(async (tx) => {
        const account = await tx.lock("account", path.account_id, "update");
        if (account === undefined) return absent("account");
        const refusal =
          preconditionRefusal(headers["If-Match"], defaultJson(account)) ??
          hostedRunnersRefusal(account, await countInheriting(tx, account));
        return refusal ?? redirect(tx, account, null, call);
      }),
  };
}

type DefaultAgentPoolOperation = "getDefaultAgentPool" | "setDefaultAgentPool" | "clearDefaultAgentPool";

/** Gives the account another default and answers how many workspaces that moves; nothing is noted where it is the same. */
function redirection(world: World) {
  const audit = auditor(world);
  return async (tx: Transaction, account: Account, defaultAgentPoolId: string | null, call: AuditedCall) => {
    const changed = { ...account, defaultAgentPoolId };
    const [before, after] = [defaultJson(account), defaultJson(changed)];
    const isSame = account.defaultAgentPoolId === defaultAgentPoolId;
    if (!isSame) {
      await tx.accounts.update(changed);
      await tx.auditEvents.insert(audit(call, { kind: "default_agent_pool", id: account.id, before, after }));
    }
    const moved = isSame ? 0 : await countInheriting(tx, account);
    return tagged(toJson({ agent_pool_id: defaultAgentPoolId, workspaces_moved: moved }), after);
  };
}

/** How many workspaces the account decides for: they choose nothing themselves, and neither does their environment. */
async function countInheriting(tx: Transaction, { id: accountId }: Account): Promise<number> {
  const selection = { accountId, agentPoolId: null, hosted: false, environmentDefault: null };
  return (await tx.workspaces.select(selection, 0)).count;
}

function defaultJson({ defaultAgentPoolId }: Account) {
  return toJson({ agent_pool_id: defaultAgentPoolId });
}
