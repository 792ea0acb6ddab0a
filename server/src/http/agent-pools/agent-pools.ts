import { changeAgentPool, poolNameTaken, type AgentPool } from "../../domain/agent-pools/agent-pool.js";
import { changeAccess, type AccessChange } from "../../domain/agent-pools/agent-pool-access.js";
import { absent, faultsUnder, isRefusal } from "../../domain/refusal.js";
import type { Transaction } from "../../store/store.js";
import { closingRefusal, lockEnvironments } from "./agent-pool-access.js";
import { agentPoolDeletion } from "./agent-pool-deletion.js";
import { agentPoolEventJson, agentPoolJson } from "./agent-pool-json.js";
import { agentPoolStatuses, emptyStatus, statusJson, type AgentPoolStatus } from "./agent-pool-status.js";
import { issueAgentPoolToken } from "./agent-pool-tokens.js";
import { auditor } from "../answer/audit.js";
import type { Handlers } from "../contract.js";
import { preconditionRefusal, tagged } from "../answer/etag.js";
import { pageJson, withJsonMember } from "../answer/json.js";
import { pageOf } from "../answer/page.js";
import { agentPoolQuotaRefusal } from "../answer/quotas.js";
import type { World } from "../world.js";

/** The operations on agent pools. */
export function agentPoolHandlers(
  world: World,
): ReturnType<typeof agentPoolReads> &
  ReturnType<typeof agentPoolCreation> &
  ReturnType<typeof agentPoolChanges> &
  ReturnType<typeof agentPoolDeletion> {
  return {
    ...agentPoolReads(world),
    ...agentPoolCreation(world),
    ...agentPoolChanges(world),
    ...agentPoolDeletion(world),
  };
}

function agentPoolReads(world: World): Pick<Handlers, "listAgentPools" | "getAgentPool"> {
  const { store, clock, cursors } = world;
  return {
    listAgentPools: ({ path, query }) =>
      store.read(async (view) => {
        const { name, type, environment_id: environmentId } = query;
        const page = pageOf(cursors, ["listAgentPools", path.account_id, name, type, environmentId], query);
        if (isRefusal(page)) return page;
        const filter = { name, type, environmentId };
        const { items, nextCursor } = page.cut(await view.agentPools.list(path.account_id, filter, page));
        const statuses = await agentPoolStatuses(view, items, clock.now());
        return pageJson(
          items.map((pool) => poolJson(pool, statuses.get(pool.id))),
          nextCursor,
        );
      }),

    getAgentPool: ({ path, caller }) =>
      store.read(async (view) => {
        const pool = await view.agentPools.get(path.agent_pool_id);
        if (pool?.accountId !== caller.serviceAccount.accountId) return absent("agent pool");
        return taggedPool(pool, (await agentPoolStatuses(view, [pool], clock.now())).get(pool.id));
      }),
  };
}

function agentPoolCreation(world: World): Pick<Handlers, "createAgentPool"> {
  const { store, clock, ids } = world;
  const audit = auditor(world);
  return {
    createAgentPool: ({ path, body, ...call }) =>
      store.transaction(async (tx) => {
        const { name, description, tags, type, initial_token: initialToken, ...rest } = body;
        const { min_agent_version: minAgentVersion, ...access } = rest;
        const roomRefusal = await agentPoolQuotaRefusal(tx, path.account_id, clock.now());
        const refusal = (await lockEnvironments(tx, access.environment_ids, path.account_id)) ?? roomRefusal;
        if (refusal !== undefined) return refusal;
        const described: AgentPool = {
          id: ids.next("apool"),
          accountId: path.account_id,
          ...{ name, description, tags, type },
          environmentAccess: "all",
          environmentIds: [],
          minAgentVersion,
          pause: null,
          createdAt: clock.now(),
          deletedAt: null,
        };
        const pool = changeAccess(described, readAccess(access));
        if (isRefusal(pool)) return pool;
        if (!(await tx.agentPools.insert(pool))) return poolNameTaken(pool.name);
        const after = agentPoolEventJson(pool);
        await tx.auditEvents.insert(audit(call, { kind: "agent_pool", id: pool.id, before: null, after }));
        if (initialToken === undefined) return taggedPool(pool);
        const issued = await issueAgentPoolToken(tx, pool, initialToken, call, world);
        if (isRefusal(issued)) return faultsUnder("/initial_token", issued);
        return tagged(withJsonMember(poolJson(pool), "initial_token", issued.json), agentPoolJson(pool));
      }),
  };
}

function agentPoolChanges(world: World): Pick<Handlers, "updateAgentPool"> {
  const { store, clock } = world;
  const audit = auditor(world);
  return {
    updateAgentPool: ({
      path,
      headers,
      body: { name, description, tags, min_agent_version: minAgentVersion, ...access },
      ...call
    }) =>
      store.transaction(async (tx) => {
        const { accountId } = call.caller.serviceAccount;
        // Locks go environments first; whether the pool is there at all is still answered first.
        const faults = await lockEnvironments(tx, access.environment_ids ?? [], accountId);
        const pool = await lockOwn(tx, path.agent_pool_id, accountId);
        if (isRefusal(pool)) return pool;
        const refusal = preconditionRefusal(headers["If-Match"], agentPoolJson(pool)) ?? faults;
        if (refusal !== undefined) return refusal;
        const opened = changeAccess(pool, readAccess(access));
        if (isRefusal(opened)) return opened;
        const closing = await closingRefusal(tx, pool, opened);
        if (closing !== undefined) return closing;
        const changed = changeAgentPool(opened, { name, description, tags, minAgentVersion });
        if (isRefusal(changed)) return changed;
        if (!(await tx.agentPools.update(changed))) return poolNameTaken(changed.name);
        const [before, after] = [agentPoolEventJson(pool), agentPoolEventJson(changed)];
        await tx.auditEvents.insert(audit(call, { kind: "agent_pool", id: pool.id, before, after }));
        // Other agents may take its jobs now, and other jobs may go to them.
        tx.signal({ kind: "agent_pool", agentPoolId: pool.id });
        return taggedPool(changed, (await agentPoolStatuses(tx, [changed], clock.now())).get(changed.id));
      }),
  };
}

async function lockOwn(tx: Transaction, id: string, accountId: string) {
  const pool = await tx.lock("agentPool", id, "update");
  return pool?.accountId === accountId ? pool : absent("agent pool");
}

function readAccess(body: {
  readonly environment_access?: AgentPool["environmentAccess"] | undefined;
  readonly environment_ids?: readonly string[] | undefined;
}): AccessChange {
  return { environmentAccess: body.environment_access, environmentIds: body.environment_ids };
}

/** What answers show of a pool. */
export function poolJson(pool: AgentPool, status: AgentPoolStatus = emptyStatus) {
  return withJsonMember(agentPoolJson(pool), "status", statusJson(status));
}

function taggedPool(pool: AgentPool, status?: AgentPoolStatus) {
  return tagged(poolJson(pool, status), agentPoolJson(pool));
}
