import type { TableColumn } from "../findTable";
import type { OpenList } from "../openList";
import { rowList } from "../placeLists";
import { acrossWords } from "./optionsAcross";
import type { OptionLine, OptionsRole } from "./optionsReading";
import { remarkOnWords } from "./wordColumn";
import type { TableYears } from "./yearsOfTable";

/** Says what a person should know of the options: what no column says, words that are not known, and years without figures. */
export function remarkOnOptions(list: OpenList<OptionsRole>, lines: readonly OptionLine[], options: readonly string[], { years, countedFromLater }: TableYears, across: readonly TableColumn[]): void {
  const { account, table, headingRow } = list;
  const say = (words: string): void => { account.remark(headingRow, table.area.column, words); };
  const hasFigures = list.columnsOf("flow").length > 0 || list.columnsOf("amount").length > 0;
  const [firstAcross] = across;
  if (firstAcross) account.remark(headingRow, firstAcross.column, acrossWords(across));
  else if (!hasFigures || years.length === 0) say("No years were found: choose the columns of years, or the year and the amount of a list.");
  if (!firstAcross && lines.length > 0 && options.length === 1 && list.columnsOf("option").length === 0) say("No column says which option each line is of: all are read as lines of one.");
  const unkind = lines.filter(({ kind }) => kind === null || kind.text === "");
  const [first] = unkind;
  if (first) account.remarkAt(first.place, unkind.length === lines.length ? "No column says which lines are costs and which are benefits: choose the column that does." : `${unkind.length === 1 ? "One line is" : `${String(unkind.length)} lines are`} neither a cost nor a benefit (${rowsOf(unkind)}): type which.`);
  remarkOnWords(list, lines.map(({ kind }) => kind), "cost or benefit");
  remarkOnWords(list, lines.map(({ payer }) => payer), "council, NHS, police, provider or another public body");
  if (countedFromLater) say(`Years are numbered from ${years[0]?.label ?? ""}: the first is year 0, which is not discounted.`);
  const empty = years.filter(({ year }) => lines.length > 0 && lines.every(({ flows }) => (flows[year] ?? []).every(({ value }) => value === null)));
  if (empty.length > 0) say(`Nothing stands in ${empty.map(({ label }) => label).join(", ")}: a year of nothing, and the years after it keep their places.`);
  if (lines.length === 0) account.remark(table.area.row, table.area.column, "No lines are named here: choose the cells with a line for each cost and benefit.");
}

function rowsOf(lines: readonly OptionLine[]): string {
  const rows = lines.map(({ place }) => place.row);
  return `${rows.length === 1 ? "row" : "rows"} ${rowList(rows)}`;
}
