import fc from "fast-check";
import { poolSplit } from "../../src/domain/pooling/poolSplit";
import { fullCosts } from "../../src/domain/pricing/fullCosts";
import { priceAnswer } from "../../src/workings/price/priceAnswer";
import { transferCost } from "../../src/workings/price/transferCost";
import { feeCheck } from "../../src/workings/price/feeCheck";
import { placeCentres, suggestedPools } from "../../src/workings/price/placeCentres";
import type { CentrePlacing, OverheadMethod, PriceAnswer, PriceCase } from "../../src/workings/price/priceCase";
import { day } from "../domain/inflation/_figures";
import { byDirectCost, caseOf, centre, inPool, inService, leftOut, pool, post, service, staffOf, typed, UNPLACED } from "../workings/price/_cases";
import { law, must, pence, sum } from "./law";

const amount = fc.oneof(fc.integer({ min: -100_000, max: 10_000_000 }), fc.integer({ min: 0, max: 1_000_000_000 }), fc.constant(0)).map((each) => each / 100);
const rate = fc.integer({ min: 0, max: 5000 }).map((hundredths) => hundredths / 10_000);
const quantity = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 100_000 }).map((each) => each / 100));
const method = fc.constantFrom<OverheadMethod>("reciprocal", "stepdown", "direct");

interface Shape {
  /** What a pool may supply to another. */
  readonly between: (from: number, to: number) => fc.Arbitrary<number>;
  /** Every pool supplies a service: none is refused. */
  readonly sure: boolean;
}

/** One to four services, no to four pools, centres anywhere, posts in any place. */
function anyCase({ between, sure }: Shape): fc.Arbitrary<PriceCase> {
  return fc.record({ services: fc.integer({ min: 1, max: 4 }), pools: fc.integer({ min: 0, max: 4 }) }).chain((size) => {
    const oneService = fc.record({
      units: fc.option(fc.integer({ min: 0, max: 100_000 }), { freq: 8 }), capacity: fc.integer({ min: 1, max: 100_000 }), utilisation: fc.integer({ min: 1, max: 100 }), variable: rate,
      funding: fc.option(amount), byUnits: fc.boolean(),
    }).map(({ units, capacity, utilisation, variable, funding, byUnits }) => service("", byUnits ? units : null, {
      ...(byUnits ? {} : { capacity: typed(capacity), utilisation: typed(utilisation / 100) }), variableShare: typed(variable), funding: funding === null ? null : typed(funding),
    }));
    const onePool = (at: number) => fc.tuple(
      fc.tuple(...Array.from({ length: size.pools }, (_, to) => between(at, to))), fc.array(quantity, { minLength: size.services, maxLength: size.services }),
      fc.nat(size.services - 1), fc.integer({ min: 1, max: 50 }), fc.nat(5),
    ).map(([bySupport, byService, to, least, kind]) => (kind === 0 && !sure ? byDirectCost(`Pool ${at}`)
      : pool(`Pool ${at}`, bySupport, byService.map((each, i) => (sure && i === to ? Math.max(each, least) : each)))));
    const place: fc.Arbitrary<CentrePlacing> = fc.oneof(
      fc.nat(size.services - 1).map(inService), size.pools === 0 ? fc.constant(UNPLACED) : fc.nat(size.pools - 1).map(inPool), fc.constantFrom(leftOut("Capital"), leftOut("Not ours")), fc.constant(UNPLACED),
    );
    const onePost = fc.tuple(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 500 }), fc.nat(size.services + size.pools - 1)).map(([salary, fte, worksIn]) => post("Post", salary, fte / 100, worksIn));
    return fc.record({
      services: fc.tuple(...Array.from({ length: size.services }, () => oneService)).map((each) => each.map((one, at) => ({ ...one, name: `Service ${at}` }))),
      pools: fc.tuple(...Array.from({ length: size.pools }, (_, at) => onePool(at))),
      centres: fc.array(fc.tuple(amount, place), { maxLength: 12 }).map((each) => each.map(([pounds, placing], at) => centre(`Centre ${at}`, pounds, placing))),
      posts: fc.array(onePost, { maxLength: 4 }), vacancy: rate, payFrom: fc.constantFrom<PriceCase["payFrom"]>("ledger", "staffing"), pay: fc.integer({ min: 0, max: 100_000_000 }),
      method, contingency: rate, surplus: rate, surplusOn: fc.constantFrom<"cost" | "price">("cost", "price"),
    }).map(({ posts, vacancy, pay, contingency, surplus, services, pools, centres, ...rest }) =>
      caseOf(services, pools, centres, { ...rest, staff: staffOf(posts, vacancy), payInLedger: pay / 100, contingency: typed(contingency), surplus: typed(surplus) }));
  });
}

