import { Book, type Sheet } from "../book/book";
import { BANDS, CARE_TYPES, PROVIDERS, pricePence, unitsAYear } from "./carePriceFigures";
import { LOOKS, setWidths, writeRow, type SampleCell } from "./writing";

const FIRST_ROW = 4;
/** 1 April 2024, when the prices were set, and 1 April 2025, when they are due to change, as Excel numbers them. */
const BASE = 45_383;
const REVIEW = 45_748;
const NBSP = "\u00A0";

/** Cells typed otherwise than as plain numbers and dates: kind of care, provider, band, and what was typed for the price. */
const TYPED_PRICES: readonly (readonly [care: number, provider: number, band: number, text: string])[] = [
  [0, 0, 1, "£21.41"], [0, 2, 0, "21.98 per hour"], [1, 3, 0, "£776.30"], [2, 1, 2, `1${NBSP}102.05`], [3, 4, 2, "£23.00"], [4, 5, 3, "TBC"],
];
const TYPED_DATES: readonly (readonly [care: number, provider: number, band: number, base: string, review: string])[] = [
  [0, 1, 0, "01/04/2024", "01/04/2025"], [3, 0, 0, "1 April 2024", "1st April 2025"], [4, 2, 1, "Apr-24", "Apr-25"],
];
/** A line left filtered out in the second section. */
const HIDDEN = { care: 1, provider: 6, band: 0 };

/** The price list as a contracts team keeps it: three hundred prices under five headings, with five clauses, two of which no formula can follow. */
export function carePrices(): Book {
  const book = new Book();
  book.name = "Care prices 2025-26.xlsx";
  writePrices(book.addSheet("Prices"));
  writeCostLines(book.addSheet("Cost lines"));
  writeNotes(book.addSheet("Notes"));
  return book;
}

/** Four prices with a clause each, typed as they should be. */
export function cleanPrices(): Book {
  const book = new Book();
  book.name = "Clean price list.xlsx";
  const sheet = book.addSheet("Prices");
  writeRow(sheet, 0, 0, ["Service", "Price (£)", "Base date", "Review date", "Clause", "Units a year"], LOOKS.heading);
  const rows = [
    ["Home care, an hour", 20, "80% NLW + 20% published(CPI[Sep])", 52_000],
    ["Residential care, a week", 812.5, "CPI[Sep] cap 5%", 2600],
    ["Day care, a session", 45.8, "published(CPI[Sep])", 1040],
    ["Meals delivered", 6.35, "2.5%", 9000],
  ] as const;
  rows.forEach(([service, price, clause, units], i) => writeRow(sheet, i + 1, 0, [service, price, BASE, REVIEW, clause, units], [undefined, LOOKS.money, LOOKS.date, LOOKS.date, undefined, LOOKS.whole]));
  setWidths(sheet, [26, 12, 12, 12, 36, 14]);
  return book;
}

function writePrices(sheet: Sheet): void {
  writeRow(sheet, 0, 0, ["Northshire care prices 2025-26"], LOOKS.centredTitle);
  sheet.merges.push({ row: 0, column: 0, rows: 1, columns: 9 });
  writeRow(sheet, 1, 0, ["Prices in force in 2024-25, with the indexation clause of each contract. Contracts register, for the fee-setting meeting."], LOOKS.note);
  writeRow(sheet, 2, 0, ["Contract", null, null, null, "Price now", null, "Next change", null, "Volume"], LOOKS.group);
  sheet.merges.push({ row: 2, column: 0, rows: 1, columns: 4 }, { row: 2, column: 4, rows: 1, columns: 2 }, { row: 2, column: 6, rows: 1, columns: 2 });
  writeRow(sheet, 3, 0, ["Provider", "Care type", "Band", "Unit", "Price (£)", "Base date", "Review date", "Indexation clause", "Units a year"], LOOKS.heading);
  let row = FIRST_ROW;
  let units = 0;
  CARE_TYPES.forEach(({ name }, care) => {
    writeRow(sheet, row, 0, [`${name}:`], LOOKS.section);
    const first = row + 1;
    const written = writeSection(sheet, first, care);
    units += written.units;
    row = first + PROVIDERS.length * BANDS.length;
    writeRow(sheet, row, 0, [`Average ${name.toLowerCase()} price`, null, null, null, [`=ROUND(AVERAGE(E${first + 1}:E${row}),2)`, written.average]], LOOKS.total);
    row += 2;
  });
  writeRow(sheet, row - 1, 0, ["Total units", null, null, null, null, null, null, null, [`=SUM(I${FIRST_ROW + 2}:I${row - 1})`, units]], LOOKS.totalUnits);
  writeRow(sheet, row + 1, 0, ["Source: contracts register, extract of 3 February 2025. Prices exclude VAT."], LOOKS.note);
  sheet.rows.set(0, { height: 24 });
  setWidths(sheet, [26, 18, 14, 9, 13, 12, 14, 40, 13]);
  sheet.frozen = { rows: FIRST_ROW, columns: 1 };
}

