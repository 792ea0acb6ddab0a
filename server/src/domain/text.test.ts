import { describe, expect, it } from "vitest";
import { foldName, outputFault, textFault } from "./text.js";

describe("textFault", () => {
  it.each(["", "production", "Größe", "名前", "👩‍💻", " blank "])("lets %j stand", (text) => {
    expect(textFault(text)).toBeUndefined();
  });

  it.each([
    ["a\u0000b", "control characters"],
    ["a\nb", "control characters"],
    ["a\u0085b", "control characters"],
    ["\ud800", "surrogate"],
    ["\udc00\ud800", "surrogate"],
    ["e\u0301", "normal form C"],
    ["\u212a", "normal form C"],
  ])("refuses %j for its %s", (text, reason) => {
    expect(textFault(text)).toContain(reason);
  });
});

describe("outputFault", () => {
  it("lets everything stand but half of a surrogate pair", () => {
    expect(outputFault("\u001b[31m\tred\r\ne\u0301 \u{1f680} ")).toBeUndefined();
    expect(outputFault("a\ud800b")).toContain("half of a surrogate pair");
  });
});

describe("foldName", () => {
  it.each([
    ["Production", "pRODUCTION"],
    ["Straße", "STRASSE"],
    ["ẞ", "ss"],
    ["ΣΑΣ", "σασ"],
    ["ΣΑΣ", "σας"],
  ])("brings %j and %j together", (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it("keeps names apart that differ in more than case", () => {
    expect(foldName("éa")).not.toBe(foldName("ea"));
    expect(foldName("a b")).not.toBe(foldName("ab"));
  });
});
