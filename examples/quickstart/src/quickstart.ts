import { createMuster } from "@muster/sdk";
import { startAgent } from "./agent-process.js";
import type { Clock } from "./clock.js";
import { deployWithSdk } from "./deploy/deploy-with-sdk.js";
import type { DeployContext, Deployment } from "./deploy/deployment.js";
import { findTerraform, type Terraform } from "./deploy/terraform.js";
import type { Progress } from "./progress.js";
import { startServer } from "./reference-server.js";
import { stepsAfterwards, stepsMeanwhile } from "./report/next-steps.js";
import { observe, type Report } from "./report/report.js";
import { temporaryFolder } from "./temporary-folder.js";

/** How the quickstart is run. */
export interface QuickstartOptions {
  /** Whether it stays up until it is told to stop. */
  readonly stay: boolean;
  readonly clock: Clock;
  readonly progress: Progress;
  /** Tells it to stop, whatever it is doing. */
  readonly stop: AbortSignal;
  /** Takes the report as soon as everything is up. */
  readonly show: (report: Report) => void;
}

/**
 * Starts a server, deploys the stack, starts an agent, shows what there is, and undoes it all: also when a step fails and
 * when it is told to stop. No process, socket or folder outlives the promise.
 *
 * @throws {Interrupted} when it was told to stop before there was anything to show.
 */
export async function quickstart({ stay, clock, progress, stop, show }: QuickstartOptions): Promise<void> {
  const terraform = await findTerraform({ env: process.env, clock, stop });
  await using folder = await temporaryFolder();
  await using server = await progress.step("Starting the reference server", startServer);
  const { url, access } = server;
  const context = { url, access, folder: folder.path, clock, progress, stop };
  if (terraform === undefined) progress.say(withoutTerraform);
  await using deployment = await deploy(terraform, context);
  await using agent = startAgent(deployment, context);
  const muster = createMuster({ url, token: access.adminToken, accountId: access.accountId });
  await progress.step("Starting an agent and waiting until its pool shows it idle", () => agent.idle(muster, stop));
  const credentials = { url, admin_token: access.adminToken, account_id: access.accountId };
  show({
    deployed_with: deployment.by,
    skipped: terraform === undefined ? skippedWithoutTerraform : [],
    server: credentials,
    ...(await observe(muster)),
    try_next: stay ? stepsMeanwhile(credentials, deployment.goOn) : stepsAfterwards,
  });
  if (stay) await aborted(stop);
}

async function deploy(terraform: Terraform | undefined, context: DeployContext): Promise<Deployment> {
  if (terraform === undefined) return deployWithSdk(context);
  // CDKTF takes longer to load than all the rest.
  const { deployWithTerraform } = await import("./deploy/deploy-with-terraform.js");
  return deployWithTerraform(terraform, context);
}

const withoutTerraform = "There is no terraform or tofu on the PATH: the SDK deploys the same instead.";

const skippedWithoutTerraform = [
  "building the provider",
  "synthesizing the stack with CDKTF",
  "terraform init and apply",
];

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => {
      resolve();
    });
  });
}
