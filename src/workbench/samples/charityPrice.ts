import { Book, type Sheet } from "../book/book";
import { CHARITY_POSTS, CHARITY_SERVICES, CHARITY_SUPPORT, headcount, POST_WITHOUT_FTE, type CharityPlace } from "./charityFigures";
import { charityLedger, ledgerPence, type LedgerLine } from "./charityLedger";
import { LOOKS, setWidths, writeRow, type SampleCell } from "./writing";

const FIRST_ROW = 4;
/** Posts whose salary or FTE was typed as text. */
const TYPED_SALARY: ReadonlyMap<number, string> = new Map([[5, "£31,586 pa"], [16, "£26,835"]]);
const TYPED_FTE: ReadonlyMap<number, string> = new Map([[12, "80%"], [13, "0.6 FTE"]]);

/** A charity's workbook: the year's ledger, the staffing list and the services it runs, which agree with each other. */
export function charityPrice(): Book {
  const book = new Book();
  book.name = "Northshire Community Trust 2025-26.xlsx";
  writeLedger(book.addSheet("Ledger"));
  writeStaffing(book.addSheet("Staffing"));
  writeServices(book.addSheet("Services"));
  writeNotes(book.addSheet("Notes"));
  return book;
}

function writeLedger(sheet: Sheet): void {
  const { services, support } = charityLedger();
  writeRow(sheet, 0, 0, ["Northshire Community Trust ledger 2025-26"], LOOKS.centredTitle);
  sheet.merges.push({ row: 0, column: 0, rows: 1, columns: 6 });
  writeRow(sheet, 1, 0, ["Expenditure by cost centre, as closed for the year. Income is kept apart."], LOOKS.note);
  writeRow(sheet, 3, 0, ["Period", "CC code", "Cost centre", "Account", "Detail", "Amount (£)"], LOOKS.heading);
  writeLines(sheet, FIRST_ROW, services);
  const subtotal = FIRST_ROW + services.length;
  writeRow(sheet, subtotal, 0, [null, null, "Sub-total services", null, null, ledgerPence(services) / 100], LOOKS.total);
  const second = subtotal + 2;
  writeLines(sheet, second, support);
  const total = second + support.length;
  writeRow(sheet, total, 0, [null, null, "Total expenditure", null, null, ledgerPence([...services, ...support]) / 100], LOOKS.total);
  writeRow(sheet, total + 2, 0, ["Source: finance system, trial balance at 31 March 2026."], LOOKS.note);
  sheet.rows.set(FIRST_ROW + 30, { hiddenByFilter: true });
  setWidths(sheet, [8, 9, 22, 30, 30, 14]);
  sheet.frozen = { rows: FIRST_ROW, columns: 0 };
}

function writeLines(sheet: Sheet, first: number, lines: readonly LedgerLine[]): void {
  lines.forEach(({ period, code, centre, account, detail, pence, typed }, at) => {
    const amount = typed ?? (pence === null ? null : pence / 100);
    writeRow(sheet, first + at, 0, [period, code, centre, account, detail, amount], [undefined, undefined, undefined, undefined, undefined, typed === undefined ? LOOKS.money : LOOKS.right]);
  });
}

