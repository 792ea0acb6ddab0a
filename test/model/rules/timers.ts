import { note } from "./audit.js";
import type { Model } from "../state/model.js";
import { serveHosted } from "./hosted-runners.js";
import type { Change } from "./verdict.js";

/** What falls due by itself. */
export interface Timer {
  readonly at: number;
  /** As its audit event names it (IAM-4). */
  readonly name: string;
  /** Makes it lasting. */
  readonly fall: () => Change | readonly Change[];
}

/** Lets the clock go to an instant: what falls due on the way happens at its own instant, as a deed of the server. */
export function pass(model: Model, until: number, timers: (model: Model) => readonly Timer[]): void {
  for (;;) {
    const [next] = timers(model)
      .filter(({ at }) => at <= until)
      .sort((one, other) => one.at - other.at);
    if (next === undefined) break;
    model.now = Math.max(model.now, next.at);
    for (const change of [next.fall()].flat()) note(model, next.name, { kind: "server", id: null }, change, null);
    // RUN-7: whatever an instant sets free is taken at that instant.
    serveHosted(model);
  }
  model.now = until;
}
