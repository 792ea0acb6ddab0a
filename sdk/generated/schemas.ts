// Generated from openapi/ by generator. Do not edit; run `npm run generate`.

/** The tenant that owns everything else. */
export interface Account {
  /** Identifies the account. */
  id: string;
  /** What people call the account. */
  name: string;
  /** Whether workspaces that resolve to hosted runners are refused (ASG-8). */
  require_agent_pool: boolean;
  /** How many jobs hosted runners execute at once; agents never count against it (RUN-7). */
  hosted_concurrency: number;
  /** How much of everything the account may have (POOL-10). */
  quotas: Quotas;
  /** When the account was created. */
  created_at: string;
  /** How much of its quotas the account uses at present. */
  status: AccountStatus;
}

/**
 * How much of everything the account may have (POOL-10).
 *
 * `quotas` of {@link Account}.
 */
export interface Quotas {
  /** Agent pools in the account. */
  agent_pools: number;
  /** Agents in the account that are not offline. */
  agents: number;
  /** Tokens in one agent pool that are not revoked. */
  tokens_per_agent_pool: number;
  /** Runs in the account of which a job waits. */
  queued_runs: number;
}

/**
 * How much of everything the account may have (POOL-10).
 *
 * `quotas` of {@link AccountUpdate}.
 */
export interface QuotasPatch {
  /** Agent pools in the account. */
  agent_pools?: number | undefined;
  /** Agents in the account that are not offline. */
  agents?: number | undefined;
  /** Tokens in one agent pool that are not revoked. */
  tokens_per_agent_pool?: number | undefined;
  /** Runs in the account of which a job waits. */
  queued_runs?: number | undefined;
}

/**
 * How much of its quotas the account uses at present.
 *
 * `status` of {@link Account}.
 */
export interface AccountStatus {
  /** Agent pools in the account. */
  agent_pools: number;
  /** Agents in the account that are not offline. */
  agents: number;
  /** Runs in the account of which a job waits. */
  queued_runs: number;
  /** Jobs that hosted runners execute, which `hosted_concurrency` limits. */
  hosted_jobs: number;
}

/** A JSON merge patch of an account. */
export interface AccountUpdate {
  /** What people call the account. */
  name?: string | undefined;
  /** Whether workspaces that resolve to hosted runners are refused (ASG-8). */
  require_agent_pool?: boolean | undefined;
  /** How many jobs hosted runners execute at once (RUN-7). */
  hosted_concurrency?: number | undefined;
  /** How much of everything the account may have (POOL-10). */
  quotas?: QuotasPatch | undefined;
}

/** The agent pool that executes the runs of every workspace for which nothing closer names one (ASG-1, ASG-4). */
export interface DefaultAgentPool {
  /** The agent pool; null when the account has no default. */
  agent_pool_id: string | null;
}

/** What `setDefaultAgentPool` takes. */
export interface DefaultAgentPoolSet {
  /** An agent pool of type `runs` that every environment may use (ASG-4). */
  agent_pool_id: string;
}

/** What `setDefaultAgentPool` answers. */
export interface DefaultAgentPoolChange {
  /** The agent pool that is the default now; null when the account has none. */
  agent_pool_id: string | null;
  /** How many workspaces have another effective agent pool than before. */
  workspaces_moved: number;
}

/** One fault of a request. Either `pointer` or `parameter` says where it lies. */
export interface ProblemError {
  /** A JSON pointer into the body; empty for the body as a whole. */
  pointer?: string;
  /** The name of a query parameter or of a header. */
  parameter?: string;
  /** What is wrong there. */
  detail: string;
}

/**
 * With `quota_exceeded`, which quota and how much of it is used.
 *
 * `quota` of problems.
 */
export interface QuotaState {
  /**
   * The quota, as the account names it; or `environments_per_agent_pool`, which every account has and nobody changes.
   */
  name: string;
  /** How much the account may have. */
  limit: number;
  /** How much it has. */
  used: number;
}

/**
 * Environments of which it is the default.
 *
 * `environment_defaults` of {@link AgentPoolUsage}.
 */
export interface Holders {
  /** How many objects hold it. */
  count: number;
  /** The first 20 of them. */
  items: ({
    /** What kind of object it is. */
    kind:
      | "account"
      | "environment"
      | "workspace"
      | "vcs_provider"
      | "access_policy"
      | "run"
      | "job"
      | (string & {});
    /** Its identifier. */
    id: string;
    /** Its name; for a run the message it was started with, for a job its phase. */
    name: string;
  })[];
}

/**
 * `runs` executes runs of workspaces, `vcs` reaches VCS providers. Chosen at creation (POOL-2).
 *
 * `type` of {@link AgentPool}.
 */
export type AgentPoolType = "runs" | "vcs" | (string & {});

/** What requests hold where answers hold {@link AgentPoolType}. */
export type AgentPoolTypeInput = "runs" | "vcs";

/** A named group of self-hosted agents. */
export interface AgentPool {
  /** Identifies the agent pool. */
  id: string;
  /** The account that owns the agent pool. */
  account_id: string;
  /** Unique in the account, ignoring case (POOL-1). */
  name: string;
  /** What the agent pool is for. */
  description: string;
  /** Labels of your own. */
  tags: { [name: string]: string };
  /** `runs` executes runs of workspaces, `vcs` reaches VCS providers. Chosen at creation (POOL-2). */
  type: AgentPoolType;
  /**
   * `all` lets every environment use the agent pool, `selected` those in `environment_ids` only. An agent pool of
   * type `vcs` has no environment access to choose: it stays at `all` (POOL-3).
   */
  environment_access: EnvironmentAccess;
  /** The environments that may use the agent pool when access is `selected`; with `all` there are none (POOL-3). */
  environment_ids: string[];
  /** Agents older than this get no jobs (AGT-9); null accepts every version. */
  min_agent_version: string | null;
  /** When the agent pool was created. */
  created_at: string;
  /** What the agent pool is doing at present (POOL-7). */
  status: AgentPoolStatus;
}

/**
 * `all` lets every environment use the agent pool, `selected` those in `environment_ids` only. An agent pool of type
 * `vcs` has no environment access to choose: it stays at `all` (POOL-3).
 *
 * `environment_access` of {@link AgentPool}.
 */
export type EnvironmentAccess = "all" | "selected" | (string & {});

/** What requests hold where answers hold {@link EnvironmentAccess}. */
export type EnvironmentAccessInput = "all" | "selected";

