data "muster_workspace" "network" {
  name = "network"
}

output "network_agent_pool_id" {
  value = data.muster_workspace.network.agent_pool_id
}
