import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder, SortedBlocks } from "./sorted-blocks.js";

/** Items whose order depends on more than one of their members, as that of jobs does. */
interface Item {
  readonly rank: number;
  readonly id: string;
}

const order = (one: Item, other: Item) => other.rank - one.rank || inOrder(one.id, other.id);
const items = fc.record({ rank: fc.integer({ min: 0, max: 3 }), id: fc.integer({ min: 10, max: 30 }).map(String) });
const steps = fc.array(fc.record({ act: fc.constantFrom("add", "add", "remove"), item: items }), { maxLength: 200 });

describe("SortedBlocks", () => {
  it("holds just what an array in order would, whatever is added and removed", () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 5 }), items, (played, fullBlock, sought) => {
        const blocks = new SortedBlocks(order, fullBlock);
        let plain: Item[] = [];
        for (const { act, item } of played) {
          const isThere = plain.some((other) => order(other, item) === 0);
          if (act === "remove") {
            expect(blocks.remove(item)).toBe(isThere);
            plain = plain.filter((other) => order(other, item) !== 0);
          } else if (!isThere) {
            blocks.add(item);
            plain = [...plain, item].sort(order);
          }
          expect(blocks.first()).toEqual(plain[0]);
        }
        expect([...blocks.after(undefined)]).toEqual(plain);
        expect([...blocks.after(sought)]).toEqual(plain.filter((item) => order(item, sought) > 0));
        expect(blocks.size).toBe(plain.length);
      }),
    );
  });

  it.each([1_000, 100_000])("compares few of %d items to add and to remove one, wherever it stands", (count) => {
    let compared = 0;
    const blocks = new SortedBlocks<number>((one, other) => {
      compared += 1;
      return one - other;
    });
    for (let number = 0; number < count; number += 1) blocks.add(number);
    for (const place of [0, count >> 1, count - 1]) {
      compared = 0;
      expect(blocks.remove(place)).toBe(true);
      blocks.add(place);
      expect(compared).toBeLessThan(2 * (Math.log2(count) + 4));
    }
  });
});
