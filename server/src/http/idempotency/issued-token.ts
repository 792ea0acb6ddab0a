import { readToken } from "../../tokens.js";

/**
 * The identifier of the token whose secret stands in an answer, at its top or in one of its members; null where none
 * does. An object with a secret has it in `token`, beside its `id`.
 */
export function issuedTokenId(answer: string | null): string | null {
  if (answer === null) return null;
  const body: unknown = JSON.parse(answer);
  const candidates = [body, ...(isObject(body) ? Object.values(body) : [])];
  for (const candidate of candidates) {
    if (!isObject(candidate)) continue;
    const { id, token } = candidate;
    if (typeof id === "string" && typeof token === "string" && readToken(token) !== undefined) return id;
  }
  return null;
}

function isObject(value: unknown): value is { readonly id?: unknown; readonly token?: unknown } {
  return typeof value === "object" && value !== null;
}
