import { describe, expect, it } from "vitest";
import { changeVcsProvider, vcsProviderRefusal, type VcsProvider } from "./vcs-provider.js";

const forge: VcsProvider = {
  id: "vcs-1",
  accountId: "acc-1",
  name: "forge",
  kind: "github_enterprise",
  url: "https://forge.example.com",
  agentPoolId: "apool-1",
  createdAt: 0,
};
const hosted: VcsProvider = { ...forge, kind: "github", url: null, agentPoolId: null };

describe("changeVcsProvider", () => {
  it("leaves alone what the patch does not name, and takes null for no pool", () => {
    expect(changeVcsProvider(forge, {})).toEqual(forge);
    const change = { name: "code", url: "https://code.example.com", agentPoolId: null };
    expect(changeVcsProvider(forge, change)).toEqual({ ...forge, ...change });
  });
});

describe("vcsProviderRefusal", () => {
  it("lets self-hosted kinds have an address and a pool", () => {
    for (const kind of [
      "github_enterprise",
      "gitlab_self_managed",
      "bitbucket_data_center",
      "azure_devops_server",
    ] as const) {
      expect(vcsProviderRefusal({ ...forge, kind })).toBeUndefined();
    }
    expect(vcsProviderRefusal({ ...forge, url: null })).toMatchObject({ faults: [{ pointer: "/url" }] });
  });

  it("lets the other kinds have neither", () => {
    for (const kind of ["github", "gitlab", "bitbucket", "azure_devops"] as const) {
      expect(vcsProviderRefusal({ ...hosted, kind })).toBeUndefined();
      const linked = { ...hosted, kind, agentPoolId: "apool-1" };
      expect(vcsProviderRefusal(linked)).toMatchObject({ refused: "vcs_provider_not_self_hosted", rule: "ASG-7" });
    }
    expect(vcsProviderRefusal({ ...hosted, url: forge.url })).toMatchObject({ faults: [{ pointer: "/url" }] });
  });
});
