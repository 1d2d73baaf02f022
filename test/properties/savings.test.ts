import fc from "fast-check";
import type { Day } from "../../src/domain/kernel/day";
import { readDay } from "../../src/domain/kernel/readDay";
import { financialYearOfDay, type FinancialYear } from "../../src/domain/kernel/financialYear";
import { optionComparison } from "../../src/domain/appraisal/optionComparison";
import { contractTerm, termMonths } from "../../src/domain/contracts/contractTerm";
import { contractValue } from "../../src/domain/contracts/contractValue";
import { combinedSaving } from "../../src/domain/savings/combinedSaving";
import { discountFactor } from "../../src/domain/savings/discountFactor";
import { efficiencyParts } from "../../src/domain/savings/efficiencyParts";
import { gainShare } from "../../src/domain/savings/gainShare";
import { paybackYears } from "../../src/domain/savings/paybackYears";
import { presentValue } from "../../src/domain/savings/presentValue";
import { riskRange } from "../../src/domain/savings/riskRange";
import { savingProfile } from "../../src/domain/savings/savingProfile";
import { anyPence, law, must, sum } from "./law";

const pounds = anyPence.map((pence) => pence / 100);
const cost = fc.integer({ min: 0, max: 100_000_000 }).map((pence) => pence / 100);
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const scheme = fc.oneof(fc.constantFrom("green-book", "health", "sensitivity"), fc.integer({ min: -50, max: 200 }).map((thousandths) => thousandths / 1000));
const start = fc.integer({ min: readDay("from", "2020-01-01"), max: readDay("to", "2040-12-31") }).map((day) => day as Day);
const flows = fc.array(pounds, { minLength: 1, maxLength: 30 });
const near = (a: number, b: number, size: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, size);
const sizeOf = (amounts: readonly number[]): number => sum(amounts.map(Math.abs));

law("a profile is the full-year effect from the second year after the ramp, and no more in any", [pounds, start, fc.integer({ min: 0, max: 36 })], (fullYear, from, rampMonths) => {
  const first = (financialYearOfDay(from) - 1) as FinancialYear;
  const years = savingProfile(fullYear, first, 8, { start: from, end: null, rampMonths });
  must(years[0] === 0, "something before the start");
  must(years.slice(1 + 1 + Math.ceil(rampMonths / 12)).every((year) => near(year, fullYear, Math.abs(fullYear))), "not the full-year effect");
  must(years.every((year) => Math.abs(year) <= Math.abs(fullYear) * (1 + 1e-12)), "more than a full year");
});

law("a profile cut in two at a day is the same in all", [pounds, start, fc.integer({ min: 0, max: 900 })], (fullYear, from, days) => {
  const first = financialYearOfDay(from);
  const cut = (from + days) as Day;
  const whole = savingProfile(fullYear, first, 5, { start: from, end: null, rampMonths: 0 });
  const before = savingProfile(fullYear, first, 5, { start: from, end: cut, rampMonths: 0 });
  const after = savingProfile(fullYear, first, 5, { start: (cut + 1) as Day, end: null, rampMonths: 0 });
  must(whole.every((year, i) => near(year, before[i]! + after[i]!, Math.abs(fullYear))), "the parts are not the whole");
});

const pairs = fc.array(fc.tuple(pounds, pounds), { minLength: 1, maxLength: 30 });
const times = fc.integer({ min: -1000, max: 1000 }).map((thousandths) => thousandths / 1000);
law("present value is linear: of two plans, each so many times over, it is so many times their present values", [pairs, times, times, scheme], (given, a, b, rates) => {
  const [one, other] = [given.map(([x]) => x), given.map(([, y]) => y)];
  const together = presentValue(given.map(([x, y]) => a * x + b * y), rates);
  must(near(together, a * presentValue(one, rates) + b * presentValue(other, rates), (sizeOf(one) + sizeOf(other)) * Math.max(1, presentValue(given.map(() => 1), rates))), "it is not linear");
});

law("an empty year does not move the years after it", [flows, scheme], (given, rates) => {
  const later = presentValue([0, ...given], rates);
  const factors = given.map((_, year) => discountFactor(year + 1, rates));
  must(near(later, sum(given.map((flow, year) => flow * factors[year]!)), sizeOf(given) * 5), "the years moved");
});

law("at payback the running total is nothing", [fc.integer({ min: 1, max: 1_000_000 }), fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 1, maxLength: 20 })], (outlay, savings) => {
  const paid = sum(savings);
  if (paid < outlay) return;
  const years = paybackYears([-outlay, ...savings]);
  const whole = Math.floor(years);
  const recouped = sum(savings.slice(0, whole)) + (years - whole) * (savings[whole] ?? 0);
  must(near(recouped, outlay, outlay), "something is left");
});

law("combined saving never passes the baseline nor the sum, in any order", [cost, fc.array(share, { minLength: 1, maxLength: 12 })], (baseline, shares) => {
  const combined = combinedSaving(baseline, shares);
  must(combined <= baseline * (1 + 1e-12) && combined <= baseline * sum(shares) * (1 + 1e-12) + 1e-9, "too much is saved");
  must(combined >= baseline * Math.max(...shares) * (1 - 1e-12), "less than one alone");
  must(near(combined, combinedSaving(baseline, [...shares].reverse()), baseline), "the order mattered");
});

