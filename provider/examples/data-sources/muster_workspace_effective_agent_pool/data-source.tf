data "muster_workspace" "network" {
  name = "network"
}

data "muster_workspace_effective_agent_pool" "network" {
  workspace_id = data.muster_workspace.network.id
}

output "why_this_agent_pool" {
  value = data.muster_workspace_effective_agent_pool.network.source
}
