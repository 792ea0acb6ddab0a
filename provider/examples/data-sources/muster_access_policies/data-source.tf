data "muster_service_account" "deployment" {
  name = "deployment"
}

data "muster_access_policies" "of_deployment" {
  service_account_id = data.muster_service_account.deployment.id
}

output "roles_of_deployment" {
  value = data.muster_access_policies.of_deployment.items[*].role_id
}
