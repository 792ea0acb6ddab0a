import { AgentPool, MusterProvider, MusterWorkspace } from "@muster/cdktf";
import { TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** An agent pool with a token to enrol agents, and two workspaces, one of which the agents of the pool serve. */
export class QuickstartStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // Server, token and account come from the environment: MUSTER_URL, MUSTER_TOKEN, MUSTER_ACCOUNT_ID.
    new MusterProvider(this, "muster");

    const pool = new AgentPool(this, "pool", {
      name: "quickstart",
      description: "Agents of the quickstart",
      tags: { example: "quickstart" },
    });
    const token = pool.addToken("first");

    const network = new MusterWorkspace(this, "network", { name: "network" });
    pool.assignTo(network);
    new MusterWorkspace(this, "application", { name: "application" });

    new TerraformOutput(this, "agent_pool_id", { value: pool.agentPoolId });
    new TerraformOutput(this, "agent_token", { value: token.secret, sensitive: true });
  }
}
