import type { Holder, Holders } from "../refusal.js";

/** A problem and the usage of a pool name that many of the objects that hold something (POOL-5). */
export const mostHolders = 20;

/** Nothing. */
export const noHolders: Holders = { count: 0, items: [] };

/** One object alone. */
export function soleHolder(holder: Holder): Holders {
  return { count: 1, items: [holder] };
}

/** All of them together: counted whole, and the first of them named. */
export function joinHolders(...parts: readonly Holders[]): Holders {
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    items: parts.flatMap(({ items }) => items).slice(0, mostHolders),
  };
}

/** All of them together where they are of one kind, the oldest first. */
export function mergeHolders(...parts: readonly Holders[]): Holders {
  const byId = (one: Holder, other: Holder) => (one.id < other.id ? -1 : 1);
  const all = parts.flatMap(({ items }) => items).sort(byId);
  return { count: joinHolders(...parts).count, items: all.slice(0, mostHolders) };
}
