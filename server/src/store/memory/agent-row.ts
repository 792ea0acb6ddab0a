import type { Agent } from "../../domain/agents/agent.js";

/**
 * A row of its own of an agent. It is a class, and no literal, for the collector's sake: V8 learns of each literal whether its
 * objects live long, and those that are kept would have it take the copies that are read for long-lived ones as well, and
 * fill the old space with them. Its members are declared and not defined: one that was undefined for a moment would have each
 * instant be an object of its own, made anew by every heartbeat. Those that heartbeats look at come first, beside each other.
 */
export class AgentRow implements Agent {
  declare readonly id: Agent["id"];
  declare readonly accountId: Agent["accountId"];
  declare readonly agentPoolId: Agent["agentPoolId"];
  declare readonly name: Agent["name"];
  declare readonly version: Agent["version"];
  declare readonly silentSince: Agent["silentSince"];
  declare readonly sessionId: Agent["sessionId"];
  declare readonly removedAt: Agent["removedAt"];
  declare readonly lastSeenAt: Agent["lastSeenAt"];
  declare readonly resources: Agent["resources"];
  declare readonly scheduling: Agent["scheduling"];
  declare readonly pause: Agent["pause"];
  declare readonly drainDeadline: Agent["drainDeadline"];
  declare readonly agentPoolTokenId: Agent["agentPoolTokenId"];
  declare readonly instanceKey: Agent["instanceKey"];
  declare readonly os: Agent["os"];
  declare readonly arch: Agent["arch"];
  declare readonly labels: Agent["labels"];
  declare readonly capacity: Agent["capacity"];
  declare readonly ephemeral: Agent["ephemeral"];
  declare readonly createdAt: Agent["createdAt"];

  constructor(agent: Agent) {
    this.id = agent.id;
    this.accountId = agent.accountId;
    this.agentPoolId = agent.agentPoolId;
    this.name = agent.name;
    this.version = agent.version;
    this.silentSince = agent.silentSince;
    this.sessionId = agent.sessionId;
    this.removedAt = agent.removedAt;
    this.lastSeenAt = agent.lastSeenAt;
    this.resources = agent.resources;
    this.scheduling = agent.scheduling;
    this.pause = agent.pause;
    this.drainDeadline = agent.drainDeadline;
    this.agentPoolTokenId = agent.agentPoolTokenId;
    this.instanceKey = agent.instanceKey;
    this.os = agent.os;
    this.arch = agent.arch;
    this.labels = agent.labels;
    this.capacity = agent.capacity;
    this.ephemeral = agent.ephemeral;
    this.createdAt = agent.createdAt;
  }
}
