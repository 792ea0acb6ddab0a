import { withoutEnvironment } from "../../domain/agent-pools/agent-pool-access.js";
import { assignmentRefusal, availabilityRefusal, hostedRunnersRefusal } from "../../domain/assignment/assignment.js";
import type { Account } from "../../domain/assignment/account.js";
import {
  changeEnvironment,
  environmentDeletionRefusal,
  environmentNameTaken,
  type Environment,
} from "../../domain/assignment/environment.js";
import { mostHolders } from "../../domain/assignment/holders.js";
import { absent, isRefusal, type Refusal } from "../../domain/refusal.js";
import type { Transaction } from "../../store/store.js";
import { auditor } from "../answer/audit.js";
import type { Handlers } from "../contract.js";
import { preconditionRefusal, tagged } from "../answer/etag.js";
import { pageJson, rowJson } from "../answer/json.js";
import { pageOf } from "../answer/page.js";
import { timestamp } from "../answer/timestamp.js";
import type { World } from "../world.js";

/** The operations on environments. */
export function environmentHandlers(world: World): Pick<Handlers, EnvironmentRead | EnvironmentChanging> {
  return { ...environmentReads(world), ...environmentChanges(world) };
}

type EnvironmentRead = "listEnvironments" | "getEnvironment";
type EnvironmentChanging = "createEnvironment" | "updateEnvironment" | "deleteEnvironment";

function environmentReads({ store, cursors }: World): Pick<Handlers, EnvironmentRead> {
  return {
    listEnvironments: ({ path, query }) =>
      store.read(async (view) => {
        const page = pageOf(cursors, ["listEnvironments", path.account_id, query.name], query);
        if (isRefusal(page)) return page;
        const { items, nextCursor } = page.cut(await view.environments.list(path.account_id, query, page));
        return pageJson(items.map(environmentJson), nextCursor);
      }),

    getEnvironment: ({ path, caller }) =>
      store.read(async (view) => {
        const environment = await view.environments.get(path.environment_id);
        return environment?.accountId === caller.serviceAccount.accountId
          ? tagged(environmentJson(environment))
          : absent("environment");
      }),
  };
}

function environmentChanges(world: World): Pick<Handlers, EnvironmentChanging> {
  const { store, clock, ids } = world;
  const audit = auditor(world);
  return {
    createEnvironment: ({ path, body, ...call }) =>
      store.transaction(async (tx) => {
        const { name, description, default_agent_pool_id: defaultAgentPoolId } = body;
        const environment: Environment = {
          id: ids.next("env"),
          accountId: path.account_id,
          ...{ name, description, defaultAgentPoolId },
          createdAt: clock.now(),
        };
        const refusal = await defaultRefusal(tx, environment);
        if (refusal !== undefined) return refusal;
        if (!(await tx.environments.insert(environment))) return environmentNameTaken(environment.name);
        const after = environmentJson(environment);
        await tx.auditEvents.insert(audit(call, { kind: "environment", id: environment.id, before: null, after }));
        return tagged(after);
      }),

    updateEnvironment: ({ path, headers, body, ...call }) =>
      store.transaction(async (tx) => {
        const account = await tx.lock("account", call.caller.serviceAccount.accountId, "share");
        const environment = await tx.lock("environment", path.environment_id, "update");
        if (account === undefined || environment?.accountId !== account.id) return absent("environment");
        const before = environmentJson(environment);
        const precondition = preconditionRefusal(headers["If-Match"], before);
        if (precondition !== undefined) return precondition;
        const { name, description, default_agent_pool_id: defaultAgentPoolId } = body;
        const changed = changeEnvironment(environment, { name, description, defaultAgentPoolId });
        const refusal = defaultAgentPoolId === undefined ? undefined : await redirectionRefusal(tx, account, changed);
        if (refusal !== undefined) return refusal;
        if (!(await tx.environments.update(changed))) return environmentNameTaken(changed.name);
        const after = environmentJson(changed);
        await tx.auditEvents.insert(audit(call, { kind: "environment", id: environment.id, before, after }));
        return tagged(after);
      }),

    deleteEnvironment: ({ path, headers, ...call }) =>
      store.transaction(async (tx) => {
        const environment = await tx.lock("environment", path.environment_id, "update");
        const { accountId } = call.caller.serviceAccount;
        if (environment?.accountId !== accountId) return absent("environment");
        const { id } = environment;
        const before = environmentJson(environment);
        const refusal =
          preconditionRefusal(headers["If-Match"], before) ??
          environmentDeletionRefusal(
            environment,
            await tx.workspaces.select({ accountId, environmentId: id }, mostHolders),
          );
        if (refusal !== undefined) return refusal;
        await closePools(tx, id);
        await tx.environments.delete(id);
        await tx.auditEvents.insert(audit(call, { kind: "environment", id, before, after: null }));
        return null;
      }),
  };
}

/** Keeps the default of an environment from being deleted meanwhile; refuses one that it may not have (ASG-5, ASG-7). */
async function defaultRefusal(tx: Transaction, environment: Environment): Promise<Refusal | undefined> {
  if (environment.defaultAgentPoolId === null) return undefined;
  const pool = await tx.lock("agentPool", environment.defaultAgentPoolId, "share");
  return (
    assignmentRefusal(pool, environment.accountId, "/default_agent_pool_id") ??
    (pool && availabilityRefusal(pool, environment))
  );
}

/** Refuses another default of an environment that it may not have, or that leaves workspaces to hosted runners (ASG-8). */
async function redirectionRefusal(tx: Transaction, account: Account, environment: Environment) {
  if (environment.defaultAgentPoolId !== null || account.defaultAgentPoolId !== null) {
    return defaultRefusal(tx, environment);
  }
  const selection = { accountId: account.id, environmentId: environment.id, agentPoolId: null, hosted: false };
  return hostedRunnersRefusal(account, (await tx.workspaces.select(selection, 0)).count);
}

/** Closes every pool to an environment that goes. */
async function closePools(tx: Transaction, environmentId: string): Promise<void> {
  for (const { id } of await tx.agentPools.naming(environmentId)) {
    const pool = await tx.lock("agentPool", id, "update");
    if (pool !== undefined) await tx.agentPools.update(withoutEnvironment(pool, environmentId));
  }
}

const environmentJson = rowJson((environment: Environment) => ({
  id: environment.id,
  account_id: environment.accountId,
  name: environment.name,
  description: environment.description,
  default_agent_pool_id: environment.defaultAgentPoolId,
  created_at: timestamp(environment.createdAt),
}));
