import type { RaceRun, RaceWorld } from "./race-world.js";

/** A lease as the list of a job shows it. */
export interface RaceLease {
  readonly job_id: string;
  readonly epoch: number;
  readonly agent_id: string;
  readonly state: string;
}

/** Every lease of every run. */
export async function lookAtLeases(world: RaceWorld): Promise<readonly RaceLease[]> {
  const all: RaceLease[] = [];
  for (const run of await world.runs()) all.push(...(await leasesOf(world, run)));
  return all;
}

async function leasesOf(world: RaceWorld, { plan, apply }: RaceRun): Promise<readonly RaceLease[]> {
  const all: RaceLease[] = [];
  for (const { id } of apply === null ? [plan] : [plan, apply]) {
    const { body } = await world.user("listLeases", { job_id: id });
    // What the document says of this list.
    all.push(...(body["items"] as readonly RaceLease[]));
  }
  return all;
}

const isLive = ({ state }: RaceLease) => state === "claimed" || state === "started";

/**
 * What of a world is not as it should be at rest, by what its lists show (I-01, I-04, I-06), at once and when silence has ended whatever
 * nobody executes any more: a live lease exactly where a job is executed, epochs that rise by one, five jobs an agent at most.
 */
export async function notAtRest(world: RaceWorld): Promise<string | undefined> {
  const before = await world.runs();
  const found = await broken(world, before);
  if (found !== undefined) return found;
  await world.advance(6 * 60_000);
  const after = await world.runs();
  for (const run of before.filter(hasEnded)) {
    const now = after.find(({ id }) => id === run.id);
    if (now?.state !== run.state) return `a run that was ${run.state} is ${now?.state ?? "gone"}`;
  }
  return (await broken(world, after)) ?? world.ledger.violation;
}

const hasEnded = ({ state }: RaceRun) => ["finished", "discarded", "canceled", "errored"].includes(state);

async function broken(world: RaceWorld, runs: readonly RaceRun[]): Promise<string | undefined> {
  const held = new Map<string, number>();
  for (const run of runs) {
    const leases = await leasesOf(world, run);
    const live = leases.filter(isLive);
    for (const { agent_id: agent } of live) held.set(agent, (held.get(agent) ?? 0) + 1);
    const isExecuted = run.state === "planning" || run.state === "applying";
    if (live.length !== (isExecuted ? 1 : 0)) return `a run that is ${run.state} has ${live.length} live leases`;
    for (const job of [run.plan.id, run.apply?.id]) {
      const epochs = leases.filter(({ job_id: id }) => id === job).map(({ epoch }) => epoch);
      if (epochs.some((epoch, place) => epoch !== place + 1)) return `the epochs of a job are ${epochs.join()}`;
    }
  }
  const most = Math.max(0, ...held.values());
  return most > 5 ? `an agent holds ${most} jobs` : undefined;
}
