/** Writes an instant as answers show it. */
export function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
