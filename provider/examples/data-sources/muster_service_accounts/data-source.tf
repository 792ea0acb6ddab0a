data "muster_service_accounts" "all" {}

output "service_accounts" {
  value = data.muster_service_accounts.all.items[*].name
}
