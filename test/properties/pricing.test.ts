import fc from "fast-check";
import { steadySum } from "../../src/domain/kernel/steadySum";
import { DomainError } from "../../src/domain/kernel/DomainError";
import { poolSplit } from "../../src/domain/pooling/poolSplit";
import { affordablePay, type SurplusOn } from "../../src/domain/pricing/affordablePay";
import { allocatedPools } from "../../src/domain/pricing/allocatedPools";
import { breakEvenUnits } from "../../src/domain/pricing/breakEvenUnits";
import { breakEvenUtilisation } from "../../src/domain/pricing/breakEvenUtilisation";
import { employerNationalInsurance } from "../../src/domain/pricing/employerNationalInsurance";
import { fullCostPrice } from "../../src/domain/pricing/fullCostPrice";
import { fullCosts, type OverheadMethod } from "../../src/domain/pricing/fullCosts";
import { postCost } from "../../src/domain/pricing/postCost";
import { productiveHours } from "../../src/domain/pricing/productiveHours";
import { redundancyPay } from "../../src/domain/pricing/redundancyPay";
import { redundancyWeeks } from "../../src/domain/pricing/redundancyWeeks";
import { exactReciprocal } from "./_exactOverheads";
import { anyPence, law, must, pence, sum } from "./law";

const near = (a: number, b: number, tolerance = 1e-12) => Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 10_000);
const cost = fc.integer({ min: 0, max: 100_000_000_00 }).map((each) => each / 100);
const on = fc.constantFrom<SurplusOn>("cost", "price");
const method = fc.constantFrom<OverheadMethod>("reciprocal", "stepdown", "direct");
const quantity = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 1_000_000 }));

interface Services { readonly costs: readonly number[]; readonly usage: readonly (readonly number[])[] }

/** Up to six support services and five front-line services; each supplies at least one front-line service. */
const anyServices = (between: (row: number, column: number) => fc.Arbitrary<number>, most = 6, money: fc.Arbitrary<number> = cost): fc.Arbitrary<Services> =>
  fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 1, max: 5 })).chain(([supports, fronts]) => fc.record({
    costs: fc.array(money, { minLength: supports + fronts, maxLength: supports + fronts }),
    usage: fc.tuple(...Array.from({ length: supports }, (_, row) => fc.tuple(
      fc.tuple(...Array.from({ length: supports }, (_, column) => between(row, column))),
      fc.tuple(...Array.from({ length: fronts }, () => quantity)), fc.integer({ min: 0, max: fronts - 1 }), fc.integer({ min: 1, max: 1000 }),
    ).map(([others, front, sure, least]) => [...others, ...front.map((each, i) => (i === sure ? Math.max(each, least) : each))]))),
  }));
const services = anyServices(() => quantity);

describe("an allocation", () => {
  const drivers = fc.array(fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.double({ min: 1e-6, max: 1e6, noNaN: true })), { minLength: 4, maxLength: 4 }).filter((row) => row.some((each) => each > 0));
  law("adds to its pools to the penny, and each row is the split of its pool", [fc.array(fc.tuple(anyPence, drivers), { minLength: 1, maxLength: 6 })], (rows) => {
    const allocated = allocatedPools(rows.map(([pool]) => pool / 100), rows.map(([, row]) => row));
    rows.forEach(([pool, row], i) => {
      must(sum(allocated[i]!.map(pence)) === pool, "a row does not add to its pool");
      must(allocated[i]!.join() === poolSplit(pool / 100, row).join(), "a row is not the split of its pool");
    });
  });
});

