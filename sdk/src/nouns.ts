import type { components, Readable } from "@muster/openapi/types";

type Schemas = components["schemas"];

/** The tenant that owns everything else. */
export type Account = Readable<Schemas["Account"]>;
/** A named group of self-hosted agents. */
export type AgentPool = Readable<Schemas["AgentPool"]>;
/** What enrols agents in a pool, without its secret. */
export type AgentPoolToken = Readable<Schemas["AgentPoolToken"]>;
/** An agent pool token together with its secret, which only its creation answers. */
export type AgentPoolTokenIssued = Readable<Schemas["AgentPoolTokenIssued"]>;
/** A process that executes runs. */
export type Agent = Readable<Schemas["Agent"]>;
/** What a registered agent needs to go on, its session token among it. */
export type AgentSession = Readable<Schemas["AgentSession"]>;
/** What runs are made of. */
export type Workspace = Readable<Schemas["Workspace"]>;
/** Which agent pool executes the runs of a workspace, and why. */
export type EffectiveAgentPool = Readable<Schemas["EffectiveAgentPool"]>;
