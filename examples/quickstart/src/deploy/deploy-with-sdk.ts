import { createMuster } from "@muster/sdk";
import type { DeployContext, Deployment } from "./deployment.js";

/** Deploys what stack.ts describes by calling the API, for where there is no Terraform. */
export function deployWithSdk({ url, access, progress }: DeployContext): Promise<Deployment> {
  const { accountId, adminToken } = access;
  const muster = createMuster({ url, token: adminToken, accountId });
  return progress.step("Deploying what stack.ts describes with the SDK", async () => {
    const pool = await muster.agentPools.create({
      name: "quickstart",
      description: "Agents of the quickstart",
      tags: { example: "quickstart" },
    });
    const issued = await muster.agentPools.createToken(pool.id, { name: "first" });
    const workspaces = [
      await muster.workspaces.create({ name: "network", agent_pool_id: pool.id }),
      await muster.workspaces.create({ name: "application" }),
    ];
    return {
      by: "the SDK",
      goOn: [],
      agentPoolId: pool.id,
      agentToken: issued.token,
      [Symbol.asyncDispose]: () =>
        progress.step("Deleting with the SDK what was deployed", async () => {
          for (const { id } of workspaces) await muster.workspaces.delete(id);
          await muster.agentPools.delete(pool.id);
        }),
    };
  });
}
