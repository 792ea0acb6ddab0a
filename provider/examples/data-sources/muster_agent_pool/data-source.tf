data "muster_agent_pool" "production" {
  name = "production"
}

resource "muster_workspace" "network" {
  name          = "network"
  agent_pool_id = data.muster_agent_pool.production.id
}