/**
 * What the agent pool is doing at present (POOL-7).
 *
 * `status` of {@link AgentPool}.
 */
export interface AgentPoolStatus {
  /** How many agents of the agent pool have each status. */
  agents: {
    /** Live and executing nothing. */
    idle: number;
    /** Live and executing jobs. */
    busy: number;
    /** Silent for 30 seconds or more. */
    unresponsive: number;
    /** Silent for 5 minutes or more. */
    offline: number;
  };
  /** How many of its live agents get no jobs because they are older than `min_agent_version` (AGT-9). */
  agents_too_old: number;
  /** What the live agents of the agent pool can execute at once. */
  slots: {
    /** Slots of its idle and busy agents. */
    total: number;
    /** How many of them execute a job. */
    used: number;
  };
  /** The jobs of the agent pool that have not ended. */
  jobs: {
    /** Those that wait. */
    waiting: number;
    /** Those that an agent has claimed. */
    running: number;
  };
  /** `degraded` when jobs that were queued 5 minutes ago wait with no live agent (POOL-7). */
  health: AgentPoolHealth;
  /** Whether jobs are dispatched to the agent pool at all (POOL-9). */
  scheduling: AgentPoolScheduling;
  /** Why and until when it is paused; null when it is not. */
  pause: Pause | null;
}

/**
 * `degraded` when jobs that were queued 5 minutes ago wait with no live agent (POOL-7).
 *
 * `health` of {@link AgentPoolStatus}.
 */
export type AgentPoolHealth = "ok" | "degraded" | (string & {});

/**
 * Whether jobs are dispatched to the agent pool at all (POOL-9).
 *
 * `scheduling` of {@link AgentPoolStatus}.
 */
export type AgentPoolScheduling = "active" | "paused" | (string & {});

/**
 * Why and until when it is paused; null when it is not.
 *
 * `pause` of {@link AgentPoolStatus}.
 */
export interface Pause {
  /** Why. */
  note: string;
  /** Since when. */
  paused_at: string;
  /** When it resumes by itself; null when somebody has to resume it. */
  resume_at: string | null;
}

/** What `pauseAgentPool` takes. */
export interface PauseRequest {
  /**
   * Why.
   *
   * @default ""
   */
  note?: string | undefined;
  /**
   * When to resume by itself, in the future; null waits for somebody to resume it.
   *
   * @default null
   */
  resume_at?: string | null | undefined;
}

/** What an autoscaler needs to know of an agent pool (POOL-8). */
export interface AgentPoolDemand {
  /** The jobs that wait. */
  waiting: {
    /** Plan jobs that an agent could execute at once. */
    plan: number;
    /** Apply jobs that an agent could execute at once. */
    apply: number;
    /** Jobs that no agent could execute yet; another run of their workspace comes first. */
    workspace_busy: number;
  };
  /** Since when the first of those waits that an agent could execute at once; null where there is none. */
  oldest_waiting_since: string | null;
  /** The jobs that an agent has claimed. */
  running: {
    /** Plan jobs. */
    plan: number;
    /** Apply jobs. */
    apply: number;
  };
  /** What its live agents that take jobs, or do so once the agent pool is resumed, can execute at once. */
  slots: {
    /** Slots of those agents. */
    total: number;
    /** How many of them execute a job. */
    used: number;
  };
  /** Its agents, as they are and as they should be. */
  agents: {
    /**
     * How many agents execute all of it at once, each `slots_per_agent` jobs; of a paused agent pool what is claimed
     * only.
     */
    desired: number;
    /** How many live agents these are. */
    live: number;
  };
}

/** What `drainAgentPool` answers. */
export interface AgentPoolDrained {
  /** How many agents drain since. */
  agents_drained: number;
}

/** What `createAgentPool` takes. */
export interface AgentPoolCreate {
  /** Unique in the account, ignoring case (POOL-1). */
  name: string;
  /**
   * What the agent pool is for.
   *
   * @default ""
   */
  description?: string | undefined;
  /**
   * Labels of your own.
   *
   * @default {}
   */
  tags?: { [name: string]: string } | undefined;
  /**
   * `runs` executes runs of workspaces, `vcs` reaches VCS providers. Chosen at creation (POOL-2).
   *
   * @default "runs"
   */
  type?: AgentPoolTypeInput | undefined;
  /**
   * `all` lets every environment use the agent pool, `selected` those in `environment_ids` only. An agent pool of
   * type `vcs` has no environment access to choose: it stays at `all` (POOL-3).
   *
   * @default "all"
   */
  environment_access?: EnvironmentAccessInput | undefined;
  /**
   * The environments that may use the agent pool when access is `selected`; with `all` there are none (POOL-3).
   *
   * @default []
   */
  environment_ids?: readonly string[] | undefined;
  /**
   * Agents older than this get no jobs (AGT-9); null accepts every version.
   *
   * @default null
   */
  min_agent_version?: string | null | undefined;
  /** A first token to issue with the agent pool; the answer holds its secret, nothing later does (POOL-1). */
  initial_token?: AgentPoolTokenCreate | undefined;
}

/** An agent pool, with its first token where one was asked for. */
export interface AgentPoolCreated {
  /** Identifies the agent pool. */
  id: string;
  /** The account that owns the agent pool. */
  account_id: string;
  /** Unique in the account, ignoring case (POOL-1). */
  name: string;
  /** What the agent pool is for. */
  description: string;
  /** Labels of your own. */
  tags: { [name: string]: string };
  /** `runs` executes runs of workspaces, `vcs` reaches VCS providers. Chosen at creation (POOL-2). */
  type: AgentPoolType;
  /**
   * `all` lets every environment use the agent pool, `selected` those in `environment_ids` only. An agent pool of
   * type `vcs` has no environment access to choose: it stays at `all` (POOL-3).
   */
  environment_access: EnvironmentAccess;
  /** The environments that may use the agent pool when access is `selected`; with `all` there are none (POOL-3). */
  environment_ids: string[];
  /** Agents older than this get no jobs (AGT-9); null accepts every version. */
  min_agent_version: string | null;
  /** When the agent pool was created. */
  created_at: string;
  /** What the agent pool is doing at present (POOL-7). */
  status: AgentPoolStatus;
  /** The token that was asked for, with its secret, shown in this answer only. */
  initial_token?: AgentPoolTokenIssued;
}

