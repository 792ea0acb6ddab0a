export { createMuster, type Muster, type MusterOptions } from "./client.js";
export type {
  AccountOption,
  AnyCallOptions,
  Answered,
  Call,
  Caller,
  CallOptions,
  ConditionOption,
  IdempotencyOption,
  Input,
  Operation,
  Page,
  Pages,
} from "./caller.js";
export type { Clock } from "./clock.js";
export type { Connection, ConnectionOptions } from "./connection.js";
export {
  AbortedError,
  AnswerError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  GoneError,
  isMusterError,
  MusterError,
  NotFoundError,
  PermissionDeniedError,
  PreconditionFailedError,
  RateLimitedError,
  ServerError,
  StatusError,
  TimeoutError,
  UnauthenticatedError,
  UnprocessableError,
  UsageError,
  type ClientErrorCode,
  type MusterErrorCode,
  type MusterErrorDetails,
  type MusterErrorOf,
  type Problem,
} from "./errors.js";
export type { LoggedMessage, Logger, LogLevel, LogRecord } from "./logging.js";
export type { AnswerOf, NamedCallOptions } from "./named-call.js";
export type { RawClient } from "./raw.js";
export type { Transport } from "./request/attempt.js";
export type { Random } from "./random.js";
export type { Middleware, RequestContext, Send } from "./request/middleware.js";
export type { Validator } from "./request/send.js";
export { followJobLog, waitUntil, type DrainState, type WaitOptions, type Waits } from "./waits.js";
export type { OperationId } from "@muster/openapi/operations";
export type {
  OperationProblems,
  ProblemCode,
  ProblemDetails,
  ProblemMembers,
  ProblemOf,
} from "../generated/problems.js";
export type * from "../generated/resources/index.js";
export type * from "../generated/schemas.js";
