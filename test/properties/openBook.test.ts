import fc from "fast-check";
import { lineVariance } from "../../src/domain/openbook/lineVariance";
import { priceVolumeMix } from "../../src/domain/openbook/priceVolumeMix";
import { surplusCollar } from "../../src/domain/openbook/surplusCollar";
import { anyPence, law, must } from "./law";

const pounds = anyPence.map((pence) => pence / 100);
const price = fc.integer({ min: 0, max: 500_000 }).map((pence) => pence / 100);
const volume = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 1_000_000 }).map((hundredths) => hundredths / 100));
const rate = fc.integer({ min: 0, max: 300 }).map((thousandths) => thousandths / 1000);
const lines = fc.array(fc.tuple(price, volume, price, volume), { minLength: 1, maxLength: 40 }).filter((rows) => rows.some(([, before]) => before > 0));
const near = (a: number, b: number, size: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, size);

const columns = <Row extends readonly number[]>(rows: readonly Row[], at: number): number[] => rows.map((row) => row[at]!);
const effectsOf = (rows: readonly (readonly number[])[]) => priceVolumeMix(columns(rows, 0), columns(rows, 1), columns(rows, 2), columns(rows, 3));
const sizeOf = (rows: readonly (readonly number[])[]): number => rows.reduce((sum, [p0, v0, p1, v1]) => sum + (p0! + p1!) * (v0! + v1!), 1);

law("price, volume and mix add to the change in cost, to the penny", [lines], (rows) => {
  const { volume: bought, mix, price: prices, total } = effectsOf(rows);
  must(Math.round((bought + mix + prices - total) * 100) === 0, "they do not add up");
});

law("the order of the lines changes none of price, volume and mix", [lines], (rows) => {
  const forward = effectsOf(rows);
  const backward = effectsOf([...rows].reverse());
  const size = sizeOf(rows);
  must((["volume", "mix", "price", "total"] as const).every((key) => near(forward[key], backward[key], size)), "the order mattered");
});

law("going back undoes the change in cost", [lines.filter((rows) => rows.some(([, , , after]) => after > 0))], (rows) => {
  const back = effectsOf(rows.map(([p0, v0, p1, v1]) => [p1, v1, p0, v0]));
  must(near(effectsOf(rows).total, -back.total, sizeOf(rows)), "the way back is another");
});

law("variances add to the total's, and swapping tender and actual turns their sign", [fc.array(fc.tuple(pounds, pounds), { minLength: 1, maxLength: 30 })], (pairs) => {
  const names = pairs.map((_, at) => `Line ${at}`);
  const limits = { tolerance: 0.05, ignoreBelow: 0, alwaysAbove: null };
  const there = lineVariance(names, columns(pairs, 0), columns(pairs, 1), limits);
  const back = lineVariance(names, columns(pairs, 1), columns(pairs, 0), limits);
  const size = pairs.reduce((sum, [a, b]) => sum + Math.abs(a) + Math.abs(b), 0);
  must(near(there.lines.reduce((sum, { variance }) => sum + variance, 0), there.total.variance, size), "they do not add up");
  must(there.lines.every(({ variance }, at) => variance === -back.lines[at]!.variance || variance === 0), "the sign did not turn");
  must(there.lines.every(({ variance, flag }) => variance !== 0 || flag === ""), "a line without a variance is flagged");
});

law("a surplus after the collar lies between minimum and maximum where all the shortfall is met and nothing is kept",
  [price.map((each) => each * 1000), price.map((each) => each * 1000), rate, rate], (income, cost, one, other) => {
    const [minimum, maximum] = [Math.min(one, other), Math.max(one, other)];
    const { surplus, adjustment, after } = surplusCollar(income, cost, { minimum, maximum, providerShare: 0, topUpLimit: null });
    const dust = 1e-9 * (income + cost + 1);
    must(after >= minimum * income - dust && after <= maximum * income + dust, "it lies outside");
    must(Math.abs(surplus + adjustment - after) <= dust, "surplus and adjustment are not what is left");
    must((adjustment >= 0 || surplus > maximum * income - dust) && (adjustment <= 0 || surplus < minimum * income + dust), "an adjustment on the wrong side");
  });

law("what is left rises with the surplus", [price.map((each) => each * 100), price.map((each) => each * 100), fc.integer({ min: 1, max: 100_000 }), rate], (income, cost, more, share) => {
  const terms = { minimum: 0.02, maximum: 0.08, providerShare: share, topUpLimit: 5000 };
  must(surplusCollar(income, cost, terms).after >= surplusCollar(income, cost + more, terms).after - 1e-9 * (income + cost + more), "more cost left more");
});
