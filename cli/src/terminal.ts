import type { Clock, MusterOptions } from "@muster/sdk";
import type { ExitCode } from "./exit-codes.js";

/** What a command has of the process that it runs in. */
export interface Terminal {
  env: Readonly<Record<string, string | undefined>>;
  /** Writes to the standard output, which holds only what a program would read. */
  out: (text: string) => void;
  /** Writes to the standard error. */
  err: (text: string) => void;
  /** Aborts when the command is to end in good order. */
  stop: AbortSignal;
  /** How many columns the standard output shows; absent where it is no terminal. */
  columns?: number | undefined;
  /** Asks somebody whether to go on; absent where nobody is there to answer. */
  confirm?: ((question: string) => Promise<boolean>) | undefined;
  /** Sends requests; the platform's own `fetch` unless given. */
  fetch?: MusterOptions["fetch"];
  /** Where time comes from; the machine's clock unless given. */
  clock?: Clock | undefined;
}

/** Ends a command with a message for people and an exit code. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
