import { reaches, type Grant, type Place } from "./access-policy.js";
import { refuse, type Refusal } from "../refusal.js";

/**
 * Refuses with the first of the needed permissions that is not held at a place; undefined when all are. `anywhere` asks
 * for each whether it is held at any scope, which is what can be said before an object is looked at. A held permission is
 * `<noun>:<action>` with `*` allowed on either side (IAM-1).
 */
export function permissionRefusal(
  grants: readonly Grant[],
  needed: readonly string[],
  place: Place | "anywhere",
): Refusal | undefined {
  const missing = needed.find((permission) => !isHeld(grants, permission, place));
  if (missing === undefined) return undefined;
  const isElsewhere = place !== "anywhere" && isHeld(grants, missing, "anywhere");
  const detail = isElsewhere
    ? `The token's service account holds the permission ${missing} elsewhere, but not where this call takes it`
    : `The token's service account lacks the permission ${missing}`;
  return refuse("permission_missing", detail, { permission: missing });
}

/**
 * Refuses to give permissions at a place to somebody who does not hold each of them there (IAM-1). A wildcard is more than
 * all that it covers today: only who holds as wide a one gives it.
 */
export function grantRefusal(grants: readonly Grant[], given: readonly string[], place: Place): Refusal | undefined {
  const permission = given.find((one) => !isHeld(grants, one, place));
  if (permission === undefined) return undefined;
  const detail = `The token's service account does not hold ${permission} there itself; nobody gives more than they hold`;
  return refuse("grant_exceeds_own", detail, { rule: "IAM-1", permission });
}

/** Those of the permissions that the others do not cover. */
export function beyond(permissions: readonly string[], others: readonly string[]): readonly string[] {
  return permissions.filter((permission) => !others.some((other) => covers(other, permission)));
}

/** Whether a text grants something: both sides known, or `*`, or the singular spelling of `workspaces` (ASG-2). */
export function isGrantable(text: string, known: readonly string[]): boolean {
  return known.some((permission) => covers(text, permission));
}

function isHeld(grants: readonly Grant[], permission: string, place: Place | "anywhere"): boolean {
  return grants.some(
    ({ scope, permissions }) =>
      (place === "anywhere" || reaches(scope, place)) && permissions.some((held) => covers(held, permission)),
  );
}

/** Whether who holds the one holds the other, which may have wildcards itself. */
function covers(held: string, permission: string): boolean {
  if (held === "*:*") return true;
  const [heldNoun, heldAction, ...rest] = held.split(":");
  const [noun, action] = permission.split(":");
  return (
    rest.length === 0 &&
    (heldNoun === "*" || canonicalNoun(heldNoun) === canonicalNoun(noun)) &&
    (heldAction === "*" || heldAction === action)
  );
}

// ASG-2: the product documents write `workspace:update`; it is accepted wherever a permission is named.
function canonicalNoun(noun: string | undefined): string | undefined {
  return noun === "workspace" ? "workspaces" : noun;
}
