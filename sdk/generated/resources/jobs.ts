// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import type { Call, CallOptions, Caller, Pages } from "../../src/caller.js";
import {
  appendJobLog,
  claimJob,
  finishJob,
  getJob,
  listLeases,
  readJobLog,
  renewJob,
  startJob,
} from "../functions/jobs.js";
import type { ListLeasesQuery, ReadJobLogQuery } from "../functions/jobs.js";
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

/** The phases of runs; seen by users, and claimed and executed by agents. */
export interface Jobs {
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
  claim(agentId: string, body?: JobClaim, options?: CallOptions): Call<JobClaimAnswer>;

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
  get(jobId: string, options?: CallOptions): Call<Job>;

  /**
   * List the leases of a job.
   *
   * Answers every claim of the job by an agent and what became of it, oldest first (RUN-3). Hosted runners need none.
   *
   * Needs a user token with `runs:read`.
   * Sent again by itself where the connection or the server fails.
   *
   * @param jobId - The job.
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `invalid_cursor`, `rate_limited`, `internal_error`
   */
  listLeases(jobId: string, query?: ListLeasesQuery, options?: CallOptions): Pages<Lease>;

  /**
   * Start a job.
   *
   * Tells that the execution begins, which must not begin before this is answered (RUN-4). Asking again changes
   * nothing.
   *
   * Needs a job token.
   * Never sent again by itself: it takes no idempotency key.
   *
   * @param jobId - The job.
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `token_revoked`, `wrong_token_kind`, `not_found`,
   * `lease_lost`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `rate_limited`, `internal_error`
   */
  start(jobId: string, body: LeaseWrite, options?: CallOptions): Call<LeaseAnswer>;

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
  renew(jobId: string, body: LeaseWrite, options?: CallOptions): Call<LeaseAnswer>;

  /**
   * Read the log of a job.
   *
   * Answers what stands in the log from an offset on. Where nothing does and the job has not ended, it waits for more
   * as long as it is told to, so that a log can be followed.
   *
   * Needs a user token with `runs:read`.
   * Sent again by itself where the connection or the server fails.
   *
   * @param jobId - The job.
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `rate_limited`, `internal_error`
   */
  readLog(jobId: string, query?: ReadJobLogQuery, options?: CallOptions): Call<JobLog>;

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
  appendLog(jobId: string, body: JobLogAppend, options?: CallOptions): Call<JobLogAppended>;

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
  finish(jobId: string, body: JobFinish, options?: CallOptions): Call<void>;
}

/** The methods of {@link Jobs}, sent by `caller`. */
export function makeJobs(caller: Caller): Jobs {
  return {
    claim: (agentId, body, options) => claimJob(caller, agentId, body, options),
    get: (jobId, options) => getJob(caller, jobId, options),
    listLeases: (jobId, query, options) => listLeases(caller, jobId, query, options),
    start: (jobId, body, options) => startJob(caller, jobId, body, options),
    renew: (jobId, body, options) => renewJob(caller, jobId, body, options),
    readLog: (jobId, query, options) => readJobLog(caller, jobId, query, options),
    appendLog: (jobId, body, options) => appendJobLog(caller, jobId, body, options),
    finish: (jobId, body, options) => finishJob(caller, jobId, body, options),
  };
}
