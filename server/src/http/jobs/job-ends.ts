import type { RunChange, RunFacts } from "../../domain/runs/progress.js";
import type { World } from "../world.js";

/** Tells whoever measures jobs that one ended, if it did, once that is committed. */
export function tellEnd({ metrics }: Pick<World, "metrics">, before: RunFacts, after: RunChange): void {
  if (before.job.endedAt === null && after.job.endedAt !== null) metrics.observeEnd(after.job);
}
