import { isGrantable } from "./permission.js";
import { refuse, refuseFaults, type Holders, type Refusal } from "../refusal.js";

/** A set of permissions with a name (IAM-1). */
export interface Role {
  readonly id: string;
  readonly accountId: string;
  /** Unique in the account, ignoring case. */
  readonly name: string;
  readonly description: string;
  /** What it allows, as it was written (ASG-2). */
  readonly permissions: readonly string[];
  readonly createdAt: number;
}

/** What a merge patch changes of a role: absent members stay, and permissions replace those before. */
export interface RoleChange {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly permissions?: readonly string[] | undefined;
}

/** The role after a change. */
export function changeRole(role: Role, change: RoleChange): Role {
  return {
    ...role,
    name: change.name ?? role.name,
    description: change.description ?? role.description,
    permissions: change.permissions ?? role.permissions,
  };
}

/** Refuses permissions that cover nothing that is known. */
export function unknownPermissionRefusal(
  permissions: readonly string[],
  known: readonly string[],
): Refusal | undefined {
  const faults = permissions.flatMap((text, place) =>
    isGrantable(text, known) ? [] : [{ pointer: `/permissions/${place}`, detail: "is no permission that there is" }],
  );
  return faults.length === 0 ? undefined : refuseFaults(faults);
}

/** Refuses the deletion of a role that access policies give (ASG-9). */
export function roleDeletionRefusal(role: Role, holders: Holders): Refusal | undefined {
  if (holders.count === 0) return undefined;
  const who = holders.count === 1 ? "1 access policy gives" : `${holders.count} access policies give`;
  const detail = `${who} the role ${JSON.stringify(role.name)}; delete that first`;
  return refuse("in_use", detail, { rule: "ASG-9", holders });
}

/** Refuses a name that another role of the account has. */
export function roleNameTaken(name: string): Refusal {
  return refuse("name_taken", `Another role of the account is named ${JSON.stringify(name)}, ignoring case`);
}
