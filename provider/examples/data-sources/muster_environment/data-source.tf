data "muster_environment" "production" {
  name = "production"
}

resource "muster_workspace" "network" {
  name           = "network"
  environment_id = data.muster_environment.production.id
}
