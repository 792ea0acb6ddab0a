resource "muster_service_account" "deployment" {
  name = "deployment"
}

resource "muster_service_account_token" "first" {
  service_account_id = muster_service_account.deployment.id
  name               = "first"
  expires_at         = "2027-01-01T00:00:00Z"
}

output "deployment_token" {
  value     = muster_service_account_token.first.token
  sensitive = true
}
