import fc from "fast-check";
import { contractYears } from "../../src/domain/contracts/contractYears";
import { contractValue } from "../../src/domain/contracts/contractValue";
import { contractAnswer } from "../../src/workings/contracts/contractAnswer";
import { caseOf, inWords, on, typed } from "../workings/contracts/_cases";
import { law, must, pence, sum } from "./law";

const parts = fc.array(fc.oneof(fc.integer({ min: 1, max: 6 }).map((years) => years * 12), fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 6 });
const annuals = fc.array(fc.integer({ min: 0, max: 300_000_000 }).map((pennies) => pennies / 100), { minLength: 1, maxLength: 5 });
const change = fc.integer({ min: -1000, max: 1000 }).map((tenThousandths) => tenThousandths / 10_000);
const vat = fc.constantFrom(0, 0.05, 0.2);

law("lots, periods and contract years each add up to the contract's value", [parts, annuals, change, vat], (months, amounts, changed, rate) => {
  const { lots, periods, years, value, net, vat: tax } = contractAnswer(caseOf({
    term: inWords(months.map((part) => `${part}m`).join("+")), change: typed(changed), vat: typed(rate), lots: amounts.map((annual, at) => ({ name: `Lot ${at}`, annual: typed(annual) })),
  }));
  const whole = pence(value);
  must(sum(lots.map((lot) => pence(lot.value!))) === whole, "lots");
  must(sum(lots.flatMap((lot) => lot.byPeriod!.map(pence))) === whole, "lots by period");
  must(sum(periods.map((period) => pence(period.value))) === whole && pence(periods.at(-1)!.valueSoFar) === whole, "periods");
  must(sum(years.map((year) => pence(year.value))) === whole, "years");
  must(pence(net) + pence(tax) === whole && tax >= 0, "VAT");
});

law("contract years come to what CONTRACT.VALUE says", [parts, annuals, change], (months, [annual], changed) => {
  const term = months.map((part) => `${part}m`).join("+");
  const years = contractYears(term, on("2026-04-01").day, changed);
  must(sum(years.map((year) => year.months)) === sum(months), "months");
  must(years.every(({ from, to }, at) => to >= from && (at === 0 || from === years[at - 1]!.to + 1)), "days");
  const value = contractValue(annual!, term, changed, 0);
  must(Math.abs(sum(years.map((year) => (annual! * year.price * year.months) / 12)) - value) <= 1e-9 * Math.max(1, value), "value");
});

law("a longer term, a dearer lot and a higher rate of VAT never make it worth less", [parts, annuals, change, vat], (months, [annual], changed, rate) => {
  const at = (term: readonly number[], pounds: number, tax: number): number => contractAnswer(caseOf({
    term: inWords(term.map((part) => `${part}m`).join("+")), change: typed(changed), vat: typed(tax), lots: [{ name: "All", annual: typed(pounds) }],
  })).value;
  const value = at(months, annual!, rate);
  must(at([...months, 1], annual!, rate) >= value && at(months, annual! + 1, rate) >= value && at(months, annual!, 0.25) >= value, "worth less");
});
