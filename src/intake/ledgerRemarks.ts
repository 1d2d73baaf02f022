import { quoted } from "./cleanText";
import type { LedgerColumns } from "./ledgerColumns";
import type { LedgerRows } from "./ledgerRows";
import { nearKey } from "./partnerNames";
import { rowList } from "./placeLists";
import { remarkOnTable } from "./tableRemarks";

/** Centres compared for names that may be one. */
const COMPARED = 2000;
const SAID = 5;

/** Says what a person should know of a ledger as it was read. */
export function remarkOnLedger(layout: LedgerColumns, read: LedgerRows, centres: readonly string[]): void {
  const { grid: { block }, table, amount, credit } = layout;
  const { account } = read;
  const top = table.headingRows?.[1] ?? table.area.row;
  if (amount < 0) {
    account.remark(top, table.area.column, "No column of amounts was found: choose the column that holds them.");
    return;
  }
  const last = (read.stoppedAt ?? layout.end) - 1;
  const seen = { ...table, blankRows: read.blankRows, repeatedHeadings: read.repeatedHeadings, notes: [...read.notes, ...table.notes] };
  remarkOnTable(account, layout.grid, seen, credit < 0 ? [amount] : [amount, credit], (row) => row >= layout.firstRow && row <= last);
  if (read.stoppedAt !== null) account.remark(read.stoppedAt, amount, `Another table begins in row ${String(block.row + read.stoppedAt + 1)}: it was not read; choose it by itself to read it.`);
  for (const { column, words } of layout.remarks) account.remark(top, column, words);
  const amountHeading = table.columns.find(({ column }) => column === amount)?.heading ?? "";
  if (layout.scale !== 1) account.remark(top, amount, `${quoted(amountHeading)} is multiplied by ${layout.scale.toLocaleString("en-GB")}, as the headings say, and shown in pounds.`);
  remarkOnSections(layout, read);
  remarkOnCentres(layout, read, centres);
  for (const row of read.totals.asked.slice(0, SAID)) {
    account.remark(row, amount, `Row ${String(block.row + row + 1)} equals the sum of the rows above it: if it is a total, mark it as one.`);
  }
  account.remarkOnAmounts();
  if (read.count === 0) account.remark(top, amount, "No amounts were read: choose the cells with a row for each amount.");
}

function remarkOnSections({ grid: { block }, amount, centre, table, roles }: LedgerColumns, { sections, account, namesElsewhere }: LedgerRows): void {
  const [first] = sections;
  if (centre < 0) account.remark(first ?? table.headingRows?.[1] ?? table.area.row, amount, namesElsewhere ? "No column names cost centres: the words over each group of rows are taken for them." : "No column names cost centres: all the amounts are taken as one.");
  const across = table.columns.filter((column) => roles.get(column.column) === "ignore" && column.figures > column.words).length;
  if (centre < 0 && !namesElsewhere && across > 1) account.remark(table.headingRows?.[1] ?? table.area.row, table.area.column, "If the cost centres run across the sheet, put them down a column, with a row for each amount.");
  if (first === undefined) return;
  const one = sections.length === 1;
  account.remark(first, amount, `${one ? "Row" : "Rows"} ${rowList(sections.map((row) => block.row + row))} ${one ? "has words and no amount: not read as an amount" : "have words and no amounts: not read as amounts"}.`);
}

function remarkOnCentres({ grid: { block }, centre, firstRow }: LedgerColumns, { account, rows, centreAt, count, centres: names }: LedgerRows, centres: readonly string[]): void {
  if (centre < 0) return;
  let blank = 0;
  let firstBlank = 0;
  for (let at = 0; at < count; at++) {
    if (names.nameAt(centreAt[at] ?? 0) !== "" || names.codeAt(centreAt[at] ?? 0) !== "") continue;
    if (blank++ === 0) firstBlank = rows[at] ?? 0;
  }
  if (blank > 0) account.remark(firstBlank - block.row, centre, `${blank === 1 ? "One amount has" : `${blank.toLocaleString("en-GB")} amounts have`} no cost centre beside ${blank === 1 ? "it" : "them"}, the first in row ${String(firstBlank + 1)}: if the one above is meant, fill it down.`);
  for (const spellings of names.spelledSeveralWays().slice(0, SAID)) {
    const shown = [...new Set(spellings.map(quoted))];
    account.remark(firstRow, centre, shown.length > 1 ? `${shown.slice(0, 4).join(" and ")} are read as one cost centre.` : `${shown.join("")} is typed with spaces in some rows that others do not have: read as one cost centre.`);
  }
  const byKey = new Map<string, string>();
  let said = 0;
  for (const name of centres.slice(0, COMPARED)) {
    const key = nearKey(name);
    const other = key === "" ? undefined : byKey.get(key);
    if (other === undefined) byKey.set(key, name);
    else if (said++ < SAID) account.remark(firstRow, centre, `${quoted(other)} and ${quoted(name)} may be the same cost centre: check.`);
  }
}
