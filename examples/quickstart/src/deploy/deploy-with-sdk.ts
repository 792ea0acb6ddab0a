import { createMuster } from "@muster/sdk";
import type { DeployContext, Deployment } from "./deployment.js";

/** Deploys what stack.ts describes by calling the API, for where there is no Terraform. */
export function deployWithSdk({ url, access, progress }: DeployContext): Promise<Deployment> {
  const { accountId, adminToken } = access;
  const muster = createMuster({ url, token: adminToken });
  const inAccount = { path: { account_id: accountId } };
  return progress.step("Deploying what stack.ts describes with the SDK", async () => {
    const pool = await muster.call("createAgentPool", {
      ...inAccount,
      body: { name: "quickstart", description: "Agents of the quickstart", tags: { example: "quickstart" } },
    });
    const inPool = { path: { agent_pool_id: pool.id } };
    const issued = await muster.call("createAgentPoolToken", { ...inPool, body: { name: "first" } });
    const workspaces = [
      await muster.call("createWorkspace", { ...inAccount, body: { name: "network", agent_pool_id: pool.id } }),
      await muster.call("createWorkspace", { ...inAccount, body: { name: "application" } }),
    ];
    return {
      by: "the SDK",
      goOn: [],
      agentPoolId: pool.id,
      agentToken: issued.token,
      [Symbol.asyncDispose]: () =>
        progress.step("Deleting with the SDK what was deployed", async () => {
          for (const { id } of workspaces) await muster.call("deleteWorkspace", { path: { workspace_id: id } });
          await muster.call("deleteAgentPool", inPool);
        }),
    };
  });
}
