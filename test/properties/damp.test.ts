import fc from "fast-check";
import { DomainError } from "../../src/domain/kernel/DomainError";
import { poolDamp } from "../../src/domain/pooling/poolDamp";
import { law, must, pence, sum } from "./law";

const partner = fc.record({ previous: fc.integer({ min: 100, max: 10_000_000 }), target: fc.integer({ min: 0, max: 15_000_000 }) });
const partners = fc.array(partner, { minLength: 1, maxLength: 8 });
/** Tenths of a percent. */
const floorRate = fc.integer({ min: -200, max: 100 });
const ceilingAbove = fc.option(fc.integer({ min: 20, max: 300 }), { nil: null });
const totalChange = fc.option(fc.integer({ min: -10, max: 30 }), { nil: null });

const floorUp = (numerator: number, denominator: number) => Math.ceil(numerator / denominator);

describe("damping", () => {
  law("adds to the total, between floor and ceiling, or says what can be reached", [partners, floorRate, ceilingAbove, totalChange], (given, floor, above, change) => {
    const previous = given.map((each) => each.previous / 100);
    const target = given.map((each) => each.target / 100);
    const ceiling = above === null ? null : Math.min(1000, floor + above);
    const all = sum(given.map((each) => each.target));
    const total = change === null ? null : Math.round(all * (1 + change / 100));
    const floors = given.map((each) => floorUp(each.previous * (1000 + floor), 1000));
    const ceilings = given.map((each) => (ceiling === null ? Infinity : Math.floor((each.previous * (1000 + ceiling)) / 1000)));
    let results: number[];
    try {
      results = poolDamp(previous, target, floor / 1000, ceiling === null ? null : ceiling / 1000, total === null ? null : total / 100).map(pence);
    } catch (error) {
      must(error instanceof DomainError && error.code === "unreachable-total", `refused: ${String(error)}`);
      const least = sum(floors);
      const most = sum(given.map((each, i) => (each.target > floors[i]! ? ceilings[i]! : floors[i]!)));
      must((total ?? all) < least || (total ?? all) > most, `refused ${total ?? all}, which is from ${least} to ${most}`);
      return;
    }
    must(sum(results) === (total ?? all), "does not add to the total");
    results.forEach((result, i) => {
      must(result >= floors[i]! && result <= ceilings[i]!, `partner ${i + 1} is outside its floor and ceiling`);
      if (given[i]!.target <= floors[i]!) must(result === floors[i], `partner ${i + 1} has no gain but is above its floor`);
    });
    // One k for all: gains between floor and ceiling are in proportion, to a penny each.
    const between = results.map((result, i) => ({ gain: result - floors[i]!, wanted: given[i]!.target - floors[i]!, full: result === ceilings[i] }))
      .filter(({ wanted, full }) => wanted > 0 && !full);
    const k = sum(between.map(({ gain }) => gain)) / sum(between.map(({ wanted }) => wanted));
    between.forEach(({ gain, wanted }) => must(Math.abs(gain - k * wanted) < between.length + 1, `gain ${gain} is not k × ${wanted}`));
  });

  law("changes nothing where nobody is below the floor and there is no ceiling", [partners], (given) => {
    const previous = given.map((each) => each.previous / 100);
    const target = given.map((each) => (each.previous + each.target) / 100);
    must(poolDamp(previous, target, 0).map(pence).join() === given.map((each) => each.previous + each.target).join(), "targets were changed");
  });
});
