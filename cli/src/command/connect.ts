import { createMuster, type Muster } from "@muster/sdk";
import { exitCodes } from "../exit-codes.js";
import { CommandError, type Terminal } from "../terminal.js";
import { durationOf } from "../input/duration.js";
import type { Written } from "../input/fields.js";

/** How long a call may take unless `--timeout` says otherwise, in milliseconds. */
const usualTimeout = 120_000;

/**
 * Answers a client of the server that the options name, or else the environment.
 *
 * Throws a `CommandError` when the address or the token is missing.
 */
export function connectTo(terminal: Terminal, written: Readonly<Record<string, Written | undefined>>): Muster {
  const { env, err, fetch, clock } = terminal;
  const option = (name: string, variable: string) => textOf(written[name]) ?? (env[variable] || undefined);
  const url = option("url", "MUSTER_URL");
  if (url === undefined) {
    throw new CommandError(exitCodes.usage, "set MUSTER_URL to the address of the server, or give it as --url");
  }
  const token = option("token", "MUSTER_TOKEN");
  if (token === undefined) {
    throw new CommandError(exitCodes.usage, "set MUSTER_TOKEN to the secret of a service account token");
  }
  if (written["token"] !== undefined) {
    err("warning: others on this machine can read a command line; better give the token as MUSTER_TOKEN\n");
  }
  const timeout = durationOf("--timeout", textOf(written["timeout"]) ?? `${usualTimeout / 1_000}`);
  const allowInsecure = written["allow-insecure"] === true;
  const accountId = option("account", "MUSTER_ACCOUNT_ID");
  return createMuster({
    ...{ url, token, accountId, allowInsecure, fetch, clock },
    ...{ deadline: timeout, timeout: Math.min(timeout, 60_000), userAgent: "muster-cli" },
  });
}

function textOf(written: Written | undefined): string | undefined {
  return typeof written === "string" ? written : undefined;
}
