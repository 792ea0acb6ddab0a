import { once } from "node:events";
import { createServer, readSeed, stderrLogger, VirtualClock, type LogLevel, type Server } from "@muster/server";
import { CommandError, type Terminal } from "./terminal.js";

/** The options of `muster serve`, as Commander gives them. */
export interface ServeOptions {
  port: number;
  host: string;
  clock: "real" | "virtual";
  controls?: boolean;
  seed?: string;
  rateLimit?: { requests: number; seconds: number };
  logLevel: LogLevel;
}

/**
 * Runs the reference server until the terminal's signal aborts. Prints where it is and what lets one in, as one line of
 * JSON, once it takes requests.
 *
 * Throws a `CommandError` when there is no such seed or it is not valid, and when the server cannot listen there.
 */
export async function serve(options: ServeOptions, { out, stop }: Terminal): Promise<number> {
  const server = await seeded(options);
  try {
    const { url } = await server.listen(options).catch((cause: unknown) => {
      throw new CommandError(1, whyNotThere(options, cause));
    });
    const { adminToken, accountId, controlToken } = server.access;
    out(`${JSON.stringify({ url, admin_token: adminToken, account_id: accountId, control_token: controlToken })}\n`);
    if (!stop.aborted) await once(stop, "abort");
  } finally {
    await server.close();
  }
  return 0;
}

async function seeded({ clock, controls = false, seed, rateLimit, logLevel }: ServeOptions): Promise<Server> {
  const parts = {
    logger: stderrLogger(logLevel),
    controls,
    ...(rateLimit === undefined ? {} : { rateLimit }),
    ...(clock === "virtual" ? { clock: new VirtualClock() } : {}),
  };
  if (seed === undefined) return createServer(parts);
  try {
    return await createServer({ ...parts, seed: await readSeed(seed) });
  } catch (error) {
    throw error instanceof Error ? new CommandError(2, error.message) : error;
  }
}

function whyNotThere({ host, port }: ServeOptions, cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "EADDRINUSE") return `port ${port} of ${host} is taken; choose another with --port`;
  return `cannot listen on port ${port} of ${host} (${String(code)}); choose others with --port and --host`;
}
