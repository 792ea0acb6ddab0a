/** The number of whole days since the Unix epoch. */
export function today(): number {
  return Math.floor(Date.now() / 86_400_000);
}
