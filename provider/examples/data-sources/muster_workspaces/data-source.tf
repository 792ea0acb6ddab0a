data "muster_environment" "production" {
  name = "production"
}

data "muster_workspaces" "of_production" {
  environment_id = data.muster_environment.production.id
}

output "workspaces_of_production" {
  value = data.muster_workspaces.of_production.items[*].name
}