describe("overheads", () => {
  law("conserve the total by every method, and give no service less than its own cost", [services, method], ({ costs, usage }, by) => {
    const results = fullCosts(costs, usage, by);
    must(Math.abs(steadySum([...costs, ...results.map((result) => -result)])) <= 2 ** -52 * Math.max(...results), "the total changed by more than the last digit of the largest");
    results.forEach((result, i) => {
      must(result >= costs[usage.length + i]! * (1 - 1e-15), "less than its own cost");
      must(Number.isFinite(result) && !Object.is(result, -0), "not a number to show");
    });
  });

  law("by the reciprocal method are the textbook's equations, solved in exact fractions", [anyServices(() => quantity, 4, fc.integer({ min: 0, max: 1_000_000_000 }))], ({ costs, usage }) => {
    const exact = exactReciprocal(costs, usage);
    fullCosts(costs, usage).forEach((result, i) => must(near(result, exact[i]!, 1e-13), `${result} is not ${exact[i]}`));
  });

  law("are the same by the reciprocal method and step-down where no support service serves one before it", [anyServices((row, column) => (column > row ? quantity : fc.constant(0)))], ({ costs, usage }) => {
    const stepped = fullCosts(costs, usage, "stepdown");
    fullCosts(costs, usage).forEach((result, i) => must(near(result, stepped[i]!), "the methods differ"));
  });

  law("are the same by all three where support services do not serve each other", [anyServices((row, column) => (column === row ? quantity : fc.constant(0)))], ({ costs, usage }) => {
    const direct = fullCosts(costs, usage, "direct");
    for (const by of ["reciprocal", "stepdown"] as const) must(fullCosts(costs, usage, by).join() === direct.join(), "the methods differ");
  });

  const reordered = services.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given.usage.map((_, i) => i), { minLength: given.usage.length })));
  law("by the reciprocal and the direct method do not depend on the order of the support services", [reordered, fc.constantFrom<OverheadMethod>("reciprocal", "direct")], ([{ costs, usage }, order], by) => {
    const at = [...order, ...costs.slice(usage.length).map((_, i) => usage.length + i)];
    const others = fullCosts(at.map((i) => costs[i]!), order.map((row) => at.map((i) => usage[row]![i]!)), by);
    fullCosts(costs, usage, by).forEach((result, i) => must(near(result, others[i]!), "order mattered"));
  });

  law("do not depend on the unit a support service is measured in, or on its use of itself", [services, method, fc.constantFrom(2, 1000, 1e-6, 1e200, 1e-200), fc.integer({ min: 0, max: 5 }), quantity], ({ costs, usage }, by, unit, row, own) => {
    const changed = usage.map((each, i) => each.map((used, column) => (i === row ? (column === i ? own : used) * unit : used)));
    const others = fullCosts(costs, changed, by);
    fullCosts(costs, usage, by).forEach((result, i) => must(near(result, others[i]!), "it mattered"));
  });

  law("add up: the result of two sets of costs is that of their sum", [services, method, cost, fc.nat(10)], ({ costs, usage }, by, more, at) => {
    const extra = costs.map((_, i) => (i === at % costs.length ? -more : 0));
    const [one, two] = [fullCosts(costs, usage, by), fullCosts(extra, usage, by)];
    fullCosts(costs.map((each, i) => each + extra[i]!), usage, by).forEach((result, i) =>
      must(Math.abs(result - one[i]! - two[i]!) <= 1e-12 * (1 + sum(costs) + more), "they do not add up"));
  });

  law("refuse or conserve, whatever is supplied to whom", [anyServices(() => quantity), method, fc.array(fc.nat(200), { maxLength: 12 })], ({ costs, usage }, by, emptied) => {
    const thinned = usage.map((row, i) => row.map((used, column) => (emptied.includes(i * 11 + column) || column === usage.length ? 0 : used)));
    try {
      must(near(sum(fullCosts(costs, thinned, by)), sum(costs), 1e-13), "the total changed");
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      must(error.code.startsWith("supplies-"), `refused by ${error.code}`);
    }
  });
});

