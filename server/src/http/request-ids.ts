import type { Random } from "../random.js";

/** Names requests: all of one process alike but for a count, and no two processes alike. */
export function requestIds(random: Random): () => string {
  const process = Buffer.from(random.bytes(8)).toString("hex");
  let count = 0;
  return () => `req-${process}-${(count += 1).toString(36)}`;
}
