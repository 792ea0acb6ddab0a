import type { Operation } from "../contract.js";

/** The headers that every answer of a deprecated operation has (RFC 9745, RFC 8594); none where it is to stay. */
export function deprecationHeaders({ deprecation }: Operation): Record<string, string> {
  if (deprecation === undefined) return {};
  const { since, sunset } = deprecation;
  return {
    Deprecation: `@${midnight(since) / 1_000}`,
    ...(sunset === null ? {} : { Sunset: new Date(midnight(sunset)).toUTCString() }),
  };
}

function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
