// Generated from openapi/ by generator. Do not edit; run `npm run generate`.

export * from "./accounts.js";
export * from "./environments.js";
export * from "./agent-pools.js";
export * from "./agents.js";
export * from "./workspaces.js";
export * from "./runs.js";
export * from "./jobs.js";
export * from "./vcs-providers.js";
export * from "./service-accounts.js";
export * from "./roles.js";
export * from "./access-policies.js";
export * from "./audit-events.js";
export * from "./service.js";
