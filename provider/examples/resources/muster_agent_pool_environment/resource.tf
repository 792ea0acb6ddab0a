resource "muster_environment" "production" {
  name = "production"
}

resource "muster_agent_pool" "production" {
  name               = "production"
  environment_access = "selected"

  # The set belongs to the links.
  lifecycle {
    ignore_changes = [environment_ids]
  }
}

resource "muster_agent_pool_environment" "production" {
  agent_pool_id  = muster_agent_pool.production.id
  environment_id = muster_environment.production.id
}
