import { problems } from "@muster/openapi/operations";
import type { Refusal } from "../domain/refusal.js";
import type { Answer } from "./message.js";

/** The headers of every answer. */
export function answerHeaders(requestId: string): Record<string, string> {
  return { "X-Request-Id": requestId, "Cache-Control": "no-store" };
}

// How long whoever gets no answer now may wait before asking again, where nothing says better.
const retryAfterSeconds = 1;

/** The one place where refusals become answers: problem documents (RFC 9457) with the status of their code. */
export function problemAnswer(refusal: Refusal, requestId: string, headers: Record<string, string> = {}): Answer {
  const { status } = problems[refusal.refused];
  return {
    status,
    body: JSON.stringify(problemDocument(refusal, requestId)),
    headers: {
      ...answerHeaders(requestId),
      "Content-Type": "application/problem+json",
      ...(status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
      ...(status === 429 || status === 503 ? waitHeaders(refusal) : {}),
      ...headers,
    },
  };
}

/** Tells when to ask again, and of an allowance as the fields of that name do (draft-ietf-httpapi-ratelimit-headers). */
function waitHeaders({ allowance }: Refusal): Record<string, string> {
  if (allowance === undefined) return { "Retry-After": String(retryAfterSeconds) };
  const { name, requests, seconds, waitSeconds } = allowance;
  return {
    "Retry-After": String(waitSeconds),
    RateLimit: `"${name}";r=0;t=${waitSeconds}`,
    "RateLimit-Policy": `"${name}";q=${requests};w=${seconds}`,
  };
}

function problemDocument(refusal: Refusal, requestId: string) {
  const { refused: code, detail, rule, permission, faults, holders, quota, tokenId } = refusal;
  const { status, title } = problems[code];
  // JSON leaves out the members that are undefined.
  return {
    type: `urn:muster:problem:${code}`,
    title,
    status,
    detail,
    code,
    rule,
    permission,
    errors: faults,
    holders,
    quota,
    token_id: tokenId,
    request_id: requestId,
  };
}
