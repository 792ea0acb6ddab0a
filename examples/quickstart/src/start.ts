import { constants } from "node:os";
import { parseArgs } from "node:util";
import { systemClock } from "./clock.js";
import { killChildren } from "./command/child.js";
import { Interrupted } from "./interrupted.js";
import { Progress } from "./progress.js";
import { quickstart } from "./quickstart.js";
import { formatReport } from "./report/report.js";

const usage = `Usage: npm start -- [--once | --stay] [--json]

Deploys the stack of examples/quickstart on a reference server of its own, starts an
agent, shows what there is, and removes it all again. In a terminal it stays up until
Ctrl-C before it does so.

  --once  go on by itself, also in a terminal
  --stay  stay up until Ctrl-C, also without a terminal
  --json  print the result as one JSON document
`;

const nothingLeft = "Done: no process, socket or folder is left.\n";

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readArguments();
  if (options === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  const stop = new AbortController();
  let exitCode = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      // One Ctrl-C may arrive twice, from the terminal and through npm; what is under way cleans up already.
      if (stop.signal.aborted) return;
      exitCode = 128 + constants.signals[signal];
      process.stderr.write("\nStopping, and removing everything\n");
      stop.abort();
    });
  }
  process.on("exit", killChildren);
  // Nobody may be reading any more, when a terminal was closed or a pipe ended; cleaning up goes on regardless.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

  try {
    await quickstart({
      stay: options.stay,
      clock: systemClock,
      progress: new Progress((text) => process.stderr.write(text), systemClock),
      stop: stop.signal,
      show: (report) => {
        process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : `\n${formatReport(report)}\n\n`);
        if (options.stay) process.stderr.write("Everything stays up until Ctrl-C.\n");
      },
    });
    process.stderr.write(nothingLeft);
    // Ctrl-C is how a quickstart that stays up ends.
    return options.stay ? 0 : exitCode;
  } catch (reason) {
    if (reason instanceof Interrupted) {
      process.stderr.write(nothingLeft);
      return exitCode;
    }
    process.stderr.write(`\n${messagesOf(reason).join("\n\n")}\n`);
    return 1;
  }
}

/** @returns undefined when the arguments are none of this program's. */
function readArguments(): { stay: boolean; json: boolean } | undefined {
  const flag = { type: "boolean", default: false } as const;
  try {
    const { once, stay, json } = parseArgs({ options: { once: flag, stay: flag, json: flag } }).values;
    return once && stay ? undefined : { stay: stay || (process.stdout.isTTY && !once), json };
  } catch {
    return undefined;
  }
}

/** The message of an error, and of those that came up while it was cleaned up after. */
function messagesOf(reason: unknown): readonly string[] {
  if (reason instanceof Error && "suppressed" in reason && "error" in reason) {
    return [...messagesOf(reason.suppressed), ...messagesOf(reason.error)];
  }
  return [reason instanceof Error ? reason.message : String(reason)];
}
