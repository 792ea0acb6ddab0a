import type { components } from "@muster/openapi/types";
import type { AgentResources } from "../../domain/agents/agent.js";

type ResourcesMember = components["schemas"]["AgentResources"];

/** Reads what a heartbeat tells of a machine. */
export function readResources(member: ResourcesMember): AgentResources {
  return {
    cpuPercent: member.cpu_percent,
    memoryUsed: member.memory_used_bytes,
    memoryTotal: member.memory_total_bytes,
    diskUsed: member.disk_used_bytes,
    diskTotal: member.disk_total_bytes,
  };
}

/** Shows it. */
export function showResources(resources: AgentResources): ResourcesMember {
  return {
    cpu_percent: resources.cpuPercent,
    memory_used_bytes: resources.memoryUsed,
    memory_total_bytes: resources.memoryTotal,
    disk_used_bytes: resources.diskUsed,
    disk_total_bytes: resources.diskTotal,
  };
}
