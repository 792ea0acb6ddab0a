import { refuse, type Holders, type Refusal } from "../refusal.js";

/** A group of workspaces that may use the same agent pools. */
export interface Environment {
  readonly id: string;
  readonly accountId: string;
  /** Unique in the account, ignoring case. */
  readonly name: string;
  readonly description: string;
  /** The pool of its workspaces that choose nothing themselves; null leaves the choice to the account (ASG-1). */
  readonly defaultAgentPoolId: string | null;
  readonly createdAt: number;
}

/** What a merge patch changes of an environment: absent members stay, and a null pool is none. */
export interface EnvironmentChange {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly defaultAgentPoolId?: string | null | undefined;
}

/** The environment after a change. */
export function changeEnvironment(environment: Environment, change: EnvironmentChange): Environment {
  const { name = environment.name, description = environment.description } = change;
  const { defaultAgentPoolId = environment.defaultAgentPoolId } = change;
  return { ...environment, name, description, defaultAgentPoolId };
}

/** Refuses a name that another environment of the account has. */
export function environmentNameTaken(name: string): Refusal {
  return refuse("name_taken", `Another environment of the account is named ${JSON.stringify(name)}, ignoring case`);
}

/** Refuses the deletion of an environment that has workspaces (ASG-9). */
export function environmentDeletionRefusal(environment: Environment, holders: Holders): Refusal | undefined {
  if (holders.count === 0) return undefined;
  const has = `The environment ${JSON.stringify(environment.name)} has workspaces (${holders.count})`;
  return refuse("in_use", `${has}; delete them or move them to another first`, { rule: "ASG-9", holders });
}