/** Bands from nothing up, joined, of any widths and shares; the last without limit. */
const anyBands = fc.tuple(fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 6 }), fc.array(share, { minLength: 7, maxLength: 7 })).map(([hundredths, shares]) => {
  const edges = [...hundredths].sort((a, b) => a - b).map((edge) => edge / 100);
  return [...edges, null].map((to, i) => ({ from: i === 0 ? 0 : edges[i - 1]!, to, share: shares[i]! }));
});
law("gain share is continuous at the target and at every edge of any bands", [fc.integer({ min: 1, max: 1_000_000 }), anyBands], (target, bands) => {
  const step = target * 1e-9;
  for (const edge of [1, ...bands.flatMap(({ to }) => to ?? [])]) {
    const [below, on, above] = [-step, 0, step].map((by) => gainShare(target, target * edge + by, bands));
    must(Math.abs(below! - on!) <= 1.1 * step && Math.abs(above! - on!) <= 1.1 * step, "it jumps");
  }
});

law("a gain share grows with the gap, and is no more than the gap", [fc.integer({ min: 1, max: 1_000_000 }), anyBands, fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 })], (target, bands, one, other) => {
  const at = (thousandths: number): number => gainShare(target, (target * thousandths) / 1000, bands);
  const [less, more] = [Math.min(one, other), Math.max(one, other)];
  must(at(less) >= at(more) - 1e-9 * target, "dearer gives more");
  must(Math.abs(at(one)) <= Math.abs((target * (1000 - one)) / 1000) + 1e-9 * target, "more than the gap");
});

law("gain share with one band of half is antisymmetric", [fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 })], (target, gap) => {
  const within = Math.min(gap, target);
  must(gainShare(target, target - within) === -gainShare(target, target + within) || within === 0, "gain and pain differ");
});

law("the parts of an efficiency add up", [cost, fc.integer({ min: 1, max: 100_000 }), cost, fc.integer({ min: 0, max: 100_000 })], (before, outputBefore, after, outputAfter) => {
  // The bound on money would refuse an output many times the one before.
  const bounded = Math.min(outputAfter, outputBefore * 1000);
  const parts = efficiencyParts(before, outputBefore, after, bounded);
  must(near(parts.cashable + parts.nonCashable, parts.total, Math.abs(parts.cashable) + Math.abs(parts.nonCashable)), "they do not add up");
  must(near(parts.total, (before / outputBefore) * bounded - after, before * 1001 + after), "the total is not the old cost of the new output less the new cost");
});

/** Beyond three standard errors of 400 draws a mean falls by chance 27 times in 10,000. */
const MOST_BY_CHANCE = 27 + 6 * Math.sqrt(27);
let beyondThree = 0;
const triangle = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })).map(([low, up, more]) => [low, low + up, low + up + more] as const);
law("a simulated mean is the triangles' own to within three standard errors, but for as many as chance allows", [fc.array(triangle, { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 4_294_967_295 })], (lines, seed) => {
  const draws = 400;
  const range = riskRange(lines.map(([low]) => low), lines.map(([, likely]) => likely), lines.map(([, , high]) => high), draws, seed);
  const mean = sum(lines.map(([a, b, c]) => (a + b + c) / 3));
  const variance = sum(lines.map(([a, b, c]) => (a * a + b * b + c * c - a * b - a * c - b * c) / 18));
  const off = Math.abs(range.mean - mean) - 1e-9;
  const error = Math.sqrt(variance / draws);
  if (off > 3 * error) beyondThree++;
  must(off <= 5 * error && beyondThree <= MOST_BY_CHANCE, "the mean is off");
  must(range.p10 <= range.p50 && range.p50 <= range.p80 && range.p80 <= range.p90, "percentiles out of order");
  must(range.p10 >= sum(lines.map(([low]) => low)) - 1e-9 && range.p90 <= sum(lines.map(([, , high]) => high)) + 1e-9, "outside the range");
});

const term = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }).map(String), fc.integer({ min: 1, max: 40 }).map((months) => `${months}m`)), { minLength: 1, maxLength: 6 }).map((parts) => parts.join("+"));
law("the periods of a term follow on each other without a gap", [term, start], (written, from) => {
  const periods = contractTerm(written, from);
  must(periods[0]!.from === from, "it starts elsewhere");
  must(periods.every((period, i) => period.to >= period.from && (i === 0 || period.from === periods[i - 1]!.to + 1)), "a gap or an overlap");
  must(near(periods.at(-1)!.yearsSoFar, sum(termMonths(written)) / 12, 100), "the years do not add up");
});

law("a contract's value grows with its term, and is level without uplift", [cost, term, share], (annual, written, vat) => {
  const months = sum(termMonths(written));
  must(near(contractValue(annual, written, 0, vat), (annual * months * (1 + vat)) / 12, annual * 100), "it is not level");
  must(contractValue(annual, `${written}+1m`, 0.03, vat) >= contractValue(annual, written, 0.03, vat), "a longer term is worth less");
});

law("options rank by net present value, whatever their order", [fc.array(fc.tuple(cost, cost, cost, cost), { minLength: 1, maxLength: 8 }), scheme], (lines, rates) => {
  const of = (rows: typeof lines) => optionComparison(rows.map((_, i) => `Option ${i}`), rows.map(([a, b]) => [a, b]), rows.map(([, , c, d]) => [c, d]), rates);
  const compared = of(lines);
  const turned = of([...lines].reverse()).reverse();
  must(compared.every(({ rank }, i) => rank === turned[i]!.rank), "the order mattered");
  must(compared.every(({ rank, netPresentValue }) => compared.every((other) => other.rank >= rank || other.netPresentValue >= netPresentValue - 1e-3)), "a worse option ranks better");
  must(compared.every(({ againstFirst, netPresentValue }) => near(againstFirst, netPresentValue - compared[0]!.netPresentValue, 1e6)), "not against the first");
});
