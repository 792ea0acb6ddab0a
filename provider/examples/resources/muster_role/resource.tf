resource "muster_role" "pool_operator" {
  name        = "pool operator"
  description = "May do anything with agent pools, and see workspaces"
  permissions = ["agent-pools:*", "workspaces:read"]
}
