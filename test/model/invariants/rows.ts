import type { Store } from "@muster/server";

/** The transaction that a store gives to work. */
export type Transaction = Parameters<Parameters<Store["transaction"]>[0]>[0];

type Got<Noun extends "accounts" | "agentPools" | "agentPoolTokens" | "agents" | "environments" | "workspaces"> =
  NonNullable<Awaited<ReturnType<Transaction[Noun]["get"]>>>;

export type Run = NonNullable<Awaited<ReturnType<Transaction["runs"]["get"]>>>;
export type Job = NonNullable<Awaited<ReturnType<Transaction["jobs"]["get"]>>>;
export type Lease = Parameters<Transaction["leases"]["insert"]>[0];
export type Agent = Got<"agents">;

/** How long the log of a job is, in characters. */
interface LogLength {
  readonly id: string;
  readonly length: number;
}

/** The instant of the latest mark that a server was there (AGT-8). */
interface Mark {
  readonly id: string;
  readonly at: number;
}

/** What a store keeps of each noun that an invariant speaks of. */
export interface RowOf {
  accounts: Got<"accounts">;
  environments: Got<"environments">;
  agentPools: Got<"agentPools">;
  agentPoolTokens: Got<"agentPoolTokens">;
  vcsProviders: Parameters<Transaction["vcsProviders"]["insert"]>[0];
  workspaces: Got<"workspaces">;
  agents: Agent;
  agentSessions: Parameters<Transaction["agentSessions"]["insert"]>[0];
  runs: Run;
  jobs: Job;
  leases: Lease;
  jobLogs: LogLength;
  serverMark: Mark;
}

export type Noun = keyof RowOf;

/** The rows that are there: none that was deleted, revoked or removed. */
export type Rows = { readonly [Name in Noun]: Map<string, RowOf[Name]> };

/** What one transaction made of a row; undefined where there was or is none. */
export type Change<Name extends Noun = Noun> = {
  [Each in Name]: {
    readonly noun: Each;
    readonly before: RowOf[Each] | undefined;
    readonly after: RowOf[Each] | undefined;
  };
}[Name];

/** What one transaction made of the rows of each noun that it wrote. */
export type Changes = { readonly [Name in Noun]?: readonly Change<Name>[] };

/** No rows. */
export function noRows(): Rows {
  return {
    ...{ accounts: new Map(), environments: new Map(), agentPools: new Map(), agentPoolTokens: new Map() },
    ...{ vcsProviders: new Map(), workspaces: new Map(), agents: new Map(), agentSessions: new Map() },
    ...{ runs: new Map(), jobs: new Map(), leases: new Map(), jobLogs: new Map(), serverMark: new Map() },
  };
}

/** Whether a lease holds. */
export function isLive({ state }: Lease): boolean {
  return state === "claimed" || state === "started";
}

/** Whether somebody has a job. */
export function isHeld({ state }: Job): boolean {
  return state === "claimed" || state === "running";
}

/** The leases of a job, oldest first. */
export function leasesOfJob({ leases }: Rows, jobId: string): Lease[] {
  return [...leases.values()].filter((lease) => lease.jobId === jobId);
}

/** What an agent holds. */
export function heldBy({ leases }: Rows, agentId: string): Lease[] {
  return [...leases.values()].filter((lease) => lease.agentId === agentId && isLive(lease));
}
