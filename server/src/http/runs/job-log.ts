import { absent, isRefusal, refuseFaults, type Refusal } from "../../domain/refusal.js";
import type { View } from "../../store/store.js";
import { toJson } from "../answer/json.js";
import type { World } from "../world.js";

// Bytes of UTF-8.
const longestPiece = 65_536;

/** What somebody wants to read of a log, and how long they wait where there is nothing. */
export interface LogReading {
  readonly jobId: string;
  readonly accountId: string;
  /** In bytes of UTF-8. */
  readonly offset: number;
  readonly waitSeconds: number;
  /** Tells when they have gone. */
  readonly gone: AbortSignal;
}

/** Answers a piece of a job's log; where there is none, as soon as there is one, or the job has ended. */
export async function readLog(reading: LogReading, { store, clock, logs }: Pick<World, "store" | "clock" | "logs">) {
  const until = clock.now() + reading.waitSeconds * 1000;
  // Whoever began to follow after having read would miss what comes between.
  const following = logs.follow(reading.jobId, reading.gone);
  try {
    for (;;) {
      const piece = await store.read((view) => readPiece(view, reading));
      if (isRefusal(piece)) return piece;
      const isWorthTelling = piece.text !== "" || piece.complete;
      if (isWorthTelling || !(await following.change(until))) return toJson(piece);
    }
  } finally {
    following.end();
  }
}

interface ShownPiece {
  readonly text: string;
  readonly next_offset: number;
  readonly complete: boolean;
}

async function readPiece(view: View, { jobId, accountId, offset }: LogReading): Promise<ShownPiece | Refusal> {
  const job = await view.jobs.get(jobId);
  if (job?.accountId !== accountId) return absent("job");
  const length = await view.jobLogs.length(jobId);
  const isEnded = job.endedAt !== null;
  if (offset === length) return { text: "", next_offset: offset, complete: isEnded };
  const piece = offset < length ? await view.jobLogs.read(jobId, offset, longestPiece) : undefined;
  if (piece === undefined) {
    const detail = "must be a next_offset, or where a character of the log begins";
    return refuseFaults([{ parameter: "offset", detail }]);
  }
  return { text: piece.text, next_offset: piece.nextOffset, complete: isEnded && piece.nextOffset === length };
}
