import fc from "fast-check";
import type { CentrePlacing } from "../../../src/workings/price/priceCase";
import { byDirectCost, caseOf, leftOut, pool, post, service, staffOf, typed, UNPLACED } from "./_cases";
import type { LedgerRow } from "./_inserted";
import { fromLedger, type PlanCase } from "./_planCases";

const pence = (most: number) => fc.integer({ min: -most, max: most }).map((amount) => amount / 100);
const quantity = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 4000 }).map((tenths) => tenths / 10), fc.constantFrom(0, 0, 1, 1 / 3, 0.125));
const rate = fc.integer({ min: 0, max: 2500 }).map((points) => points / 10_000);
const PAY = ["Salaries"];

/** A ledger of some rows a centre, most amounts plain and some as text, with services, pools, exclusions and centres nobody placed. */
export const arbitraryPlan: fc.Arbitrary<PlanCase> = fc.record({
  services: fc.integer({ min: 1, max: 4 }), pools: fc.integer({ min: 0, max: 4 }),
  rows: fc.array(fc.record({ centre: fc.nat(9), line: fc.constantFrom("Salaries", "Rent", "Other"), amount: pence(90_000_000), asText: fc.boolean() }), { minLength: 1, maxLength: 14 }),
  drivers: fc.array(quantity, { minLength: 32, maxLength: 32 }), direct: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  units: fc.array(fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 99_999 })), { minLength: 4, maxLength: 4 }), used: fc.integer({ min: 1, max: 100 }), varies: rate,
  funding: fc.array(fc.oneof(fc.constant(null), pence(50_000_000)), { minLength: 4, maxLength: 4 }),
  method: fc.constantFrom("reciprocal" as const, "stepdown" as const, "direct" as const), contingency: rate, surplus: rate, surplusOn: fc.constantFrom("cost" as const, "price" as const),
  posts: fc.array(fc.record({ salary: fc.integer({ min: 0, max: 9_000_000 }).map((salary) => salary / 100), fte: fc.integer({ min: 0, max: 500 }).map((fte) => fte / 100), place: fc.nat(7) }), { maxLength: 4 }),
  payFrom: fc.constantFrom("ledger" as const, "staffing" as const), vacancy: rate,
}).map((drawn): PlanCase => {
  const names = Array.from({ length: 10 }, (_, at) => `Centre ${String.fromCharCode(65 + at)}`);
  const places: Record<string, CentrePlacing> = {};
  names.forEach((name, at) => {
    if (at < drawn.services) places[name] = { kind: "service", service: at };
    else if (at < drawn.services + drawn.pools) places[name] = { kind: "pool", pool: at - drawn.services };
    else places[name] = at % 3 === 0 ? UNPLACED : leftOut(at % 2 ? "Trading" : "Grants");
  });
  const ledger: LedgerRow[] = drawn.rows.map(({ centre, line, amount, asText }) => [names[centre]!, line, asText && amount >= 0 ? `£${amount.toFixed(2)}` : amount]);
  const staffed = drawn.payFrom === "staffing" && drawn.posts.length > 0;
  const posts = drawn.posts.map(({ salary, fte, place }, at) => post(`Post ${at + 1}`, salary, fte, place % (drawn.services + drawn.pools)));
  const draw = (at: number): number => drawn.drivers[at % drawn.drivers.length]!;
  return {
    ledger,
    priceCase: caseOf(
      Array.from({ length: drawn.services }, (_, at) => {
        const [units, funding] = [drawn.units[at]!, drawn.funding[at]!];
        const more = { funding: funding === null ? null : typed(funding), variableShare: typed(drawn.varies) };
        return at % 2 || units === null ? service(`Service ${at + 1}`, units, more) : service(`Service ${at + 1}`, null, { ...more, capacity: typed(units), utilisation: typed(drawn.used / 100) });
      }),
      Array.from({ length: drawn.pools }, (_, at) => (drawn.direct[at]
        ? byDirectCost(`Pool ${at + 1}`)
        : pool(`Pool ${at + 1}`, Array.from({ length: drawn.pools }, (_x, to) => draw(at * 8 + to)), Array.from({ length: drawn.services }, (_x, to) => draw(at * 8 + 4 + to))))),
      [],
      {
        ...fromLedger(ledger, places, staffed ? { payLines: PAY } : {}), method: drawn.method, contingency: typed(drawn.contingency), surplus: typed(drawn.surplus), surplusOn: drawn.surplusOn,
        ...(posts.length > 0 ? { staff: staffOf(posts, drawn.vacancy) } : {}), payFrom: staffed ? "staffing" : "ledger",
      },
    ),
  };
});