/** A JSON merge patch of an agent pool. */
export interface AgentPoolUpdate {
  /** Unique in the account, ignoring case (POOL-1). */
  name?: string | undefined;
  /** What the agent pool is for. */
  description?: string | undefined;
  /** Labels of your own; `null` removes one. */
  tags?: { [name: string]: string | null } | undefined;
  /**
   * `all` lets every environment use the agent pool, `selected` those in `environment_ids` only. An agent pool of
   * type `vcs` has no environment access to choose: it stays at `all` (POOL-3).
   */
  environment_access?: EnvironmentAccessInput | undefined;
  /**
   * The whole set of environments that may use the agent pool when access is `selected`; it replaces the set before.
   * Changing access to `all` empties it (POOL-3).
   */
  environment_ids?: readonly string[] | undefined;
  /** Agents older than this get no jobs (AGT-9); null accepts every version. */
  min_agent_version?: string | null | undefined;
}

/** What uses an agent pool, by naming it or by inheritance (POOL-5). */
export interface AgentPoolUsage {
  /** Whether it is the default of the account. */
  account_default: boolean;
  /** Environments of which it is the default. */
  environment_defaults: Holders;
  /** VCS providers that are reached through it. */
  vcs_providers: Holders;
  /** Workspaces whose runs it executes. */
  workspaces: {
    /** Those that name it themselves. */
    explicit: Holders;
    /** Those that have it from their environment or the account. */
    inherited: Holders;
  };
}

/** What `getAgentPoolEnvironments` answers. */
export interface AgentPoolEnvironments {
  /** The environments that may use the agent pool. */
  environment_ids: string[];
}

/** What requests hold where answers hold {@link AgentPoolEnvironments}. */
export interface AgentPoolEnvironmentsInput {
  /** The environments that may use the agent pool. */
  environment_ids: readonly string[];
}

/** A group of workspaces that may use the same agent pools. */
export interface Environment {
  /** Identifies the environment. */
  id: string;
  /** The account that owns the environment. */
  account_id: string;
  /** Unique in the account, ignoring case. */
  name: string;
  /** What the environment is for. */
  description: string;
  /** The agent pool of its workspaces that name none themselves; null leaves the choice to the account (ASG-1). */
  default_agent_pool_id: string | null;
  /** When the environment was created. */
  created_at: string;
}

/** What `createEnvironment` takes. */
export interface EnvironmentCreate {
  /** Unique in the account, ignoring case. */
  name: string;
  /**
   * What the environment is for.
   *
   * @default ""
   */
  description?: string | undefined;
  /**
   * The agent pool of its workspaces that name none themselves; null leaves the choice to the account (ASG-1).
   *
   * @default null
   */
  default_agent_pool_id?: string | null | undefined;
}

/** A JSON merge patch of an environment. */
export interface EnvironmentUpdate {
  /** Unique in the account, ignoring case. */
  name?: string | undefined;
  /** What the environment is for. */
  description?: string | undefined;
  /** The agent pool of its workspaces that name none themselves; null leaves the choice to the account (ASG-1). */
  default_agent_pool_id?: string | null | undefined;
}

/**
 * A process that executes runs. Agents configure nothing: they register by themselves and are known by their
 * heartbeats.
 */
export interface Agent {
  /** Identifies the agent; the same over restarts as long as it keeps its instance key (AGT-1). */
  id: string;
  /** The account that owns the agent's pool. */
  account_id: string;
  /** The agent pool in which it is enrolled. */
  agent_pool_id: string;
  /** Unique among the live agents of its pool. */
  name: string;
  /** The version of the agent's software. */
  version: string;
  /** Its operating system, as Go names it. */
  os: string;
  /** Its processor architecture, as Go names it. */
  arch: string;
  /** What it says of itself, for jobs to choose by. */
  labels: { [name: string]: string };
  /** How many jobs it executes at once, at most 5 (AGT-5). */
  capacity: number;
  /** Whether it executes one job and is removed then (AGT-10). */
  ephemeral: boolean;
  /** When it first registered. */
  created_at: string;
  /** How it is at present. */
  status: AgentStatus;
}

/**
 * How it is at present.
 *
 * `status` of {@link Agent}.
 */
export interface AgentStatus {
  /** Derived from how long the agent has been silent (AGT-2). */
  state: AgentState;
  /** Whether it takes jobs (AGT-2, AGT-6). */
  scheduling: AgentScheduling;
  /** Why and until when it is paused; null when it is not. */
  pause: Pause | null;
  /** When its session ends even if it is not done (TOK-3); null where it may take its time. */
  drain_deadline: string | null;
  /** How much it executes. */
  slots: {
    /** How many jobs it executes at once. */
    total: number;
    /** How many it executes at present. */
    used: number;
  };
  /** What its last heartbeat told of its machine; null where it told nothing. */
  resources: AgentResources | null;
  /** Every reason why it gets no jobs at present; empty when it gets them. */
  no_jobs_because: NoJobsReason[];
  /** When it last made a call of its own; nothing else counts. */
  last_seen_at: string;
  /** When it became `offline`; null in every other state. */
  offline_at: string | null;
  /** When it will be removed unless it returns (AGT-3); null unless `offline`. */
  removal_at: string | null;
}

/**
 * Derived from how long the agent has been silent (AGT-2).
 *
 * `state` of {@link AgentStatus}.
 */
export type AgentState = "idle" | "busy" | "unresponsive" | "offline" | (string & {});

/** What requests hold where answers hold {@link AgentState}. */
export type AgentStateInput = "idle" | "busy" | "unresponsive" | "offline";

/**
 * Whether it takes jobs (AGT-2, AGT-6).
 *
 * `scheduling` of {@link AgentStatus}.
 */
export type AgentScheduling = "active" | "paused" | "draining" | (string & {});

/** What requests hold where answers hold {@link AgentScheduling}. */
export type AgentSchedulingInput = "active" | "paused" | "draining";

/**
 * Every reason why it gets no jobs at present; empty when it gets them.
 *
 * `no_jobs_because` of {@link AgentStatus}.
 */
export type NoJobsReason =
  | "unresponsive"
  | "offline"
  | "paused"
  | "draining"
  | "pool_paused"
  | "too_old"
  | "no_free_slot"
  | (string & {});

/**
 * What its last heartbeat told of its machine; null where it told nothing.
 *
 * `resources` of {@link AgentStatus}.
 */
