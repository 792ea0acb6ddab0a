import { MusterError } from "@muster/sdk";
import type { Clock } from "./clock.js";
import type { Log } from "./log.js";
import type { Random } from "./random.js";
import { mayPass } from "./refusal.js";

/** What an agent lives by: its time, its chance, where it tells what happens, and the signal that ends it. */
export interface Surroundings {
  clock: Clock;
  random: Random;
  log: Log;
  stop: AbortSignal;
}

/**
 * How long an answer may take, in milliseconds, before its request is given up. A stop waits for the request in flight,
 * since a registration that is cut off may leave an agent behind that nobody speaks for.
 */
const patience = 5_000;
/** The most that lies before the first repetition, in milliseconds. */
const firstWait = 1_000;

/**
 * Sends a request, again and again while its failure may pass, and answers what the server answered; `undefined` once
 * the agent is told to stop. Before each repetition lies a time chosen at random, up to a limit that doubles until it
 * is `longestWait` milliseconds, so that the agents of a pool do not all at once return to a server that recovers.
 *
 * Rejects with the `MusterError` of a refusal.
 */
export async function persist<Answer>(
  { clock, random, log, stop }: Surroundings,
  longestWait: number,
  send: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer | undefined> {
  // Asked anew each time: the type checker takes a readonly member to stay as it was.
  const stopped = () => stop.aborted;
  for (let limit = firstWait; !stopped(); limit *= 2) {
    try {
      const answer = await sendOnce(clock, send);
      if (limit > firstWait) log("info", "the server answers again");
      return answer;
    } catch (error) {
      if (!(error instanceof MusterError) || !mayPass(error)) throw error;
      if (stopped()) break;
      const wait = random() * Math.min(limit, longestWait);
      log("warn", `${error.message}; trying again in ${(wait / 1000).toFixed(1)} s`, { code: error.code });
      await clock.sleep(wait, stop);
    }
  }
  return undefined;
}

/** Sends a request, whose signal aborts when no answer has come in time. */
export async function sendOnce<Answer>(clock: Clock, send: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const late = new AbortController();
  const answered = new AbortController();
  void clock.sleep(patience, answered.signal).then(() => {
    late.abort(new Error(`no answer within ${patience / 1000} seconds`));
  });
  try {
    return await send(late.signal);
  } finally {
    answered.abort();
  }
}
