import { linkRefusal } from "../../domain/assignment/assignment.js";
import { absent, isRefusal, type Refusal } from "../../domain/refusal.js";
import {
  changeVcsProvider,
  vcsProviderNameTaken,
  vcsProviderRefusal,
  type VcsProvider,
} from "../../domain/assignment/vcs-provider.js";
import type { Transaction } from "../../store/store.js";
import { auditor } from "../answer/audit.js";
import type { Handlers } from "../contract.js";
import { preconditionRefusal, tagged } from "../answer/etag.js";
import { pageJson, rowJson } from "../answer/json.js";
import { pageOf } from "../answer/page.js";
import { timestamp } from "../answer/timestamp.js";
import type { World } from "../world.js";

/** The operations on VCS providers. */
export function vcsProviderHandlers(world: World): Pick<Handlers, VcsProviderRead | VcsProviderChanging> {
  return { ...vcsProviderReads(world), ...vcsProviderChanges(world) };
}

type VcsProviderRead = "listVcsProviders" | "getVcsProvider";
type VcsProviderChanging = "createVcsProvider" | "updateVcsProvider" | "deleteVcsProvider";

function vcsProviderReads({ store, cursors }: World): Pick<Handlers, VcsProviderRead> {
  return {
    listVcsProviders: ({ path, query }) =>
      store.read(async (view) => {
        const page = pageOf(cursors, ["listVcsProviders", path.account_id, query.name], query);
        if (isRefusal(page)) return page;
        const { items, nextCursor } = page.cut(await view.vcsProviders.list(path.account_id, query, page));
        return pageJson(items.map(vcsProviderJson), nextCursor);
      }),

    getVcsProvider: ({ path, caller }) =>
      store.read(async (view) => {
        const provider = await view.vcsProviders.get(path.vcs_provider_id);
        return provider?.accountId === caller.serviceAccount.accountId
          ? tagged(vcsProviderJson(provider))
          : absent("vcs provider");
      }),
  };
}

function vcsProviderChanges(world: World): Pick<Handlers, VcsProviderChanging> {
  const { store, clock, ids } = world;
  const audit = auditor(world);
  return {
    createVcsProvider: ({ path, body, ...call }) =>
      store.transaction(async (tx) => {
        const provider: VcsProvider = {
          id: ids.next("vcs"),
          accountId: path.account_id,
          name: body.name,
          kind: body.kind,
          url: body.url,
          agentPoolId: body.agent_pool_id,
          createdAt: clock.now(),
        };
        const refusal =
          vcsProviderRefusal(provider) ?? (await lockedPoolRefusal(tx, provider.agentPoolId, path.account_id));
        if (refusal !== undefined) return refusal;
        if (!(await tx.vcsProviders.insert(provider))) return vcsProviderNameTaken(provider.name);
        const after = vcsProviderJson(provider);
        await tx.auditEvents.insert(audit(call, { kind: "vcs_provider", id: provider.id, before: null, after }));
        return tagged(after);
      }),

    updateVcsProvider: ({ path, headers, body: { name, url, agent_pool_id: agentPoolId }, ...call }) =>
      store.transaction(async (tx) => {
        const { accountId } = call.caller.serviceAccount;
        // Locks go pool first; whether the provider is there at all is still answered first.
        const poolRefusal = await lockedPoolRefusal(tx, agentPoolId ?? null, accountId);
        const provider = await tx.lock("vcsProvider", path.vcs_provider_id, "update");
        if (provider?.accountId !== accountId) return absent("vcs provider");
        const before = vcsProviderJson(provider);
        const changed = changeVcsProvider(provider, { name, url, agentPoolId });
        const refusal = preconditionRefusal(headers["If-Match"], before) ?? vcsProviderRefusal(changed) ?? poolRefusal;
        if (refusal !== undefined) return refusal;
        if (!(await tx.vcsProviders.update(changed))) return vcsProviderNameTaken(changed.name);
        const after = vcsProviderJson(changed);
        await tx.auditEvents.insert(audit(call, { kind: "vcs_provider", id: provider.id, before, after }));
        return tagged(after);
      }),

    deleteVcsProvider: ({ path, headers, ...call }) =>
      store.transaction(async (tx) => {
        const provider = await tx.lock("vcsProvider", path.vcs_provider_id, "update");
        if (provider?.accountId !== call.caller.serviceAccount.accountId) return absent("vcs provider");
        const before = vcsProviderJson(provider);
        const refusal = preconditionRefusal(headers["If-Match"], before);
        if (refusal !== undefined) return refusal;
        await tx.vcsProviders.delete(provider.id);
        await tx.auditEvents.insert(audit(call, { kind: "vcs_provider", id: provider.id, before, after: null }));
        return null;
      }),
  };
}

/** Keeps the pool that a provider is to name from being deleted meanwhile; refuses one that it may not name (ASG-7). */
async function lockedPoolRefusal(tx: Transaction, id: string | null, accountId: string): Promise<Refusal | undefined> {
  return id === null ? undefined : linkRefusal(await tx.lock("agentPool", id, "share"), accountId);
}

const vcsProviderJson = rowJson((provider: VcsProvider) => ({
  id: provider.id,
  account_id: provider.accountId,
  name: provider.name,
  kind: provider.kind,
  url: provider.url,
  agent_pool_id: provider.agentPoolId,
  created_at: timestamp(provider.createdAt),
}));
