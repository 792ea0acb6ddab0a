import type { Environment } from "../domain/assignment/environment.js";
import type { Holders } from "../domain/refusal.js";
import type { VcsProvider } from "../domain/assignment/vcs-provider.js";
import type { Workspace } from "../domain/assignment/workspace.js";
import type { NameFilter, Page } from "./list.js";

/** What a list of workspaces is narrowed to. */
export interface WorkspaceFilter extends NameFilter {
  readonly environmentId?: string | undefined;
  /** Only those that name this pool themselves. */
  readonly agentPoolId?: string | undefined;
}

/** Which workspaces of an account are counted; a member that is absent narrows nothing. */
export interface WorkspaceSelection {
  readonly accountId: string;
  readonly environmentId?: string | undefined;
  /** What they name themselves, null for no pool. */
  readonly agentPoolId?: string | null | undefined;
  readonly hosted?: boolean | undefined;
  /** What the default of their environment is, null for none; those without environment have none. */
  readonly environmentDefault?: string | null | undefined;
  /** Only those that are in none of these environments. */
  readonly outside?: readonly string[] | undefined;
}

/** Which environments of an account are counted. */
export interface EnvironmentSelection {
  readonly accountId: string;
  readonly defaultAgentPoolId: string;
  /** Only those that are none of these. */
  readonly outside?: readonly string[] | undefined;
}

/** What can be read of what names agent pools. */
export interface AssignmentView {
  readonly environments: {
    get(id: string): Promise<Environment | undefined>;
    list(accountId: string, filter: NameFilter, page: Page): Promise<readonly Environment[]>;
    /** How many are selected, and the first of them. */
    select(selection: EnvironmentSelection, limit: number): Promise<Holders>;
  };
  readonly vcsProviders: {
    get(id: string): Promise<VcsProvider | undefined>;
    list(accountId: string, filter: NameFilter, page: Page): Promise<readonly VcsProvider[]>;
    /** The VCS providers that name the pool: how many, and the first of them. */
    holding(agentPoolId: string, limit: number): Promise<Holders>;
  };
  readonly workspaces: {
    get(id: string): Promise<Workspace | undefined>;
    list(accountId: string, filter: WorkspaceFilter, page: Page): Promise<readonly Workspace[]>;
    /** How many are selected, and the first of them. */
    select(selection: WorkspaceSelection, limit: number): Promise<Holders>;
  };
}

/** What can be changed of what names agent pools. */
export interface AssignmentChanges {
  readonly environments: {
    insert(environment: Environment): Promise<boolean>;
    update(environment: Environment): Promise<boolean>;
    delete(id: string): Promise<boolean>;
  };
  readonly vcsProviders: {
    insert(provider: VcsProvider): Promise<boolean>;
    update(provider: VcsProvider): Promise<boolean>;
    delete(id: string): Promise<boolean>;
  };
  readonly workspaces: {
    insert(workspace: Workspace): Promise<boolean>;
    update(workspace: Workspace): Promise<boolean>;
    /** With it go its runs, and all that belongs to them (ASG-9). */
    delete(id: string): Promise<boolean>;
  };
}

/** The rows that name agent pools and can be locked. */
export interface AssignmentLockable {
  readonly environment: Environment;
  readonly vcsProvider: VcsProvider;
  readonly workspace: Workspace;
}
