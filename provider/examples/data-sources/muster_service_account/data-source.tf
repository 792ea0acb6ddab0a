data "muster_service_account" "deployment" {
  name = "deployment"
}

resource "muster_service_account_token" "second" {
  service_account_id = data.muster_service_account.deployment.id
  name               = "second"
}
