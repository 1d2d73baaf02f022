import { NOTHING_TO_SHOW } from "../../../../src/returns/queryLog";
import type { ComparisonAnswer } from "../../../../src/workings/openbook/comparisonFigures";
import type { ComparisonCase } from "../../../../src/workings/openbook/comparisonCase";
import { compare, unrounded, type Expected } from "../../_differences";
import type { Inserted } from "../../_inserted";

/** What the inserted sheets show that is not what the answer says: nothing where they agree. */
export function differences(inserted: Inserted, given: ComparisonCase, answer: ComparisonAnswer): string[] {
  const { compared, total, surplus, surplusTotal, log, tidy, proof } = answer;
  const exactly = (what: string, value: number | string | null): Expected => ({ what, value: value ?? NOTHING_TO_SHOW, within: 0 });
  // Price, volume and mix are differences of far larger products: they are as near as those let them be.
  const size = 1 + Math.max(0, ...tidy.map(({ amount }) => Math.abs(amount)));
  const amount = (what: string, value: number): Expected => ({ ...unrounded(what, value), within: 1e-10 * size });
  const column = (table: string, heading: string, expected: readonly Expected[]): string[] => compare(expected, inserted.column(table, heading));
  const lines = compared.flatMap((each) => each.lines.map((line) => ({ ...line, what: `return ${each.of + 1}, ${line.ref}` })));
  const groups = compared.flatMap((each) => each.groups.map((group) => ({ ...group, what: `return ${each.of + 1}, ${group.unit}` })));
  const worked = surplus.flatMap(({ of, income, cost, result }) => (result ? [{ what: `return ${of + 1}`, income, cost, ...result }] : []));
  return [
    ...([["Cost before (£)", "before"], ["Cost this year (£)", "after"], ["Change (£)", "change"], ["Price (£)", "price"], ["Volume (£)", "volume"], ["Mix (£)", "mix"], ["New or dropped (£)", "newOrDropped"], ["Not split (£)", "notSplit"]] as const).flatMap(([heading, key]) => [
      ...column("Openbook_by_return", heading, compared.map((each) => amount(`return ${each.of + 1} ${heading}`, each.total[key]))),
      ...compare([amount(`all returns ${heading}`, total[key])], [inserted.total("Openbook_by_return", heading)]),
    ]),
    ...column("Openbook_by_return", "Lines to ask about", compared.map((each) => exactly("lines to ask about", each.lines.filter(({ flag }) => flag !== "").length))),
    ...column("Openbook_causes", "Amount (£)", [total.price, total.volume, total.mix, total.newOrDropped, total.notSplit].map((each, at) => amount(`cause ${at + 1}`, each))),
    ...compare([amount("change", total.change), amount("causes together", total.change)], [inserted.named("openbook_cost_change"), inserted.total("Openbook_causes", "Amount (£)")]),
    ...(lines.length === 0 ? [] : [
      ...([["Cost before (£)", (line) => line.before.cost], ["Cost this year (£)", (line) => line.after.cost], ["Change (£)", (line) => line.change], ["Volume (£)", (line) => line.volume], ["Mix (£)", (line) => line.mix], ["Price (£)", (line) => line.price], ["New or dropped (£)", (line) => line.newOrDropped], ["Not split (£)", (line) => line.notSplit]] as readonly (readonly [string, (line: (typeof lines)[number]) => number])[])
        .flatMap(([heading, of]) => column("Openbook_lines", heading, lines.map((line) => amount(`${line.what} ${heading}`, of(line))))),
      ...column("Openbook_lines", "Change (%)", lines.map(({ what, rate }) => unrounded(`${what} rate`, rate))),
      ...column("Openbook_lines", "Ask about it", lines.map(({ what, flag }) => exactly(`${what} flag`, flag === "" ? null : flag))),
      ...column("Openbook_lines", "Quantity before", lines.map(({ what, before }) => exactly(`${what} quantity before`, before.quantity))),
      ...column("Openbook_lines", "Quantity this year", lines.map(({ what, after }) => exactly(`${what} quantity`, after.quantity))),
    ]),
    ...(groups.length === 0 ? [] : ([["Volume (£)", "volume"], ["Mix (£)", "mix"], ["Price (£)", "price"]] as const).flatMap(([heading, key]) => column("Openbook_units", heading, groups.map((group) => amount(`${group.what} ${heading}`, group[key]))))),
    ...(worked.length === 0 ? [] : [
      ...([["Income (£)", "income"], ["Cost (£)", "cost"], ["Surplus (£)", "surplus"], ["Topped up or returned (£)", "adjustment"], ["Surplus after (£)", "after"]] as const).flatMap(([heading, key]) => [
        ...column("Openbook_surplus", heading, worked.map((each) => amount(`${each.what} ${heading}`, each[key]))),
        ...compare([amount(`all ${heading}`, surplusTotal[key])], [inserted.total("Openbook_surplus", heading)]),
      ]),
      ...column("Openbook_surplus", "Surplus on income", worked.map(({ what, rate }) => unrounded(`${what} rate`, rate))),
      ...column("Openbook_surplus", "Surplus after, on income", worked.map(({ what, afterRate }) => unrounded(`${what} rate after`, afterRate))),
    ]),
    ...(tidy.length === 0 ? [] : [
      ...column("Openbook_returns", "Costs this year, added up (£)", proof.filter(({ part }) => part === "costs").map(({ of, lines: sum }) => amount(`return ${of + 1} costs`, sum))),
      ...column("Openbook_returns", "Income this year, added up (£)", proof.filter(({ part }) => part === "income").map(({ of, lines: sum }) => amount(`return ${of + 1} income`, sum))),
      ...column("Openbook_figures", "Amount", tidy.map(({ cell, amount: value }) => exactly(cell, value))),
    ]),
    ...(log.length === 0 ? [] : [...column("Openbook_query_log", "Key", log.map(({ key }) => exactly("key", key))), ...column("Openbook_query_log", "State", log.map(({ state }) => exactly("state", state)))]),
    ...(given.returns.length === compared.length ? [] : ["a return is not there"]),
  ];
}
