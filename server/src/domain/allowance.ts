/** How many requests a caller may make: so many at once, and as many again in every window of so many seconds. */
export interface Allowance {
  readonly name: string;
  readonly requests: number;
  readonly seconds: number;
}

/** How much of an allowance was used at an instant; from then on it comes back steadily. */
export interface Use {
  readonly units: number;
  readonly at: number;
}

/**
 * Takes one request of an allowance: what is used of it then, or in how many milliseconds there will be room for one. What
 * is refused uses nothing up.
 */
export function takeRequest(
  allowance: Allowance,
  use: Use | undefined,
  now: number,
): Use | { readonly waitMilliseconds: number } {
  // Whole units lose nothing to rounding: a request takes as many as a window has milliseconds, and a millisecond gives
  // back as many as a window has requests.
  const price = allowance.seconds * 1_000;
  const used = unitsAt(allowance, use, now);
  const missing = used + price - allowance.requests * price;
  if (missing > 0) return { waitMilliseconds: Math.ceil(missing / allowance.requests) };
  return { units: used + price, at: now };
}

/** Whether all of an allowance is there again. */
export function isWhole(allowance: Allowance, use: Use, now: number): boolean {
  return unitsAt(allowance, use, now) === 0;
}

function unitsAt({ requests }: Allowance, use: Use | undefined, now: number): number {
  // A clock that was set back knows nothing of what was used later.
  if (use === undefined || now < use.at) return 0;
  return Math.max(0, use.units - (now - use.at) * requests);
}