export interface AgentResources {
  /** How busy its processors are, all together. */
  cpu_percent: number;
  /** Memory in use. */
  memory_used_bytes: number;
  /** Memory in all. */
  memory_total_bytes: number;
  /** Space in use where it executes jobs. */
  disk_used_bytes: number;
  /** Space in all where it executes jobs. */
  disk_total_bytes: number;
}

/** What `drainAgentPool` takes. */
export interface AgentDrainRequest {
  /**
   * Refuse with `agent_busy` when it executes a job.
   *
   * @default false
   */
  only_if_idle?: boolean | undefined;
}

/** What `registerAgent` takes. */
export interface AgentRegistration {
  /** Unique among the live agents of the pool (AGT-1). */
  name: string;
  /** Chosen at random by the agent once and kept across restarts; it makes this the same agent again (AGT-1). */
  instance_key: string;
  /** The version of the agent's software. */
  version: string;
  /** Its operating system, as Go names it. */
  os: string;
  /** Its processor architecture, as Go names it. */
  arch: string;
  /**
   * What it says of itself, for jobs to choose by.
   *
   * @default {}
   */
  labels?: { [name: string]: string } | undefined;
  /**
   * How many jobs it executes at once, at most 5 (AGT-5).
   *
   * @default 5
   */
  capacity?: number | undefined;
  /**
   * Whether it executes one job and is removed then (AGT-10).
   *
   * @default false
   */
  ephemeral?: boolean | undefined;
}

/** What a registered agent needs to go on. */
export interface AgentSession {
  /** The agent that this session speaks for. */
  agent_id: string;
  /** The secret (`mas_…`) of this session, shown in this answer only. */
  session_token: string;
  /** Seconds from one heartbeat to the next. */
  heartbeat_interval_seconds: number;
  /** The agent pool in which it is enrolled, and what of it concerns its agents. */
  agent_pool: {
    /** Identifies the agent pool. */
    id: string;
    /** Its name. */
    name: string;
    /** What its agents are for (POOL-2). */
    type: AgentPoolType;
    /** Agents older than this get no jobs (AGT-9); null accepts every version. */
    min_agent_version: string | null;
  };
}

/** What `heartbeatAgent` takes. */
export interface AgentHeartbeat {
  /** The version of the agent's software. */
  version: string;
  /**
   * How many jobs it executes (AGT-2).
   *
   * @default 0
   */
  slots_used?: number | undefined;
  /** What its machine has and uses. */
  resources?: AgentResources | undefined;
}

/** What `heartbeatAgent` answers. */
export interface AgentHeartbeatAnswer {
  /** Whether it takes jobs; a draining agent deregisters when it has none left (AGT-6). */
  scheduling: AgentScheduling;
  /** When its session ends even if it is not done (TOK-3). */
  drain_deadline: string | null;
  /**
   * The jobs whose leases the agent holds, and whether they are to end (RUN-8). What it executes besides was taken from
   * it
   * and is to be stopped (RUN-3).
   */
  jobs: HeldJob[];
  /** Seconds until the next heartbeat. */
  heartbeat_interval_seconds: number;
}

/** A secret with which agents enrol in a pool. The secret itself appears only in the answer that issued it. */
export interface AgentPoolToken {
  /** Identifies the token; not a secret. */
  id: string;
  /** The agent pool in which this token enrols agents. */
  agent_pool_id: string;
  /** Unique in the agent pool (TOK-1). */
  name: string;
  /** What the token is for. */
  description: string;
  /** From this instant on the token registers no agent; null means never (TOK-3). */
  expires_at: string | null;
  /** The first characters of the secret, to recognise it by. */
  prefix: string;
  /** The principal that issued the token. */
  created_by: string;
  /** When the token was issued. */
  created_at: string;
  /** What became of the token. */
  status: AgentPoolTokenStatus;
}

/**
 * What became of the token.
 *
 * `status` of {@link AgentPoolTokenIssued}.
 */
export interface AgentPoolTokenStatus {
  /** How many agents have a session that this token registered. */
  sessions: number;
  /** Until when the secret before the last rotation still registers agents (TOK-4); null when it does not. */
  previous_secret_expires_at: string | null;
  /** When the token last registered an agent. */
  last_used_at: string | null;
}

/** An agent pool token together with its secret, which no later answer repeats (TOK-1). */
export interface AgentPoolTokenIssued {
  /** Identifies the token; not a secret. */
  id: string;
  /** The agent pool in which this token enrols agents. */
  agent_pool_id: string;
  /** Unique in the agent pool (TOK-1). */
  name: string;
  /** What the token is for. */
  description: string;
  /** From this instant on the token registers no agent; null means never (TOK-3). */
  expires_at: string | null;
  /** The first characters of the secret, to recognise it by. */
  prefix: string;
  /** The principal that issued the token. */
  created_by: string;
  /** When the token was issued. */
  created_at: string;
  /** What became of the token. */
  status: AgentPoolTokenStatus;
  /** The secret (`mpt_…`), shown in this answer only. */
  token: string;
}

/** What `createAgentPoolToken` takes. */
export interface AgentPoolTokenCreate {
  /** Unique in the agent pool (TOK-1). */
  name: string;
  /**
   * What the token is for.
   *
   * @default ""
   */
  description?: string | undefined;
  /**
   * From this instant on the token registers no agent; null means never (TOK-3).
   *
   * @default null
   */
  expires_at?: string | null | undefined;
}

/** A JSON merge patch of an agent pool token. */
export interface AgentPoolTokenUpdate {
  /** Unique in the agent pool (TOK-1). */
  name?: string | undefined;
  /** What the token is for. */
  description?: string | undefined;
}

/** What `revokeAgentPoolToken` takes. */
export interface AgentPoolTokenRevocation {
  /**
   * What becomes of the sessions that the token registered (TOK-3).
   *
   * @default "drain"
   */
  sessions?: SessionFate | undefined;
  /**
   * With `drain`, the seconds after which sessions end even if their agents are not done.
   *
   * @default 3600
   */
  drain_seconds?: number | undefined;
}

/**
 * What becomes of the sessions that the token registered (TOK-3).
 *
 * `sessions` of {@link AgentPoolTokenRevocation}.
 */
export type SessionFate = "keep" | "drain" | "immediate";

/** What `rotateAgentPoolToken` takes. */
export interface AgentPoolTokenRotation {
  /**
   * For how many seconds the present secret still registers agents beside the new one (TOK-4).
   *
   * @default 86400
   */
  grace_seconds?: number | undefined;
}

