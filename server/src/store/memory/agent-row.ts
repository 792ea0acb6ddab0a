import type { Agent } from "../../domain/agents/agent.js";

/**
 * A row of its own of an agent. It is a class, and no literal, for the collector's sake: V8 learns of each literal whether its
 * objects live long, and those that are kept would have it take the copies that are read for long-lived ones as well, and
 * fill the old space with them.
 */
export class AgentRow implements Agent {
  readonly id: Agent["id"];
  readonly accountId: Agent["accountId"];
  readonly agentPoolId: Agent["agentPoolId"];
  readonly agentPoolTokenId: Agent["agentPoolTokenId"];
  readonly name: Agent["name"];
  readonly instanceKey: Agent["instanceKey"];
  readonly version: Agent["version"];
  readonly os: Agent["os"];
  readonly arch: Agent["arch"];
  readonly labels: Agent["labels"];
  readonly capacity: Agent["capacity"];
  readonly ephemeral: Agent["ephemeral"];
  readonly resources: Agent["resources"];
  readonly scheduling: Agent["scheduling"];
  readonly pause: Agent["pause"];
  readonly drainDeadline: Agent["drainDeadline"];
  readonly createdAt: Agent["createdAt"];
  readonly lastSeenAt: Agent["lastSeenAt"];
  readonly silentSince: Agent["silentSince"];
  readonly sessionId: Agent["sessionId"];
  readonly removedAt: Agent["removedAt"];

  constructor(agent: Agent) {
    this.id = agent.id;
    this.accountId = agent.accountId;
    this.agentPoolId = agent.agentPoolId;
    this.agentPoolTokenId = agent.agentPoolTokenId;
    this.name = agent.name;
    this.instanceKey = agent.instanceKey;
    this.version = agent.version;
    this.os = agent.os;
    this.arch = agent.arch;
    this.labels = agent.labels;
    this.capacity = agent.capacity;
    this.ephemeral = agent.ephemeral;
    this.resources = agent.resources;
    this.scheduling = agent.scheduling;
    this.pause = agent.pause;
    this.drainDeadline = agent.drainDeadline;
    this.createdAt = agent.createdAt;
    this.lastSeenAt = agent.lastSeenAt;
    this.silentSince = agent.silentSince;
    this.sessionId = agent.sessionId;
    this.removedAt = agent.removedAt;
  }
}
