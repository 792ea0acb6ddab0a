/** Input that no operation takes, as data: what is sent, by which name a failing test tells it, and the code it earns. */

const bytes = (...values: number[]) => new Uint8Array(values);

/** Bodies sent as they stand in place of one that would be granted. */
export const badBodies: readonly {
  readonly name: string;
  readonly body: string | Uint8Array;
  readonly code: string;
}[] = [
  { name: "empty", body: "", code: "malformed_request" },
  { name: "blank", body: " \n", code: "malformed_request" },
  { name: "unclosed", body: '{"name":"a"', code: "malformed_request" },
  { name: "two values", body: "{}{}", code: "malformed_request" },
  { name: "single quotes", body: "{'name':'a'}", code: "malformed_request" },
  { name: "comment", body: "{/* */}", code: "malformed_request" },
  { name: "not a number", body: '{"name":NaN}', code: "malformed_request" },
  { name: "a member twice", body: '{"name":"a","name":"b"}', code: "malformed_request" },
  { name: "a member twice, escaped once", body: '{"name":"a","n\\u0061me":"b"}', code: "malformed_request" },
  { name: "__proto__", body: '{"name":"a","__proto__":{"x":1}}', code: "malformed_request" },
  { name: "__proto__ deep down", body: '{"tags":{"a":{"__proto__":[]}}}', code: "malformed_request" },
  { name: "constructor.prototype", body: '{"constructor":{"prototype":{}}}', code: "malformed_request" },
  { name: "65 levels", body: "[".repeat(65) + "]".repeat(65), code: "malformed_request" },
  { name: "half a million levels", body: "[".repeat(500_000) + "]".repeat(500_000), code: "malformed_request" },
  { name: "byte order mark", body: "\ufeff{}", code: "malformed_request" },
  { name: "invalid UTF-8", body: bytes(0x22, 0xff, 0x22), code: "malformed_request" },
  { name: "overlong UTF-8", body: bytes(0x22, 0xc0, 0xaf, 0x22), code: "malformed_request" },
  { name: "a surrogate in UTF-8", body: bytes(0x22, 0xed, 0xa0, 0x80, 0x22), code: "malformed_request" },
  { name: "UTF-16", body: bytes(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00), code: "malformed_request" },
  { name: "a NUL byte", body: bytes(0x7b, 0x00, 0x7d), code: "malformed_request" },
  { name: "one byte too many", body: " ".repeat(1024 * 1024 + 1), code: "payload_too_large" },
  { name: "10 MB in a text", body: `{"name":"${"x".repeat(10_000_000)}"}`, code: "payload_too_large" },
  { name: "null", body: "null", code: "validation_failed" },
  { name: "an array", body: "[]", code: "validation_failed" },
  { name: "a text", body: '"name"', code: "validation_failed" },
  { name: "a number", body: "5", code: "validation_failed" },
  { name: "no member", body: "{}", code: "validation_failed" },
  { name: "an unknown member", body: '{"unknown":1}', code: "validation_failed" },
  {
    name: "members of every object",
    body: '{"constructor":1,"toString":1,"hasOwnProperty":1}',
    code: "validation_failed",
  },
  {
    name: "very many members",
    body: `{${Array.from({ length: 50_000 }, (_, i) => `"m${i}":1`).join()}}`,
    code: "validation_failed",
  },
  { name: "64 levels", body: "[".repeat(64) + "]".repeat(64), code: "validation_failed" },
];

/** JSON values that no member takes, except one of the type named. */
export const badValues: readonly { readonly json: string; readonly unless?: string }[] = [
  { json: "1e400" },
  { json: "-1e400" },
  { json: "9007199254740993" },
  { json: "-9007199254740992" },
  { json: "-0" },
  { json: "1.5", unless: "number" },
  { json: "5", unless: "integer" },
  { json: "true", unless: "boolean" },
  { json: "[]", unless: "array" },
  { json: '["a"]' },
  { json: '{"a":{}}' },
  { json: '{"a":null,"a b":""}' },
];

