import { describe, expect, it } from "vitest";
import { ExactNumber } from "./value.js";

describe("an exact number", () => {
  it.each([
    ["0", "0"],
    ["-0", "0"],
    ["+1", "1"],
    ["007", "7"],
    ["1.50", "1.5"],
    ["1.", "1"],
    ["-0.0", "0"],
    ["1e3", "1000"],
    ["1.25E+1", "12.5"],
    ["12e-3", "0.012"],
    ["-1.5e-1", "-0.15"],
    ["9007199254740993", "9007199254740993"],
    ["123456789012345678901234567890.000000000000000000001", "123456789012345678901234567890.000000000000000000001"],
  ])("written as %s is %s", (source, text) => {
    expect(ExactNumber.of(source).text).toBe(text);
  });

  it("is made of any finite number of JavaScript, by the shortest decimal that means it", () => {
    expect(ExactNumber.of(0.1).text).toBe("0.1");
    expect(ExactNumber.of(1e21).text).toBe("1000000000000000000000");
    expect(ExactNumber.of(5e-7).text).toBe("0.0000005");
    expect(ExactNumber.of(2n ** 64n).text).toBe("18446744073709551616");
  });

  it("gives the nearest number of JavaScript back", () => {
    expect(ExactNumber.of("0.1").toNumber()).toBe(0.1);
    expect(ExactNumber.of("9007199254740993").toNumber()).toBe(9007199254740992);
  });

  it.each(["", "a", "0x10", "1e", ".5", "1 ", "NaN", "Infinity", "1e10001"])("is not written as %j", (source) => {
    expect(() => ExactNumber.of(source)).toThrow(RangeError);
  });
});