/** One phase of a run, executed by one agent or by hosted runners. */
export interface Job {
  /** Identifies the job. */
  id: string;
  /** The account of its run. */
  account_id: string;
  /** The run that it is a phase of. */
  run_id: string;
  /** The workspace of its run. */
  workspace_id: string;
  /** Which phase of the run it is. */
  phase: JobPhase;
  /** The agent pool that executes it; null where hosted runners do. */
  agent_pool_id: string | null;
  /** When it was created. */
  created_at: string;
  /** How far it got. */
  status: JobStatus;
}

/**
 * Which phase of the run it is.
 *
 * `phase` of {@link Job}.
 */
export type JobPhase = "plan" | "apply" | (string & {});

/**
 * How far it got.
 *
 * `status` of {@link Job}.
 */
export interface JobStatus {
  /** How far it got (RUN-3). */
  state: JobState;
  /** Why it is `canceled` or `errored`; null in every other state. */
  reason: EndReason | null;
  /** What whoever executed it said at its end. */
  message: string;
  /** What it waits for (RUN-2); null unless it waits. */
  queue_reason: QueueReason | null;
  /** Since when it waits, or waited; it keeps its place when it returns to the queue (RUN-4). */
  queued_at: string;
  /** How often it was claimed. */
  epoch: number;
  /** The agent that has, or had last, claimed it; null where none has, and where hosted runners execute it. */
  agent_id: string | null;
  /** When it was last claimed; null where it never was. */
  claimed_at: string | null;
  /** When its execution began under the last lease; null where it has not. */
  started_at: string | null;
  /** When its lease is lost unless the agent calls before (RUN-3); null where no agent holds one. */
  lease_expires_at: string | null;
  /** Since when it is to end, and why (RUN-8, RUN-9); null where it need not. */
  cancellation: Cancellation | null;
  /** How long its log is. */
  log_bytes: number;
  /** When it ended; null as long as it has not. */
  ended_at: string | null;
}

/**
 * How far it got (RUN-3).
 *
 * `state` of {@link JobStatus}.
 */
export type JobState = "waiting" | "claimed" | "running" | "finished" | "errored" | "canceled" | (string & {});

/**
 * Why a job or a run did not finish: its execution `failed`; its agent was lost (`agent_lost`); it took too long
 * (`timed_out`); somebody canceled it (`canceled`); its agent pool was deleted (`pool_deleted`), or may no longer be
 * used in the environment of its workspace (`pool_not_available_in_environment`).
 */
export type EndReason =
  | "failed"
  | "agent_lost"
  | "timed_out"
  | "canceled"
  | "pool_deleted"
  | "pool_not_available_in_environment"
  | (string & {});

/**
 * What a waiting job waits for, the first of these that holds: `workspace_busy`, another run of the workspace;
 * `hosted_limit`, a free hosted runner; `pool_paused`, the resumption of the agent pool; `no_agents`, a live agent that
 * takes jobs; `agents_too_old`, one that is recent enough; `labels_unmatched`, one with its labels; `all_busy`, one
 * with a free slot; `dispatching`, nothing but the next call of an agent that has all of this.
 */
export type QueueReason =
  | "workspace_busy"
  | "hosted_limit"
  | "pool_paused"
  | "no_agents"
  | "agents_too_old"
  | "labels_unmatched"
  | "all_busy"
  | "dispatching"
  | (string & {});

/**
 * Since when the job is to end, and why; null where it need not.
 *
 * `cancellation` of {@link HeldJob}.
 */
export interface Cancellation {
  /** Why it is to end, `canceled` or `timed_out`. */
  reason: EndReason;
  /** Since when. Its agent learns it at its next call. */
  requested_at: string;
  /** When it is given up, whatever its agent does. */
  force_at: string;
}

/** The right of one agent to execute one job, from its claim on. A job has at most one that is live (RUN-3). */
export interface Lease {
  /** Identifies the lease. */
  id: string;
  /** The job. */
  job_id: string;
  /** Which claim of the job it comes from; the latest is the highest. */
  epoch: number;
  /** The agent that claimed. */
  agent_id: string;
  /** Whether it holds, and how it ended. */
  state: LeaseState;
  /** When the job was claimed. */
  claimed_at: string;
  /** When the execution began; null where it did not. */
  started_at: string | null;
  /** When it ended; null as long as it is live. */
  ended_at: string | null;
  /**
   * What the agent told as the result after the lease had been lost; it changed nothing, and is kept here (RUN-5).
   * Null where it told none.
   */
  late_result: JobResult | null;
}

/**
 * `claimed` and `started` are live. `finished`: the agent told the result. `returned`: the job was not started in time
 * and went back to the queue. `lost`: the agent was silent, removed or superseded. `canceled`: the job was.
 */
export type LeaseState = "claimed" | "started" | "finished" | "returned" | "lost" | "canceled" | (string & {});

/** What `claimJob` takes. */
export interface JobClaim {
  /**
   * How long to wait for a job where there is none.
   *
   * @default 0
   */
  wait_seconds?: number | undefined;
}

/** What `claimJob` answers. */
export interface JobClaimAnswer {
  /** The job that the agent holds from now on; null where there was none for it. */
  job: ClaimedJob | null;
  /** Whether the agent takes jobs; where it does not, it gets none, and waits for none (AGT-6). */
  scheduling: AgentScheduling;
  /** When its session ends even if it is not done (TOK-3). */
  drain_deadline: string | null;
}

/** All that an agent needs to execute a job. */
export interface ClaimedJob {
  /** Identifies the job. */
  id: string;
  /** The run that it is a phase of. */
  run_id: string;
  /** The workspace of the run. */
  workspace_id: string;
  /** Which phase of the run it is. */
  phase: JobPhase;
  /** What the run does. */
  kind: RunKind;
  /** To be sent with everything that the agent writes for the job (RUN-3). */
  epoch: number;
  /** The secret (`mjt_…`) that speaks for this job as long as the lease holds, shown in this answer only. */
  job_token: string;
  /** When the job goes back to the queue unless it was started (RUN-4). */
  start_before: string;
  /** When the lease is lost unless the agent calls before (RUN-3). */
  lease_expires_at: string;
  /** How long it may be executed (RUN-9). */
  timeout_minutes: number;
  /** Where the agent's log goes on; what stands before comes from former claims. */
  log_offset: number;
}

/** Names the claim that the agent speaks from. */
export interface LeaseWrite {
  /** The epoch that the claim told. */
  epoch: number;
}

