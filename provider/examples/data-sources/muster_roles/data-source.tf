data "muster_roles" "all" {}

output "roles" {
  value = { for role in data.muster_roles.all.items : role.name => role.permissions }
}
