import { describe, expect, it } from "vitest";
import { VirtualClock } from "../../clock.js";
import { createServer } from "../../server.js";
import { MemoryStore } from "../../store/memory/memory-store.js";

describe("createRun", () => {
  it("refuses hosted runners where the account requires agent pools, however the workspace came to be left to them (ASG-8)", async () => {
    const store = new MemoryStore();
    const admin = { name: "admin", permissions: ["*:*"] };
    const seed = { accounts: [{ name: "Example", service_accounts: [admin], workspaces: [{ name: "network" }] }] };
    const server = await createServer({ store, clock: new VirtualClock(), seed });
    const { accountId } = server.access;
    // No operation leads here: requiring pools is refused as long as there is such a workspace.
    const workspaceId = await store.transaction(async (tx) => {
      const account = await tx.lock("account", accountId, "update");
      if (account !== undefined) await tx.accounts.update({ ...account, requireAgentPool: true });
      return (await tx.workspaces.list(accountId, {}, { limit: 1 }))[0]?.id;
    });
    const response = await server.fetch(
      new Request(`http://muster.test/v1/workspaces/${workspaceId}/runs`, {
        method: "POST",
        headers: { authorization: `Bearer ${server.access.adminToken}` },
      }),
    );
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: "agent_pool_required", rule: "ASG-8" });
    expect(await store.read((view) => view.runs.list(accountId, {}, { limit: 1 }))).toEqual([]);
    await server.close();
  });
});
