import type { SeedDocument, SeedName } from "./seed-document.js";

const admin = { name: "admin", permissions: ["*:*"] };

/** The seeds that have a name: one account with one admin, and the same with something in it to look at. */
export const namedSeeds: Readonly<Record<SeedName, SeedDocument>> = {
  empty: { accounts: [{ name: "Example", service_accounts: [admin] }] },
  demo: {
    accounts: [
      {
        name: "Example",
        service_accounts: [admin, { name: "auditor", permissions: ["*:read"] }],
        agent_pools: [
          {
            name: "production",
            description: "Agents inside the production network",
            tags: { team: "platform" },
            tokens: [{ name: "first" }],
          },
          { name: "staging", tokens: [{ name: "first", description: "Rotated every month" }] },
          { name: "git-gateway", description: "Reaches the VCS server behind the firewall", type: "vcs" },
        ],
        workspaces: [
          { name: "network", agent_pool: "production" },
          { name: "storage", agent_pool: "production" },
          { name: "playground", description: "Runs on hosted runners" },
        ],
      },
    ],
  },
};
