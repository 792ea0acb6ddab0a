import type { Job, Run } from "@muster/sdk";
import { choice } from "../input/field-kinds.js";
import { readFields, type Fields } from "../input/fields.js";
import { run } from "../input/object-kinds.js";
import { findObject } from "../input/objects.js";
import { waitingFor } from "../command/progress.js";
import { argumentsOf } from "../command/object-verbs.js";
import type { Errand, Verb } from "../command/verb.js";
import { printableLog } from "../output/printable.js";
import { progressOf } from "./run-wait.js";

const fields: Fields<{ phase?: "plan" | "apply" | undefined }> = {
  phase: choice("only the log of this phase", ["plan", "apply"]),
};

/** Prints the log of a run: that of its plan, then that of its apply. */
export const logs: Verb = {
  ...{ name: "logs", summary: "print the log of a run", arguments: argumentsOf(run), fields, takes: ["follow"] },
  details: "Prints what the plan of a run wrote, then what its apply wrote; on a terminal without control characters.",
  act: async (errand) => {
    const { reach, given, written, reading, terminal } = errand;
    const { phase } = await readFields(fields, written, reading);
    const { id } = await findObject(reach, run, given[0] ?? "");
    const pieces = written["follow"] === true ? follow(errand, id, phase) : soFar(errand, id, phase);
    for await (const { phase, text } of pieces) {
      if (written["json"] === true) terminal.out(`${JSON.stringify({ phase, text })}\n`);
      else terminal.out(terminal.columns === undefined ? text : printableLog(text));
    }
    return undefined;
  },
};

/** A part of the log of a run. */
interface Piece {
  readonly phase: string;
  readonly text: string;
}

async function* soFar(
  { reach: { muster, call } }: Errand,
  id: string,
  only: string | undefined,
): AsyncGenerator<Piece> {
  const { status } = await muster.runs.get(id, call);
  for (const job of [status.plan, status.apply]) {
    if (job === null || (only !== undefined && only !== job.phase)) continue;
    for (let offset = 0, complete = false; !complete;) {
      const log = await muster.jobs.readLog(job.id, { offset }, call);
      if (log.text !== "") yield { phase: job.phase, text: log.text };
      offset = log.next_offset;
      // Where the job goes on, more may be written at any time.
      complete = log.complete || log.text === "";
    }
  }
}

async function* follow(errand: Errand, id: string, only: string | undefined): AsyncGenerator<Piece> {
  if (only !== "apply") yield* followJob(errand, await begun(errand, id, ({ status }) => status.plan));
  if (only !== "plan") yield* followJob(errand, await begun(errand, id, ({ status }) => status.apply));
}

async function* followJob({ reach, terminal }: Errand, job: Job | null): AsyncGenerator<Piece> {
  if (job === null) return;
  const { followJobLog } = await import("@muster/sdk");
  for await (const text of followJobLog(reach.muster.connection, job.id, { signal: terminal.stop })) {
    yield { phase: job.phase, text };
  }
}

/** Waits until a job of the run has begun or the run has ended; null where the run ended without it. */
async function begun(errand: Errand, id: string, jobOf: (run: Run) => Job | null): Promise<Job | null> {
  const { muster } = errand.reach;
  const { waitUntil } = await import("@muster/sdk");
  const seen = await waitUntil(
    muster.connection,
    `for run ${id} to go on`,
    (call) => muster.runs.get(id, call),
    (run) => run.status.ended_at !== null || (jobOf(run)?.status.claimed_at ?? null) !== null || isHosted(jobOf(run)),
    waitingFor(errand, progressOf),
  );
  return jobOf(seen);
}

/** Nobody claims the jobs of hosted runners. */
function isHosted(job: Job | null): boolean {
  return job !== null && job.agent_pool_id === null;
}
