import { join } from "node:path";
import { App, LocalBackend } from "cdktf";
import { run } from "../command/run.js";
import { repositoryFile } from "../repository.js";
import { QuickstartStack } from "../stack.js";
import type { DeployContext, Deployment } from "./deployment.js";
import { TerraformFolder, withoutTerraform, type Terraform } from "./terraform.js";

/**
 * Deploys the stack with Terraform through the provider of this repository: builds the provider, writes a mirror from which
 * Terraform installs it, synthesizes the stack and applies it.
 */
export async function deployWithTerraform(terraform: Terraform, context: DeployContext): Promise<Deployment> {
  const { url, access, folder, progress, clock, stop } = context;
  const configuration = await progress.step("Building the provider and a mirror to install it from", () =>
    mirrorProvider(context),
  );
  const stack = await progress.step("Synthesizing the stack of stack.ts with CDKTF", () => synthesize(folder));
  const env = {
    ...withoutTerraform(process.env),
    CHECKPOINT_DISABLE: "1",
    TF_IN_AUTOMATION: "1",
    TF_CLI_CONFIG_FILE: configuration,
    MUSTER_URL: url,
    MUSTER_TOKEN: access.adminToken,
    MUSTER_ACCOUNT_ID: access.accountId,
  };
  const deployed = new TerraformFolder(terraform, stack, env, clock);
  await progress.step(`Installing the provider with ${terraform.title} (init)`, () => deployed.init(stop));
  await progress.step("Deploying the stack (apply)", () => deployed.apply(stop));
  const { agent_pool_id: agentPoolId, agent_token: agentToken } = await deployed.outputs(stop);
  if (typeof agentPoolId !== "string" || typeof agentToken !== "string") {
    throw new Error("the stack has to have the outputs agent_pool_id and agent_token; stack.ts declares both");
  }
  return {
    by: terraform.title,
    agentPoolId,
    agentToken,
    goOn: [
      `export TF_CLI_CONFIG_FILE=${configuration}`,
      `cd ${stack}`,
      `${terraform.binary} plan`,
      `${terraform.binary} output -raw agent_token`,
    ],
    [Symbol.asyncDispose]: () =>
      progress.step("Destroying the stack (destroy)", () => deployed.destroy(new AbortController().signal)),
  };
}

/** Answers the configuration of Terraform that installs the provider from the mirror. */
async function mirrorProvider({ folder, clock, stop }: DeployContext): Promise<string> {
  const mirror = join(folder, "mirror");
  const script = repositoryFile("provider/dist/src/mirror.js");
  await run("the provider's mirror", process.execPath, [script, mirror], { env: process.env, clock, stop });
  return join(mirror, "terraform.rc");
}

/** Answers the folder of the synthesized stack. */
function synthesize(folder: string): string {
  const app = new App({ outdir: join(folder, "cdktf.out") });
  const stack = new QuickstartStack(app, "quickstart");
  // The default would leave the state in the folder that `npm start` was called from.
  new LocalBackend(stack, { path: join(folder, "terraform.tfstate") });
  app.synth();
  return join(app.outdir, "stacks", "quickstart");
}
