import { refuse, type Refusal } from "./refusal.js";

/**
 * Refuses with the first of the needed permissions that is not granted; undefined when all are. A granted permission is
 * `<noun>:<action>` with `*` allowed on either side (IAM-1).
 */
export function permissionRefusal(granted: readonly string[], needed: readonly string[]): Refusal | undefined {
  const missing = needed.find((permission) => !granted.some((grant) => covers(grant, permission)));
  if (missing === undefined) return undefined;
  return refuse("permission_missing", `The token's service account lacks the permission ${missing}`, {
    permission: missing,
  });
}

/** Whether a text grants something: both sides known, or `*`, or the singular spelling of `workspaces` (ASG-2). */
export function isGrantable(text: string, known: readonly string[]): boolean {
  return known.some((permission) => covers(text, permission));
}

function covers(grant: string, permission: string): boolean {
  if (grant === permission || grant === "*:*") return true;
  const [grantedNoun, grantedAction, ...rest] = grant.split(":");
  const [noun, action] = permission.split(":");
  return (
    rest.length === 0 &&
    (grantedNoun === "*" || canonicalNoun(grantedNoun) === noun) &&
    (grantedAction === "*" || grantedAction === action)
  );
}

// ASG-2: the product documents write `workspace:update`; it is accepted wherever a permission is named.
function canonicalNoun(noun: string | undefined): string | undefined {
  return noun === "workspace" ? "workspaces" : noun;
}
