import { describe, expect, it } from "vitest";
import { parseStrictJson } from "./strict-json.js";

describe("parseStrictJson", () => {
  it.each([
    '{"a":{"a":1},"b":[{"a":1},{"a":1}]}',
    '["a","a",{"a":"\\"a\\":1"}]',
    '{"constructor":"x","prototype":"y"}',
    '{"a":"}","b":"[","c":"\\\\","d":"\\u007b"}',
    "[0,-1,1.5,9007199254740991,-9007199254740991,1e3,0.1]",
    '" a "',
    '{"a:":1,"b":":","c":["::",{"d":2}]}',
    '{"prototype":1}',
    "null",
    ` ${"[".repeat(64)}${"]".repeat(64)} `,
  ])("reads %s as it stands", (text) => {
    expect(parseStrictJson(text)).toEqual({ value: JSON.parse(text) as unknown });
  });

  it.each([
    ["", "is not well-formed"],
    ["{", "is not well-formed"],
    ["{'a':1}", "is not well-formed"],
    ["[1,]", "is not well-formed"],
    ["NaN", "is not well-formed"],
    ["01", "is not well-formed"],
    ["\ufeff{}", "is not well-formed"],
    ['"a\nb"', "is not well-formed"],
    ['{"a":1,"a":2}', '"a" twice'],
    ['{"a":1,"\\u0061":2}', '"a" twice'],
    ['[{"b":{"c":1,"d":[],"c":1}}]', '"c" twice'],
    ['{"a":{"b":1},"a":1}', '"a" twice'],
    ['{"a":1,"a":{"b":1}}', '"a" twice'],
    ['{"a":":","a":1}', '"a" twice'],
    ['{"__proto__":{}}', "prototype"],
    ['{"a":[{"\\u005f_proto__":1}]}', "prototype"],
    ['{"constructor":{"prototype":{}}}', "prototype"],
    ["[".repeat(65) + "]".repeat(65), "64 levels"],
    [`${'{"a":'.repeat(65)}1${"}".repeat(65)}`, "64 levels"],
  ])("refuses %s: it %s", (text, detail) => {
    const refusal = parseStrictJson(text);
    expect(refusal).toMatchObject({ refused: "malformed_request" });
    expect(JSON.stringify(refusal)).toContain(JSON.stringify(detail).slice(1, -1));
  });

  it("refuses a million levels without following them", () => {
    const levels = 500_000;
    expect(parseStrictJson("[".repeat(levels) + "]".repeat(levels))).toMatchObject({ refused: "malformed_request" });
  });

  it.each([
    ['{"a":1e400}', "/a"],
    ['{"a":{"b":[0,-1e999]}}', "/a/b/1"],
    ['{"a":9007199254740993}', "/a"],
    ["[9007199254740992]", "/0"],
    ['{"a/b~":-0}', "/a~1b~0"],
    ["-0.0", ""],
  ])("refuses the number in %s and says where", (text, at) => {
    expect(parseStrictJson(text)).toMatchObject({ refused: "validation_failed", faults: [{ pointer: at }] });
  });

  it("never quotes the body in its message", () => {
    expect(JSON.stringify(parseStrictJson('{"token":"mpt_secret" x'))).not.toContain("secret");
  });
});
