import { MusterError, type MusterErrorCode } from "@muster/sdk";
import { DataDirectoryError } from "./data-directory.js";

/** Why an agent ended without having been told to. */
export interface Refusal {
  kind: "refused";
  /** The code of the server's answer or of the client, or `unusable_data_directory`. */
  reason: MusterErrorCode;
  /** What happened and what to do about it, for people. */
  message: string;
}

/**
 * Whether a failure may pass by itself, so that trying again is right: no answer came, or one that is not a refusal.
 * A refusal is a 4xx answer other than 408 and 429; the same request would be refused again.
 */
export function mayPass({ code, status }: MusterError): boolean {
  if (status === undefined) return code === "connection_failed" || code === "timed_out" || code === "aborted";
  return status < 400 || status >= 500 || status === 408 || status === 429;
}

/** Answers the refusal that an error stands for, or `undefined` where it is none that can be expected of an agent. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof DataDirectoryError) {
    return { kind: "refused", reason: "unusable_data_directory", message: error.message };
  }
  if (!(error instanceof MusterError)) return undefined;
  return { kind: "refused", reason: error.code, message: waysOut.get(error.code) ?? error.message };
}

/** What the answers that every agent must reckon with mean to whoever runs it. */
const waysOut = new Map<MusterErrorCode, string>([
  [
    "unauthenticated",
    "The server does not accept this agent's token; set MUSTER_AGENT_TOKEN to a valid agent pool token",
  ],
  ["token_revoked", "The agent pool token was revoked; issue another and set MUSTER_AGENT_TOKEN to it"],
  ["wrong_token_kind", "This is not an agent pool token; set MUSTER_AGENT_TOKEN to one (mpt_…)"],
  ["agent_name_taken", "A live agent of this pool has this name; choose another with --name"],
  ["session_superseded", "Another process runs as this agent; give each a data directory of its own with --data-dir"],
  ["pool_deleted", "The agent pool was deleted; start the agent with the token of another pool"],
]);