describe("a price", () => {
  // The least utilisation and the largest surplus on price must leave a price below £10tn.
  const small = fc.integer({ min: 0, max: 1_000_000 }).map((each) => each / 100);
  law("× units × utilisation − cost is the surplus", [small, small, fc.integer({ min: 1, max: 1_000_000 }), percent, percent, on], (direct, overhead, units, utilisation, surplus, part) => {
    fc.pre(utilisation > 0 && (part === "cost" || surplus < 1));
    const price = fullCostPrice(direct, overhead, units, utilisation, surplus, part);
    const income = price * units * utilisation;
    const expected = surplus * (part === "cost" ? direct + overhead : income);
    must(Math.abs(income - (direct + overhead) - expected) <= 1e-11 * (1 + income), "the surplus is another");
    must(price >= 0 && !Object.is(price, -0), "below zero");
  });

  law("inverts affordable pay: the fee priced from the pay it carries is the fee", [fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), percent, fc.integer({ min: 100, max: 300 }), percent, on],
    (fee, nonPay, onCosts, hours, surplus, part) => {
      fc.pre(surplus < 1);
      const pay = affordablePay(fee / 100, nonPay / 100, onCosts, hours / 100, surplus, part);
      if (pay < 0) return;
      const price = fullCostPrice(pay * (1 + onCosts) * (hours / 100), nonPay / 100, 1, 1, surplus, part);
      must(near(price, fee / 100, 1e-9), "another fee");
    });

  law("at the utilisation of break-even has no surplus", [fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 1e6 })], (fixed, variable, margin, capacity) => {
    const [cents, price] = [variable / 100, (variable + margin) / 100];
    const units = breakEvenUnits(fixed / 100, cents, price);
    must(near(units * price, fixed / 100 + units * cents, 1e-9), "income is not cost");
    must(near(breakEvenUtilisation(fixed / 100, cents, price, capacity) * capacity, units), "utilisation is not of the capacity");
  });
});

describe("a post", () => {
  const salary = fc.integer({ min: 0, max: 150_000 });
  const fte = fc.integer({ min: 0, max: 2000 }).map((each) => each / 100);
  const year = fc.constantFrom<readonly [number, number]>([0.138, 9100], [0.15, 5000], [0, 0]);

  law("costs what its whole posts and its part post cost apart", [salary, fte, year, percent, percent], (pounds, posts, [rate, threshold], pension, other) => {
    const whole = Math.floor(posts);
    const apart = whole * postCost(pounds, 1, rate, threshold, pension, other) + postCost(pounds, posts - whole, rate, threshold, pension, other);
    must(near(postCost(pounds, posts, rate, threshold, pension, other), apart), "not the sum of its posts");
  });

  law("costs at least its pay, never less for more of it, and no more than at a threshold of nothing", [salary, fte, year, percent], (pounds, posts, [rate, threshold], pension) => {
    const of = (more: number) => postCost(pounds, posts + more, rate, threshold, pension);
    must(of(0) >= pounds * posts && of(0.01) >= of(0) - 1e-9, "less");
    must(employerNationalInsurance(pounds, posts, rate, threshold) <= rate * pounds * posts + 1e-9, "more than without a threshold");
  });

  law("has the hours that are left when days off are taken one kind after another", [fc.integer({ min: 1, max: 60 }), fc.tuple(fc.nat(60), fc.nat(10), fc.nat(60), fc.nat(60)), percent], (weekly, off, contact) => {
    const hours = productiveHours(weekly, ...off, contact);
    must(near(hours, (productiveHours(weekly) - (sum(off) * weekly) / 5) * contact, 1e-10), "other hours");
    must(hours >= 0 && !Object.is(hours, -0), "below zero");
    must(near(productiveHours(weekly, sum(off), 0, 0, 0, contact), hours), "the kind of day mattered");
  });
});

describe("redundancy pay", () => {
  const age = fc.integer({ min: 16, max: 80 });
  const years = fc.integer({ min: 0, max: 50 });

  law("counts each of the last twenty complete years by the age on its first day", [age, years, fc.nat(99), fc.nat(99)], (old, served, months, part) => {
    fc.pre(served <= old);
    // Birthday by birthday, forward from the first year that counts.
    let weeks = 0;
    for (let begun = old - Math.min(served, 20); begun < old; begun++) weeks += begun >= 41 ? 1.5 : begun >= 22 ? 1 : 0.5;
    must(redundancyWeeks(old + months / 100, served + (served < old ? part / 100 : 0)) === (served < 2 ? 0 : weeks), "other weeks");
  });

  law("never falls with age or service, and is at most thirty weeks at the limit", [age, years, fc.integer({ min: 0, max: 200_000 }).map((each) => each / 100), fc.constantFrom(643, 700, 719, 751)], (old, served, weekly, limit) => {
    fc.pre(served < old);
    const pay = redundancyPay(old, served, weekly, limit);
    must(redundancyPay(old + 1, served, weekly, limit) >= pay, "less for being older");
    must(redundancyPay(old, served + 1, weekly, limit) >= pay, "less for longer service");
    must(pay <= 30 * limit && pay <= 30 * weekly, "more than thirty weeks");
  });
});
