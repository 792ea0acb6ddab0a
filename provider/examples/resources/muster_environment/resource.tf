resource "muster_agent_pool" "production" {
  name = "production"
}

resource "muster_environment" "production" {
  name                  = "production"
  description           = "Everything that customers see"
  default_agent_pool_id = muster_agent_pool.production.id
}
