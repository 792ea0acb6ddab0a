data "muster_agent_pool" "production" {
  name = "production"
}

data "muster_agents" "idle" {
  agent_pool_id = data.muster_agent_pool.production.id
  state         = "idle"
}

output "idle_agents" {
  value = length(data.muster_agents.idle.items)
}
