import fc from "fast-check";
import * as rules from "../rules/vcs-providers.js";
import { agentPools } from "../state/agent-pools.js";
import { there, type Model } from "../state/model.js";
import { vcsProviders } from "../state/vcs-providers.js";
import { ifMatch, ifMatchOf, key, members, move, name, part, partOf, pick, some, someMembers } from "./move.js";

const kind = fc.constantFrom("github", "gitlab", "github_enterprise", "azure_devops_server", "bitbucket_data_center");
const url = fc.constantFrom("https://one.example.com", "https://other.example.com", null);
const pool = fc.option(some, { freq: 4 });

const aProvider = (model: Model, choice: number) => pick(vcsProviders(model).values(), "vcs", choice, model);

interface Settings {
  readonly name?: string;
  readonly kind?: string;
  readonly url?: string | null;
  readonly agent_pool_id?: number | null;
}

/** The body that names a pool by a choice, most often among those of type vcs. */
function bodyOf(model: Model, { agent_pool_id: choice, ...rest }: Settings): rules.VcsProviderBody {
  if (choice === undefined) return rest;
  if (choice === null) return { ...rest, agent_pool_id: null };
  const all = there(agentPools(model)).filter(({ type }) => choice % 4 === 0 || type === "vcs");
  return { ...rest, agent_pool_id: pick(all, "apool", choice, model) };
}

const create = move(
  "createVcsProvider",
  fc.tuple(name, kind, members({ url, agent_pool_id: pool }), key),
  (model, by, [named, ofKind, settings, repeated]) => {
    const body = { ...bodyOf(model, settings), name: named, kind: ofKind };
    return rules.createVcsProvider(model, by, { body, key: repeated });
  },
);
const update = move(
  "updateVcsProvider",
  fc.tuple(
    some,
    fc.oneof(
      { weight: 8, arbitrary: someMembers<Settings>({ name, url, agent_pool_id: pool }) },
      { weight: 1, arbitrary: fc.record({ kind }) },
    ),
    ifMatch,
  ),
  (model, by, [choice, settings, match]) => {
    const id = aProvider(model, choice);
    const body = bodyOf(model, settings);
    return rules.updateVcsProvider(model, by, { id, body, ifMatch: ifMatchOf(model, id, match) });
  },
);

export const vcsProviderMoves = [
  ...[create, create, update],
  move("getVcsProvider", some, (model, by, choice) => rules.getVcsProvider(model, by, aProvider(model, choice))),
  move("listVcsProviders", fc.tuple(members({ name }), part), (model, by, [filters, asked]) =>
    rules.listVcsProviders(model, by, { filters, part: partOf(model, "vcs-providers", asked) }),
  ),
  move("deleteVcsProvider", fc.tuple(some, ifMatch), (model, by, [choice, match]) => {
    const id = aProvider(model, choice);
    return rules.deleteVcsProvider(model, by, { id, ifMatch: ifMatchOf(model, id, match) });
  }),
];
