import type { components, Readable } from "@muster/openapi/types";

type Schemas = components["schemas"];

/** The tenant that owns everything else. */
export type Account = Readable<Schemas["Account"]>;
/** A named group of self-hosted agents. */
export type AgentPool = Readable<Schemas["AgentPool"]>;
/** What enrols agents in a pool, without its secret. */
export type AgentPoolToken = Readable<Schemas["AgentPoolToken"]>;
/** An agent pool token together with its secret, which only its creation and its rotation answer. */
export type AgentPoolTokenIssued = Readable<Schemas["AgentPoolTokenIssued"]>;
/** A process that executes runs. */
export type Agent = Readable<Schemas["Agent"]>;
/** What a registered agent needs to go on, its session token among it. */
export type AgentSession = Readable<Schemas["AgentSession"]>;
/** What uses an agent pool, by naming it or by inheritance. */
export type AgentPoolUsage = Readable<Schemas["AgentPoolUsage"]>;
/** A group of workspaces that may use the same agent pools. */
export type Environment = Readable<Schemas["Environment"]>;
/** What runs are made of. */
export type Workspace = Readable<Schemas["Workspace"]>;
/** Which agent pool executes the runs of a workspace, and why. */
export type EffectiveAgentPool = Readable<Schemas["EffectiveAgentPool"]>;
/** Where code comes from, and through which agent pool it is reached. */
export type VcsProvider = Readable<Schemas["VcsProvider"]>;
/** A principal for programs. */
export type ServiceAccount = Readable<Schemas["ServiceAccount"]>;
/** What a service account speaks with, without its secret. */
export type ServiceAccountToken = Readable<Schemas["ServiceAccountToken"]>;
/** A service account token together with its secret, which only its creation answers. */
export type ServiceAccountTokenIssued = Readable<Schemas["ServiceAccountTokenIssued"]>;
/** A set of permissions with a name. */
export type Role = Readable<Schemas["Role"]>;
/** Who holds which role, and where. */
export type AccessPolicy = Readable<Schemas["AccessPolicy"]>;
/** One change, and who made it. */
export type AuditEvent = Readable<Schemas["AuditEvent"]>;
