import type { Clock } from "../clock.js";
import type { Job } from "../domain/runs/job.js";
import type { Ids } from "../ids.js";
import type { Logger } from "../log.js";
import type { Random } from "../random.js";
import type { Store } from "../store/store.js";

/** What dispatch works with. */
export interface DispatchTools {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly logger: Logger;
  /** Told when something falls due by itself; null where nothing does. */
  readonly expect: (due: number | null) => void;
  /** Told of each job that somebody began to hold, and how many milliseconds it had waited. */
  readonly claimed: (job: Job, milliseconds: number) => void;
}
