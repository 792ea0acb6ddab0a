import { describe, expect, it } from "vitest";
import { heading, inline, linkTo, prose, table, text } from "./html.js";

describe("html", () => {
  it("lets no text become markup", () => {
    expect(text('<b title="a">&')).toBe("&lt;b title=&quot;a&quot;&gt;&amp;");
    expect(inline("`<i>`")).toBe("<code>&lt;i&gt;</code>");
    expect(linkTo('"', "x")).toBe('<a href="#&quot;">x</a>');
    expect(heading(2, '"', "x")).toContain('href="#&quot;"');
    expect(table(["<"], [["x"]])).toContain('<th scope="col">&lt;</th>');
  });

  it("makes paragraphs of what blank lines separate, and lists of what begins with an asterisk", () => {
    expect(prose("one\ntwo\n\nthree\n")).toBe("<p>one\ntwo</p><p>three</p>");
    expect(prose("Two:\n\n* one\n  more\n* `two`\n")).toBe(
      "<p>Two:</p><ul><li>one\n  more</li><li><code>two</code></li></ul>",
    );
    expect(prose()).toBe("");
  });

  it("keeps the number of a rule in one piece", () => {
    expect(inline("see POOL-3 and 2026-01-01")).toBe('see <span class="rule">POOL-3</span> and 2026-01-01');
  });

  it("makes no table without rows", () => {
    expect(table(["Name"], [])).toBe("");
  });
});