/** Texts, as JSON, that no member takes. */
export const badTexts: readonly string[] = [
  '"a\\u0000b"',
  '"\\u0000"',
  '"a\\nb"',
  '"a\\r\\nX-Injected: 1"',
  '"\\u001b[31mred"',
  '"a\\u007f"',
  '"a\\u0085b"',
  '"\\ud800"',
  '"a\\udc00b"',
  '"\\udc00\\ud800"',
  '"e\\u0301"',
  '"\\u212b"',
  '" a"',
  '"a "',
  '" "',
  '"\\u00a0a"',
  '"a\\u3000"',
  `"${"x".repeat(1_001)}"`,
  `"${"x".repeat(200_000)}"`,
];

/** What no path takes for an identifier, with the statuses that say so. */
export const badIds: readonly { readonly id: string; readonly statuses: readonly number[] }[] = [
  ...["x", "0", "-1", "null", "undefined", "*", "a%20b", "%27%20OR%201%3D1", "%F0%9F%98%80", "%0d%0aX-Injected:1"],
  ...["%2f", "%2F..%2F", "%00", "%252f", "%252e%252e", "apool-%00", "apool-01jd7zq9a1b2c3d4e5f6g7h8j9;a=b"],
  ...["apool-01JD7ZQ9A1B2C3D4E5F6G7H8J9", "APOOL-01jd7zq9a1b2c3d4e5f6g7h8j9", "apool-01jd7zq9a1b2c3d4e5f6g7h8j9/"],
  ...["apool-01jd7zq9a1b2c3d4e5f6g7h8j", "apool-01jd7zq9a1b2c3d4e5f6g7h8j99", "req-01jd7zq9a1b2c3d4e5f6g7h8j9"],
  ...["apool-01jd7zq9a1b2c3d4e5f6g7h8j9%0a", "x".repeat(5_000)],
]
  .map((id) => ({ id, statuses: [404] }))
  .concat(["%", "%2", "%zz", "%C0%AF", "%ED%A0%80", "apool-%ff"].map((id) => ({ id, statuses: [400] })))
  // A client may lead these elsewhere by itself; where that is nothing, or nothing by this method, answers.
  .concat([".", "..", "%2e", "%2e%2e", "..%2f.."].map((id) => ({ id, statuses: [400, 404, 405] })));

/** Queries that no list takes. */
export const badQueries: readonly string[] = [
  "unknown=1",
  "limit",
  "limit=",
  "limit=x",
  "limit=5&limit=5",
  "limit=5&%6cimit=5",
  "limit[]=5",
  "Limit=5",
  "limit=%",
  "limit=0x5",
  "limit=9007199254740993",
  "limit=1e400",
  "cursor=",
  "cursor=%00",
  "cursor=%C0%AF",
  `cursor=${"A".repeat(2_000)}`,
  "name=%",
  "name=%ED%A0%80",
  "name=a%0Ab",
  "name=e%CC%81",
  "name=+a",
  "agent_pool_id=x",
  "__proto__=1",
  "constructor=1",
  "%ff=1",
  "=1",
];

/** Header fields that make a granted body one of the wrong media type. */
export const badMediaTypes: readonly Readonly<Record<string, string>>[] = [
  {},
  { "content-type": "" },
  { "content-type": "text/plain" },
  { "content-type": "application/jsonx" },
  { "content-type": "application/*" },
  { "content-type": "application/json-patch+json" },
  { "content-type": "application/json, application/json" },
  { "content-type": "application/json; charset=utf-7" },
  { "content-type": "application/json; charset=utf-16" },
  { "content-type": "application/json; charset=iso-8859-1" },
  { "content-type": "application/merge-patch+json; charset=utf-16" },
  { "content-type": "multipart/form-data; boundary=a" },
  { "content-type": "application/x-www-form-urlencoded" },
  { "content-type": "application/json", "content-encoding": "gzip" },
  { "content-type": "application/merge-patch+json", "content-encoding": "identity" },
];
