resource "muster_environment" "production" {
  name = "production"
}

resource "muster_role" "pool_operator" {
  name        = "pool operator"
  permissions = ["agent-pools:*", "workspaces:read"]
}

resource "muster_service_account" "deployment" {
  name = "deployment"
}

resource "muster_access_policy" "deployment" {
  role_id            = muster_role.pool_operator.id
  service_account_id = muster_service_account.deployment.id

  scope = {
    level = "environment"
    id    = muster_environment.production.id
  }
}
