import { homedir } from "node:os";
import { join } from "node:path";
import { runAgent, systemClock } from "@muster/agent";
import { formats } from "./log-line.js";
import { CommandError, type Terminal } from "./terminal.js";

/** The options of `muster agent start`, as Commander gives them. */
export interface AgentStartOptions {
  url?: string;
  token?: string;
  name?: string;
  dataDir?: string;
  allowInsecure?: boolean;
  logFormat: keyof typeof formats;
}

/**
 * Runs an agent until the terminal's signal aborts, logging to the standard error. Answers 0 after a stop or
 * a drain, and 1 when the agent was refused.
 *
 * Throws a `CommandError` when the address or the token is missing.
 */
export async function startAgent(options: AgentStartOptions, { env, err, stop }: Terminal): Promise<number> {
  const { name, allowInsecure = false, dataDir = join(homedir(), ".muster", "agent") } = options;
  const log = (level: "info" | "warn" | "error", message: string, facts: Record<string, string | number> = {}) => {
    err(formats[options.logFormat]({ time: new Date(systemClock.now()).toISOString(), level, message, ...facts }));
  };
  const url = options.url ?? env["MUSTER_URL"];
  if (!url) throw new CommandError(2, "set MUSTER_URL to the address of the server, or give it as --url");
  const token = options.token ?? env["MUSTER_AGENT_TOKEN"];
  if (!token) throw new CommandError(2, "set MUSTER_AGENT_TOKEN to the secret of an agent pool token");

  const outcome = await runAgent({ url, token, name, dataDirectory: dataDir, allowInsecure, stop, log });
  if (outcome.kind !== "refused") return 0;
  log("error", outcome.message, { reason: outcome.reason });
  return 1;
}
