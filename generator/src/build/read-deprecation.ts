import { below, Fault } from "../fault.js";
import type { Deprecation } from "../model.js";
import {
  readFlag,
  readObject,
  readString,
  refuseUnread,
  requireString,
  startReading,
  type Reading,
} from "./reading.js";

/**
 * Reads since when an operation is deprecated, from `deprecated` and `x-deprecation`; undefined where it is not.
 *
 * @throws {Fault} when one of the two is there without the other, for what is no day, and for an end that comes sooner than
 * one year after the beginning (`openapi/versioning.md`).
 */
export function readDeprecation(reading: Reading): Deprecation | undefined {
  const place = below(reading.place, "x-deprecation");
  const isDeprecated = readFlag(reading, "deprecated");
  if (isDeprecated !== "x-deprecation" in reading.json) {
    throw new Fault(
      place,
      "x-deprecation says since when an operation is deprecated; it stands beside deprecated: true",
    );
  }
  if (!isDeprecated) return undefined;
  const days = startReading(readObject(reading, "x-deprecation"), place);
  const since = checkDay(days, "since", requireString(days, "since"));
  const sunset = readString(days, "sunset");
  refuseUnread(days);
  if (sunset === undefined) return { since, sunset: null };
  if (checkDay(days, "sunset", sunset) < oneYearAfter(since)) {
    throw new Fault(below(place, "sunset"), "what is deprecated goes on working for one year at least");
  }
  return { since, sunset };
}

function checkDay({ place }: Reading, name: string, text: string): string {
  const instant = Date.parse(`${text}T00:00:00Z`);
  if (!Number.isNaN(instant) && new Date(instant).toISOString().startsWith(`${text}T`)) return text;
  throw new Fault(below(place, name), "a day is written as 2027-01-31");
}

function oneYearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
