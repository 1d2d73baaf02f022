import fc from "fast-check";
import { discountSwitch } from "../../src/domain/appraisal/discountSwitch";
import { sensitivityBars } from "../../src/domain/appraisal/sensitivityBars";
import { bestAndNext, switchingValues } from "../../src/domain/appraisal/switchingValues";
import { discountRates, factorsAtRates } from "../../src/domain/savings/discountFactor";
import { presentValue } from "../../src/domain/savings/presentValue";
import { anyPence, law, must, sum } from "./law";

const pounds = anyPence.map((pence) => pence / 100);
/** Lines of two to five options; each has one at least. */
const lines = fc.integer({ min: 2, max: 5 }).chain((options) => fc.tuple(
  fc.array(pounds, { minLength: options, maxLength: options }),
  fc.array(fc.record({ option: fc.integer({ min: 0, max: options - 1 }), value: pounds }), { maxLength: 12 }),
).map(([first, more]) => [...first.map((value, option) => ({ option, value })), ...more]));
const netsOf = (given: readonly { option: number; value: number }[]): number[] => {
  const nets = new Array<number>(1 + Math.max(...given.map(({ option }) => option))).fill(0);
  for (const { option, value } of given) nets[option]! += value;
  return nets;
};
const scheme = fc.oneof(fc.constantFrom("green-book", "health", "sensitivity"), fc.integer({ min: 0, max: 100 }).map((thousandths) => thousandths / 1000));

law("a switching value put back brings the line's option level with its rival, and just beyond it another is the best", [lines], (given) => {
  const nets = netsOf(given);
  const { best } = bestAndNext(nets);
  const size = sum(given.map(({ value }) => Math.abs(value)));
  switchingValues(nets, given).forEach(({ multiplier, rival, none }, at) => {
    const { option, value } = given[at]!;
    must((multiplier === null) === (none !== null), "neither a value nor a reason");
    if (multiplier === null || rival === null) return;
    must(multiplier >= 0 && !Object.is(multiplier, -0), "below nothing");
    const put = (times: number): number[] => nets.map((net, i) => (i === option ? net + (times - 1) * value : net));
    must(Math.abs(put(multiplier)[option]! - put(multiplier)[rival]!) <= 1e-9 * Math.max(1, size), "not level");
    const away = (option === best ? -1 : 1) * Math.sign(value) * Math.max(0.001, (1e-9 * size) / Math.abs(value));
    must(bestAndNext(put(multiplier + away)).best !== best, "the ranking did not turn");
    must(option === best || put(multiplier - away)[best]! >= put(multiplier - away)[option]!, "it had turned before");
  });
});

law("no line without a switching value turns the ranking, were it left out", [lines], (given) => {
  const nets = netsOf(given);
  const { best } = bestAndNext(nets);
  switchingValues(nets, given).forEach(({ none }, at) => {
    const { option, value } = given[at]!;
    if (none !== "not-at-nothing") return;
    const without = nets.map((net, i) => (i === option ? net - value : net));
    must(without[best]! >= Math.max(...without) - 1e-6, "leaving it out turned the ranking");
  });
});

law("the tornado's ends are the lead with that line moved, and the widest come first", [lines, fc.integer({ min: 0, max: 100 })], (given, percent) => {
  const nets = netsOf(given);
  const { best, next } = bestAndNext(nets);
  const bars = sensitivityBars(nets, given, percent / 100);
  const size = sum(given.map(({ value }) => Math.abs(value)));
  must(bars.length === given.filter(({ option }) => option === best || option === next).length, "a line is missing");
  bars.forEach(({ line, smaller, larger, turns }, at) => {
    const moved = netsOf(given.map(({ option, value }, i) => ({ option, value: i === line ? value * (1 + percent / 100) : value })));
    must(Math.abs(moved[best]! - moved[next!]! - larger) <= 1e-9 * Math.max(1, size), "not the lead");
    must(turns === Math.min(smaller, larger) < 0, "turns or not");
    const width = Math.abs(larger - smaller);
    must(at === 0 || width <= Math.abs(bars[at - 1]!.larger - bars[at - 1]!.smaller) + 1e-6, "out of order");
  });
});

const flows = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 40 })).chain(([options, years]) =>
  fc.array(fc.array(pounds, { minLength: years, maxLength: years }), { minLength: options, maxLength: options }));
law("a switching discount rate put back brings the best and the other level, and up to it the best is best", [flows, scheme], (nets, given) => {
  const { shift, becomes, rate } = discountSwitch(nets, given);
  must((shift === null) === (becomes === null) && (shift === null) === (rate === null), "half an answer");
  if (shift === null) return;
  const at = (moved: number): number[] => {
    const factors = factorsAtRates(nets[0]!.length, discountRates(given).map((each) => each + moved));
    return nets.map((line) => sum(line.map((flow, year) => flow * factors[year]!)));
  };
  const size = sum(nets.map((line) => sum(line.map(Math.abs))));
  const { best } = bestAndNext(nets.map((line) => presentValue(line, given)));
  const [level, half] = [at(shift), at(shift / 2)];
  must(Math.abs(level[best]! - level[becomes!]!) <= 1e-9 * Math.max(1, size) + 1e-6, "not level");
  must(half.every((value) => value <= half[best]! + 1e-9 * Math.max(1, size) + 1e-6) || Math.abs(shift) < 0.005, "it had turned before");
});
