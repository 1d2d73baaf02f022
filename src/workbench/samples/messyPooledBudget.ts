import { Book, type Sheet } from "../book/book";
import { BUDGET, firstOfMonth, MONTHS, OVERSPEND, outturn, partners, pence, SERVICES } from "./pooledFigures";
import { withForeignParts } from "./foreignParts";
import { LOOKS, setWidths, writeRow, type SampleCell } from "./writing";

const FIRST_ROW = 4;
const HALF = 6;
/** Row (zero-based) of each half-year's subtotal and of the grand total. */
const SUBTOTALS = [FIRST_ROW + HALF, FIRST_ROW + 2 * HALF + 1] as const;
const GRAND_TOTAL = SUBTOTALS[1] + 1;
const NBSP = "\u00A0";

/** Cells of the month rows typed otherwise than as plain numbers: row of the month, service, what was typed. */
const TYPED: readonly (readonly [month: number, service: number, text: string | null])[] = [
  [1, 4, "£1,200"], [2, 4, `1${NBSP}250`], [4, 4, null], [5, 4, "(500)"], [9, 4, "n/a"],
];
/** Months whose name was typed as text. */
const MONTH_TEXT: ReadonlyMap<number, string> = new Map([[1, "May 25"], [7, "Nov 25"]]);
/** The typed total of this month is this much out. */
const SLIP = { month: 8, pounds: 0.04 };

/** The messy workbook a finance officer really has: see each sheet for what is wrong with it. */
export function messyPooledBudget(): Book {
  const book = new Book();
  book.name = "Pooled budget 2025-26.xlsx";
  const budget = book.addSheet("Budget 25-26");
  writeBudget(budget);
  const people = book.addSheet("Partners");
  writePartners(people);
  writeRiskShare(book.addSheet("Risk share"));
  writeNotes(book.addSheet("Notes"));
  const hidden = book.addSheet("Workings (old)");
  hidden.visibility = "Hidden";
  writeRow(hidden, 0, 0, ["Superseded split, kept for reference"]);
  writeRow(hidden, 1, 0, ["Northshire 60%, all others 10% each"]);
  book.names.push(
    { name: "PoolOutturn", formula: "=Notes!$B$8", comment: "What the pool spent in the year", visible: true },
    { name: "PartnerShares", formula: "=Partners!$B$4:$B$8", comment: "Agreed shares, schedule 2 of the agreement", visible: true },
    { name: "OldSplit", formula: "='Workings (old)'!$A$2", comment: "", visible: false },
  );
  addExtras(budget, people, book);
  return withForeignParts(book, people.name);
}