const anything = anyCase({ between: () => quantity, sure: false });
const shared = anyCase({ between: () => quantity, sure: true });
const total = (pounds: readonly number[]): number => sum(pounds.map(pence));
const fromList = ({ payFrom }: PriceCase, { staffCost }: PriceAnswer): number => (payFrom === "staffing" ? pence(staffCost!.total) : 0);

function closesToTheLedger(priceCase: PriceCase, answer: PriceAnswer): void {
  const { ledgerTotal, placed, excluded, unplaced, services, refused } = answer;
  const outside = total(excluded.map((each) => each.amount)) + total(unplaced.map((each) => each.amount));
  must(pence(ledgerTotal) === pence(placed) + outside, "the ledger does not close");
  const pay = priceCase.payFrom === "staffing" ? pence(priceCase.payInLedger) : 0;
  must(pence(ledgerTotal) === total(priceCase.centres.map((each) => each.amount)) + pay, "another ledger");
  if (!refused) must(total(services.map(({ full }) => full)) + outside === pence(ledgerTotal) + fromList(priceCase, answer), "full cost and the ledger differ");
}

function poolsAddUp(priceCase: PriceCase, answer: PriceAnswer): void {
  answer.pools.forEach(({ amount: pounds, shares, refused }, at) => {
    const parts = answer.services.map(({ overheadByPool }) => overheadByPool[at]!);
    must(total(parts) === (refused ? 0 : pence(pounds)), "the parts do not add to the pool");
    must(parts.join() === (refused ? parts.map(() => 0) : poolSplit(pounds, shares)).join(), "not the split of the pool");
  });
  if (answer.refused || priceCase.pools.length === 0) return;
  const costs = [...answer.pools.map((each) => each.amount), ...answer.services.map(({ direct }) => direct)];
  const usage = priceCase.pools.map(({ driver }) => (driver.kind === "quantities" ? [...driver.bySupport, ...driver.byService].map(({ value }) => value)
    : [...priceCase.pools.map(() => 0), ...answer.services.map(({ direct }) => direct)]));
  const most = sum(answer.pools.map((each) => Math.abs(each.amount)));
  fullCosts(costs, usage, priceCase.method).forEach((cost, at) =>
    must(Math.abs(cost - answer.services[at]!.full) <= 0.01 * priceCase.pools.length + 1e-9 * most, "far from FCR.OVERHEADS of all costs at once"));
}

function methodsConserve({ pools, methods }: PriceAnswer): void {
  methods.forEach((each) => must(each.refused !== null || total(each.overhead) === total(pools.map(({ amount: pounds }) => pounds)), `${each.method} loses cost`));
}

/** price × units × utilisation − cost − contingency = surplus, to the rounding of the charge. */
function pricesMeetTheirCost(priceCase: PriceCase, { services }: PriceAnswer): void {
  services.forEach(({ full, contingency, surplus, charge, pricePerUnit, unitsDelivered }, at) => {
    must(pence(charge) === pence(full) + pence(contingency) + pence(surplus), "the charge is not its parts");
    if (pricePerUnit === null) return;
    const { units, capacity, utilisation } = priceCase.services[at]!;
    const income = units ? pricePerUnit * units.value : pricePerUnit * capacity!.value * utilisation!.value;
    must(Math.abs(income - full - contingency - surplus) <= 0.005 + 1e-12 * (1 + income), "the surplus is another");
    must(Math.abs(pricePerUnit * unitsDelivered! - income) <= 1e-12 * (1 + income), "other units");
    const of = priceCase.surplusOn === "cost" ? full + contingency : income;
    must(Math.abs(surplus - of * priceCase.surplus.value) <= 0.005 + 1e-12 * (1 + income), "not the rate");
  });
}

