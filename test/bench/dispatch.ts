import { join } from "node:path";
import { repositoryRoot } from "../repository/repository-root.js";
import { claimLatency } from "./claim-latency.js";
import type { Measured } from "./exchange.js";
import { heldPolls, type HeldPolls } from "./held-polls.js";
import { interleave, median, type Measure } from "./measure.js";
import { start } from "./spawned.js";

const claimsASecond = 20_000;
const latency = 100;

/** What of dispatch is measured, some of it against a budget rather than another program. */
export const dispatchMeasures: readonly Measure[] = [
  {
    name: "dispatch.claims",
    what: "claims a second of processor time, 50,000 runs over 10,000 agents, 1,000 waiting; median of 3",
    other: "the budget",
    bar: { atLeast: 1 },
    take: async () => {
      const taken = [await claim(1_000), await claim(1_000), await claim(1_000)];
      return { ours: 1e6 / median(taken), other: claimsASecond };
    },
  },
  {
    name: "dispatch.claims_flat",
    what: "microseconds of processor time a claim while 100,000 runs wait; median of 3",
    other: "the same while 1,000 wait",
    bar: { atMost: 1.5 },
    take: () =>
      interleave(
        3,
        () => claim(100_000),
        () => claim(1_000),
      ),
  },
  {
    name: "dispatch.claim_latency",
    what: "milliseconds from asking for a run to its claim over HTTP, 99 of 100; 1,000 agents in long polls, 2,000 runs; median of 3",
    other: "the budget",
    bar: { atMost: 1 },
    take: async () => ({ ours: median([await overHttp(), await overHttp(), await overHttp()]), other: latency }),
  },
  {
    name: "dispatch.held_polls",
    what: "milliseconds from asking for a run to its claim over HTTP, the longest of 20; 10,000 claims wait, 1,000 of them vanished",
    other: "the budget",
    bar: { atMost: 1 },
    take: async () => ({ ours: (await held()).milliseconds, other: 50 }),
  },
  {
    name: "dispatch.held_memory",
    what: "kilobytes of the server for each of 10,000 claims that wait over a connection of its own",
    other: "the budget",
    bar: { atMost: 1 },
    take: async () => ({ ours: (await held()).kilobytes, other: 50 }),
  },
];

/** Microseconds of processor time a claim while so many runs wait, in a process of its own. */
async function claim(waiting: number): Promise<number> {
  const program = join(repositoryRoot, "test/dist/bench/claims.js");
  const sizes = [10_000, waiting, 50_000].map(String);
  await using spawned = start({ command: process.execPath, arguments: [program, ...sizes] });
  // The line that the program documents.
  return (JSON.parse(await spawned.firstLine()) as { microseconds: number }).microseconds;
}

async function overHttp(): Promise<number> {
  return await withServer((server) => claimLatency(server));
}

/** Both measures of it are of one run. */
async function held(): Promise<HeldPolls> {
  return await (holding ??= withServer(heldPolls));
}

let holding: Promise<HeldPolls> | undefined;

async function withServer<Result>(use: (server: Measured, processId: number) => Promise<Result>): Promise<Result> {
  const muster = join(repositoryRoot, "cli/dist/main.js");
  await using spawned = start({ command: process.execPath, arguments: [muster, "serve", "--port", "0"] });
  // The line that `muster serve` documents.
  const { url, account_id, admin_token } = JSON.parse(await spawned.firstLine()) as Record<
    "url" | "account_id" | "admin_token",
    string
  >;
  return await use({ url, accountId: account_id, token: admin_token }, spawned.child.pid ?? 0);
}
