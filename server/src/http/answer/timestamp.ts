/** Writes an instant as answers show it. */
export function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** Writes an instant that may not have come. */
export function timestampOrNull(milliseconds: number | null): string | null {
  return milliseconds === null ? null : timestamp(milliseconds);
}
