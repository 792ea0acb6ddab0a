data "muster_vcs_providers" "all" {}

output "vcs_providers" {
  value = { for forge in data.muster_vcs_providers.all.items : forge.name => forge.url }
}
