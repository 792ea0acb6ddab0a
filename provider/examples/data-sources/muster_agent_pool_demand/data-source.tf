data "muster_agent_pool" "production" {
  name = "production"
}

data "muster_agent_pool_demand" "production" {
  agent_pool_id = data.muster_agent_pool.production.id
}

output "agents_wanted" {
  value = data.muster_agent_pool_demand.production.agents.desired
}
