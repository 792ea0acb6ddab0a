import { accessBugs } from "./access-bugs.js";
import { assignmentBugs } from "./assignment-bugs.js";
import type { Bug } from "./bug.js";
import { raceBugs } from "./race-bugs.js";
import { runBugs } from "./run-bugs.js";

/** Bugs in what agents, their tokens and their pools are, and in how requests are read. */
const agencyBugs: readonly Bug[] = [
  {
    name: "an agent is offline only when more than five minutes have passed",
    rule: "AGT-2",
    file: "domain/agents/agent.ts",
    find: "if (silence >= offlineAfter)",
    replace: "if (silence > offlineAfter)",
  },
  {
    name: "an agent is removed four hours after its last call",
    rule: "AGT-3",
    file: "domain/agents/agent.ts",
    find: "const removalSilence = offlineAfter + 4 * 60 * 60_000;",
    replace: "const removalSilence = 4 * 60 * 60_000;",
  },
  {
    name: "an unresponsive agent can be deleted",
    rule: "AGT-4",
    file: "domain/agents/agent.ts",
    find: '{ from: "offline", to: "removed", operation: "deleteAgent", rule: "AGT-4" },',
    replace:
      '{ from: "offline", to: "removed", operation: "deleteAgent", rule: "AGT-4" }, { from: "unresponsive", to: "removed", operation: "deleteAgent", rule: "AGT-4" },',
  },
  {
    name: "an idle agent loses its name to another",
    rule: "AGT-1",
    file: "domain/agents/registration.ts",
    find: 'if (state === "removed" || mayRemove(state, "registerAgent")) return [sameName];',
    replace: "return [sameName];",
  },
  {
    name: "an unresponsive agent keeps its name",
    rule: "AGT-1",
    file: "domain/agents/registration.ts",
    find: 'if (state === "removed" || mayRemove(state, "registerAgent")) return [sameName];',
    replace: 'if (state === "removed") return [sameName];',
  },
  {
    name: "an expired token enrols agents that another token enrolled before",
    rule: "TOK-3",
    file: "domain/agents/registration.ts",
    find: "const known = sameKey?.agentPoolTokenId === token.id;",
    replace: "const known = sameKey !== undefined;",
  },
  {
    name: "a heartbeat does not end the silence of its agent",
    rule: "AGT-2",
    file: "store/memory/transaction.ts",
    find: "agent.silentSince = heartbeat.at;",
    replace: "",
  },
  {
    name: "an older session goes on beside the newer one",
    rule: "AGT-7",
    file: "domain/agents/agent-session.ts",
    find: "!isRemoved && agent.sessionId === session.id",
    replace: "!isRemoved && agent.sessionId >= session.id",
  },
  {
    name: "sessions outlive the revocation of their token",
    number: 11,
    rule: "TOK-3",
    file: "domain/agent-pools/agent-pool-token.ts",
    find: "(end !== null && now >= end ? revokedRefusal(token) : undefined)",
    replace: "undefined",
  },
  {
    name: "a session ends with its token's drain one instant late",
    rule: "TOK-3",
    file: "domain/agent-pools/agent-pool-token.ts",
    find: "end !== null && now >= end",
    replace: "end !== null && now > end",
  },
  {
    name: "a token registers agents at the instant of its expiry",
    rule: "TOK-3",
    file: "domain/agent-pools/agent-pool-token.ts",
    find: "now < Date.parse(token.expiresAt)",
    replace: "now <= Date.parse(token.expiresAt)",
  },
  {
    name: "a rotation ends the present secret at once",
    rule: "TOK-4",
    file: "domain/agent-pools/agent-pool-token.ts",
    find: "graceSeconds === 0 ? null :",
    replace: "graceSeconds >= 0 ? null :",
  },
  {
    name: "a replaced secret registers agents at the instant at which its grace ends",
    rule: "TOK-4",
    file: "domain/agent-pools/agent-pool-token.ts",
    find: "now < previousSecret.expiresAt",
    replace: "now <= previousSecret.expiresAt",
  },
  {
    name: "a revoked token registers agents",
    rule: "TOK-3",
    file: "domain/agent-pools/agent-pool-token.ts",
    find: "(token.revokedAt === null ? undefined : revokedRefusal(token))",
    replace: "undefined",
  },
  {
    name: "agents register with the tokens of a deleted pool",
    rule: "POOL-6",
    file: "domain/agent-pools/agent-pool.ts",
    find: "if (pool.deletedAt === null) return undefined;",
    replace: "if (pool.deletedAt !== undefined) return undefined;",
  },
  {
    name: "a pool that workspaces name is deleted",
    rule: "POOL-5",
    file: "domain/agent-pools/agent-pool.ts",
    find: "if (holders.count === 0) return undefined;",
    replace: "if (holders.count <= 1) return undefined;",
  },
  {
    name: "a pool of type vcs is named by a workspace",
    rule: "ASG-7",
    file: "domain/assignment/assignment.ts",
    find: 'return pool.type === "runs" ? undefined : typeMismatch(pool, "workspaces',
    replace: 'return pool.type !== "gone" ? undefined : typeMismatch(pool, "workspaces',
  },
  {
    name: "a read permission lets one write",
    rule: "IAM-1",
    file: "domain/access/permission.ts",
    find: '(heldAction === "*" || heldAction === action)',
    replace: '(heldAction === "*" || heldAction === "read" || heldAction === action)',
  },
  {
    name: "names that differ in case alone are two names",
    rule: "POOL-1",
    file: "domain/text.ts",
    find: 'return name.toLowerCase().toUpperCase().normalize("NFC");',
    replace: 'return name.normalize("NFC");',
  },
  {
    name: "a name may be in another Unicode normal form",
    rule: "Texts",
    file: "domain/text.ts",
    find: 'if (text.normalize("NFC") !== text)',
    replace: 'if (text.normalize("NFD") !== text)',
  },
  {
    name: "a cursor continues a list with another filter",
    rule: "Cursors",
    file: "http/request/cursor.ts",
    find: "const sealed = JSON.stringify([...scope.map((part) => part ?? null), after]);",
    replace: "const sealed = JSON.stringify([...scope.slice(0, 2), after]);",
  },
  {
    name: "the last page says that the list goes on",
    rule: "Cursors",
    file: "http/answer/page.ts",
    find: "const goesOn = rows.length > query.limit",
    replace: "const goesOn = rows.length >= query.limit",
  },
  {
    name: "a token of the wrong kind is taken by whatever asks for one",
    rule: "TOK-2",
    file: "http/request/authenticate.ts",
    find: "const scheme = accepted.find((name) => kinds[name] === token.kind);",
    replace: "const scheme = accepted.find((name) => kinds[name] === token.kind) ?? accepted[0];",
  },
  {
    name: "a mistyped checksum of a token is mended",
    rule: "TOK-5",
    file: "tokens.ts",
    find: "if (checksum(body) !== secret.slice(-checksumLength)) return undefined;",
    replace: "secret = body + checksum(body);",
  },
  {
    name: "another account's pool is shown",
    rule: "Absent",
    file: "http/agent-pools/agent-pools.ts",
    find: 'if (pool?.accountId !== caller.serviceAccount.accountId) return absent("agent pool");',
    replace: 'if (pool === undefined) return absent("agent pool");',
  },
  {
    name: "the agents of a deleted pool stay",
    rule: "POOL-6",
    file: "http/agent-pools/agent-pool-deletion.ts",
    find: "await tx.agents.removeAllOf(pool.id, now);",
    replace: "",
  },
];

/** Every planted bug: each is a slip that somebody could make in just that place. */
export const bugs: readonly Bug[] = [...agencyBugs, ...assignmentBugs, ...accessBugs, ...runBugs, ...raceBugs];
