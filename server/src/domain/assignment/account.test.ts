import { describe, expect, it } from "vitest";
import { changeAccount, initialSettings, quotaRefusal, requirementRefusal, type Account } from "./account.js";
import { noHolders, soleHolder } from "./holders.js";

const account: Account = { id: "acc-1", name: "Example", ...initialSettings, createdAt: 0 };
describe("changeAccount", () => {
  it("leaves alone what the patch does not name, quota by quota", () => {
    expect(changeAccount(account, {})).toEqual(account);
    const changed = changeAccount(account, { requireAgentPool: true, hostedConcurrency: 0, quotas: { agents: 0 } });
    expect(changed).toEqual({
      ...account,
      requireAgentPool: true,
      hostedConcurrency: 0,
      quotas: { ...account.quotas, agents: 0 },
    });
  });
});

describe("requirementRefusal", () => {
  it("refuses while workspaces resolve to hosted runners, where pools are to be required", () => {
    const holders = soleHolder({ kind: "workspace", id: "ws-1", name: "network" });
    const requiring = { ...account, requireAgentPool: true };
    expect(requirementRefusal(requiring, holders)).toMatchObject({ refused: "in_use", rule: "ASG-8", holders });
    expect(requirementRefusal(requiring, noHolders)).toBeUndefined();
    expect(requirementRefusal(account, holders)).toBeUndefined();
  });
});

describe("quotaRefusal", () => {
  it("refuses from the limit on and tells how much is used", () => {
    const quota = { name: "tokens_per_agent_pool", limit: 20, used: 20 };
    expect(quotaRefusal(account, "tokensPerAgentPool", 20)).toMatchObject({ refused: "quota_exceeded", quota });
    expect(quotaRefusal(account, "tokensPerAgentPool", 19)).toBeUndefined();
  });
});
