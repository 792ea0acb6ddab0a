/** The version of this package; a test compares it with package.json. */
export const version = "0.1.0";

/** What the client calls itself, behind what calls it. */
export function userAgent(program?: string): string {
  const own = `muster-sdk/${version}`;
  return program === undefined ? own : `${program} ${own}`;
}
