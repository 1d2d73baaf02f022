import fc from "fast-check";
import { lineEffects, type EffectLine } from "../../src/domain/openbook/lineEffects";
import { priceVolumeMix } from "../../src/domain/openbook/priceVolumeMix";
import { law, must } from "./law";

const cost = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -50_000, max: 200_000_000 }).map((pence) => pence / 100) }, fc.constant(0));
const quantity = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 100, max: 10_000_000 }).map((hundredths) => hundredths / 100) }, fc.constantFrom(0, null));
const side = fc.record({ cost, quantity });
const line: fc.Arbitrary<EffectLine> = fc.record({ group: fc.constantFrom("hours", "hours", "miles", null), before: side, after: side });
const lines = fc.array(line, { minLength: 1, maxLength: 20 });

const added = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
const all = (given: readonly EffectLine[]) => lineEffects(given).map((effects, at) => ({ ...effects, line: given[at]! }));
const isSplit = ({ group, before, after }: EffectLine): boolean => group !== null && before.cost !== 0 && after.cost !== 0 && (before.quantity ?? 0) > 0 && (after.quantity ?? 0) > 0;

law("price, volume, mix, new or dropped and not split add to each line's change to the penny", [lines], (given) => {
  for (const { volume, mix, price, newOrDropped, notSplit, line: { before, after } } of all(given)) {
    must(Math.round((volume + mix + price + newOrDropped + notSplit - (after.cost - before.cost)) * 100) === 0, "a line does not add up");
    must([volume, mix, price, newOrDropped, notSplit].every((effect) => Number.isFinite(effect) && !Object.is(effect, -0)), "an effect is no amount");
  }
});

law("price, volume and mix of all lines together add to the change in what is split, to the penny", [lines], (given) => {
  const split = all(given).filter((each) => isSplit(each.line));
  const change = added(split.map(({ line: { before, after } }) => after.cost - before.cost));
  must(Math.round((added(split.map(({ volume, mix, price }) => volume + mix + price)) - change) * 100) === 0, "they do not add up");
});

law("a unit's lines add to its OPEN.PVM", [lines], (given) => {
  for (const unit of ["hours", "miles"]) {
    const own = all(given).filter((each) => each.line.group === unit && isSplit(each.line));
    if (own.length === 0) continue;
    const [v0, v1] = [own.map(({ line: each }) => each.before.quantity!), own.map(({ line: each }) => each.after.quantity!)];
    const whole = priceVolumeMix(own.map(({ line: each }, at) => each.before.cost / v0[at]!), v0, own.map(({ line: each }, at) => each.after.cost / v1[at]!), v1);
    const size = added(own.map(({ line: { before, after }, volume, mix, price }) => Math.abs(before.cost) + Math.abs(after.cost) + Math.abs(volume) + Math.abs(mix) + Math.abs(price)));
    for (const key of ["volume", "mix", "price"] as const) must(Math.abs(added(own.map((each) => each[key])) - whole[key]) <= 1e-9 * (1 + size), `${key} is another`);
  }
});

law("the order of the lines changes no line's effects but by floating point", [lines], (given) => {
  const [forward, backward] = [lineEffects(given), [...lineEffects([...given].reverse())].reverse()];
  const size = added(forward.flatMap((effects) => Object.values(effects).map(Math.abs)));
  forward.forEach((effects, at) => must((["volume", "mix", "price", "newOrDropped", "notSplit"] as const).every((key) => Math.abs(effects[key] - backward[at]![key]) <= 1e-9 * (1 + size)), "the order mattered"));
});
