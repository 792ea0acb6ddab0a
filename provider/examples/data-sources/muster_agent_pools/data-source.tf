data "muster_agent_pools" "gateways" {
  type = "vcs"
}

output "gateways" {
  value = data.muster_agent_pools.gateways.items[*].name
}
