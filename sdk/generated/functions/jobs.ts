// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import type { Call, CallOptions, Caller, Pages } from "../../src/caller.js";
import type {
  Job,
  JobClaim,
  JobClaimAnswer,
  JobFinish,
  JobLog,
  JobLogAppend,
  JobLogAppended,
  Lease,
  LeaseAnswer,
  LeaseWrite,
} from "../schemas.js";

/**
 * Claim a job.
 *
 * Gives the calling agent the first job that waits for an agent like it, and the lease of that job (RUN-2, RUN-3).
 * Where there is none it waits for one as long as it is told to. An agent that is paused or drains gets none at once.
 *
 * Needs an agent session token.
 * Never sent again by itself: it takes no idempotency key.
 *
 * @param agentId - The agent.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `token_revoked`, `wrong_token_kind`, `not_found`,
 * `session_superseded`, `pool_deleted`, `agent_removed`, `payload_too_large`, `unsupported_media_type`,
 * `validation_failed`, `rate_limited`, `internal_error`
 */
export function claimJob(
  caller: Caller,
  agentId: string,
  body?: JobClaim,
  options?: CallOptions,
): Call<JobClaimAnswer> {
  return caller.call(
    { id: "claimJob", method: "POST", path: "/v1/agents/{agent_id}/claim" },
    { path: { agent_id: agentId }, body },
    options,
  );
}

/**
 * Get a job.
 *
 * Answers the job and how far it got.
 *
 * Needs a user token with `runs:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param jobId - The job.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getJob(caller: Caller, jobId: string, options?: CallOptions): Call<Job> {
  return caller.call({ id: "getJob", method: "GET", path: "/v1/jobs/{job_id}" }, { path: { job_id: jobId } }, options);
}

/**
 * List the leases of a job.
 *
 * Answers every claim of the job by an agent and what became of it, oldest first (RUN-3). Hosted runners need none.
 *
 * Needs a user token with `runs:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param jobId - The job.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `invalid_cursor`, `rate_limited`, `internal_error`
 */
export function listLeases(
  caller: Caller,
  jobId: string,
  query?: ListLeasesQuery,
  options?: CallOptions,
): Pages<Lease> {
  return caller.list(
    { id: "listLeases", method: "GET", path: "/v1/jobs/{job_id}/leases" },
    { path: { job_id: jobId }, query },
    options,
  );
}

/**
 * Start a job.
 *
 * Tells that the execution begins, which must not begin before this is answered (RUN-4). Asking again changes nothing.
 *
 * Needs a job token.
 * Never sent again by itself: it takes no idempotency key.
 *
 * @param jobId - The job.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `token_revoked`, `wrong_token_kind`, `not_found`,
 * `lease_lost`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`
 */
export function startJob(caller: Caller, jobId: string, body: LeaseWrite, options?: CallOptions): Call<LeaseAnswer> {
  return caller.call(
    { id: "startJob", method: "POST", path: "/v1/jobs/{job_id}/start" },
    { path: { job_id: jobId }, body },
    options,
  );
}

/**
 * Renew the lease of a job.
 *
 * Keeps the lease, as every call of its agent does (RUN-3), and answers whether the job is to end (RUN-8).
 *
 * Needs a job token.
 * Never sent again by itself: it takes no idempotency key.
 *
 * @param jobId - The job.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `token_revoked`, `wrong_token_kind`, `not_found`,
 * `lease_lost`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`
 */
export function renewJob(caller: Caller, jobId: string, body: LeaseWrite, options?: CallOptions): Call<LeaseAnswer> {
  return caller.call(
    { id: "renewJob", method: "POST", path: "/v1/jobs/{job_id}/renew" },
    { path: { job_id: jobId }, body },
    options,
  );
}

/**
 * Read the log of a job.
 *
 * Answers what stands in the log from an offset on. Where nothing does and the job has not ended, it waits for more as
 * long as it is told to, so that a log can be followed.
 *
 * Needs a user token with `runs:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param jobId - The job.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `rate_limited`, `internal_error`
 */
export function readJobLog(
  caller: Caller,
  jobId: string,
  query?: ReadJobLogQuery,
  options?: CallOptions,
): Call<JobLog> {
  return caller.call(
    { id: "readJobLog", method: "GET", path: "/v1/jobs/{job_id}/log" },
    { path: { job_id: jobId }, query },
    options,
  );
}

/**
 * Append to the log of a job.
 *
 * Writes what comes next in the log. A text that stands at its offset already changes nothing, so that it can be sent
 * again; any other offset than the end is refused with `validation_failed`, which tells the end.
 *
 * Needs a job token.
 * Never sent again by itself: it takes no idempotency key.
 *
 * @param jobId - The job.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `token_revoked`, `wrong_token_kind`, `not_found`,
 * `wrong_state`, `lease_lost`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`,
 * `internal_error`
 */
export function appendJobLog(
  caller: Caller,
  jobId: string,
  body: JobLogAppend,
  options?: CallOptions,
): Call<JobLogAppended> {
  return caller.call(
    { id: "appendJobLog", method: "POST", path: "/v1/jobs/{job_id}/log" },
    { path: { job_id: jobId }, body },
    options,
  );
}

/**
 * Tell the result of a job.
 *
 * Ends the job and its lease (RUN-1). The same result told again changes nothing. A result that comes after the lease
 * was lost is refused with `lease_lost` and kept beside the lease (RUN-5).
 *
 * Needs a job token.
 * Never sent again by itself: it takes no idempotency key.
 *
 * @param jobId - The job.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `token_revoked`, `wrong_token_kind`, `not_found`,
 * `wrong_state`, `lease_lost`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`,
 * `internal_error`
 */
export function finishJob(caller: Caller, jobId: string, body: JobFinish, options?: CallOptions): Call<void> {
  return caller.call(
    { id: "finishJob", method: "POST", path: "/v1/jobs/{job_id}/finish", answers: "nothing" },
    { path: { job_id: jobId }, body },
    options,
  );
}

/** What {@link listLeases} is asked for. */
export interface ListLeasesQuery {
  /**
   * The most items that one answer holds.
   *
   * @default 20
   */
  limit?: number | undefined;
}

/** What {@link readJobLog} is asked for. */
export interface ReadJobLogQuery {
  /**
   * Where to begin, in bytes of UTF-8 from the beginning; a `next_offset`, or the beginning of a character.
   *
   * @default 0
   */
  offset?: number | undefined;
  /**
   * How long to wait for more.
   *
   * @default 0
   */
  wait_seconds?: number | undefined;
}
