export { createMuster, type Muster, type MusterOptions } from "./client.js";
export type { Answer, CallOptions } from "./call.js";
export { MusterError, type ClientErrorCode, type MusterErrorCode, type Problem } from "./errors.js";
export type { OperationId, ProblemCode } from "@muster/openapi/operations";
export type {
  AccessPolicy,
  Account,
  Agent,
  AgentPool,
  AgentPoolToken,
  AgentPoolTokenIssued,
  AgentPoolUsage,
  AgentSession,
  AuditEvent,
  EffectiveAgentPool,
  Environment,
  Role,
  ServiceAccount,
  ServiceAccountToken,
  ServiceAccountTokenIssued,
  VcsProvider,
  Workspace,
} from "./nouns.js";