/** What `startJob` answers. */
export interface LeaseAnswer {
  /** When the lease is lost unless the agent calls before (RUN-3). */
  lease_expires_at: string;
  /** Since when the job is to end, and why (RUN-8, RUN-9); null where it need not. */
  cancellation: Cancellation | null;
}

/** What `appendJobLog` takes. */
export interface JobLogAppend {
  /** The epoch that the claim told. */
  epoch: number;
  /** Where the text begins, in bytes of UTF-8 from the beginning of the log. */
  offset: number;
  /** What comes next. */
  text: string;
}

/** What `appendJobLog` answers. */
export interface JobLogAppended {
  /** Where the next text begins. */
  next_offset: number;
  /** When the lease is lost unless the agent calls before (RUN-3). */
  lease_expires_at: string;
  /** Since when the job is to end, and why (RUN-8, RUN-9); null where it need not. */
  cancellation: Cancellation | null;
}

/** What `readJobLog` answers. */
export interface JobLog {
  /** What stands in the log from the offset on, at most about 64 KiB of it. */
  text: string;
  /** Where the next text begins. */
  next_offset: number;
  /** Whether the job has ended and nothing comes after `next_offset`. */
  complete: boolean;
}

/** What `finishJob` takes. */
export interface JobFinish {
  /** The epoch that the claim told. */
  epoch: number;
  /** What came of it. Only a job that is to end can be `canceled` (RUN-8). */
  outcome: JobOutcomeInput;
  /**
   * Whether the plan changes anything; a plan that changes nothing is not applied (RUN-1).
   *
   * @default true
   */
  has_changes?: boolean | undefined;
  /**
   * What there is to say about the outcome.
   *
   * @default ""
   */
  message?: string | undefined;
}

/**
 * What came of the job.
 *
 * `outcome` of {@link JobResult}.
 */
export type JobOutcome = "succeeded" | "failed" | "canceled" | (string & {});

/** What requests hold where answers hold {@link JobOutcome}. */
export type JobOutcomeInput = "succeeded" | "failed" | "canceled";

/**
 * What the agent told as the result after the lease had been lost; it changed nothing, and is kept here (RUN-5). Null
 * where it told none.
 *
 * `late_result` of {@link Lease}.
 */
export interface JobResult {
  /** What came of the job. */
  outcome: JobOutcome;
  /** Whether the plan changes anything. */
  has_changes: boolean;
  /** What there was to say. */
  message: string;
  /** When it was told. */
  at: string;
}

/** A job that an agent holds. */
export interface HeldJob {
  /** Identifies the job. */
  id: string;
  /** The claim that holds it. */
  epoch: number;
  /** Since when the job is to end, and why; null where it need not. */
  cancellation: Cancellation | null;
}

/** One execution of the code of a workspace. What it does stays as it was chosen; how far it got is its status. */
export interface Run {
  /** Identifies the run. */
  id: string;
  /** The account of its workspace. */
  account_id: string;
  /** The workspace that it is a run of. */
  workspace_id: string;
  /**
   * `plan_only` changes nothing, `plan_and_apply` applies what it planned, `destroy` plans and applies an end of all
   * (RUN-1).
   */
  kind: RunKind;
  /** Why it was started, in the words of whoever did. */
  message: string;
  /** Whether it applies its plan without being confirmed (RUN-1). */
  auto_apply: boolean;
  /** Jobs of a higher priority are dispatched first (RUN-2). */
  priority: number;
  /** Labels that an agent must have, with these values, to execute its jobs (RUN-2). */
  agent_labels: { [name: string]: string };
  /** How long each of its jobs may be executed (RUN-9). */
  timeout_minutes: number;
  /**
   * The agent pool that executes it, as the workspace resolved when the run was created (ASG-8); null where hosted
   * runners do.
   */
  agent_pool_id: string | null;
  /** The principal that started it. */
  created_by: string;
  /** When it was created. */
  created_at: string;
  /** How far it got. */
  status: RunStatus;
}

/**
 * `plan_only` changes nothing, `plan_and_apply` applies what it planned, `destroy` plans and applies an end of all
 * (RUN-1).
 *
 * `kind` of {@link Run}.
 */
export type RunKind = "plan_only" | "plan_and_apply" | "destroy" | (string & {});

/** What requests hold where answers hold {@link RunKind}. */
export type RunKindInput = "plan_only" | "plan_and_apply" | "destroy";

/**
 * How far it got.
 *
 * `status` of {@link Run}.
 */
export interface RunStatus {
  /** How far it got (RUN-1). */
  state: RunState;
  /** Why it is `canceled` or `errored`; null in every other state. */
  reason: EndReason | null;
  /** What its waiting job waits for (RUN-2); null where no job of it waits. */
  queue_reason: QueueReason | null;
  /** Whether its plan changes anything; null before it is planned. */
  has_changes: boolean | null;
  /** Since when its running job is to end, and why (RUN-8, RUN-9); null where it need not. */
  cancellation: Cancellation | null;
  /**
   * Whether its apply was given up while an agent may have been at it: then its workspace stays locked until somebody
   * acknowledges that (RUN-5).
   */
  needs_acknowledgement: boolean;
  /** Its plan job. */
  plan: Job;
  /** Its apply job; null as long as there is none. */
  apply: Job | null;
  /** When it ended; null as long as it has not. */
  ended_at: string | null;
}

/**
 * How far it got (RUN-1).
 *
 * `state` of {@link RunStatus}.
 */
export type RunState =
  | "plan_queued"
  | "planning"
  | "awaiting_confirmation"
  | "apply_queued"
  | "applying"
  | "finished"
  | "discarded"
  | "canceled"
  | "errored"
  | (string & {});

/** What requests hold where answers hold {@link RunState}. */
export type RunStateInput =
  | "plan_queued"
  | "planning"
  | "awaiting_confirmation"
  | "apply_queued"
  | "applying"
  | "finished"
  | "discarded"
  | "canceled"
  | "errored";

