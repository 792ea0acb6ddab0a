import { refuse, refuseFaults, type Refusal } from "../refusal.js";

/** Each product, and whether it is hosted by whoever uses it: only then may it have an address and an agent pool. */
const isSelfHosted = {
  github: false,
  gitlab: false,
  bitbucket: false,
  azure_devops: false,
  github_enterprise: true,
  gitlab_self_managed: true,
  bitbucket_data_center: true,
  azure_devops_server: true,
} as const;

/** Where the code of workspaces comes from. */
export interface VcsProvider {
  readonly id: string;
  readonly accountId: string;
  /** Unique in the account, ignoring case. */
  readonly name: string;
  /** Chosen at creation. */
  readonly kind: keyof typeof isSelfHosted;
  readonly url: string | null;
  /** The pool of type `vcs` through which it is reached; null reaches it directly (ASG-7). */
  readonly agentPoolId: string | null;
  readonly createdAt: number;
}

/** What a merge patch changes of a VCS provider: absent members stay, and a null pool is none. */
export interface VcsProviderChange {
  readonly name?: string | undefined;
  readonly url?: string | null | undefined;
  readonly agentPoolId?: string | null | undefined;
}

/** The members of a VCS provider that are chosen at creation and never change, each with its rule. */
export const immutableVcsProviderMembers = { kind: "ASG-7" } as const;

/** The VCS provider after a change. */
export function changeVcsProvider(provider: VcsProvider, change: VcsProviderChange): VcsProvider {
  const { name = provider.name, url = provider.url, agentPoolId = provider.agentPoolId } = change;
  return { ...provider, name, url, agentPoolId };
}

/** Refuses an address or a pool that a provider of this kind may not have, and a missing address (ASG-7). */
export function vcsProviderRefusal({ kind, url, agentPoolId }: VcsProvider): Refusal | undefined {
  if (isSelfHosted[kind] && url === null) {
    return refuseFaults([{ pointer: "/url", detail: `must be there: a VCS provider of kind ${kind} is self-hosted` }]);
  }
  if (isSelfHosted[kind]) return undefined;
  if (url !== null) {
    return refuseFaults([{ pointer: "/url", detail: `must be null: a VCS provider of kind ${kind} has one address` }]);
  }
  if (agentPoolId === null) return undefined;
  const detail = `A VCS provider of kind ${kind} is not self-hosted; leave its agent pool out`;
  return refuse("vcs_provider_not_self_hosted", detail, { rule: "ASG-7" });
}

/** Refuses a name that another VCS provider of the account has. */
export function vcsProviderNameTaken(name: string): Refusal {
  return refuse("name_taken", `Another VCS provider of the account is named ${JSON.stringify(name)}, ignoring case`);
}
