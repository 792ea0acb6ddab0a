resource "muster_agent_pool" "production" {
  name = "production"
}

resource "muster_workspace" "network" {
  name          = "network"
  description   = "The production network"
  agent_pool_id = muster_agent_pool.production.id
}
