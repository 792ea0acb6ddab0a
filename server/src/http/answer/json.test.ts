import { describe, expect, it } from "vitest";
import { pageJson, rowJson, toJson, withMember } from "./json.js";

describe("rowJson", () => {
  it("writes a row once, and another row anew", () => {
    let writes = 0;
    const write = rowJson((row: { readonly name: string }) => ({ name: row.name, write: (writes += 1) }));
    const row = { name: "a" };
    expect([write(row), write(row), write({ name: "a" })]).toEqual([
      '{"name":"a","write":1}',
      '{"name":"a","write":1}',
      '{"name":"a","write":2}',
    ]);
  });
});

describe("withMember", () => {
  it("writes what stringifying the whole would write", () => {
    const whole = { id: "1", text: '}"}', status: { count: 0 } };
    const { status, ...rest } = whole;
    expect(withMember(toJson(rest), "status", status)).toBe(JSON.stringify(whole));
  });
});

describe("pageJson", () => {
  it("writes what stringifying the whole would write", () => {
    const items = [{ a: 1 }, { a: 2 }];
    expect(pageJson(items.map(toJson), 'c"')).toBe(JSON.stringify({ items, next_cursor: 'c"' }));
    expect(pageJson([], null)).toBe(JSON.stringify({ items: [], next_cursor: null }));
  });
});
