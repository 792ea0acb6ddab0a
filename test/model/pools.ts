import { agentsByState } from "./agents.js";
import { isSameName, lacks, nobody, page, queryOf, refused, text } from "./model.js";
import type { Model, Part, Pool, Principal, Shown, Turn, Verdict } from "./model.js";

export interface PoolChange {
  readonly name?: string;
  readonly description?: string;
  readonly tags?: Readonly<Record<string, string | null>>;
  readonly type?: string;
}

/** POOL-1, POOL-2. */
export function createPool(model: Model, by: Principal, name: string, type: string): Turn {
  const learn = (answer: Shown) => {
    model.pools.push({ id: text(answer, "id"), name, description: "", tags: {}, type, isDeleted: false });
  };
  const granted = { shows: { name, type, description: "", tags: {}, status: noAgents }, learn };
  const verdict = lacks(by, "agent-pools:create") ?? foreign(by) ?? taken(model, name) ?? granted;
  return { call: { id: "createAgentPool", token: by.token, body: { name, type } }, verdict };
}

/** POOL-7. */
export function getPool(model: Model, by: Principal, pool: Pool | undefined): Turn {
  const verdict = lacks(by, "agent-pools:read") ?? absent(by, pool) ?? { shows: pool ? shown(model, pool) : {} };
  return { call: { id: "getAgentPool", token: by.token, path: pathOf(pool) }, verdict };
}

export function listPools(model: Model, by: Principal, name: string | undefined, part: Part): Turn {
  const present = model.pools.filter((pool) => !pool.isDeleted && (name === undefined || isSameName(pool.name, name)));
  const answer = () => page(model, `pools ${name ?? ""}`, present, part, (pool) => shown(model, pool));
  const verdict = lacks(by, "agent-pools:read") ?? foreign(by) ?? answer();
  return { call: { id: "listAgentPools", token: by.token, query: queryOf(part, { name }) }, verdict };
}

/** A name that may not stand is told before anything is looked at. */
export function createBadlyNamedPool(by: Principal, name: string): Turn {
  const verdict = lacks(by, "agent-pools:create") ?? foreign(by) ?? refused("validation_failed");
  return { call: { id: "createAgentPool", token: by.token, body: { name } }, verdict };
}

/** POOL-1, POOL-2: a merge patch. */
export function updatePool(model: Model, by: Principal, pool: Pool | undefined, change: PoolChange): Turn {
  const call = { id: "updateAgentPool" as const, token: by.token, path: pathOf(pool), body: change };
  const verdict =
    lacks(by, "agent-pools:update") ??
    (change.type === undefined ? undefined : refused("immutable_field")) ??
    absent(by, pool) ??
    (pool && change.name !== undefined ? taken(model, change.name, pool) : undefined);
  if (verdict !== undefined || pool === undefined) return { call, verdict: verdict ?? refused("not_found") };
  const tags = Object.fromEntries(
    Object.entries({ ...pool.tags, ...change.tags }).filter((tag): tag is [string, string] => tag[1] !== null),
  );
  const changed = { name: change.name ?? pool.name, description: change.description ?? pool.description, tags };
  return { call, verdict: { shows: { id: pool.id, ...changed }, learn: () => Object.assign(pool, changed) } };
}

/** POOL-5, POOL-6. */
export function deletePool(model: Model, by: Principal, pool: Pool | undefined): Turn {
  const holders = model.workspaces.filter((workspace) => !workspace.isDeleted && workspace.pool === pool);
  const held = { holders: { count: holders.length } };
  const verdict =
    lacks(by, "agent-pools:delete") ??
    absent(by, pool) ??
    (holders.length > 0 ? refused("pool_in_use", held) : { shows: {}, learn: () => pool && (pool.isDeleted = true) });
  return { call: { id: "deleteAgentPool", token: by.token, path: pathOf(pool) }, verdict };
}

/** Refuses what is not there for the principal. */
export function absent(by: Principal, object: Pool | undefined): Verdict | undefined {
  return foreign(by) ?? (object === undefined || object.isDeleted ? refused("not_found") : undefined);
}

/** To another account's principal this account, and all that is in it, is absent. */
export function foreign(by: Principal): Verdict | undefined {
  return by.isForeign ? refused("not_found") : undefined;
}

export function pathOf(pool: Pool | undefined): Record<string, string> {
  return { agent_pool_id: pool?.id ?? nobody("apool") };
}

const noAgents = { agents: { idle: 0, busy: 0, unresponsive: 0, offline: 0 } };

function shown(model: Model, pool: Pool): Shown {
  const { id, name, description, tags, type } = pool;
  return { id, name, description, tags, type, status: { agents: agentsByState(model, pool) } };
}

function taken(model: Model, name: string, self?: Pool): Verdict | undefined {
  const other = model.pools.find((pool) => !pool.isDeleted && pool !== self && isSameName(pool.name, name));
  return other && refused("name_taken");
}
