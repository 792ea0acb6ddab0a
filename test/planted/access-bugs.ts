import type { Bug } from "./bug.js";

/** Bugs in who may do what, in what is told of it, and in what is done once. */
export const accessBugs: readonly Bug[] = [
  {
    name: "a role gives for ever what it gave at first",
    rule: "IAM-3",
    file: "store/memory/access-view.ts",
    find: "const role = policy && roles.get(policy.roleId);",
    replace:
      "const known = (globalThis as any).known ??= new WeakMap(); if (policy && !known.has(policy)) known.set(policy, roles.get(policy.roleId)); const role = policy && known.get(policy);",
  },
  {
    name: "a permission in an environment counts in the whole account",
    rule: "IAM-1",
    file: "domain/access/access-policy.ts",
    find: "return scope.id === place.environmentId;",
    replace: "return place.environmentId === null || scope.id === place.environmentId;",
  },
  {
    name: "a move takes its permissions only where the workspace stands",
    rule: "IAM-1",
    file: "http/request/permit.ts",
    find: "this.#isMoved(body) ?",
    replace: "this.#isMoved(body) && this.#place === undefined ?",
  },
  {
    name: "a role gives more than whoever writes it holds",
    rule: "IAM-1",
    file: "http/access/roles.ts",
    find: " ?? grantRefusal(grants, beyond(given, before), wholeAccount)",
    replace: "",
  },
  {
    name: "a token is issued for a principal that holds more than its issuer",
    rule: "IAM-1",
    file: "http/access/service-account-tokens.ts",
    find: "const refusal = place && grantRefusal(own, permissions, place);",
    replace: "const refusal = undefined;",
  },
  {
    name: "the token of a principal holds at the instant of its expiry",
    rule: "IAM-3",
    file: "domain/access/service-account-token.ts",
    find: "now >= Date.parse(token.expiresAt)",
    replace: "now > Date.parse(token.expiresAt)",
  },
  {
    name: "a change of a role leaves no event",
    rule: "IAM-4",
    file: "http/access/roles.ts",
    find: '        await tx.auditEvents.insert(audit(call, { kind: "role", id: role.id, before, after }));',
    replace: "",
  },
  {
    name: "the end of a pause is told of no pool",
    rule: "IAM-4",
    file: "http/due-timers.ts",
    find: 'change: { kind: "agent_pool", id, before, after } };',
    replace: 'change: { kind: "agent_pool", id: "", before, after } };',
  },
  {
    name: "a key is taken for a repeat whatever the body says",
    rule: "Repeats",
    file: "http/idempotency/answer-once.ts",
    find: "JSON.stringify([operationId, path, query, body])",
    replace: "JSON.stringify([operationId, path, query])",
  },
  {
    name: "an answer that holds a secret is kept as long as any other",
    rule: "Repeats",
    file: "domain/idempotency.ts",
    find: "const secretKeptFor = 10 * 60_000;",
    replace: "const secretKeptFor = keptFor;",
  },
  {
    name: "a change goes through whatever ETag it was made for",
    rule: "ETags",
    file: "http/answer/etag.ts",
    find: 'ifMatch === "*" || ifMatch === etagOf(configuration)',
    replace: 'ifMatch === "*" || ifMatch.length === etagOf(configuration).length',
  },
];
