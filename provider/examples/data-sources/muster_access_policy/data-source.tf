data "muster_access_policy" "deployment" {
  id = "pol-01jd7zqj9f0g1h2j3k4m5n6p7q"
}

output "deployment_scope" {
  value = data.muster_access_policy.deployment.scope.level
}
