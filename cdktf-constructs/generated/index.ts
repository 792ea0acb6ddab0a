// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
export { MusterProvider } from "./provider.js";
export type { MusterProviderConfig } from "./provider.js";
export { MusterAgentPool } from "./agent-pool.js";
export type { MusterAgentPoolConfig, MusterAgentPoolType, MusterAgentPoolEnvironmentAccess } from "./agent-pool.js";
export { MusterEnvironment } from "./environment.js";
export type { MusterEnvironmentConfig } from "./environment.js";
export { MusterAgentPoolToken } from "./agent-pool-token.js";
export type { MusterAgentPoolTokenConfig } from "./agent-pool-token.js";
export { MusterWorkspace } from "./workspace.js";
export type { MusterWorkspaceConfig } from "./workspace.js";
export { MusterVcsProvider } from "./vcs-provider.js";
export type { MusterVcsProviderConfig, MusterVcsProviderKind } from "./vcs-provider.js";
export { DataMusterAgentPool } from "./data-agent-pool.js";
export type { DataMusterAgentPoolConfig } from "./data-agent-pool.js";
