import { UsageError } from "../errors.js";

/** What every path parameter of the contract is: a kind, a hyphen, 26 characters that sort by creation. */
const identifier = /^[a-z]+-[0-9a-z]{26}$/;

/**
 * Puts identifiers into the URL of an operation, such as `https://muster.example.com/v1/agents/{agent_id}`.
 *
 * Throws a `UsageError` `invalid_id` when one is missing or not an identifier. Encoding it would not do: `..` and
 * `%2e%2e` survive, and a URL parser takes them as one step up, to the route of another operation.
 */
export function fillPath(template: string, values: Record<string, unknown>, operation?: string): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value === "string" && identifier.test(value)) return value;
    // The value is not repeated: it may be a secret, given where its identifier belongs.
    throw new UsageError(
      "invalid_id",
      `${operation ?? "The path"} takes an identifier as ${name}, such as apool-01jd7zq9a1b2c3d4e5f6g7h8j9; what it got is not one`,
      { operation },
    );
  });
}
