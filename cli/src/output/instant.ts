/** An instant of the API as a table shows it, to the minute in UTC; `-` for none. */
export function minuteOf(instant: string | null): string {
  return instant === null ? "-" : instant.slice(0, 16).replace("T", " ");
}

/** The day of an instant of the API, in UTC; `-` for none. */
export function dayOf(instant: string | null): string {
  return instant === null ? "-" : instant.slice(0, 10);
}