/** What `createRun` takes. */
export interface RunCreate {
  /**
   * What to do (RUN-1).
   *
   * @default "plan_and_apply"
   */
  kind?: RunKindInput | undefined;
  /**
   * Why it is started.
   *
   * @default ""
   */
  message?: string | undefined;
  /**
   * Whether it applies its plan without being confirmed (RUN-1). A run that only plans has nothing to apply.
   *
   * @default false
   */
  auto_apply?: boolean | undefined;
  /**
   * Jobs of a higher priority are dispatched first (RUN-2).
   *
   * @default 0
   */
  priority?: number | undefined;
  /**
   * Labels that an agent must have, with these values, to execute its jobs (RUN-2). Hosted runners are asked for none.
   *
   * @default {}
   */
  agent_labels?: { [name: string]: string } | undefined;
  /**
   * How long each of its jobs may be executed (RUN-9).
   *
   * @default 60
   */
  timeout_minutes?: number | undefined;
}

/** What runs are made of, and which pool executes them. */
export interface Workspace {
  /** Identifies the workspace. */
  id: string;
  /** The account that owns the workspace. */
  account_id: string;
  /** The environment of the workspace; null where it has none. */
  environment_id: string | null;
  /** Unique in the account, ignoring case. */
  name: string;
  /** What the workspace is for. */
  description: string;
  /** The agent pool that executes the runs of this workspace; null leaves the choice to the levels above (ASG-1). */
  agent_pool_id: string | null;
  /** Whether hosted runners execute the runs, whatever the levels above say (ASG-1). Excludes an agent pool. */
  hosted: boolean;
  /** When the workspace was created. */
  created_at: string;
}

/** What `createWorkspace` takes. */
export interface WorkspaceCreate {
  /** Unique in the account, ignoring case. */
  name: string;
  /**
   * What the workspace is for.
   *
   * @default ""
   */
  description?: string | undefined;
  /**
   * The environment of the workspace; null where it has none.
   *
   * @default null
   */
  environment_id?: string | null | undefined;
  /**
   * The agent pool that executes the runs of this workspace; null leaves the choice to the levels above (ASG-1).
   *
   * @default null
   */
  agent_pool_id?: string | null | undefined;
  /**
   * Whether hosted runners execute the runs, whatever the levels above say (ASG-1). Excludes an agent pool.
   *
   * @default false
   */
  hosted?: boolean | undefined;
}

/** A JSON merge patch of a workspace. */
export interface WorkspaceUpdate {
  /** Unique in the account, ignoring case. */
  name?: string | undefined;
  /** What the workspace is for. */
  description?: string | undefined;
  /** The environment of the workspace; null where it has none. */
  environment_id?: string | null | undefined;
  /** The agent pool that executes the runs of this workspace; null leaves the choice to the levels above (ASG-1). */
  agent_pool_id?: string | null | undefined;
  /** Whether hosted runners execute the runs, whatever the levels above say (ASG-1). Excludes an agent pool. */
  hosted?: boolean | undefined;
}

/** Which agent pool executes the runs of a workspace, and why (ASG-1). */
export interface EffectiveAgentPool {
  /** The agent pool; null where hosted runners execute the runs. */
  agent_pool_id: string | null;
  /**
   * The level that decided: `workspace` without an agent pool where the workspace chooses hosted runners itself,
   * `hosted` where no level names an agent pool.
   */
  source: AgentPoolSource;
  /** Every level that was asked, in order; the last one decided. */
  chain: ({
    /** The level. */
    source: AgentPoolSource;
    /** What the level names; null where it names none, or chooses hosted runners. */
    agent_pool_id: string | null;
  })[];
}

/**
 * The level that decided: `workspace` without an agent pool where the workspace chooses hosted runners itself, `hosted`
 * where no level names an agent pool.
 *
 * `source` of {@link EffectiveAgentPool}.
 */
export type AgentPoolSource = "workspace" | "environment" | "account" | "hosted" | (string & {});

/**
 * Which product it is. Chosen at creation.
 *
 * `kind` of {@link VcsProvider}.
 */
export type VcsProviderKind =
  | "github"
  | "gitlab"
  | "bitbucket"
  | "azure_devops"
  | "github_enterprise"
  | "gitlab_self_managed"
  | "bitbucket_data_center"
  | "azure_devops_server"
  | (string & {});

/** What requests hold where answers hold {@link VcsProviderKind}. */
export type VcsProviderKindInput =
  | "github"
  | "gitlab"
  | "bitbucket"
  | "azure_devops"
  | "github_enterprise"
  | "gitlab_self_managed"
  | "bitbucket_data_center"
  | "azure_devops_server";

/** Where the code of workspaces comes from. A self-hosted one may be reached through an agent pool (ASG-7). */
export interface VcsProvider {
  /** Identifies the VCS provider. */
  id: string;
  /** The account that owns the VCS provider. */
  account_id: string;
  /** Unique in the account, ignoring case. */
  name: string;
  /** Which product it is. Chosen at creation. */
  kind: VcsProviderKind;
  /** Its address. Self-hosted kinds need one, the others have none. */
  url: string | null;
  /** The agent pool of type `vcs` through which it is reached; null reaches it directly (ASG-7). */
  agent_pool_id: string | null;
  /** When the VCS provider was created. */
  created_at: string;
}

/** What `createVcsProvider` takes. */
export interface VcsProviderCreate {
  /** Unique in the account, ignoring case. */
  name: string;
  /** Which product it is. Chosen at creation. */
  kind: VcsProviderKindInput;
  /**
   * Its address. Self-hosted kinds need one, the others have none.
   *
   * @default null
   */
  url?: string | null | undefined;
  /**
   * The agent pool of type `vcs` through which it is reached; null reaches it directly (ASG-7).
   *
   * @default null
   */
  agent_pool_id?: string | null | undefined;
}

/** A JSON merge patch of a VCS provider. */
export interface VcsProviderUpdate {
  /** Unique in the account, ignoring case. */
  name?: string | undefined;
  /** Its address. Self-hosted kinds need one, the others have none. */
  url?: string | null | undefined;
  /** The agent pool of type `vcs` through which it is reached; null reaches it directly (ASG-7). */
  agent_pool_id?: string | null | undefined;
}

/** A principal for programs. What it may do is said by access policies (IAM-1). */
export interface ServiceAccount {
  /** Identifies the service account. */
  id: string;
  /** The account that owns the service account. */
  account_id: string;
  /** Unique in the account, ignoring case. */
  name: string;
  /** What the service account is for. */
  description: string;
  /** When the service account was created. */
  created_at: string;
}

/** What `createServiceAccount` takes. */
export interface ServiceAccountCreate {
  /** Unique in the account, ignoring case. */
  name: string;
  /**
   * What the service account is for.
   *
   * @default ""
   */
  description?: string | undefined;
}

