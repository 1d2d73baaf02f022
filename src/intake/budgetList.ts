import { isOneMonth, monthColumn, serviceNaming, type BudgetParts } from "./budgetMatrix";
import { isGenericHeading, type BudgetSheet, type FoundPeriod } from "./budgetSheet";
import { matchingKey } from "./cleanText";
import { readMatrix } from "./figureMatrix";
import type { TableColumn } from "./findTable";
import { withoutUnit } from "./headings";
import { monthLabel } from "./readMonth";
import type { CellPlace } from "../cells/sheetReference";

const AMOUNT_HEADINGS = [
  /^(?:£|gbp)$|\bamounts?\b/, /\bbudget\b/, /\bvalue\b/, /\bplan(?:ned)?\b/, /\bnet\b/, /\bcosts?\b/, /\bspend\b|\bexpenditure\b/, /\btotal\b/, /\bforecast\b/,
];

const ONLY_TOTAL = /^(?:(?:grand|overall) |sub[- ]?)?totals?:?$/i;

/** The column of amounts in a list: the one a person chose, else by its heading, else the only one; undefined where it cannot be told. */
export function amountColumn(sheet: BudgetSheet): TableColumn | undefined {
  const { figures } = sheet.use;
  const chosen = figures.find(({ column }) => sheet.account.place(0, column).column === sheet.choices.amountColumn);
  if (chosen || figures.length === 1) return chosen ?? figures[0];
  for (const pattern of AMOUNT_HEADINGS) {
    const named = figures.filter((column) => pattern.test(matchingKey(column.heading)));
    if (named.length > 0) return named[0];
  }
  return undefined;
}

/** A budget with a row for each amount: the month, the service and the amount in any order. Rows for one month and service add up. */
export function readList(sheet: BudgetSheet): BudgetParts {
  const { account, table, use, choices, grid } = sheet;
  const amount = amountColumn(sheet) ?? use.figures[0];
  if (!amount) return { periods: [], services: [], amounts: [] };
  const unread = use.figures.filter((column) => column !== amount);
  if (unread.length > 0) {
    account.remark(table.headingRows?.[1] ?? 0, amount.column, `Amounts are taken from “${amount.heading}”; not read: ${unread.map(({ heading }) => `“${heading}”`).join(", ")}.`);
  }
  const months = monthColumn(sheet);
  const naming = serviceNaming(sheet, months);
  const found = months ? table.body.map((row) => sheet.periodAt(row, months)) : [];
  const monthWords = (at: number): string => (months ? sheet.labelText(table.body[at] ?? 0, months) : "");
  const service = (at: number): string => (naming ? sheet.labelText(table.body[at] ?? 0, naming) : withoutUnit(amount.heading));
  const labelColumns = [months, naming].filter((column) => column !== undefined);
  const otherColumns = sheet.labelsNotNotes().filter((column) => !labelColumns.includes(column));
  const matrix = readMatrix({
    grid, account, rows: table.body, columns: [amount.column],
    scale: () => sheet.scaleOf(amount),
    rowLabels: (at) => {
      const row = table.body[at] ?? 0;
      // In a narrative only the word by itself marks a total: "Total Gas" is a supplier.
      const others = otherColumns.map((column) => sheet.labelText(row, column)).filter((label) => ONLY_TOTAL.test(label));
      return [...labelColumns.map((column) => sheet.labelText(row, column)), ...others];
    },
    columnLabel: () => "",
    rowIsPeriod: (at) => isOneMonth(found[at] ?? null),
    columnIsPeriod: () => true,
    rowIsOther: () => false,
    columnIsOther: () => false,
    columnRefusal: () => "",
    totalRows: choices.totalRows, totalColumns: undefined,
    rowRefusal: (at) => {
      if (months && !found[at]) return monthWords(at) === "" ? "no month is named beside it" : `“${monthWords(at).slice(0, 40)}” beside it is not a month`;
      return naming && service(at) === "" ? "no service is named beside it" : "";
    },
  });
  const periods = new Naming();
  const services = new Naming();
  const filed = matrix.dataRows.map((at) => {
    const row = table.body[at] ?? 0;
    const period = found[at] ?? null;
    return {
      period: months ? periods.add(period?.month ?? matchingKey(monthWords(at)), period?.month === undefined ? monthWords(at) : monthLabel(period.month), account.place(row, months.column), period) : 0,
      service: services.add(matchingKey(service(at)), naming ? service(at) : isGenericHeading(amount.heading) ? "All services" : service(at), account.place(row, naming?.column ?? amount.column), null),
      reading: matrix.reading(at, 0),
    };
  }).filter(({ reading }) => reading.outcome !== "left out");
  if (!months) return { periods: [{ label: "Year", place: account.place(table.headingRows?.[1] ?? table.body[0] ?? 0, amount.column) }], services: services.items(), amounts: filed };
  const { order, items } = periods.inDateOrder();
  return { periods: items, services: services.items(), amounts: filed.map((each) => ({ ...each, period: order[each.period] ?? 0 })) };
}

/** Names in the order they are first met. */
class Naming {
  private readonly index = new Map<string, number>();
  private readonly list: { label: string; place: CellPlace; month?: string }[] = [];

  add(key: string, label: string, place: CellPlace, period: FoundPeriod | null): number {
    const known = this.index.get(key);
    if (known !== undefined) return known;
    this.index.set(key, this.list.length);
    this.list.push(period?.month === undefined ? { label, place } : { label, month: period.month, place });
    return this.list.length - 1;
  }

  items(): readonly { label: string; place: CellPlace; month?: string }[] {
    return this.list;
  }

  /** The items by month where all have one, and where each went. */
  inDateOrder(): { readonly order: readonly number[]; readonly items: readonly { label: string; place: CellPlace; month?: string }[] } {
    const sorted = [...this.list.keys()];
    if (this.list.every(({ month }) => month !== undefined)) sorted.sort((a, b) => (this.list[a]?.month ?? "").localeCompare(this.list[b]?.month ?? ""));
    const order = new Array<number>(sorted.length).fill(0);
    for (const [at, was] of sorted.entries()) order[was] = at;
    return { order, items: sorted.flatMap((was) => this.list[was] ?? []) };
  }
}
