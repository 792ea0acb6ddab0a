import type { AgentPool } from "../../domain/agent-pools/agent-pool.js";
import { rowJson, withMember } from "../answer/json.js";
import { timestamp } from "../answer/timestamp.js";
import { showPause } from "./agent-pool-status.js";

/** What answers show of the configuration of a pool. */
export const agentPoolJson = rowJson((pool: AgentPool) => ({
  id: pool.id,
  account_id: pool.accountId,
  name: pool.name,
  description: pool.description,
  tags: pool.tags,
  type: pool.type,
  environment_access: pool.environmentAccess,
  environment_ids: [...pool.environmentIds],
  min_agent_version: pool.minAgentVersion,
  created_at: timestamp(pool.createdAt),
}));

/** What audit events show of a pool: its configuration, and of its status what is set, not counted (IAM-4). */
export function agentPoolEventJson(pool: AgentPool) {
  const scheduling = pool.pause === null ? "active" : "paused";
  return withMember(agentPoolJson(pool), "status", { scheduling, pause: showPause(pool.pause) });
}
