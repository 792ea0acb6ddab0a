resource "muster_agent_pool" "production" {
  name = "production"
}

resource "muster_agent_pool_token" "first" {
  agent_pool_id = muster_agent_pool.production.id
  name          = "first"
  expires_at    = "2027-01-01T00:00:00Z"
}

output "agent_token" {
  value     = muster_agent_pool_token.first.token
  sensitive = true
}
