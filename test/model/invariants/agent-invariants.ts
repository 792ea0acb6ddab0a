import { silences } from "../rules/silence.js";
import type { Shown } from "../state/model.js";
import { heldBy, isLive, type Change, type Changes, type Rows } from "./rows.js";
import { written, type Ended, type Sight, type Step } from "./sight.js";

/** I-10: nothing names a pool that is gone, so that of a link and a deletion at once exactly one is granted. */
export function linksHold({ rows, changes }: Sight): string | undefined {
  const namers = [
    ...namersIn(rows, changes, "accounts", ({ defaultAgentPoolId }) => defaultAgentPoolId),
    ...namersIn(rows, changes, "environments", ({ defaultAgentPoolId }) => defaultAgentPoolId),
    ...namersIn(rows, changes, "vcsProviders", ({ agentPoolId }) => agentPoolId),
    ...namersIn(rows, changes, "workspaces", ({ agentPoolId }) => agentPoolId),
  ];
  const [found] = namers.filter(([, poolId]) => !rows.agentPools.has(poolId));
  return found && `${found[0]} names the pool ${found[1]}, which is gone`;
}

/** Those of a noun that name a pool: the changed ones, or all where a pool went. */
function namersIn<Name extends "accounts" | "environments" | "vcsProviders" | "workspaces">(
  rows: Rows,
  changes: Changes,
  noun: Name,
  poolOf: (row: NonNullable<Change<Name>["after"]>) => string | null,
): (readonly [id: string, poolId: string])[] {
  const hasGone = changes.agentPools?.some(({ after }) => after === undefined) === true;
  // The rows of a table are those of its noun.
  const all = (hasGone ? [...rows[noun].values()] : written(changes, noun)) as NonNullable<Change<Name>["after"]>[];
  return all.flatMap((row) => {
    const poolId = poolOf(row);
    return poolId === null ? [] : [[row.id, poolId] as const];
  });
}

/** I-11: of a pool that is gone no agent, token, live lease or unfinished run is left or comes about, and nothing of it is let in. */
export function goneMeansGone({ rows, changes, ended }: Sight): string | undefined {
  const hasGone = changes.agentPools?.some(({ after }) => after === undefined) === true;
  const agents = hasGone ? [...rows.agents.values()] : written(changes, "agents");
  const tokens = hasGone ? [...rows.agentPoolTokens.values()] : written(changes, "agentPoolTokens");
  const runs = hasGone ? [...rows.runs.values()] : written(changes, "runs");
  const unfinished = runs.filter(({ endedAt, agentPoolId }) => endedAt === null && agentPoolId !== null);
  const left = [...agents, ...tokens, ...unfinished].find(({ agentPoolId }) => !rows.agentPools.has(agentPoolId ?? ""));
  if (left !== undefined) return `${left.id} outlives its pool`;
  if (ended === undefined || ended.hadPool) return undefined;
  if (ended.status < 300) return `the token of a pool that is gone was let in`;
  const isTold = !speaksForAgent(ended) || ended.answer["code"] === "pool_deleted";
  return isTold ? undefined : `a session of a pool that is gone was told ${String(ended.answer["code"])}`;
}

function speaksForAgent({ id, speaker }: Step): boolean {
  return speaker?.kind === "session" && (id === "heartbeatAgent" || id === "claimJob");
}

/** I-12: a claim that waits in a pool ends with the pool, at that instant, and is told so. */
export function claimsEndWithPools({ ended, underWay, isAtRest, goneAt, now }: Sight): string | undefined {
  const poolOf = ({ speaker }: Step) => goneAt.get(speaker?.agentPoolId ?? "");
  const isLeft = isAtRest && underWay.some((step) => step.id === "claimJob" && poolOf(step) !== undefined);
  if (isLeft) return "a claim still waits in a pool that is gone";
  if (ended?.id !== "claimJob" || ended.speaker?.kind !== "session") return undefined;
  const at = poolOf(ended);
  return at === undefined || !ended.hadPool || at === now ? undefined : `a claim ended ${now - at} ms after its pool`;
}

/** I-13: silence makes an agent unresponsive, offline and removed, and takes its jobs, at the very instants; a call of it ends that. */
export function silenceHasInstants({ rows, changes, by, ended, isAtRest, now }: Sight): string | undefined {
  if (by?.id === "advanceClock") {
    for (const { before, after } of changes.agents ?? []) {
      const isRemoved = before !== undefined && after === undefined && !before.ephemeral;
      if (isRemoved && now - before.silentSince < silences.removed)
        return `the agent ${before.id} was removed too early`;
    }
    for (const { agentId } of written(changes, "leases").filter(({ state }) => state === "lost")) {
      const agent = rows.agents.get(agentId);
      if (agent !== undefined && now - agent.silentSince < silences.offline) return `${agentId} lost a job too early`;
    }
  }
  if (ended === undefined || !isAtRest) return undefined;
  if (ended.id === "advanceClock") {
    for (const { id, silentSince } of rows.agents.values()) {
      if (now - silentSince >= silences.removed)
        return `the agent ${id} is there after ${now - silentSince} ms of silence`;
      if (now - silentSince >= silences.offline && heldBy(rows, id).length > 0)
        return `the agent ${id} is offline with jobs`;
    }
  }
  const isShown = ended.id === "getAgent" || ended.id === "listAgents";
  return (isShown ? wrongState(rows, ended.answer, now) : undefined) ?? unheard(rows, ended, now);
}

