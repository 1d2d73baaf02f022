import { Book, type Sheet } from "../book/book";
import { contactHours, homecareBudget, MILE_PENCE, miles, travelHours, VISITS, WAGE_PENCE, type BudgetLine } from "./homecareFigures";
import { LOOKS, setWidths, writeRow, type SampleCell } from "./writing";

/** A homecare provider's workbook: its budget, its visits by length with their travel, and its staff by the hour. */
export function homecarePrice(): Book {
  const book = new Book();
  book.name = "Fernbrook Homecare 2025-26.xlsx";
  writeBudget(book.addSheet("Budget"));
  writeVisits(book.addSheet("Visits"));
  writeStaff(book.addSheet("Staff"));
  return book;
}

function writeBudget(sheet: Sheet): void {
  writeRow(sheet, 0, 0, ["Fernbrook Homecare budget"], LOOKS.title);
  writeRow(sheet, 1, 0, ["Open book for the council’s fee review."], LOOKS.note);
  writeRow(sheet, 3, 0, ["Cost centre", "Cost line", "Actual 2024-25 (£)", "Budget 2025-26 (£)"], LOOKS.heading);
  const lines = homecareBudget();
  lines.forEach(({ centre, line, actual, budget }, at) => { writeRow(sheet, 4 + at, 0, [centre, line, actual / 100, budget / 100], [undefined, undefined, LOOKS.money, LOOKS.money]); });
  const sum = (of: (line: BudgetLine) => number): number => lines.reduce((total, line) => total + of(line), 0) / 100;
  const total = (letter: string, value: number): readonly [string, number] => [`=SUM(${letter}5:${letter}${4 + lines.length})`, value];
  writeRow(sheet, 4 + lines.length, 0, ["Total", null, total("C", sum(({ actual }) => actual)), total("D", sum(({ budget }) => budget))], LOOKS.total);
  setWidths(sheet, [26, 32, 18, 18]);
}

function writeVisits(sheet: Sheet): void {
  writeRow(sheet, 0, 0, ["Visits and travel 2025-26"], LOOKS.title);
  writeRow(sheet, 1, 0, [`Travel is paid at the wage of £${(WAGE_PENCE / 100).toFixed(2)} an hour and mileage at ${String(MILE_PENCE)}p a mile.`], LOOKS.note);
  writeRow(sheet, 3, 0, ["Service", "Unit", "Units a year", "Funding today (£)", "Contact hours", "Travel hours", "Miles"], LOOKS.heading);
  const looks = [undefined, undefined, LOOKS.whole, LOOKS.money, LOOKS.whole, LOOKS.whole, LOOKS.whole];
  VISITS.forEach((visits, at) => {
    const cells: SampleCell[] = [visits.name, visits.unit, visits.visits, (visits.visits * visits.feePence) / 100, contactHours(visits), travelHours(visits), miles(visits)];
    writeRow(sheet, 4 + at, 0, cells, looks);
  });
  const sums = [({ visits, feePence }: (typeof VISITS)[number]) => (visits * feePence) / 100, contactHours, travelHours, miles].map((of) => VISITS.reduce((sum, visits) => sum + of(visits), 0));
  const last = 4 + VISITS.length;
  writeRow(sheet, last, 0, ["Total", null, null, ...sums.map((value, at): readonly [string, number] => [`=SUM(${"DEFG".charAt(at)}5:${"DEFG".charAt(at)}${last})`, value])], [undefined, undefined, undefined, LOOKS.total, LOOKS.totalUnits, LOOKS.totalUnits, LOOKS.totalUnits]);
  setWidths(sheet, [22, 9, 12, 16, 14, 13, 11]);
}

function writeStaff(sheet: Sheet): void {
  writeRow(sheet, 0, 0, ["Staff"], LOOKS.title);
  writeRow(sheet, 2, 0, ["Post", "Pay", "FTE", "Full-time hours", "Works in"], LOOKS.heading);
  const posts: readonly (readonly SampleCell[])[] = [
    ["Registered manager", "£41,500 pa", 1, 37.5, "Office and management"], ["Care coordinator", 28_800, 3, 37.5, "Office and management"], ["Supervisor", "£29,100", 2, 37.5, "Office and management"],
    ["Payroll officer", 27_850, 1, 37.5, "Office and management"], ["Care worker, days", "£12.60 per hour", 33, 37.5, "30-minute visits"], ["Care worker, evenings", "£12.60 per hour", 13, 37.5, "45-minute visits"],
    ["Care worker, sleep-ins", "£12.60 an hour", 4.2, 37.5, "Sleep-in nights"], ["Bank care worker", "£12.60/hr", null, 37.5, "15-minute visits"],
  ];
  posts.forEach((cells, at) => { writeRow(sheet, 3 + at, 0, cells, [undefined, typeof cells[1] === "string" ? LOOKS.right : LOOKS.whole]); });
  setWidths(sheet, [26, 18, 8, 15, 24]);
}
