data "muster_agent_pool" "production" {
  name = "production"
}

data "muster_agent_pool_usage" "production" {
  agent_pool_id = data.muster_agent_pool.production.id
}

output "workspaces_of_production" {
  value = data.muster_agent_pool_usage.production.workspaces.explicit.count
}
