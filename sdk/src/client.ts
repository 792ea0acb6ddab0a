import type { OperationId } from "@muster/openapi/operations";
import { makeResources, type Resources } from "../generated/resources/index.js";
import type { Call } from "./caller.js";
import { connect, type Connection, type ConnectionOptions } from "./connection.js";
import { readEnvironment } from "./environment.js";
import { UsageError } from "./errors.js";
import { logRequests, type Logger, type LogLevel } from "./logging.js";
import { callByName, type AnswerOf, type NamedCallOptions } from "./named-call.js";
import { makeRawClient, type RawClient } from "./raw.js";
import { makeWaits, type Waits } from "./waits.js";

/** How to reach a server; what is left out comes from the environment, where that has it. */
export interface MusterOptions extends Omit<ConnectionOptions, "url" | "token"> {
  /** The address of the server, such as `https://muster.example.com`; `MUSTER_URL` unless given. */
  url?: string | undefined;
  /** The token that every call carries; `MUSTER_TOKEN` unless given. */
  token?: string | undefined;
  /** The account (`acc-…`) of the calls that name none; `MUSTER_ACCOUNT_ID` unless given. */
  accountId?: string | undefined;
  /** Where requests are logged; nowhere unless given. `console` is one. */
  logger?: Logger | undefined;
  /** How much is logged: failures and repetitions (`warn`), every request (`info`), what is in them (`debug`). */
  logLevel?: LogLevel | undefined;
}

/** A client of one server, with one token: the operations by what they act on. */
export interface Muster extends Resources {
  /**
   * Calls an operation by the name that the contract gives it and answers its body, one page of a list.
   *
   * Rejects with a `MusterError` for everything but a success.
   */
  readonly call: <Id extends OperationId>(operation: Id, options: NamedCallOptions<Id>) => Call<AnswerOf<Id>>;
  /** Waits with progress: until an agent is idle, a run has ended, a pool is drained. */
  readonly waitFor: Waits;
  /** What the functions of `@muster/sdk/functions` and the waits are given. */
  readonly connection: Connection;
  /** The openapi-fetch client beneath, by method and path, which answers failures as values and repeats nothing. */
  readonly raw: RawClient;
}

/**
 * Answers a client of a server. Nothing is sent before the first call.
 *
 * Throws a `UsageError` when the address is missing or not one (`invalid_url`), when it would send the token in the clear
 * (`insecure_url`) and when the token is missing or cannot stand in a header (`invalid_token`).
 */
export function createMuster({ logger, logLevel = "warn", ...options }: MusterOptions = {}): Muster {
  const environment = readEnvironment();
  const connection = connect({
    ...options,
    url: options.url ?? present("url", "MUSTER_URL", environment.MUSTER_URL),
    token: options.token ?? present("token", "MUSTER_TOKEN", environment.MUSTER_TOKEN),
    accountId: options.accountId ?? environment.MUSTER_ACCOUNT_ID,
    middleware: [
      ...(options.middleware ?? []),
      // Innermost, so that it tells what is sent.
      ...(logger === undefined ? [] : [logRequests(logger, logLevel, options.clock)]),
    ],
  });
  return {
    ...makeResources(connection),
    waitFor: makeWaits(connection),
    connection,
    raw: makeRawClient(connection.transport),
    call: (operation, options) => callByName(connection, operation, options),
  };
}

function present(option: "url" | "token", variable: string, value: string | undefined): string {
  if (value !== undefined && value !== "") return value;
  throw new UsageError(`invalid_${option}`, `There is no ${option}: give the option ${option}, or set ${variable}`);
}
