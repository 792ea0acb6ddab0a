import { describe, expect, it } from "vitest";
import { Extension, pack, unpack, type Packed } from "./msgpack.js";

/** Values in the shortest form, which is the one that is written. */
const shortest: readonly (readonly [value: Packed, hex: string])[] = [
  [null, "c0"],
  [false, "c2"],
  [true, "c3"],
  [0n, "00"],
  [127n, "7f"],
  [128n, "cc80"],
  [255n, "ccff"],
  [256n, "cd0100"],
  [65_535n, "cdffff"],
  [65_536n, "ce00010000"],
  [4_294_967_295n, "ceffffffff"],
  [4_294_967_296n, "cf0000000100000000"],
  [9_007_199_254_740_993n, "cf0020000000000001"],
  [9_223_372_036_854_775_807n, "cf7fffffffffffffff"],
  [-1n, "ff"],
  [-32n, "e0"],
  [-33n, "d0df"],
  [-128n, "d080"],
  [-129n, "d1ff7f"],
  [-32_768n, "d18000"],
  [-32_769n, "d2ffff7fff"],
  [-2_147_483_648n, "d280000000"],
  [-2_147_483_649n, "d3ffffffff7fffffff"],
  [-9_223_372_036_854_775_808n, "d38000000000000000"],
  [0.5, "cb3fe0000000000000"],
  ["", "a0"],
  ["ü", "a2c3bc"],
  ["x".repeat(31), `bf${"78".repeat(31)}`],
  ["x".repeat(32), `d920${"78".repeat(32)}`],
  ["x".repeat(256), `da0100${"78".repeat(256)}`],
  ["x".repeat(65_536), `db00010000${"78".repeat(65_536)}`],
  [Uint8Array.of(1, 2), "c4020102"],
  [new Uint8Array(256), `c50100${"00".repeat(256)}`],
  [[], "90"],
  [[1n, "a"], "9201a161"],
  [Array.from({ length: 16 }, () => null), `dc0010${"c0".repeat(16)}`],
  [Array.from({ length: 65_536 }, () => null), `dd00010000${"c0".repeat(65_536)}`],
  [new Map([["a", 1n]]), "81a16101"],
  [new Map([[1n, false]]), "8101c2"],
  [new Map(Array.from({ length: 16 }, (_, key) => [BigInt(key), null])), `de0010${sixteenKeys()}`],
  [new Extension(0, Uint8Array.of(0)), "d40000"],
  [new Extension(12, Uint8Array.of(0x81, 0x01, 0xc2)), "c7030c8101c2"],
  [new Extension(-1, new Uint8Array(4)), "d6ff00000000"],
];

/** The same in forms that are longer than they need be, or that nothing here writes. */
const longer: readonly (readonly [value: Packed, hex: string])[] = [
  [5n, "cc05"],
  [5n, "cd0005"],
  [5n, "ce00000005"],
  [5n, "cf0000000000000005"],
  [5n, "d005"],
  [-1n, "d1ffff"],
  [-1n, "d2ffffffff"],
  [-1n, "d3ffffffffffffffff"],
  [18_446_744_073_709_551_615n, "cfffffffffffffffff"],
  [0.5, "ca3f000000"],
  ["a", "d90161"],
  ["a", "da000161"],
  ["a", "db0000000161"],
  [Uint8Array.of(1), "c600000001" + "01"],
  [[null], "dd00000001c0"],
  [new Map([["a", null]]), "df00000001a161c0"],
  [new Extension(7, new Uint8Array(2)), "d5070000"],
  [new Extension(7, new Uint8Array(8)), `d707${"00".repeat(8)}`],
  [new Extension(7, new Uint8Array(16)), `d807${"00".repeat(16)}`],
  [new Extension(7, Uint8Array.of(1)), "c8000107" + "01"],
  [new Extension(7, Uint8Array.of(1)), "c90000000107" + "01"],
];

const malformed: readonly (readonly [why: string, hex: string, message: string])[] = [
  ["empty", "", "the bytes end 1 short of what they announce"],
  ["of the one byte that means nothing", "c1", "no MessagePack value starts with the byte 0xc1"],
  ["cut off in an integer", "cd01", "the bytes end 1 short"],
  ["cut off in a string", "a361", "the bytes end 2 short"],
  ["cut off in an array", "9201", "2 elements are announced, and there are fewer"],
  ["announcing more elements than they could hold", "ddffffffff00", "4294967295 elements are announced"],
  ["announcing more entries than they could hold", "dfffffffff00", "8589934590 elements are announced"],
  ["followed by others", "c0c0", "1 bytes follow the value"],
  ["of a string that is not UTF-8", "a1ff", "a string is not valid UTF-8"],
  ["nested without end", "91".repeat(10_000) + "c0", "values nest deeper than 512 levels"],
];

describe("MessagePack", () => {
  it.each(shortest)("writes %s in its shortest form", (value, hex) => {
    expect(Buffer.from(pack(value)).toString("hex")).toBe(hex);
  });

  it.each([...shortest, ...longer])("reads %s", (value, hex) => {
    expect(unpack(Buffer.from(hex, "hex"))).toEqual(value);
  });

  it.each(malformed)("refuses bytes that are %s", (_why, hex, message) => {
    expect(() => unpack(Buffer.from(hex, "hex"))).toThrow(message);
  });

  it.each([9_223_372_036_854_775_808n, -9_223_372_036_854_775_809n])(
    "does not write %s, which has no form",
    (value) => {
      expect(() => pack(value)).toThrow(RangeError);
    },
  );
});

function sixteenKeys(): string {
  return Array.from({ length: 16 }, (_, key) => `${key.toString(16).padStart(2, "0")}c0`).join("");
}
