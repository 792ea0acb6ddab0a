import type { Pages } from "@muster/sdk";
import type { Reach } from "../command/reach.js";

/** What an object is known by. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A kind of object, and how one is found at the command line. */
export interface ObjectKind {
  readonly noun: string;
  readonly plural: string;
  /** What stands for it in options and in the help. */
  readonly flag: string;
  /** How its identifiers begin. */
  readonly prefix: string;
  /** The objects of the account, or those of one name; absent where they are known by identifier only. */
  readonly list?: (reach: Reach, query: { name?: string; limit?: number }) => Pages<Named>;
  /** Where names are unique within another object only: in which, and what there is in one. */
  readonly within?: { readonly kind: ObjectKind; readonly list: (reach: Reach, id: string) => Pages<Named> };
}

export const agentPool: ObjectKind = {
  noun: "agent pool",
  plural: "agent pools",
  flag: "pool",
  prefix: "apool-",
  list: ({ muster, call }, query) => muster.agentPools.list(query, call),
};

export const agentPoolToken: ObjectKind = {
  noun: "agent pool token",
  plural: "agent pool tokens",
  flag: "token",
  prefix: "apt-",
  within: { kind: agentPool, list: ({ muster, call }, id) => muster.agentPools.listTokens(id, { limit: 100 }, call) },
};

export const agent: ObjectKind = {
  noun: "agent",
  plural: "agents",
  flag: "agent",
  prefix: "agent-",
  list: ({ muster, call }, query) => muster.agents.list(query, call),
  within: {
    kind: agentPool,
    list: ({ muster, call }, id) => muster.agents.list({ agent_pool_id: id, limit: 100 }, call),
  },
};

export const environment: ObjectKind = {
  noun: "environment",
  plural: "environments",
  flag: "environment",
  prefix: "env-",
  list: ({ muster, call }, query) => muster.environments.list(query, call),
};

export const workspace: ObjectKind = {
  noun: "workspace",
  plural: "workspaces",
  flag: "workspace",
  prefix: "ws-",
  list: ({ muster, call }, query) => muster.workspaces.list(query, call),
};

export const vcsProvider: ObjectKind = {
  noun: "VCS provider",
  plural: "VCS providers",
  flag: "vcs-provider",
  prefix: "vcs-",
  list: ({ muster, call }, query) => muster.vcsProviders.list(query, call),
};

export const serviceAccount: ObjectKind = {
  noun: "service account",
  plural: "service accounts",
  flag: "service-account",
  prefix: "sa-",
  list: ({ muster, call }, query) => muster.serviceAccounts.list(query, call),
};

export const serviceAccountToken: ObjectKind = {
  noun: "service account token",
  plural: "service account tokens",
  flag: "token",
  prefix: "sat-",
  within: {
    kind: serviceAccount,
    list: ({ muster, call }, id) => muster.serviceAccounts.listTokens(id, { limit: 100 }, call),
  },
};

export const role: ObjectKind = {
  noun: "role",
  plural: "roles",
  flag: "role",
  prefix: "role-",
  list: ({ muster, call }, query) => muster.roles.list(query, call),
};

export const accessPolicy: ObjectKind = {
  noun: "access policy",
  plural: "access policies",
  flag: "policy",
  prefix: "pol-",
};

export const run: ObjectKind = { noun: "run", plural: "runs", flag: "run", prefix: "run-" };
