import type { Run } from "@muster/sdk";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { waitingFor } from "../command/progress.js";
import { show } from "../command/show.js";
import type { Errand } from "../command/verb.js";

/** Waits until a run has ended and prints it. Answers `endedBadly` unless it finished. */
export async function waitForRun(errand: Errand, id: string): Promise<ExitCode | undefined> {
  const ended = await errand.reach.muster.waitFor.runFinished(id, waitingFor(errand, progressOf));
  show(errand, ended);
  return ended.status.state === "finished" ? undefined : exitCodes.endedBadly;
}

/** The state of a run and what there is to say about it: why it ended so, what its job waits for. */
export function describeRun({ status: { state, reason, queue_reason } }: Run): string {
  const why = reason ?? queue_reason;
  return why === null || why === state ? state : `${state}: ${why}`;
}

/** The state of a run while somebody waits for it, with the way on where it needs somebody. */
export function progressOf(run: Run): string {
  const described = describeRun(run);
  return run.status.state === "awaiting_confirmation" ? `${described}: muster run confirm ${run.id}` : described;
}
