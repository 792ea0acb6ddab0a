terraform {
  required_providers {
    muster = {
      source = "muster/muster"
    }
  }
}

# The token comes from the environment variable MUSTER_TOKEN.
provider "muster" {
  url        = "https://muster.example.com"
  account_id = "acc-01jd7zq8v3m5n6p7q8r9s0t1v2"
}
