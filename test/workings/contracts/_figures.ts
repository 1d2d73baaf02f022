import { serialOf } from "../../../src/domain/kernel/day";
import type { ContractAnswer, ContractCase } from "../../../src/workings/contracts/contractCase";
import { STANDING_WORDS } from "../../../src/workings/contracts/contractWords";
import { compare, pence, unrounded, type Expected } from "../_differences";
import type { Inserted } from "../_inserted";

/** What the inserted sheets show that is not what the answer says: nothing where they agree. */
export function differences(inserted: Inserted, _given: ContractCase, answer: ContractAnswer): string[] {
  const { periods, lots, threshold } = answer;
  const exactly = (what: string, value: number | string | null): Expected => ({ what, value: value ?? "–", within: 0 });
  const amount = (what: string, value: number | null): Expected => (value === null ? exactly(what, null) : pence(what, value));
  const column = (table: string, heading: string, expected: readonly Expected[]): string[] => compare(expected, inserted.column(table, heading));
  const byPeriod = (heading: string, value: (period: ContractAnswer["periods"][number]) => Expected): string[] => column("Contract_value_by_period", heading, periods.map(value));
  const byLot = (heading: string, value: (lot: ContractAnswer["lots"][number]) => Expected): string[] => column("Contract_value_by_lot", heading, lots.map(value));
  return [
    ...compare([pence("value", answer.value)], [inserted.named("openbook_contract_value")]),
    ...compare([amount("threshold", threshold && threshold.value)], [inserted.named("openbook_contract_threshold")]),
    ...compare([exactly("result", STANDING_WORDS[answer.standing])], [inserted.named("openbook_contract_result")]),
    ...column("Contract_result", "Over the threshold (£)", [amount("over", answer.over)]),
    ...byPeriod("Value (£)", ({ name, value }) => pence(name, value)),
    ...byPeriod("Value so far (£)", ({ name, valueSoFar }) => pence(`${name} so far`, valueSoFar)),
    ...byPeriod("From", ({ name, from }) => exactly(`${name} from`, serialOf(from))),
    ...byPeriod("To", ({ name, to }) => exactly(`${name} to`, serialOf(to))),
    ...byPeriod("Years so far", ({ name, yearsSoFar }) => unrounded(`${name} years`, yearsSoFar)),
    ...byPeriod("Threshold reached by its end", ({ name }) => exactly(`${name} reached`, threshold && reached(answer, name))),
    ...byLot("Value (£)", ({ name, value }) => amount(name, value)),
    ...byLot("Before VAT (£)", ({ name, net }) => amount(`${name} net`, net)),
    ...byLot("VAT (£)", ({ name, vat }) => amount(`${name} VAT`, vat)),
    ...byLot("First year before VAT (£)", ({ name, annual }) => amount(`${name} annual`, annual)),
    ...byLot("By itself", ({ name, standing }) => exactly(`${name} by itself`, STANDING_WORDS[standing])),
    ...column("Contract_lot_periods", "Value (£)", lots.flatMap(({ name, byPeriod: parts }) => periods.map((_, at) => pence(`${name}, period ${at + 1}`, parts?.[at] ?? 0)))),
    ...(inserted.has("Contract_years") ? byYear(inserted, answer) : []),
  ];
}

function reached({ periods, reachedIn }: ContractAnswer, name: string): string {
  return reachedIn !== null && periods.findIndex((period) => period.name === name) >= reachedIn ? "Yes" : "Not yet";
}

function byYear(inserted: Inserted, { years }: ContractAnswer): string[] {
  const column = (table: string, heading: string, value: (year: ContractAnswer["years"][number]) => Expected): string[] => compare(years.map(value), inserted.column(table, heading));
  return [
    ...column("Contract_year_values", "Value (£)", ({ year, value }) => pence(`year ${year}`, value)),
    ...column("Contract_years", "From", ({ year, from }) => ({ what: `year ${year} from`, value: serialOf(from), within: 0 })),
    ...column("Contract_years", "To", ({ year, to }) => ({ what: `year ${year} to`, value: serialOf(to), within: 0 })),
    ...column("Contract_years", "Price of the year", ({ year, price }) => unrounded(`year ${year} price`, price)),
  ];
}
