data "muster_environments" "all" {}

output "environments" {
  value = data.muster_environments.all.items[*].name
}
