export * from "../generated/index.js";
export { AgentPool, type AgentPoolProps, type IAgentPool } from "./agent-pool.js";
export { AgentPoolToken, type AgentPoolTokenProps } from "./agent-pool-token.js";
