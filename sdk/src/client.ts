import type { OperationId } from "@muster/openapi/operations";
import type { paths } from "@muster/openapi/types";
import createClient, { type Client } from "openapi-fetch";
import { checkAddress } from "./address.js";
import { callOperation, type Answer, type CallOptions } from "./call.js";
import { MusterError } from "./errors.js";
import { fillPath } from "./path.js";

/** How to reach a server. */
export interface MusterOptions {
  /** The address of the server, such as `https://muster.example.com`. */
  url: string;
  /** The token that every call carries. Each operation takes one kind of token, which the contract names. */
  token: string;
  /** Sends the requests; the platform's own `fetch` unless given. */
  fetch?: (request: Request) => Promise<Response>;
  /** Allows an `http:` address of another machine, on the way to which anyone may read the token. */
  allowInsecure?: boolean;
}

/** A client of one server, with one token. */
export interface Muster {
  /**
   * Calls an operation by the name that the contract gives it, once, and answers its body.
   *
   * Rejects with a `MusterError` for everything but a success.
   */
  readonly call: <Id extends OperationId>(operation: Id, options: CallOptions<Id>) => Promise<Answer<Id>>;
  /** The openapi-fetch client beneath, by method and path, which answers failures as values: for what `call` does not offer. */
  readonly raw: Client<paths>;
}

/**
 * Answers a client of the server at `url`. Nothing is sent before the first call.
 *
 * Throws a `MusterError` when the address is not one (`invalid_url`), when it would send the token in the clear
 * (`insecure_url`) and when the token cannot stand in a header (`invalid_token`).
 */
export function createMuster({ url, token, fetch = globalThis.fetch, allowInsecure = false }: MusterOptions): Muster {
  const address = checkAddress(url, allowInsecure);
  const client = createClient<paths>({
    baseUrl: address,
    headers: { Authorization: `Bearer ${checkToken(token)}` },
    redirect: "manual",
    pathSerializer: fillPath,
    fetch,
  });
  return {
    raw: client,
    call: async <Id extends OperationId>(operation: Id, options: CallOptions<Id>) =>
      // The contract says what the server answers; the SDK does not check it against the schema.
      (await callOperation({ client, address, fetch }, operation, options)) as Answer<Id>,
  };
}

/** The platform's own refusal of such a header would quote the token. */
function checkToken(token: string): string {
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new MusterError("invalid_token", "The token is empty or holds characters that no token has; copy it again");
}
