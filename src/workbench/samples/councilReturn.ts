import { Book, type Sheet } from "../book/book";
import { COUNCILS, REGIONS, RETURN_SERVICES, returnCells, returnedTogether, type ReturnCells } from "./councilReturnFigures";
import { LOOKS, setWidths, writeRow, type SampleCell } from "./writing";

const CLASSES = ["Support type", "Age category", "Primary support reason", "Service delivery mechanism", "Unit cost category", "Unit cost provision"];
const NOTES = [
  "Notes:\nData are presented in £'000s\n:  represents data that are unavailable.\n. represents calculated unit costs where either data are zero or a component part is not available.", "Unit costs are presented in £'s", "Numerator data are presented in £'000s",
  "Numerator data are gross total expenditure on council-funded support in the financial year", "Denominator data are the number of care weeks of council-funded support in the financial year",
  "Unit costs for England and regions have been based on data from councils where both the numerator and denominator are available and not zero.",
];

/** A year's return of councils' costs as a national body publishes it, councils across; and a list of the same councils' home care, councils down. */
export function councilReturn(): Book {
  const book = new Book();
  book.name = "Council unit costs 2024-25.xlsx";
  writeReturn(book.addSheet("Unit costs"));
  writeHomeCare(book.addSheet("Home care 2024-25"));
  return book;
}

function writeReturn(sheet: Sheet): void {
  writeRow(sheet, 0, 0, [...CLASSES.map(() => null), ...COUNCILS.map(({ region }) => region), ...REGIONS.map(([code]) => code), "Eng"]);
  writeRow(sheet, 1, 0, [...CLASSES, ...COUNCILS.map(({ code, name }) => `${String(code)} - ${name}`), ...REGIONS.map(([, name]) => name), "England"], LOOKS.heading);
  const rows = RETURN_SERVICES.flatMap((service) => {
    const cells: readonly ReturnCells[] = [
      ...COUNCILS.map((council) => returnCells(council, service)), ...REGIONS.map(([region]) => returnedTogether(COUNCILS.filter((council) => council.region === region), service)), returnedTogether(COUNCILS, service),
    ];
    const classes = (measure: string): SampleCell[] => ["Long term", "Age 65 and over", "Physical support", service.mechanism, measure, service.provision];
    return [[...classes("Numerator"), ...cells.map(({ cost }) => cost)], [...classes("Denominator"), ...cells.map(({ weeks }) => weeks)], [...classes("Unit costs"), ...cells.map(({ unitCost }) => unitCost)]];
  });
  rows.forEach((cells, at) => { writeRow(sheet, 2 + at, 0, cells); });
  NOTES.forEach((note, at) => { writeRow(sheet, 4 + rows.length + at, 0, [note], LOOKS.note); });
  setWidths(sheet, [12, 16, 18, 20, 14, 18, ...COUNCILS.map(() => 13), ...REGIONS.map(() => 13), 13]);
}

function writeHomeCare(sheet: Sheet): void {
  writeRow(sheet, 0, 0, ["Home care bought by councils"], LOOKS.title);
  writeRow(sheet, 2, 0, ["Council", "Code", "Region", "Gross cost (£000)", "Hours of care", "Area cost factor", "Price year", "Population aged 65 and over", "Deprivation score", "Rural population %"], LOOKS.heading);
  const looks = [undefined, undefined, undefined, LOOKS.money, LOOKS.whole, undefined, undefined, LOOKS.whole, undefined, LOOKS.percent];
  COUNCILS.forEach(({ code, name, region, size, dear }, at) => {
    const hours = Math.round(size * 412_300) + ((code * 7919) % 5003);
    const cost = Math.round(hours * 19.4 * dear) / 1000;
    const blank = name === "Garside";
    const cells: SampleCell[] = [
      name, code, REGIONS.find(([short]) => short === region)?.[1] ?? "", blank ? null : Math.round(cost * 10) / 10, blank ? null : hours, 0.96 + ((code * 13) % 17) / 100,
      code % 5 === 0 ? "2023-24" : "2024-25", Math.round(size * 61_500) + (code % 97) * 10, 14 + ((code * 29) % 190) / 10, ((code * 11) % 60) / 100,
    ];
    writeRow(sheet, 3 + at, 0, cells, looks);
  });
  const last = 3 + COUNCILS.length;
  writeRow(sheet, last + 1, 0, ["Source: made up for trying Openbook."], LOOKS.note);
  setWidths(sheet, [22, 8, 20, 16, 14, 14, 11, 16, 13, 13]);
}
