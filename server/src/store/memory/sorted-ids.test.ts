import { describe, expect, it } from "vitest";
import { addId, placeAfter, removeId } from "./sorted-ids.js";

describe("sorted identifiers", () => {
  it("stay in order, whatever the order of adding and removing", () => {
    const ids: string[] = [];
    for (const id of ["c", "a", "e", "b", "d"]) addId(ids, id);
    expect(ids).toEqual(["a", "b", "c", "d", "e"]);
    for (const id of ["c", "a", "x", "e"]) removeId(ids, id);
    expect(ids).toEqual(["b", "d"]);
  });

  it("tell where to continue after an identifier, there or not", () => {
    const ids = ["b", "d", "f"];
    expect(["a", "b", "c", "d", "e", "f", "g"].map((id) => placeAfter(ids, id))).toEqual([0, 1, 1, 2, 2, 3, 3]);
    expect(placeAfter([], "a")).toBe(0);
  });
});