/** Writes the prices of one kind of care; returns what its average and units come to. */
function writeSection(sheet: Sheet, first: number, care: number): { readonly average: number; readonly units: number } {
  let pence = 0;
  let numbers = 0;
  let units = 0;
  PROVIDERS.forEach(([provider, clause], at) => {
    BANDS.forEach((band, bandAt) => {
      const row = first + at * BANDS.length + bandAt;
      const typed = TYPED_PRICES.find(([c, p, b]) => c === care && p === at && b === bandAt)?.[3];
      const dates = TYPED_DATES.find(([c, p, b]) => c === care && p === at && b === bandAt);
      if (typed === undefined) {
        pence += pricePence(care, at, bandAt);
        numbers++;
      }
      units += unitsAYear(care, at, bandAt);
      const cells: SampleCell[] = [
        provider, CARE_TYPES[care]!.name, band, CARE_TYPES[care]!.unit, typed ?? pricePence(care, at, bandAt) / 100,
        dates?.[3] ?? BASE, dates?.[4] ?? REVIEW, clause, unitsAYear(care, at, bandAt),
      ];
      const date = dates ? LOOKS.right : LOOKS.date;
      writeRow(sheet, row, 0, cells, [undefined, undefined, undefined, undefined, typed === undefined ? LOOKS.money : LOOKS.right, date, date, undefined, LOOKS.whole]);
      if (care === HIDDEN.care && at === HIDDEN.provider && bandAt === HIDDEN.band) sheet.rows.set(row, { hiddenByFilter: true });
    });
  });
  return { average: Math.round(pence / numbers) / 100, units };
}

function writeCostLines(sheet: Sheet): void {
  writeRow(sheet, 0, 0, ["What an hour of home care is made of"], LOOKS.title);
  writeRow(sheet, 1, 0, ["Open-book returns, 2024-25, mean of five providers."], LOOKS.note);
  writeRow(sheet, 3, 0, ["Cost line", "Share of price", "Driver"], LOOKS.heading);
  const lines: readonly (readonly [line: string, share: number, driver: string])[] = [
    ["Care worker pay", 0.585, "NLW"], ["Holiday, sickness and training pay", 0.085, "NLW"], ["Employer's National Insurance and pension", 0.067, "NLW"],
    ["Travel and mileage", 0.055, "CPI[Sep]"], ["Office and management", 0.123, "published(CPI[Sep])"], ["Premises, systems and insurance", 0.045, "CPI[Sep]"], ["Surplus", 0.04, "0%"],
  ];
  lines.forEach((cells, i) => writeRow(sheet, 4 + i, 0, cells, [undefined, LOOKS.percent1, undefined]));
  writeRow(sheet, 4 + lines.length, 0, ["Total", [`=SUM(B5:B${4 + lines.length})`, 1]], LOOKS.totalPercent);
  setWidths(sheet, [42, 16, 24]);
}

function writeNotes(sheet: Sheet): void {
  const rows: readonly (readonly SampleCell[])[] = [
    ["Notes to the care prices"], [null],
    ["1. Prices were last set on 1 April 2024 and change on 1 April 2025 as each contract's clause says."],
    ["2. Larkmoor Support and Tollbridge Care Group came over on older contracts: their clauses have not been agreed in figures."],
    ["3. Where a clause cannot be followed the provider is asked to agree one; until then its price stays as it is."],
    ["4. The five-day session price of Millgate House is still to be confirmed."],
    ["Award offered for home care, 2025-26", 0.0347],
  ];
  rows.forEach((cells, row) => writeRow(sheet, row, 0, cells, [row === 0 ? LOOKS.title : undefined, LOOKS.percent2].slice(0, cells.length)));
  setWidths(sheet, [104, 12]);
}
