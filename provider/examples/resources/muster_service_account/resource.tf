resource "muster_service_account" "deployment" {
  name        = "deployment"
  description = "The pipeline that deploys"
}
