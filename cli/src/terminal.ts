/** What a command has of the process that it runs in. */
export interface Terminal {
  env: Readonly<Record<string, string | undefined>>;
  /** Writes to the standard output, which holds only what a program would read. */
  out: (text: string) => void;
  /** Writes to the standard error. */
  err: (text: string) => void;
  /** Aborts when the command is to end in good order. */
  stop: AbortSignal;
}

/** Ends a command with a message for people and an exit code: 1 when it failed, 2 when it was called wrongly. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly exitCode: 1 | 2;

  constructor(exitCode: 1 | 2, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
