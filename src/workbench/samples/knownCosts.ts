import { Book } from "../book/book";
import { LOOKS, setWidths, writeRow, type SampleCell } from "./writing";

/** What a commissioner knows of a service before a return is sent: six cost lines, one figure typed as text, one line with nothing known of it. */
const LINES: readonly (readonly SampleCell[])[] = [
  ["Front-line staff", "hours", 41_600, 707_200, 40_900, 695_300],
  ["Managers and supervisors", "hours", 3_900, 101_400, 3_900, 99_450],
  ["Agency and bank staff", "hours", 1_200, 28_800, 1_450, "£35,525"],
  ["Travel and mileage", "miles", 18_000, 8_100, 17_450, 7_852.5],
  ["Rent, rates and service charges", "sum", null, 24_000, null, 23_450],
  ["Head office and central services", "sum", null, null, null, null],
];

const LOOK = [undefined, undefined, LOOKS.whole, LOOKS.money, LOOKS.whole, LOOKS.money];

/** Tendered and last year's costs of a supported living contract, to make a return from. */
export function knownCosts(): Book {
  const book = new Book();
  book.name = "Supported living known costs.xlsx";
  const sheet = book.addSheet("Cost lines");
  writeRow(sheet, 0, 0, ["Supported living contract: what we know before the 2025-26 return"], LOOKS.title);
  writeRow(sheet, 2, 0, ["Cost line", "Unit", "Tendered quantity", "Tendered cost (£)", "Quantity last year", "Cost last year (£)"], LOOKS.heading);
  LINES.forEach((line, at) => { writeRow(sheet, 3 + at, 0, line, LOOK); });
  const last = 3 + LINES.length;
  writeRow(sheet, last, 0, ["Total", null, null, ["=SUM(D4:D9)", 869_500], null, ["=SUM(F4:F9)", 826_052.5]], [LOOKS.section, undefined, undefined, LOOKS.total, undefined, LOOKS.total]);
  setWidths(sheet, [34, 10, 14, 16, 14, 16]);
  return book;
}