function writeStaffing(sheet: Sheet): void {
  writeRow(sheet, 0, 0, ["Staffing list at 1 April 2025"], LOOKS.title);
  writeRow(sheet, 2, 0, ["Post", "Grade", "Salary (£)", "FTE", "Service", "Protected salary (£)", "Age", "Years of service"], LOOKS.heading);
  CHARITY_POSTS.forEach(({ post, grade, salary, fte, place, kept }, at) => {
    const typedFte = at === POST_WITHOUT_FTE ? null : TYPED_FTE.get(at) ?? fte;
    const typedSalary = TYPED_SALARY.get(at) ?? salary;
    writeRow(sheet, 3 + at, 0, [post, grade, typedSalary, typedFte, place, kept?.salary ?? null, kept?.age ?? null, kept?.years ?? null],
      [undefined, undefined, typeof typedSalary === "string" ? LOOKS.right : LOOKS.whole, typeof typedFte === "string" ? LOOKS.right : undefined, undefined, LOOKS.whole]);
  });
  const tenths = CHARITY_POSTS.reduce((sum, { fte }, at) => sum + (at === POST_WITHOUT_FTE ? 0 : Math.round(fte * 10)), 0);
  writeRow(sheet, 3 + CHARITY_POSTS.length, 0, ["Total posts", null, null, tenths / 10], LOOKS.total);
  setWidths(sheet, [32, 8, 12, 9, 20, 14, 7, 12]);
}

function writeServices(sheet: Sheet): void {
  writeRow(sheet, 0, 0, ["Services 2025-26, and those that support them"], LOOKS.title);
  writeRow(sheet, 2, 0, ["Service", "Unit", "Units delivered", "Capacity", "Utilisation", "Funding 2025-26 (£)", "Headcount", "Floor area (m²)", "IT devices"], LOOKS.heading);
  const looks = [undefined, undefined, LOOKS.whole, LOOKS.whole, LOOKS.percent, LOOKS.money, undefined, LOOKS.whole];
  const quantities = ({ name, floorArea, devices }: CharityPlace): readonly SampleCell[] => [headcount(name), floorArea, devices];
  CHARITY_SERVICES.forEach((service, at) => {
    const { name, unit, units, capacity, utilisation, funding } = service;
    const typedUtilisation = name === "Day centre" ? "82%" : utilisation;
    const typedFunding = name === "Day centre" ? "£212,500" : funding;
    writeRow(sheet, 3 + at, 0, [name, unit, units, capacity, typedUtilisation, typedFunding, ...quantities(service)], looks);
  });
  const section = 3 + CHARITY_SERVICES.length;
  writeRow(sheet, section, 0, ["Support services:"], LOOKS.section);
  CHARITY_SUPPORT.forEach((place, at) => { writeRow(sheet, section + 1 + at, 0, [place.name, null, null, null, null, null, ...quantities(place)], looks); });
  const all: readonly CharityPlace[] = [...CHARITY_SERVICES, ...CHARITY_SUPPORT];
  const sum = (of: (place: CharityPlace) => number): number => all.reduce((total, place) => total + of(place), 0);
  writeRow(sheet, section + 1 + CHARITY_SUPPORT.length, 0, [
    "Total", null, null, null, null, CHARITY_SERVICES.reduce((total, { funding }) => total + funding, 0), sum(({ name }) => headcount(name)), sum(({ floorArea }) => floorArea), sum(({ devices }) => devices),
  ], [...Array<undefined>(5), LOOKS.total, LOOKS.totalUnits, LOOKS.totalUnits, LOOKS.totalUnits]);
  setWidths(sheet, [24, 14, 11, 10, 11, 14, 11, 12, 10]);
}

function writeNotes(sheet: Sheet): void {
  const rows: readonly (readonly SampleCell[])[] = [
    ["Notes to the trust’s figures"], [null],
    ["1. Pay in the ledger is what the staffing list costs: salary, employer’s National Insurance of 2025-26, and pension at 6% of pay."],
    ["2. The FTE of one adviser was not filled in when the list was sent: HR say it is 0.6."],
    ["3. Legacy projects are closed. The trustees have not said which service, if any, should bear what they still cost."],
    ["4. Overheads have been shared by headcount until now; floor area and IT devices are given for premises and for HR & IT."],
    ["Pension contribution", 0.06],
  ];
  rows.forEach((cells, row) => { writeRow(sheet, row, 0, cells, [row === 0 ? LOOKS.title : undefined, LOOKS.percent].slice(0, cells.length)); });
  setWidths(sheet, [110, 10]);
}
