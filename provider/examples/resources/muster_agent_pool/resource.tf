resource "muster_agent_pool" "production" {
  name        = "production"
  description = "Agents inside the production network"

  tags = {
    team = "platform"
  }
}
