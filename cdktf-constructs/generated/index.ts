// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
export { MusterProvider } from "./provider.js";
export type { MusterProviderConfig } from "./provider.js";
export { MusterAgentPool } from "./agent-pool.js";
export type { MusterAgentPoolConfig, MusterAgentPoolType } from "./agent-pool.js";
export { MusterAgentPoolToken } from "./agent-pool-token.js";
export type { MusterAgentPoolTokenConfig } from "./agent-pool-token.js";
export { MusterWorkspace } from "./workspace.js";
export type { MusterWorkspaceConfig } from "./workspace.js";
export { DataMusterAgentPool } from "./data-agent-pool.js";
export type { DataMusterAgentPoolConfig } from "./data-agent-pool.js";
