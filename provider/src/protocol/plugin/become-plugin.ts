import type { Log } from "../log.js";

/**
 * Gives the process the manners of a plugin. An interrupt, which reaches all processes of a terminal, is left to Terraform;
 * a request to end is followed. Whatever is printed goes to standard error, where Terraform logs it, since one stray line on
 * standard output would break the handshake. A bug that nothing catches is told and ends the process.
 */
export function becomePlugin(log: Log): void {
  process.on("SIGINT", () => undefined);
  for (const [signal, number] of [["SIGHUP", 1] as const, ["SIGTERM", 15] as const]) {
    process.on(signal, () => process.exit(128 + number));
  }
  process.on("uncaughtException", (error) => {
    log("error", "the provider crashed", { stack: error.stack ?? String(error) });
    // Terraform shows its users what follows these words.
    process.stderr.write(`panic: ${error.stack ?? String(error)}\n`);
    process.exit(1);
  });
  Object.defineProperty(process, "stdout", { get: () => process.stderr });
}
