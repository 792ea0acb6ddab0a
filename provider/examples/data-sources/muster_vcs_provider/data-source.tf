data "muster_vcs_provider" "forge" {
  name = "forge"
}

output "forge_url" {
  value = data.muster_vcs_provider.forge.url
}