function pricesBreakEven(priceCase: PriceCase, { services }: PriceAnswer): void {
  services.forEach(({ full, breakEvenUnits: units, pricePerUnit: price, unitsDelivered }, at) => {
    if (units === null || price === null) return;
    const { variableShare } = priceCase.services[at]!;
    const cost = full * (1 - variableShare.value) + (full * variableShare.value * units) / unitsDelivered!;
    must(Math.abs(units * price - cost) <= 1e-9 * (1 + cost), "income is not cost");
    if (priceCase.surplus.value === 0 && priceCase.contingency.value === 0 && full > 0) must(Math.abs(units - unitsDelivered!) <= 1e-9 * unitsDelivered!, "not what is delivered");
  });
}

/** A price rises as less is delivered, but for its cost being to the penny, and is the price at the service's own utilisation. */
function pricesByUtilisation(priceCase: PriceCase, { services, utilisations }: PriceAnswer): void {
  services.forEach(({ byUtilisation, pricePerUnit, unitsDelivered }, at) => {
    const { units, utilisation } = priceCase.services[at]!;
    byUtilisation.forEach((price, step) => {
      if (step > 0) must(price <= byUtilisation[step - 1]! + 0.06 / unitsDelivered! + 1e-12 * price, "cheaper with fewer units");
      if (utilisations[step] === (units ? 1 : utilisation!.value)) must(price === pricePerUnit, "another price at its own utilisation");
    });
  });
}

function canBeShown(answer: PriceAnswer): void {
  JSON.stringify(answer, (_, value: unknown) => {
    must(typeof value !== "number" || (Number.isFinite(value) && !Object.is(value, -0)), "not a number to show");
    return value;
  });
  const red = answer.checks.some(({ holds }) => !holds);
  must(red === (answer.unplaced.length > 0 || answer.refused !== null), "the checks say otherwise");
}

describe("a priced ledger", () => {
  law("closes to the penny, its pools add up, prices × units − cost − contingency are surplus, and checks are red only for what is not placed or shared, whatever is given",
    [anything], (priceCase) => {
      const answer = priceAnswer(priceCase);
      closesToTheLedger(priceCase, answer);
      poolsAddUp(priceCase, answer);
      methodsConserve(answer);
      pricesMeetTheirCost(priceCase, answer);
      pricesBreakEven(priceCase, answer);
      pricesByUtilisation(priceCase, answer);
      canBeShown(answer);
    });

  law("is all in full costs and exclusions where every pool supplies a service, by every method alike, and breaks even at what is delivered where nothing is added", [shared, fc.boolean()], (given, added) => {
    const priceCase = added ? given : { ...given, contingency: typed(0), surplus: typed(0) };
    const answer = priceAnswer(priceCase);
    must(answer.methods.slice(0, 3).every(({ refused }) => refused === null), "a pool was refused");
    closesToTheLedger(priceCase, answer);
    poolsAddUp(priceCase, answer);
    methodsConserve(answer);
    pricesMeetTheirCost(priceCase, answer);
    pricesBreakEven(priceCase, answer);
  });

  law("is the same by the reciprocal method and step-down where no pool serves one before it, and by all three where none serves another",
    [anyCase({ between: (from, to) => (to > from ? quantity : fc.constant(0)), sure: true }), anyCase({ between: () => fc.constant(0), sure: true })], (after, apart) => {
      const [reciprocal, stepped] = priceAnswer(after).methods;
      must(reciprocal!.overhead.join() === stepped!.overhead.join(), "the methods differ");
      const [first, second, third] = priceAnswer(apart).methods.map(({ overhead }) => overhead.join());
      must(first === second && second === third, "the three methods differ");
    });

  law("does not depend on the order of its centres, and a centre may be cut in two", [anything, fc.nat(20), fc.integer({ min: -1000, max: 1000 })], (priceCase, at, cut) => {
    const plain = (answer: PriceAnswer): string => JSON.stringify([answer.ledgerTotal, answer.services, answer.pools, answer.methods]);
    const own = plain(priceAnswer(priceCase));
    must(plain(priceAnswer({ ...priceCase, centres: [...priceCase.centres].reverse() })) === own, "the order mattered");
    const whole = priceCase.centres[at];
    if (!whole) return;
    const parts = [cut / 100, (pence(whole.amount) - cut) / 100].map((each) => ({ ...whole, amount: each }));
    must(plain(priceAnswer({ ...priceCase, centres: [...priceCase.centres.filter((each) => each !== whole), ...parts] })) === own, "the cut mattered");
  });
});

