import { isBeyond } from "../../../src/domain/openbook/beyondLimits";

const LIMITS = { tolerance: 0.05, ignoreBelow: 0, alwaysAbove: null };

test.each([
  // variance, before, limits, beyond
  [100, 1_000, {}, true], [50, 1_000, {}, false], [-50.01, 1_000, {}, true], [2.205 - 2.1, 2.1, {}, false],
  [100, 1_000, { ignoreBelow: 100 }, true], [100, 1_000, { ignoreBelow: 100.01 }, false], [10, 1_000, { alwaysAbove: 10 }, true], [9.99, 1_000, { alwaysAbove: 10 }, false],
  [0, 1_000, { alwaysAbove: 0 }, false], [-60, -1_000, {}, true], [1, 0, {}, true],
] as const)("a change of %d on %d under %o: %s", (variance, before, limits, beyond) => {
  expect(isBeyond(variance, before, before + variance, { ...LIMITS, ...limits })).toBe(beyond);
});
