import { MusterError, TimeoutError, UsageError } from "@muster/sdk";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { CommandError } from "../terminal.js";
import { printable } from "./printable.js";

/** What a failure ends a command with, and what is said of it. */
export interface Failure {
  readonly exitCode: ExitCode;
  readonly message: string;
  /** Whatever else helps: where it lies, what is in the way, a way out; a line each. */
  readonly lines: readonly string[];
  /** What went wrong, for programs. */
  readonly code: string;
  readonly error?: MusterError;
}

/** Answers what a thrown value means to whoever gave the command; undefined where it is a fault of this program. */
export function failureOf(thrown: unknown): Failure | undefined {
  if (thrown instanceof CommandError) {
    const { exitCode, message } = thrown;
    return { exitCode, message, lines: [], code: nameOf(exitCode) };
  }
  if (!(thrown instanceof MusterError)) return undefined;
  const message = thrown.problem?.detail ?? wordsOf(thrown);
  return { exitCode: exitCodeOf(thrown), message, lines: [...linesOf(thrown)], code: thrown.code, error: thrown };
}

/** A failure as the standard error tells it, for people or, with `json`, for programs. */
export function layFailure({ exitCode, message, lines, code, error }: Failure, json: boolean): string {
  if (!json) return [`error: ${printable(message)}`, ...lines.map((line) => `  ${printable(line)}`), ""].join("\n");
  const { status, requestId, problem } = error ?? {};
  const facts = { message, code, exit_code: exitCode, status, request_id: requestId, problem };
  return `${JSON.stringify({ error: facts })}\n`;
}

function nameOf(exitCode: ExitCode): string {
  return Object.entries(exitCodes).find(([, value]) => value === exitCode)?.[0] ?? "failed";
}

function wordsOf({ code, message }: MusterError): string {
  return code === "missing_account" || code === "insecure_url" ? (wordsOfUsage[code] ?? message) : message;
}

/** What the client says in its own terms, in those of the command. */
const wordsOfUsage: Readonly<Record<string, string>> = {
  missing_account: "set MUSTER_ACCOUNT_ID to the account (acc-…), or give it as --account",
  insecure_url: "the address would let others read the token on its way; use https:, or give --allow-insecure",
};

const byStatus: Readonly<Record<number, ExitCode>> = {
  400: exitCodes.failed,
  401: exitCodes.refused,
  403: exitCodes.refused,
  404: exitCodes.notFound,
  409: exitCodes.conflict,
  410: exitCodes.notFound,
  412: exitCodes.conflict,
  422: exitCodes.conflict,
  429: exitCodes.unreachable,
};

function exitCodeOf(error: MusterError): ExitCode {
  const { code, status, operation } = error;
  if (error instanceof UsageError || code === "validation_failed") return exitCodes.usage;
  // A wait that ends in vain is no failure of the server.
  if (error instanceof TimeoutError && operation === undefined) return exitCodes.failed;
  if (status === undefined || status < 400 || status >= 500) return exitCodes.unreachable;
  return byStatus[status] ?? exitCodes.failed;
}

function* linesOf({ code, rule, requestId, problem, retryAfter, status }: MusterError): Generator<string> {
  for (const { pointer, parameter, detail } of problem?.errors ?? []) yield `${parameter ?? pointer ?? ""}: ${detail}`;
  const { holders, quota, permission } = problem ?? {};
  if (holders !== undefined) {
    for (const { kind, id, name } of holders.items) yield `held by ${kind.replaceAll("_", " ")} ${name} (${id})`;
    if (holders.count > holders.items.length) yield `and by ${holders.count - holders.items.length} more`;
  }
  if (quota !== undefined) yield `quota ${quota.name}: ${quota.used} of ${quota.limit} used`;
  if (permission !== undefined) yield `missing permission: ${permission}`;
  if (retryAfter !== undefined) yield `try again in ${Math.ceil(retryAfter / 1000)} s`;
  const wayOut = waysOut[code];
  if (wayOut !== undefined) yield wayOut;
  const facts = [`code ${code}`, ...(rule ? [`rule ${rule}`] : []), ...(requestId ? [`request ${requestId}`] : [])];
  if (status !== undefined) yield facts.join(", ");
}

/** What to do about a problem, in terms of the command. */
const waysOut: Readonly<Record<string, string>> = {
  unauthenticated: "check MUSTER_TOKEN: it takes the whole secret of a service account token (msa_…)",
  wrong_token_kind: "MUSTER_TOKEN takes the secret of a service account token (msa_…), and no other",
  permission_missing: "a role that holds it, and an access policy that gives the role, let the token do this",
  pool_in_use: "`muster pool usage` shows all that uses the agent pool",
  quota_exceeded: "`muster account get` shows the quotas; `muster account update --quota` changes them",
  agent_active: "`muster agent drain` lets it finish and leave",
  connection_failed: "check MUSTER_URL, and that the server runs",
  timed_out: "what was asked for may have been done nevertheless; --timeout gives it more time",
};