describe("pay and transfer", () => {
  const on = day("2025-10-01");

  law("a fee that carries the floor and a penny less carries less", [fc.integer({ min: 100, max: 10_000 }), fc.integer({ min: 0, max: 2000 }), rate, fc.integer({ min: 100, max: 200 }), rate], (fee, nonPay, onCostRate, hours, surplus) => {
    const of = (pounds: number) => feeCheck({ fee: pounds, nonPayCost: nonPay / 100, onCostRate, paidHoursPerContactHour: hours / 100, surplus, surplusOn: "price" }, on);
    const found = of(fee / 100);
    must(found.floor === 12.21 && Math.abs(found.overFloor! - (found.pay - 12.21)) < 1e-12, "another floor");
    must(of((fee - 1) / 100).pay < found.pay, "a smaller fee carries as much");
    // The fee that the floor needs, worked forward.
    const needed = (12.21 * (1 + onCostRate) * (hours / 100) + nonPay / 100) / (1 - surplus);
    must(Math.abs(of(needed).overFloor!) < 1e-9, "the fee of the floor does not carry it");
  });

  law("posts that transfer cost more by what protects them, each to the penny", [fc.array(fc.tuple(fc.integer({ min: 0, max: 80_000 }), fc.integer({ min: 0, max: 80_000 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 16, max: 70 }), fc.nat(45)), { minLength: 1, maxLength: 6 }), rate, rate],
    (rows, pension, kept) => {
      const posts = rows.map(([standard, protectedPay, fte, age, years]) => ({
        post: "Post", fte: typed(fte / 100), standardSalary: typed(standard), protectedSalary: typed(protectedPay), age: typed(age), serviceYears: typed(years),
      }));
      const answer = transferCost({ posts, year: "2025-26", pension: { standard: typed(pension), protected: typed(kept) }, other: typed(0), end: { day: on, origin: { kind: "typed" } } });
      must(pence(answer.more) === pence(answer.protected) - pence(answer.standard) && pence(answer.more) === total(answer.posts.map(({ more }) => more)), "the difference is another");
      must(pence(answer.redundancy) === total(answer.posts.flatMap(({ redundancy }) => (redundancy === null ? [] : [redundancy]))), "the redundancies do not add up");
      answer.posts.forEach(({ refused, redundancy, redundancyWeeks: weeks }, at) => {
        const [, pay, fte, age, years] = rows[at]!;
        must((refused !== null) === (years > age), "refused otherwise");
        if (weeks === null) return;
        must(Math.abs(redundancy! - weeks * Math.min(719, (pay * fte) / 5200)) <= 0.0051, "another payment");
      });
    });
});

describe("where centres go", () => {
  const word = fc.constantFrom("Outreach", "Housing", "Day", "care", "Finance", "HR", "IT", "it", "Management", "4100", "2", "team", "&", "Premises", "costs", "");
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));

  law("is a service or pool there is, each by its own name, whatever the case and spaces", [fc.array(name, { maxLength: 6 }), fc.uniqueArray(name.map((each) => each.trim()).filter((each) => each !== ""), { selector: (each) => each.toLowerCase(), minLength: 1, maxLength: 4 })], (centres, services) => {
    const pools = suggestedPools(centres, services);
    must(new Set(pools).size === pools.length, "a pool twice");
    const placed = placeCentres([...centres, ...services.map((each) => `  ${each.toUpperCase()} `)], services, pools);
    placed.forEach((placing, at) => {
      must(placing.kind !== "pool" || pools[placing.pool] !== undefined, "no such pool");
      must(placing.kind !== "service" || services[placing.service] !== undefined, "no such service");
      if (at >= centres.length) must(placing.kind === "service" && placing.service === at - centres.length, "not by its own name");
    });
  });
});
