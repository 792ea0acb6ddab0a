import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { format } from "./zod-formats.js";

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

const texts = {
  date: [
    "2024-02-29",
    "2023-02-29",
    "1900-02-29",
    "2000-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-04-31",
    "2024-1-1",
    "",
  ],
  dateTime: [
    "2026-11-20T09:00:00Z",
    "2026-11-20t09:00:00z",
    "2026-11-20T09:00:00.000001+05:30",
    "2026-11-20T09:00:00-23:59",
    "2026-11-20T09:00:00",
    "2026-11-20T09:00Z",
    "2026-11-20T09:00:00.Z",
    "2026-02-30T09:00:00Z",
    "2026-11-20T24:00:00Z",
    "2026-11-20T23:60:00Z",
    "2026-11-20T09:00:00+24:00",
    "2016-12-31T23:59:60Z",
    "2017-01-01T00:59:60+01:00",
    "2016-12-31T15:59:60-08:00",
    "2016-12-31T23:58:60Z",
    "2016-12-31T23:59:61Z",
    "2026-11-20",
    "",
  ],
  uuid: [
    "123e4567-e89b-12d3-a456-426614174000",
    "123E4567-E89B-12D3-A456-426614174000",
    "00000000-0000-0000-0000-000000000000",
    "123e4567e89b12d3a456426614174000",
    "123e4567-e89b-12d3-a456-42661417400",
    "123e4567-e89b-12d3-a456-42661417400g",
    "",
  ],
  email: [
    "a@example.com",
    "a.b+c@mail.example.com",
    "a@localhost",
    "a..b@example.com",
    "@example.com",
    "a@-x.com",
    "a b@x.com",
    "",
  ],
  uri: [
    "https://example.com/a?b=c#d",
    "urn:isbn:0451450523",
    "mailto:a@example.com",
    "http://[2001:db8::1]:8080/",
    "/pools/1",
    "example.com",
    "//example.com/a",
    "http://exa mple.com",
    "https://example.com/%zz",
    "",
  ],
  uriReference: [
    "/pools/1",
    "about:blank",
    "pools/1?x=1",
    "#part",
    "",
    "//example.com/a",
    "../a:b",
    "https://example.com",
    "a b",
    "/%2f",
    "/%2",
    "#a#b",
    "a<b>",
    "\\a",
  ],
} as const;

const ajvNames = {
  date: "date",
  dateTime: "date-time",
  uuid: "uuid",
  email: "email",
  uri: "uri",
  uriReference: "uri-reference",
} as const;

describe.each(Object.entries(texts))("%s", (name, candidates) => {
  // The entries of `texts` have its keys.
  const key = name as keyof typeof texts;
  const validate = ajv.compile({ type: "string", format: ajvNames[key] });

  it.each(candidates)("agrees with Ajv on %j", (text) => {
    expect(z.string().check(format[key]).safeParse(text).success).toBe(validate(text));
  });
});

describe("format checks", () => {
  it("name the format in their issues", () => {
    expect(z.string().check(format.dateTime).safeParse("noon").error?.issues).toMatchObject([
      { code: "invalid_format", format: "date-time" },
    ]);
  });

  it("want the colon of an offset, as RFC 3339 does and Ajv does not", () => {
    expect(z.string().check(format.dateTime).safeParse("2026-11-20T09:00:00+0530").success).toBe(false);
  });

  it.each([
    ["uriReference", "urn:uuid:123e4567-e89b-12d3-a456-426614174000"],
    ["uri", "a:b:c"],
  ] as const)("take a colon anywhere behind the scheme (%s)", (name, text) => {
    expect(z.string().check(format[name]).safeParse(text).success).toBe(true);
  });
});