/** A JSON merge patch of a service account. */
export interface ServiceAccountUpdate {
  /** Unique in the account, ignoring case. */
  name?: string | undefined;
  /** What the service account is for. */
  description?: string | undefined;
}

/** A secret with which a service account speaks. The secret itself appears only in the answer that issued it. */
export interface ServiceAccountToken {
  /** Identifies the token; not a secret. */
  id: string;
  /** The service account that it speaks for. */
  service_account_id: string;
  /** Unique in the service account. */
  name: string;
  /** From this instant on the token is refused; null means never. */
  expires_at: string | null;
  /** The first characters of the secret, to recognise it by. */
  prefix: string;
  /** The principal that issued the token. */
  created_by: string;
  /** When the token was issued. */
  created_at: string;
  /** What became of the token. */
  status: ServiceAccountTokenStatus;
}

/**
 * What became of the token.
 *
 * `status` of {@link ServiceAccountToken}.
 */
export interface ServiceAccountTokenStatus {
  /** When the token was last used, to the minute. */
  last_used_at: string | null;
}

/** A service account token together with its secret, which no later answer repeats. */
export interface ServiceAccountTokenIssued {
  /** Identifies the token; not a secret. */
  id: string;
  /** The service account that it speaks for. */
  service_account_id: string;
  /** Unique in the service account. */
  name: string;
  /** From this instant on the token is refused; null means never. */
  expires_at: string | null;
  /** The first characters of the secret, to recognise it by. */
  prefix: string;
  /** The principal that issued the token. */
  created_by: string;
  /** When the token was issued. */
  created_at: string;
  /** What became of the token. */
  status: ServiceAccountTokenStatus;
  /** The secret (`msa_…`), shown in this answer only. */
  token: string;
}

/** What `createServiceAccountToken` takes. */
export interface ServiceAccountTokenCreate {
  /** Unique in the service account. */
  name: string;
  /**
   * From this instant on the token is refused; null means never.
   *
   * @default null
   */
  expires_at?: string | null | undefined;
}

/** A set of permissions with a name (IAM-1). */
export interface Role {
  /** Identifies the role. */
  id: string;
  /** The account that owns the role. */
  account_id: string;
  /** Unique in the account, ignoring case. */
  name: string;
  /** What the role is for. */
  description: string;
  /** What the role allows, as it was written (ASG-2). */
  permissions: string[];
  /** When the role was created. */
  created_at: string;
}

/** What `createRole` takes. */
export interface RoleCreate {
  /** Unique in the account, ignoring case. */
  name: string;
  /**
   * What the role is for.
   *
   * @default ""
   */
  description?: string | undefined;
  /** What the role allows; nobody gives more than they hold (IAM-1). */
  permissions: readonly string[];
}

/** A JSON merge patch of a role. */
export interface RoleUpdate {
  /** Unique in the account, ignoring case. */
  name?: string | undefined;
  /** What the role is for. */
  description?: string | undefined;
  /** What the role allows; it replaces the set before, and nobody gives more than they hold (IAM-1). */
  permissions?: readonly string[] | undefined;
}

/** Something that a role can allow. */
export interface Permission {
  /** How it is named. */
  name: string;
  /** What it allows. */
  description: string;
}

/** What `listPermissions` answers. */
export interface PermissionList {
  /** Every permission that an operation asks for, by name. */
  items: Permission[];
}

/**
 * Where the role counts: in the whole account, or in one environment or workspace. A scope below the account gives
 * nothing on what belongs to the account as a whole, such as creating agent pools (POOL-4).
 */
export interface AccessScope {
  /** How far the role reaches. */
  level: "account" | "environment" | "workspace" | (string & {});
  /** The environment or the workspace; absent at account level. */
  id?: string;
}

/** What requests hold where answers hold {@link AccessScope}. */
export interface AccessScopeInput {
  /** How far the role reaches. */
  level: "account" | "environment" | "workspace";
  /** The environment or the workspace; absent at account level. */
  id?: string | undefined;
}

/** Gives a principal a role at a scope (IAM-1). */
export interface AccessPolicy {
  /** Identifies the access policy. */
  id: string;
  /** The account that owns the access policy. */
  account_id: string;
  /** The role that is given. */
  role_id: string;
  /** The principal that it is given to. */
  service_account_id: string;
  /** Where it counts. */
  scope: AccessScope;
  /** When the access policy was created. */
  created_at: string;
}

/** What `createAccessPolicy` takes. */
export interface AccessPolicyCreate {
  /** The role that is given; nobody gives more than they hold (IAM-1). */
  role_id: string;
  /** The principal that it is given to. */
  service_account_id: string;
  /** Where it counts. */
  scope: AccessScopeInput;
}

/** One change, kept for ever (IAM-4). */
export interface AuditEvent {
  /** Identifies the event. */
  id: string;
  /** The account in which it happened. */
  account_id: string;
  /** When it happened. */
  at: string;
  /** Who did it. */
  actor: {
    /** What kind of principal; `server` where a timer was due. */
    kind: "service_account" | "agent_pool_token" | "agent" | "server" | (string & {});
    /** Its identifier; null for the server. */
    id: string | null;
  };
  /** The operation's id in this document, or the name of the timer that was due. */
  operation: string;
  /** What was changed. */
  object: {
    /** What kind of object it is, in the singular. */
    kind: string;
    /** Its identifier. */
    id: string;
  };
  /**
   * Its configuration before, without secrets, and of the `status` of pools and agents what is set there:
   * `scheduling`, `pause` and, of agents, `drain_deadline`. Null where it was created.
   */
  before: { [name: string]: unknown } | null;
  /**
   * Its configuration afterwards, without secrets, and of the `status` of pools and agents what is set there:
   * `scheduling`, `pause` and, of agents, `drain_deadline`. Null where it was deleted.
   */
  after: { [name: string]: unknown } | null;
  /** The request that did it; null where a timer was due. */
  request_id: string | null;
}

/** What `getHealth` answers. */
export interface Health {
  /** Always `ok`; a server that is not does not answer. */
  status: "ok";
}

/** What `getReadiness` answers. */
export interface Readiness {
  /** Always `ready`; a server that is not answers `unavailable`. */
  status: "ready";
}

/** An OpenAPI document. */
export interface OpenApiDocument {
  /** The version of OpenAPI that it follows. */
  openapi: string;
  /** What it is about. */
  info: { [name: string]: unknown };
  /** The operations by their paths. */
  paths: { [name: string]: unknown };
}
