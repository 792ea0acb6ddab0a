import { join } from "node:path";
import type { Muster } from "@muster/sdk";
import type { Clock } from "./clock.js";
import { Child } from "./command/child.js";
import type { DeployContext, Deployment } from "./deploy/deployment.js";
import { throwIfInterrupted } from "./interrupted.js";
import { repositoryFile } from "./repository.js";

/** An agent that runs in a process of its own. Disposing of it stops it, upon which it leaves its pool. */
export interface AgentProcess extends AsyncDisposable {
  /**
   * Resolves when the agent is known to its pool as idle.
   *
   * @throws {Error} with what the agent printed, when it ended instead or did not get there within half a minute.
   */
  idle(muster: Muster, stop: AbortSignal): Promise<void>;
}

const interval = 100;
const patience = 30_000;
const grace = 10_000;

/** Starts `muster agent start` with the token that the deployment created. */
export function startAgent({ agentPoolId, agentToken }: Deployment, context: DeployContext): AgentProcess {
  const { url, folder, progress, clock } = context;
  const main = repositoryFile("cli/dist/main.js");
  const options = ["--url", url, "--name", "quickstart", "--data-dir", join(folder, "agent")];
  // The agent is given its own token, and the administrator's by no accident.
  const env = { ...process.env, MUSTER_TOKEN: undefined, MUSTER_AGENT_TOKEN: agentToken };
  const child = new Child(process.execPath, [main, "agent", "start", ...options], { env });
  return {
    idle: (muster, stop) => idle(muster, agentPoolId, child, clock, stop),
    [Symbol.asyncDispose]: () =>
      progress.step("Stopping the agent, which leaves its pool", async () => {
        const { running } = child;
        const ending = await child.stop("SIGTERM", grace, clock);
        // One that ended before has been complained of; one that is ended while it still starts has no pool to leave.
        if (running && ending !== 0 && ending !== "SIGTERM") {
          throw new Error(`the agent ended with ${ending}\n\n${child.output.trim()}`);
        }
      }),
  };
}

async function idle(muster: Muster, agentPoolId: string, child: Child, clock: Clock, stop: AbortSignal): Promise<void> {
  const gone = new AbortController();
  const end = () => {
    gone.abort();
  };
  child.ended.then(end, end);
  const deadline = clock.now() + patience;
  for (;;) {
    throwIfInterrupted(stop);
    const { status } = await muster.agentPools.get(agentPoolId);
    if (status.agents.idle > 0) return;
    if (gone.signal.aborted || clock.now() > deadline) {
      throw new Error(`the agent did not become idle; it printed:\n\n${child.output.trim()}`);
    }
    await clock.sleep(interval, AbortSignal.any([stop, gone.signal]));
  }
}
