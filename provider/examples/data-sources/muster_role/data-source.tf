data "muster_role" "pool_operator" {
  name = "pool operator"
}

output "pool_operator_permissions" {
  value = data.muster_role.pool_operator.permissions
}
