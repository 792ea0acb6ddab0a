import { isOlder } from "../agents/agent-version.js";
import { pauseAt, type Pause } from "../agents/pause.js";
import { refuse, refuseFaults, type Holders, type Refusal } from "../refusal.js";
import { agentPoolSchedulingTransitions, nextScheduling } from "../agents/scheduling.js";

/** What the agents of a pool are for: executing runs, or reaching VCS providers. */
type AgentPoolType = "runs" | "vcs";

/** A named group of self-hosted agents. */
export interface AgentPool {
  readonly id: string;
  readonly accountId: string;
  /** Unique among the account's pools that are not deleted, ignoring case (POOL-1). */
  readonly name: string;
  readonly description: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly type: AgentPoolType;
  /** Whether every environment may use the pool, or those named only (POOL-3). */
  readonly environmentAccess: "all" | "selected";
  /** The environments that may use the pool where access is `selected`; with `all` there are none (POOL-3). */
  readonly environmentIds: readonly string[];
  /** Agents older than this get no jobs (AGT-9); null accepts every version. */
  readonly minAgentVersion: string | null;
  /** Why and until when nothing is dispatched to it; a pause that has ended by itself may still stand here (POOL-9). */
  readonly pause: Pause | null;
  readonly createdAt: number;
  /** A deleted pool is remembered, so that its agents learn of it for ever (POOL-6). */
  readonly deletedAt: number | null;
}

/** What a merge patch changes of an agent pool: absent members stay, and a null tag is removed. */
export interface AgentPoolChange {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly tags?: Readonly<Record<string, string | null>> | undefined;
  /** Null accepts every version. */
  readonly minAgentVersion?: string | null | undefined;
}

/** The members of a pool that are chosen at creation and never change, each with its rule. */
export const immutableMembers = { type: "POOL-2" } as const;

const mostTags = 50;

/** The pool after a change; refused when it would have too many tags. */
export function changeAgentPool(pool: AgentPool, change: AgentPoolChange): AgentPool | Refusal {
  const tags = change.tags === undefined ? pool.tags : mergeTags(pool.tags, change.tags);
  if (Object.keys(tags).length > mostTags) {
    return refuseFaults([{ pointer: "/tags", detail: `must not leave the pool with more than ${mostTags} tags` }]);
  }
  const minAgentVersion = change.minAgentVersion === undefined ? pool.minAgentVersion : change.minAgentVersion;
  return {
    ...pool,
    name: change.name ?? pool.name,
    description: change.description ?? pool.description,
    tags,
    minAgentVersion,
  };
}

/** A pool after an operation on its scheduling, which changes nothing where it leads nowhere (POOL-9). */
export function reschedulePool(pool: AgentPool, operation: string, now: number, pause: Pause | null = null): AgentPool {
  const from = pauseAt(pool.pause, now) === null ? "active" : "paused";
  const to = nextScheduling(agentPoolSchedulingTransitions, from, operation);
  return { ...pool, pause: to === "paused" ? (pause ?? pool.pause) : null };
}

/** How many agents are older than the pool asks for, of so many of each version (AGT-9). */
export function tooOld({ minAgentVersion }: AgentPool, versions: ReadonlyMap<string, number>): number {
  if (minAgentVersion === null) return 0;
  return [...versions].reduce((sum, [version, count]) => (isOlder(version, minAgentVersion) ? sum + count : sum), 0);
}

/** Refuses the deletion of a pool that something holds (POOL-5). */
export function poolDeletionRefusal(pool: AgentPool, holders: Holders): Refusal | undefined {
  if (holders.count === 0) return undefined;
  const detail = `The agent pool ${JSON.stringify(pool.name)} is in use (${holders.count})`;
  return refuse("pool_in_use", `${detail}; choose another pool for each of its holders first`, {
    rule: "POOL-5",
    holders,
  });
}

/** Refuses whatever a token or an agent of a deleted pool asks for (POOL-6). */
export function poolDeletedRefusal(pool: AgentPool): Refusal | undefined {
  if (pool.deletedAt === null) return undefined;
  return refuse("pool_deleted", `The agent pool ${JSON.stringify(pool.name)} was deleted; stop the agent`, {
    rule: "POOL-6",
  });
}

/** Refuses a name that another pool of the account has (POOL-1). */
export function poolNameTaken(name: string): Refusal {
  return refuse("name_taken", `Another agent pool of the account is named ${JSON.stringify(name)}, ignoring case`, {
    rule: "POOL-1",
  });
}

function mergeTags(tags: AgentPool["tags"], patch: NonNullable<AgentPoolChange["tags"]>): AgentPool["tags"] {
  const kept = Object.entries({ ...tags, ...patch }).filter((tag): tag is [string, string] => tag[1] !== null);
  return Object.fromEntries(kept);
}
