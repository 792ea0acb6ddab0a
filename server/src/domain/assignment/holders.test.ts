import { describe, expect, it } from "vitest";
import { joinHolders, mergeHolders, noHolders, soleHolder } from "./holders.js";
import type { Holder } from "../refusal.js";

const workspace = (id: string): Holder => ({ kind: "workspace", id, name: id });
const many = { count: 30, items: Array.from({ length: 20 }, (_, place) => workspace(`ws-${place + 10}`)) };

describe("joinHolders", () => {
  it("counts all and names the first twenty, part by part", () => {
    const account: Holder = { kind: "account", id: "acc-1", name: "Example" };
    const joined = joinHolders(soleHolder(account), many, noHolders);
    expect(joined.count).toBe(31);
    expect(joined.items).toEqual([account, ...many.items.slice(0, 19)]);
    expect(joinHolders()).toEqual(noHolders);
  });
});

describe("mergeHolders", () => {
  it("counts all and names the first twenty in the order of creation", () => {
    const merged = mergeHolders(many, soleHolder(workspace("ws-05")), soleHolder(workspace("ws-15a")));
    expect(merged.count).toBe(32);
    expect(merged.items).toHaveLength(20);
    expect(merged.items.slice(0, 2)).toEqual([workspace("ws-05"), workspace("ws-10")]);
    expect(merged.items[7]).toEqual(workspace("ws-15a"));
  });
});
