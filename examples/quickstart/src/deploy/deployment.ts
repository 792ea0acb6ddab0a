import type { Server } from "@muster/server";
import type { Clock } from "../clock.js";
import type { Progress } from "../progress.js";

/** What the quickstart deployed. Disposing of it destroys it. */
export interface Deployment extends AsyncDisposable {
  /** What deployed it, as `terraform 1.11.4`. */
  readonly by: string;
  readonly agentPoolId: string;
  /** The secret with which an agent enrols in the pool. */
  readonly agentToken: string;
  /** Lines for a shell that knows the server from its environment, to go on with the deployment. */
  readonly goOn: readonly string[];
}

/** Where the quickstart deploys to, and with what means. */
export interface DeployContext {
  readonly url: string;
  readonly access: Pick<Server["access"], "adminToken" | "accountId">;
  /** A folder of its own, which is removed at the end. */
  readonly folder: string;
  readonly progress: Progress;
  readonly clock: Clock;
  /** Interrupts the deployment. */
  readonly stop: AbortSignal;
}
