import { unreachedSupports } from "../../../src/domain/pricing/unreachedSupports";

describe("support services from which nothing reaches a front-line service", () => {
  it("are those that supply only one another, and those that supply only them", () => {
    // Three support services and one front-line service: the first two are a circle, the third reaches the front line.
    expect(unreachedSupports([[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1]])).toEqual([0, 1]);
    expect(unreachedSupports([[0, 1, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0]])).toEqual([0, 1, 2]);
  });

  it("are none where each reaches one by way of the others", () => {
    expect(unreachedSupports([[0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 2]])).toEqual([]);
    expect(unreachedSupports([])).toEqual([]);
  });

  it("do not count what they supply to themselves", () => {
    expect(unreachedSupports([[5, 0]])).toEqual([0]);
  });
});
