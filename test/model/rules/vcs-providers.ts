import type { UserToken } from "../state/access.js";
import { find, instant, there, type Model, type Shown } from "../state/model.js";
import { vcsProviders, type VcsProvider } from "../state/vcs-providers.js";
import { absent, matching, taken, type Ask, type ListAsk } from "./ask.js";
import { unassignable } from "./assignment.js";
import { changes, creates, removes, shown, shows, type Noun } from "./changes.js";
import { decide } from "./decide.js";
import { page, queryOf } from "./pages.js";
import { lacks, lacksInAccount } from "./permissions.js";
import { stale } from "./tags.js";
import { anyOf, fault, refused, type Turn, type Verdict } from "./verdict.js";

export interface VcsProviderBody {
  readonly name?: string;
  readonly kind?: string;
  readonly url?: string | null;
  readonly agent_pool_id?: string | null;
}

const selfHosted = ["github_enterprise", "gitlab_self_managed", "bitbucket_data_center", "azure_devops_server"];

const noun: Noun<VcsProvider> = { kind: "vcs_provider", rows: vcsProviders, configuration, isTagged: true };

/** ASG-7. */
export function createVcsProvider(model: Model, by: UserToken, ask: Ask & { readonly body: VcsProviderBody }): Turn {
  const { name = "", kind = "", url = null, agent_pool_id: poolId } = ask.body;
  const linking = poolId === undefined ? [] : ["vcs-providers:update", "agent-pools:read"];
  return decide(
    model,
    by,
    { ...ask, id: "createVcsProvider" },
    () => lacksInAccount(model, by, "vcs-providers:create", ...linking),
    () => {
      const make = (id: string) => ({
        ...{ id, name, kind, url, poolId: poolId ?? null },
        ...{ createdAt: model.now, isGone: false },
      });
      return (
        anyOf(...badSettings(model, kind, url, poolId), taken(there(vcsProviders(model)), name)) ??
        creates(model, noun, make)
      );
    },
  );
}

export function getVcsProvider(model: Model, by: UserToken, id: string): Turn {
  const row = find(vcsProviders(model), id);
  return decide(
    model,
    by,
    { id: "getVcsProvider", path: { vcs_provider_id: id } },
    () => lacks(model, by, "vcs-providers:read"),
    () => absent(by, row) ?? (row === undefined ? refused("not_found") : shows(model, noun, row)),
  );
}

export function listVcsProviders(model: Model, by: UserToken, { part, filters }: ListAsk): Turn {
  const rows = matching(vcsProviders(model), filters, { name: ({ name }) => name });
  return decide(
    model,
    by,
    { id: "listVcsProviders", query: queryOf(part, filters) },
    () => lacksInAccount(model, by, "vcs-providers:read"),
    () => page(model, "vcs-providers", rows, filters, part, (row) => shown(model, noun, row)),
  );
}

/** ASG-7: its kind never changes. */
export function updateVcsProvider(
  model: Model,
  by: UserToken,
  { id = "", body, ifMatch }: Ask & { readonly body: VcsProviderBody },
): Turn {
  const row = find(vcsProviders(model), id);
  const linking = body.agent_pool_id === undefined ? [] : ["agent-pools:read"];
  return decide(
    model,
    by,
    { id: "updateVcsProvider", path: { vcs_provider_id: id }, body, ifMatch },
    () =>
      lacks(model, by, "vcs-providers:update", ...linking) ??
      (body.kind === undefined ? undefined : refused("immutable_field")),
    () => {
      if (row === undefined || by.isForeign) return refused("not_found");
      const change = {
        name: body.name ?? row.name,
        url: body.url === undefined ? row.url : body.url,
        poolId: body.agent_pool_id === undefined ? row.poolId : body.agent_pool_id,
      };
      return (
        stale(model, ifMatch, configuration(model, row)) ??
        anyOf(
          ...badSettings(model, row.kind, change.url, body.agent_pool_id),
          taken(there(vcsProviders(model)), body.name, row),
        ) ??
        changes(model, noun, row, change)
      );
    },
  );
}

export function deleteVcsProvider(model: Model, by: UserToken, { id = "", ifMatch }: Ask): Turn {
  const row = find(vcsProviders(model), id);
  return decide(
    model,
    by,
    { id: "deleteVcsProvider", path: { vcs_provider_id: id }, ifMatch },
    () => lacks(model, by, "vcs-providers:delete"),
    () => {
      if (row === undefined || by.isForeign) return refused("not_found");
      return stale(model, ifMatch, configuration(model, row)) ?? removes(model, noun, row);
    },
  );
}

function configuration(model: Model, row: VcsProvider): Shown {
  return {
    id: row.id,
    account_id: model.accountId,
    name: row.name,
    kind: row.kind,
    url: row.url,
    agent_pool_id: row.poolId,
    created_at: instant(row.createdAt),
  };
}

/** ASG-7: only self-hosted kinds take a pool and an address, which they need. */
function badSettings(model: Model, kind: string, url: string | null, poolId: unknown): (Verdict | undefined)[] {
  const isSelfHosted = selfHosted.includes(kind);
  const isLinked = poolId !== undefined && poolId !== null;
  return [
    isSelfHosted === (url !== null) ? undefined : fault("/url"),
    isLinked && !isSelfHosted ? refused("vcs_provider_not_self_hosted") : undefined,
    unassignable(model, poolId, "vcs", "/agent_pool_id"),
  ];
}