/** What such a workbook has besides its cells. */
function addExtras(budget: Sheet, people: Sheet, book: Book): void {
  budget.charts.push({
    id: book.newId("C"), name: "First half by service", type: "ColumnStacked", seriesBy: "Columns", title: "Budget by service, first half (£)",
    altText: "Stacked columns of the budget of five services from April to September 2025; supported housing is about half of each month.",
    source: { sheet: budget.name, range: { row: FIRST_ROW - 1, column: 0, rows: HALF + 1, columns: SERVICES.length + 1 } },
    left: 660, top: 60, width: 420, height: 260, properties: new Map<string, unknown>([["legend.position", "Bottom"], ["axes.valueAxis.numberFormat", "#,##0"]]), fromFile: false,
  });
  people.tables.push({
    id: book.newId("T"), name: "PartnerList", range: { row: 2, column: 0, rows: partners().length + 1, columns: 7 },
    columns: ["Partner", "Share", "Weighted population", "Deprivation index", "Contribution 2024-25", "In kind", "Paid to date"],
    showHeaders: true, showTotals: false, style: "TableStyleLight1", showBandedRows: false, showFilterButton: false,
  });
  people.validations.push({
    range: { row: 3, column: 1, rows: partners().length, columns: 1 }, rule: { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
    prompt: { title: "Share", message: "The share in schedule 2, as a percentage. All shares total 100%.", showPrompt: true },
    errorAlert: { title: "Share", message: "A share lies between 0% and 100%.", showAlert: true, style: "Stop" },
  });
  people.notes.push({ row: 3, column: 1, text: "Agreed by the Joint Commissioning Board in March.", author: "Finance" });
}

function rowOfMonth(month: number): number {
  return FIRST_ROW + month + (month >= HALF ? 1 : 0);
}

function sumOf(months: readonly number[], services: readonly number[]): number {
  return months.reduce((sum, month) => sum + services.reduce((part, service) => part + pence(BUDGET[month]![service] ?? 0), 0), 0) / 100;
}

function writeBudget(sheet: Sheet): void {
  const all = SERVICES.map((_, i) => i), months = MONTHS.map((_, i) => i);
  writeRow(sheet, 0, 0, ["Northshire pooled prevention budget 2025-26"], LOOKS.centredTitle);
  sheet.merges.push({ row: 0, column: 0, rows: 1, columns: 7 });
  writeRow(sheet, 1, 0, ["Section 75 agreement, schedule 3. Draft for the Joint Commissioning Board."], LOOKS.note);
  writeRow(sheet, 2, 0, [null, "Accommodation", null, "Community", null, null, null], LOOKS.group);
  sheet.merges.push({ row: 2, column: 1, rows: 1, columns: 2 }, { row: 2, column: 3, rows: 1, columns: 3 });
  writeRow(sheet, 3, 0, ["Month", ...SERVICES, "Total "], LOOKS.heading);
  months.forEach((month) => {
    const label: SampleCell = MONTH_TEXT.get(month) ?? firstOfMonth(MONTHS[month]!);
    const typed = all.map((service): SampleCell => {
      const held = TYPED.find(([m, s]) => m === month && s === service);
      return held ? held[2] : BUDGET[month]![service] ?? null;
    });
    const total = sumOf([month], all) + (month === SLIP.month ? SLIP.pounds : 0);
    const looks = typed.map((cell) => (typeof cell === "string" ? LOOKS.right : LOOKS.money));
    writeRow(sheet, rowOfMonth(month), 0, [label, ...typed, Math.round(total * 100) / 100], [typeof label === "string" ? undefined : LOOKS.month, ...looks, LOOKS.money]);
  });
  SUBTOTALS.forEach((row, half) => {
    const part = months.slice(half * HALF, (half + 1) * HALF);
    writeRow(sheet, row, 0, [`Sub-total half ${half + 1}`, ...all.map((service) => sumOf(part, [service])), sumOf(part, all)], LOOKS.total);
  });
  const columns = ["B", "C", "D", "E", "F", "G"];
  writeRow(sheet, GRAND_TOTAL, 0, ["Grand total", ...columns.map((letter, i): readonly [string, number] => [
    `=SUM(${letter}${SUBTOTALS[0] + 1},${letter}${SUBTOTALS[1] + 1})`, sumOf(months, i < all.length ? [i] : all),
  ])], LOOKS.total);
  writeRow(sheet, GRAND_TOTAL + 2, 0, ["* Peer support for August was not invoiced; January is with the provider to confirm."], LOOKS.note);
  writeRow(sheet, GRAND_TOTAL + 3, 0, ["Source: pooled fund ledger, period 7, as issued to partners."], LOOKS.note);
  sheet.rows.set(rowOfMonth(3), { hidden: true });
  sheet.rows.set(0, { height: 24 });
  setWidths(sheet, [18, 19, 14, 16, 14, 14, 14]);
  sheet.frozen = { rows: FIRST_ROW, columns: 1 };
}

function writePartners(sheet: Sheet): void {
  writeRow(sheet, 0, 0, ["Partners to the pooled fund"], LOOKS.title);
  writeRow(sheet, 2, 0, ["Partner", "Share", "Weighted population", "Deprivation index", "Contribution 2024-25", "In kind", "Paid to date"], LOOKS.heading);
  partners().forEach((one, i) => writeRow(sheet, 3 + i, 0, [one.name, one.share, one.weightedPopulation, one.deprivation, one.previous, one.inKind, one.paid],
    [undefined, LOOKS.percent, LOOKS.whole, undefined, LOOKS.money, LOOKS.money, LOOKS.money]));
  setWidths(sheet, [28, 9, 14, 13, 16, 13, 15]);
}

function writeRiskShare(sheet: Sheet): void {
  writeRow(sheet, 0, 0, ["Who bears an over- or underspend"], LOOKS.title);
  writeRow(sheet, 2, 0, ["Tier", "Up to (£)", ...partners().map((one) => one.name)], LOOKS.heading);
  writeRow(sheet, 3, 0, ["First", 10000, ...partners().map((one) => one.share)], [undefined, LOOKS.whole, ...partners().map(() => LOOKS.percent)]);
  writeRow(sheet, 4, 0, ["Above", null, 0.7, 0.15, 0.15, 0, 0], [undefined, LOOKS.whole, ...partners().map(() => LOOKS.percent)]);
  setWidths(sheet, [10, 12, 14, 14, 14, 14, 14]);
}

function writeNotes(sheet: Sheet): void {
  const rows: readonly (readonly SampleCell[])[] = [
    ["Notes to the pooled budget"], [null],
    ["1. Northshire County Council hosts the pool and pays providers; the other partners are invoiced each quarter."],
    ["2. Shares are those of schedule 2; the need formula is under review and may replace them from 2026-27."],
    ["3. In-kind contributions are shown beside cash and are not netted off."],
    ["4. What partners have paid to date adds up to the outturn, so that the year can be settled."],
    ["Overspend against budget", OVERSPEND], ["Outturn 2025-26", outturn()],
  ];
  rows.forEach((cells, row) => writeRow(sheet, row, 0, cells, [row === 0 ? LOOKS.title : undefined, LOOKS.pounds].slice(0, cells.length)));
  setWidths(sheet, [100, 16]);
}
