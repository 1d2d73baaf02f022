import fc from "fast-check";
import { LargestFirst } from "../../../src/domain/kernel/LargestFirst";

function inOrder(sizes: readonly number[]): number[] {
  const queue = new LargestFirst(sizes);
  sizes.forEach((_, at) => queue.put(at));
  return sizes.map(() => queue.take()!);
}

describe("LargestFirst", () => {
  it("worked example: 5, 9, 9, 1 come as the second, the third, the first and the fourth", () => {
    expect(inOrder([5, 9, 9, 1])).toEqual([1, 2, 0, 3]);
  });

  it("has nothing to give when it is empty", () => {
    const queue = new LargestFirst([1]);
    expect(queue.take()).toBeUndefined();
    queue.put(0);
    expect([queue.take(), queue.take()]).toEqual([0, undefined]);
  });

  it("law: gives what sorting gives", () => {
    fc.assert(fc.property(fc.array(fc.nat(20)), (sizes) => {
      expect(inOrder(sizes)).toEqual(sizes.map((_, at) => at).sort((a, b) => sizes[b]! - sizes[a]! || a - b));
    }));
  });
});
