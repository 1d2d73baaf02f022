import { savingsAnswer } from "../../src/workings/savings/savingsAnswer";
import { anyRegister } from "../workings/savings/_anyRegister";
import { on } from "../workings/savings/_cases";
import { law, must, pence, sum } from "./law";

describe("a register", () => {
  law("foots: initiatives, types and the plan come to the same pennies in every year, and every arithmetic check holds", [anyRegister], (savings) => {
    const answer = savingsAnswer(savings);
    answer.years.forEach((_, at) => {
      const all = pence(answer.savings[at]!);
      must(all === sum(answer.initiatives.map(({ byYear }) => pence(byYear[at]!))), "initiatives do not add up");
      must(all === sum(answer.byType.map(({ byYear }) => pence(byYear[at]!))), "types do not add up");
      must(pence(answer.net[at]!) === pence(answer.counted[at]!) - pence(answer.costs[at]!), "the net does not foot");
      must(pence(answer.netAfter[at]!) === pence(answer.net[at]!) + pence(answer.correction[at]!), "the correction does not foot");
    });
    must(pence(answer.running.at(-1)!) === pence(answer.totals.net), "the running total does not come to the total");
    must(pence(answer.presentValueAfter) === pence(answer.presentValue) + pence(answer.correctionValue), "present values do not foot");
    must(answer.checks.every(({ words, holds }) => holds || !/=|add|come to/.test(words) || words.startsWith("No budget line")), "an arithmetic check does not hold");
  });

  law("counts an initiative for no more than it saves alone, and a line's shares for no more than its baseline", [anyRegister], (savings) => {
    const { initiatives, overlaps } = savingsAnswer(savings);
    for (const { alone, counted, overlap } of initiatives) must(counted >= 0 && counted <= alone && pence(alone) === pence(counted) + pence(overlap), "counted for more than it saves");
    for (const { initiatives: members, baseline, added, counted, difference } of overlaps) {
      must(counted <= added && pence(added) === pence(counted) + pence(difference), "more together than added");
      const shared = members.filter((at) => savings.initiatives[at]!.saving.unit === "share of baseline");
      must(shared.length < 2 || sum(shared.map((at) => pence(initiatives[at]!.counted))) <= pence(baseline!) + 1, "shares save more than the line");
    }
  });

  law("saves the full-year effect in every whole year after its ramp, nothing before its start and nothing after its end", [anyRegister], (savings) => {
    const answer = savingsAnswer(savings);
    savings.initiatives.forEach((each, i) => {
      const { byYear, counted, refused } = answer.initiatives[i]!;
      if (refused || each.recurrence === "one-off") return;
      answer.years.forEach((at, y) => {
        const [first, last] = [on(`${at}-04-01`).day, on(`${at + 1}-03-31`).day];
        if (last < each.start.day || (each.end && each.end.day < first)) must(byYear[y] === 0, "a saving outside its time");
        const full = each.start.day + 31 * (each.rampMonths.value + 1) < first && (!each.end || each.end.day >= last);
        if (full) must(byYear[y] === counted, "not the full-year effect");
        must(byYear[y]! <= counted, "more than a full year");
      });
    });
  });

  law("has a range in order, whose draws lie between its least and its most", [anyRegister], (savings) => {
    const { range, rangeRefused } = savingsAnswer(savings);
    if (!range) {
      must(rangeRefused !== null, "neither a range nor a refusal");
      return;
    }
    const [least, most] = [sum(range.low), sum(range.high)];
    must(range.low.every((low, i) => low <= range.likely[i]! && range.likely[i]! <= range.high[i]!), "not in order");
    must(range.p10 <= range.p50 && range.p50 <= range.p90 && range.p10 >= least - 0.01 && range.p90 <= most + 0.01, "percentiles out of bounds");
    must(range.chanceOfMissing! >= 0 && range.chanceOfMissing! <= 1, "no chance");
  }, 2000);

  law("never has a figure that is not a number, or −0", [anyRegister], (savings) => {
    const visit = (value: unknown): void => {
      if (typeof value === "number") must(Number.isFinite(value) && !Object.is(value, -0), "NaN or −0");
      else if (typeof value === "object" && value !== null && !(value instanceof Error)) Object.values(value).forEach(visit);
    };
    visit(savingsAnswer(savings));
  }, 2000);
});
