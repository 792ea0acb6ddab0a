import type fc from "fast-check";
import type { ServerModule } from "../system.js";
import { notAtRest } from "./leases.js";
import { startRaceWorld, type RaceWorld, type Reply } from "./race-world.js";

/** The answers of calls, by the names that the race gives them. */
export type Replies = Readonly<Record<string, Reply>>;

/** Calls that are made at once, and what must hold of their answers in whatever order they came. */
export interface Race {
  /** Makes the world in which they race, and answers the calls. One whose name begins with `wait` may wait for what never comes. */
  readonly prepare: (world: RaceWorld, choice: number) => Promise<Readonly<Record<string, () => Promise<Reply>>>>;
  /** What no order of the calls explains, beyond what the invariants say; undefined where one does. */
  readonly fault?: (replies: Replies, world: RaceWorld) => Promise<string | undefined> | string | undefined;
}

/** How long claims wait in races, in seconds: less than what they claim waits to be started (RUN-4). */
export const waitSeconds = 10;

/** Lets one race be run in the order that a scheduler chooses; throws where its outcome is none, or an invariant is broken. */
export async function raceIn(module: ServerModule, race: Race, scheduler: fc.Scheduler, choice: number): Promise<void> {
  await using world = await startRaceWorld(module, scheduler);
  const calls = await race.prepare(world, choice);
  const replies: Record<string, Reply> = {};
  world.isRacing = true;
  const inFlight = Object.entries(calls).map(([name, call]) => {
    const answered = call().then((reply) => (replies[name] = reply));
    // Whichever fails first is what is told.
    answered.catch(() => undefined);
    return { answered, mayWait: name.startsWith("wait") };
  });
  await scheduler.waitFor(Promise.all(inFlight.flatMap(({ answered, mayWait }) => (mayWait ? [] : [answered]))));
  if (inFlight.some(({ mayWait }) => mayWait)) {
    // The clock waits for whoever is being given a job, and moves no further than now; what is answered then takes some turns.
    for (let turn = 0; turn < 3; turn += 1) {
      await scheduler.waitFor(world.advanceLast(0));
      while (scheduler.count() > 0) await scheduler.waitNext(1);
    }
    world.ledger.rest();
    await scheduler.waitFor(world.advanceLast(waitSeconds * 1_000));
  }
  await scheduler.waitFor(Promise.all(inFlight.map(({ answered }) => answered)));
  world.isRacing = false;
  // What goes on behind the answers waits for the scheduler, too.
  while (scheduler.count() > 0) await scheduler.waitNext(1);
  const found = world.ledger.violation ?? (await race.fault?.(replies, world)) ?? (await notAtRest(world));
  const told = Object.entries(replies).map(([name, { status, code }]) => `${name} ${status} ${code ?? ""}`);
  if (found !== undefined) throw new Error(`${found}; ${told.join(", ")}`);
}

export function isGranted({ status }: Reply | { status: number } = { status: 500 }): boolean {
  return status < 300;
}

/** How many of these were granted. */
export function granted(replies: Replies, ...names: readonly string[]): number {
  return names.filter((name) => isGranted(replies[name])).length;
}

export function gotJob(reply: Reply | undefined): boolean {
  return reply !== undefined && isGranted(reply) && reply.body["job"] !== null;
}