/** Where an answer shows another state of an agent than its silence makes. */
function wrongState(rows: Rows, { items, ...answer }: Shown, now: number): string | undefined {
  // Whatever is shown as a list is an array of objects.
  for (const { id, status } of [answer, ...((items ?? []) as readonly Shown[])]) {
    const agent = typeof id === "string" ? rows.agents.get(id) : undefined;
    if (agent === undefined) continue;
    const silence = now - agent.silentSince;
    const calm = heldBy(rows, agent.id).length > 0 ? "busy" : "idle";
    const late = silence >= silences.offline ? "offline" : "unresponsive";
    const expected = silence >= silences.unresponsive ? late : calm;
    // Every agent is shown with its status.
    const { state } = status as Shown;
    if (state !== expected) return `the agent ${agent.id} is shown ${String(state)} after ${silence} ms of silence`;
  }
  return undefined;
}

const ownCalls = ["heartbeatAgent", "claimJob", "startJob", "renewJob", "appendJobLog", "finishJob"];

/** Where a granted call of its own did not end the silence of an agent. */
function unheard({ agents }: Rows, { id, speaker, status, wasNewest }: Ended, now: number): string | undefined {
  const isGranted = status < 300 && wasNewest && ownCalls.includes(id);
  const agent = isGranted && speaker?.agentId != null ? agents.get(speaker.agentId) : undefined;
  return agent === undefined || agent.silentSince === now ? undefined : `the agent ${agent.id} was not heard`;
}

/** I-14: nothing but a granted call of its own, or its registration, moves the instant at which an agent was last seen. */
export function onlyCallsAreSeen({ changes, by, now }: Sight): string | undefined {
  for (const { before, after } of changes.agents ?? []) {
    if (before === undefined || after === undefined || before.lastSeenAt === after.lastSeenAt) continue;
    const isOwn = by?.speaker?.agentId === after.id;
    const isRegistered = by?.id === "registerAgent" && by.speaker?.agentPoolId === after.agentPoolId;
    if (!isOwn && !isRegistered) return `the agent ${after.id} was seen though it made no call`;
    if (after.lastSeenAt !== now) return `the agent ${after.id} was seen at another instant than now`;
  }
  return undefined;
}

/** I-15: a user takes away offline agents only, and every one of those. */
export function activeAgentsStay({ rows, changes, by, ended, isAtRest, now }: Sight): string | undefined {
  if (by?.id === "deleteAgent") {
    for (const { before, after } of changes.agents ?? []) {
      if (before === undefined || after !== undefined) continue;
      const isOffline = now - before.silentSince >= silences.offline && heldBy(rows, before.id).length === 0;
      if (!isOffline) return `the agent ${before.id} was deleted after ${now - before.silentSince} ms of silence`;
    }
  }
  if (ended?.id !== "deleteAgent" || !isAtRest) return undefined;
  const agent = rows.agents.get(ended.path?.["agent_id"] ?? "");
  const isRefused = ended.answer["code"] === "agent_active";
  if (ended.status < 300) return agent && `the agent ${agent.id} is there after its deletion`;
  const isOffline = agent !== undefined && now - agent.silentSince >= silences.offline;
  return isRefused && isOffline ? `the agent ${agent.id} is offline and was not deleted` : undefined;
}

/** I-16: the absence of the server is forgiven to every agent that was not offline before, and nothing else is. */
export function absenceIsForgiven({ rows, changes, now }: Sight): string | undefined {
  const [mark] = changes.serverMark ?? [];
  const last = mark?.before?.at;
  const wasAway = last !== undefined && now - last >= 60_000;
  for (const { before, after } of changes.agents ?? []) {
    if (before === undefined || after === undefined || before.lastSeenAt !== after.lastSeenAt) continue;
    const isForgiven = wasAway && last - before.silentSince < silences.offline;
    if (before.silentSince !== after.silentSince && !isForgiven)
      return `the silence of the agent ${after.id} was forgotten`;
  }
  if (!wasAway) return undefined;
  // Those who were offline then were silent for as long before the last mark.
  const forgotten = Array.from(rows.agents.values()).find(
    ({ silentSince }) => silentSince < now && last - silentSince < silences.offline,
  );
  return forgotten && `the agent ${forgotten.id} was not forgiven ${now - last} ms of absence`;
}

/** I-18: the newest session alone speaks for an agent and holds its jobs; an older one is told that it does not. */
export function newestSessionSpeaks({ rows, changes, by, ended, isAtRest }: Sight): string | undefined {
  for (const { before, after } of changes.agents ?? []) {
    const id = (after ?? before)?.id ?? "";
    if (heldBy(rows, id).some(({ agentSessionId }) => agentSessionId !== after?.sessionId)) {
      return `the agent ${id} holds jobs of a session that ended`;
    }
    const isOwn = by?.speaker?.kind === "session" && by.speaker.agentId === id && by.id !== "registerAgent";
    if (isOwn && before !== undefined && before.sessionId !== by.speaker.sessionId) {
      return `a session that was superseded changed the agent ${id}`;
    }
  }
  for (const { agentId, agentSessionId } of written(changes, "leases").filter(isLive)) {
    if (rows.agents.get(agentId)?.sessionId !== agentSessionId) return `${agentId} holds a job for an older session`;
  }
  if (ended === undefined || !isAtRest || ended.wasNewest || !speaksForAgent(ended)) return undefined;
  if (ended.status < 300) return "a session that was superseded was let in";
  const codes = ["session_superseded", "pool_deleted", "token_revoked", "agent_removed"];
  return codes.includes(String(ended.answer["code"]))
    ? undefined
    : `an older session was told ${String(ended.answer["code"])}`;
}
