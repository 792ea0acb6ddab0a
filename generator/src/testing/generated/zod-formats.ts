// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import type { z } from "zod";

/** Demands a date, as RFC 3339 writes it. */
const date = /* @__PURE__ */ demand("date", isDate);

/** Demands an instant with its offset from UTC, as RFC 3339 writes it; a leap second may stand where UTC has them. */
const dateTime = /* @__PURE__ */ demand("date-time", isInstant);

/** Demands a UUID in its hexadecimal form. */
const uuid = /* @__PURE__ */ demand("uuid", (text) => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text));

/** Demands an e-mail address at a domain name. */
const email = /* @__PURE__ */ demand("email", (text) => emailAddress.test(text));

/** Demands a URI with its scheme, as RFC 3986 writes it. */
const uri = /* @__PURE__ */ demand("uri", (text) => /^[a-z][a-z0-9+.-]*:/i.test(text) && uriText.test(text));

/** Demands a URI, or a reference to be resolved against one, as RFC 3986 writes them. */
const uriReference = /* @__PURE__ */ demand("uri-reference", (text) => uriText.test(text));

// RFC 5322's dot-atom, an at sign, and two or more labels.
const emailAddress =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i;

// Of an authority only the brackets of an IP literal are told apart; a relative path has no colon before its first slash.
const uriText =
  /^([a-z][a-z0-9+.-]*:|(?![^/?#]*:))(\/\/([\w.~!$&'()*+,;=:@-]|%[0-9a-f]{2})*(\[[0-9a-f:.]+\](:\d*)?)?(?=[/?#]|$))?([\w.~!$&'()*+,;=:@/-]|%[0-9a-f]{2})*(\?([\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*)?(#([\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*)?$/i;

const instant =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(\.\d+)?(Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i;

const minutesOfDay = 24 * 60;

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const [year, month, day] = (match ?? []).slice(1).map(Number);
  return year !== undefined && month !== undefined && day !== undefined && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function isInstant(text: string): boolean {
  const [, day, hour, minute, second, , , sign, offsetHour, offsetMinute] = instant.exec(text) ?? [];
  if (day === undefined || !isDate(day)) {
    return false;
  }
  const offset = (Number(offsetHour ?? 0) * 60 + Number(offsetMinute ?? 0)) * (sign === "-" ? -1 : 1);
  const utc = Number(hour) * 60 + Number(minute) - offset;
  return second !== "60" || (utc + 2 * minutesOfDay) % minutesOfDay === minutesOfDay - 1;
}

function demand(name: string, holds: (text: string) => boolean): z.core.CheckFn<string> {
  return ({ value, issues }) => {
    if (!holds(value)) {
      issues.push({ code: "invalid_format", format: name, input: value, continue: true });
    }
  };
}

/** The formats of JSON Schema that a text can have. */
export const format = { date, dateTime, uuid, email, uri, uriReference };
