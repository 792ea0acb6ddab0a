#!/usr/bin/env node
import { constants } from "node:os";
import { run } from "./program.js";

const stop = new AbortController();

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    // Whoever asks twice does not want to wait for good manners.
    if (stop.signal.aborted) process.exit(128 + constants.signals[signal]);
    stop.abort();
  });
}

// Whoever reads the output may have seen enough of it.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  stop: stop.signal,
  // A terminal that does not know its width says 0.
  columns: process.stdout.isTTY ? process.stdout.columns || 80 : undefined,
  confirm: process.stdin.isTTY && process.stderr.isTTY ? confirm : undefined,
});

/** Whoever ends the input, or the command, has not said yes. */
async function confirm(question: string): Promise<boolean> {
  const { createInterface } = await import("node:readline");
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  stop.signal.addEventListener("abort", () => {
    terminal.close();
  });
  // As long as it asks, it hears Ctrl-C in place of the process.
  terminal.on("SIGINT", () => {
    stop.abort();
  });
  return new Promise((resolve) => {
    terminal.on("close", () => {
      // The cursor still stands behind the question.
      process.stderr.write("\n");
      resolve(false);
    });
    terminal.question(question, (answer) => {
      resolve(/^y(es)?$/i.test(answer));
      terminal.removeAllListeners("close").close();
    });
  });
}
