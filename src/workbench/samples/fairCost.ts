import { Book } from "../book/book";
import { LOOKS, setWidths, writeRow, type SampleCell } from "./writing";

const HOMES = ["Alder House", "Birch Court", "Cedar Lodge", "Damson Grange", "Elm View", "Fern Bank", "Gorse Hill", "Hazel Dene", "Ivy Cottage", "Juniper House", "Kestrel Lodge", "Larch Park", "Maple Rise", "Nettlefold"];

/** Pounds a resident a week for a home of ordinary cost; how many homes of the fourteen leave the line blank, and how many enter nothing. */
const LINES: readonly (readonly [section: string, lines: readonly (readonly [line: string, pounds: number, blank: number, zero: number])[]])[] = [
  ["Care home staffing", [["Nursing staff", 118.4, 0, 4], ["Care staff", 352.6, 0, 0], ["Activity coordinators", 13.8, 2, 1], ["Service management", 55.5, 0, 0], ["Reception and admin", 24.9, 1, 0], ["Chefs and cooks", 48.2, 0, 0], ["Domestic staff", 44.1, 0, 0], ["Maintenance and gardening", 14.6, 1, 1]]],
  ["Premises", [["Repairs and maintenance", 29.3, 0, 0], ["Furniture and fittings", 6.4, 3, 2]]],
  ["Supplies and services", [["Food", 44.7, 0, 0], ["Medical supplies", 7.2, 2, 1], ["Insurance", 8.1, 0, 0], ["Electricity, gas and water", 39.6, 0, 0], ["Trade and clinical waste", 6.3, 1, 0]]],
  ["Head office", [["Central management", 46.8, 4, 1], ["Recruitment and training", 12.2, 1, 2]]],
];

/** A cost of care exercise: cost lines down, fourteen care homes across, with blanks where a home gave nothing and zeros where it gave a zero. */
export function fairCost(): Book {
  const book = new Book();
  book.name = "Cost of care exercise 2025-26.xlsx";
  const sheet = book.addSheet("Care homes");
  writeRow(sheet, 0, 0, ["Cost of care exercise 2025-26: care homes for people aged 65 and over"], LOOKS.title);
  writeRow(sheet, 1, 0, ["Pounds per resident per week, as each home returned them. A blank was left blank by the home; 0 was entered as 0."], LOOKS.note);
  writeRow(sheet, 3, 0, ["Cost line", ...HOMES], LOOKS.heading);
  const totals: { readonly row: number; readonly sums: readonly number[] }[] = [];
  let row = 4;
  for (const [section, lines] of LINES) {
    const first = row;
    const sums = HOMES.map(() => 0);
    lines.forEach(([line, pounds, blank, zero], at) => {
      const cells = HOMES.map((home, place): SampleCell => cellOf(home, place, at, pounds, blank, zero));
      cells.forEach((value, place) => { sums[place] = (sums[place] ?? 0) + (typeof value === "number" ? value : 0); });
      writeRow(sheet, row++, 0, [line, ...cells], [undefined, ...HOMES.map(() => LOOKS.money)]);
    });
    totals.push({ row: row + 1, sums });
    writeRow(sheet, row++, 0, [`Total ${section.toLowerCase()}`, ...sums.map((sum, place): readonly [string, number] => [`=SUM(${letter(place)}${first + 1}:${letter(place)}${row - 1})`, pennies(sum)])], LOOKS.total);
  }
  const grand = HOMES.map((_, place): readonly [string, number] => [`=${totals.map((total) => `${letter(place)}${total.row}`).join("+")}`, pennies(totals.reduce((sum, { sums }) => sum + (sums[place] ?? 0), 0))]);
  writeRow(sheet, row, 0, ["Grand total", ...grand], LOOKS.total);
  writeRow(sheet, row + 2, 0, ["Source: made up for trying Openbook."], LOOKS.note);
  setWidths(sheet, [32, ...HOMES.map(() => 14)]);
  return book;
}

function cellOf(home: string, place: number, line: number, pounds: number, blank: number, zero: number): SampleCell {
  const turn = (place * 5 + line * 3) % HOMES.length;
  if (turn < blank) return null;
  if (turn < blank + zero) return 0;
  const dear = home === "Kestrel Lodge" ? 2.4 : 0.84 + ((place * 7) % 13) / 40;
  return pennies(pounds * dear * (1 + (((place + 2) * (line + 3) * 31) % 23) / 100));
}

function pennies(pounds: number): number {
  return Math.round(pounds * 100) / 100;
}

function letter(place: number): string {
  return String.fromCharCode(66 + place);
}
