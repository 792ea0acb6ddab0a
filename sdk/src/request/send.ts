import type { AnyCallOptions, Answered, Input, Operation } from "../caller.js";
import type { Clock } from "../clock.js";
import { MusterError, UsageError } from "../errors.js";
import type { Random } from "../random.js";
import { aborted, attempt, type Transport } from "./attempt.js";
import { isRepeatable, mayPass, waitBefore } from "./retry.js";

/** What a connection does unless a call says otherwise; times in milliseconds. */
export interface Patience {
  timeout: number;
  deadline: number;
  retries: number;
}

/** Compares what is sent and what is answered with the contract; throws a `MusterError` where it does not fit. */
export interface Validator {
  /** Compares what an operation is to be sent; called once a call, before anything is sent. */
  checkRequest(operation: string, input: Input): void;
  /** Compares what an operation was answered; called for successes alone. */
  checkAnswer(operation: string, data: unknown): void;
}

/** What a connection sends with. */
export interface Sender {
  transport: Transport;
  random: Random;
  patience: Patience;
  validator: Validator | undefined;
  /** The account of the calls that name none. */
  accountId: string | undefined;
}

/**
 * Sends an operation until it succeeds, fails for good, or has used up its repetitions or its time.
 *
 * All requests of a call carry one `Idempotency-Key`, so a creation whose answer was lost happens once. A wait that
 * would outlast the deadline is not begun: the call ends with the failure at hand.
 */
export async function send(
  sender: Sender,
  operation: Operation,
  given: Input,
  options: AnyCallOptions = {},
): Promise<Answered<unknown>> {
  const { transport, random, patience, validator } = sender;
  const { clock } = transport;
  const path = withAccount(operation, given.path, options.accountId ?? sender.accountId);
  const input = { ...given, path };
  validator?.checkRequest(operation.id, input);
  const { signal, timeout = patience.timeout, deadline = patience.deadline, retries = patience.retries } = options;
  const headers = headersOf(operation, input, options, random);
  const repetitions = isRepeatable(operation) ? retries : 0;
  const end = clock.now() + deadline;
  for (let number = 1; ; number += 1) {
    try {
      const left = Math.max(0, end - clock.now());
      const limit = Math.min(timeout, left);
      const answered = await attempt(transport, { operation, input, headers, signal, timeout: limit, number });
      validator?.checkAnswer(operation.id, answered.data);
      return answered;
    } catch (error) {
      if (!(error instanceof MusterError)) throw error;
      const wait = waitBefore(number, random.fraction(), error.retryAfter);
      if (number > repetitions || !mayPass(error) || clock.now() + wait >= end) throw error;
      await pause(clock, wait, signal, () => aborted(operation, signal, number));
    }
  }
}

function withAccount({ id, path }: Operation, given: Input["path"] = {}, accountId?: string): Record<string, string> {
  if (given["account_id"] !== undefined || !path.includes("{account_id}")) return given;
  if (accountId !== undefined) return { ...given, account_id: accountId };
  throw new UsageError(
    "missing_account",
    `${id} acts on an account: give accountId to the client or to the call, or set MUSTER_ACCOUNT_ID`,
    { operation: id },
  );
}

/** The headers of every request of a call; what the caller gives goes before what the client adds. */
function headersOf(
  { keyed, media = "application/json" }: Operation,
  { body }: Input,
  { ifMatch, idempotencyKey, headers }: AnyCallOptions,
  random: Random,
): Record<string, string> {
  return {
    ...(body !== undefined && { "Content-Type": media }),
    ...(ifMatch !== undefined && { "If-Match": ifMatch }),
    ...(keyed === true && { "Idempotency-Key": idempotencyKey ?? random.key() }),
    ...headers,
  };
}

/** Resolves when the time has passed; rejects with `reason()` as soon as the signal aborts. */
export function pause(
  clock: Clock,
  milliseconds: number,
  signal: AbortSignal | undefined,
  reason: () => MusterError,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      cancel();
      reject(reason());
    };
    const cancel = clock.after(milliseconds, () => {
      signal?.removeEventListener("abort", stop);
      resolve();
    });
    if (signal?.aborted === true) stop();
    else signal?.addEventListener("abort", stop);
  });
}
