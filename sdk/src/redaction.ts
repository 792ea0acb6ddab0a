import { secretHeaders, secretMembers } from "../generated/redaction.js";

const redacted = "[redacted]";

/** Headers that carry credentials in general, whatever the contract says. */
const wellKnown = ["authorization", "proxy-authorization", "cookie", "set-cookie"];

/** The headers of a message, their names in lower case, without the value of those that carry credentials. */
export function redactHeaders(headers: Headers): Record<string, string> {
  const secret = new Set([...wellKnown, ...secretHeaders]);
  return Object.fromEntries([...headers].map(([name, value]) => [name, secret.has(name) ? redacted : value]));
}

/**
 * The text of a body without its secrets: the members that the contract calls secret, and whatever looks like a token of
 * Muster. A text that is not JSON is not shown at all unless it is empty.
 */
export function redactText(text: string): string {
  if (text === "") return "";
  try {
    return JSON.stringify(JSON.parse(text, (name, value: unknown) => (isSecret(name, value) ? redacted : value)));
  } catch {
    return `[${text.length} characters]`;
  }
}

function isSecret(name: string, value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return secretMembers.includes(name) || (typeof value === "string" && /\bm[a-z]{2}_[0-9A-Za-z]{20,}/.test(value));
}
