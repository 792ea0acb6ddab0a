resource "muster_agent_pool" "gateway" {
  name = "git-gateway"
  type = "vcs"
}

resource "muster_vcs_provider" "forge" {
  name          = "forge"
  kind          = "github_enterprise"
  url           = "https://forge.example.com"
  agent_pool_id = muster_agent_pool.gateway.id
}
