import { checkAddress } from "./address.js";
import type { AnyCallOptions, Answered, Call, Caller, Input, Operation, Page, Pages } from "./caller.js";
import { systemClock, type Clock } from "./clock.js";
import { UsageError } from "./errors.js";
import { systemRandom, type Random } from "./random.js";
import type { Transport } from "./request/attempt.js";
import { PendingCall } from "./request/call.js";
import type { Middleware, Send } from "./request/middleware.js";
import { PagedList } from "./request/pages.js";
import { send, type Sender, type Validator } from "./request/send.js";
import { userAgent } from "./user-agent.js";

/** How to reach a server. */
export interface ConnectionOptions {
  /** The address of the server, such as `https://muster.example.com`. */
  url: string;
  /** The token that every call carries. Each operation takes one kind of token, which the contract names. */
  token: string;
  /** The account (`acc-…`) of the calls that name none. */
  accountId?: string | undefined;
  /** How long one request may take until its answer has arrived whole, in milliseconds; 60,000 unless set. */
  timeout?: number | undefined;
  /** How long a call may take with all its requests and the waits between them, in milliseconds; 120,000 unless set. */
  deadline?: number | undefined;
  /** How many times a request that may be repeated is sent again; 2 unless set. */
  retries?: number | undefined;
  /** The longest body that is read of an answer, in bytes; 64 MiB unless set. A longer one is `answer_too_large`. */
  maxAnswerBytes?: number | undefined;
  /** Stands around every request, the first one outermost. */
  middleware?: readonly Middleware[] | undefined;
  /** What calls, such as `billing/1.4`; sent before the client's own name as `User-Agent`. */
  userAgent?: string | undefined;
  /** Compares what is sent and answered with the contract: `validate()` of `@muster/sdk/validate`. */
  validator?: Validator | undefined;
  /** Sends the requests; the platform's own `fetch` unless given. */
  fetch?: Send | undefined;
  /** Allows an `http:` address of another machine, on the way to which anyone may read the token. */
  allowInsecure?: boolean | undefined;
  /** Where time comes from; the machine's clock unless given. */
  clock?: Clock | undefined;
  /** Where chance comes from; the platform's unless given. */
  random?: Random | undefined;
}

/** One server, one token: what the functions of `@muster/sdk/functions` are given first. */
export interface Connection extends Caller {
  /** What requests are sent with: for a client of another kind beside this one. */
  readonly transport: Transport;
  /** The account of the calls that name none. */
  readonly accountId: string | undefined;
  /** Where its time comes from. */
  readonly clock: Clock;
}

/**
 * Answers a connection to the server at `url`. Nothing is sent before the first call.
 *
 * Throws a `UsageError` when the address is not one (`invalid_url`), when it would send the token in the clear
 * (`insecure_url`) and when the token cannot stand in a header (`invalid_token`).
 */
export function connect(options: ConnectionOptions): Connection {
  const { accountId, clock = systemClock } = options;
  const sender = makeSender(options, clock);
  // The contract says what the server answers; the client does not check it unless it is asked to.
  const call = <T>(operation: Operation, input: Input, options?: AnyCallOptions): Call<T> =>
    new PendingCall(send(sender, operation, input, options) as Promise<Answered<T>>);
  return {
    transport: sender.transport,
    accountId,
    clock,
    call,
    list: <T>(operation: Operation, input: Input, options?: AnyCallOptions): Pages<T> =>
      new PagedList(operation.id, (cursor) =>
        call<Page<T>>({ ...operation, answers: "page" }, { ...input, query: { ...input.query, cursor } }, options),
      ),
  };
}

function makeSender(options: ConnectionOptions, clock: Clock): Sender {
  const { url, token, fetch, middleware = [], random = systemRandom, validator } = options;
  const { timeout = 60_000, deadline = 120_000, retries = 2, allowInsecure = false } = options;
  const { maxAnswerBytes = 64 * 1024 * 1024 } = options;
  const address = checkAddress(url, allowInsecure);
  const agent = userAgent(options.userAgent);
  return {
    transport: { address, token: checkToken(token), userAgent: agent, fetch, middleware, maxAnswerBytes, clock },
    random,
    patience: { timeout, deadline, retries },
    validator,
    accountId: options.accountId,
  };
}

/** The platform's own refusal of such a header would quote the token. */
function checkToken(token: string): string {
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new UsageError("invalid_token", "The token is empty or holds characters that no token has; copy it again");
}
