/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "util";
import { gatherReturns } from "../../../src/intake/openbook/gatherReturns";
import { readReturns } from "../../../src/intake/openbook/readReturns";
import { readWorkbook } from "../../../src/intake/openbook/readWorkbook";
import type { ReturnsReading } from "../../../src/intake/openbook/returnsReading";
import type { Against } from "../../../src/returns/queryLog";
import type { Book } from "../../../src/workbench/book/book";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import type * as ProviderReturns from "../../../src/workbench/samples/providerReturns";
import { PLANTED } from "../../../src/workbench/samples/supportedLivingFigures";
import { readFile } from "../../../src/workbook/files/readFile";
import { comparisonAnswer } from "../../../src/workings/openbook/comparisonAnswer";
import { laterAndEarlier } from "../../../src/workings/openbook/earlierReturns";
import { openExcel } from "../../workbook/excelHost";
import { caseOf } from "../../workings/openbook/comparison/_cases";
import { packageFaults } from "../file/packageChecks";

// jsdom has neither, and the samples are packed as files.
Object.assign(globalThis, { TextDecoder, TextEncoder });
jest.setTimeout(120_000);

async function calculated(book: Book): Promise<Book> {
  await (await createUniverEngine(book)).calculate();
  return book;
}

let sample: typeof ProviderReturns;
beforeAll(async () => { sample = await import("../../../src/workbench/samples/providerReturns"); });

const remarks = ({ returns }: ReturnsReading) => returns.flatMap(({ provider, year, remarks: said }) => said.map(({ sort, cell, words }) => `${provider} ${year} ${sort} ${cell}: ${words}`));
function found({ returns }: ReturnsReading, against: Against) {
  const answer = comparisonAnswer(caseOf({ ...laterAndEarlier(returns), against }));
  return answer.differences.map(({ provider, kind, ref, before, after }) => [provider, kind, ref, before, after]);
}

const HARBOUR = ["Harbour Support CIC", "price", "C03", "£22.50 per hour", "£29.75 per hour"];
const DROPPED_AND_NEW = [["Beacon Homes Trust", "dropped", "C04", "£9,415.60", "£0.00"], ["Beacon Homes Trust", "new", "C08", "£0.00", "£6,480.00"]];
const SINCE_ITS_OWN_RETURN = [
  ["Beacon Homes Trust", "formula became typed", "C05", "£9,607.50, by formula", "£9,720.00, typed"],
  ["Beacon Homes Trust", "note changed", "C06", "“Offices in Eastmere and Seaborough”", "“Office in Eastmere; Seaborough is let to others”"],
  ["Beacon Homes Trust", "note changed", "C08", "no note", "“Digital care records, from July 2025”"],
];

describe("the filled returns, as sheets of one workbook", () => {
  let reading: ReturnsReading;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = saveWorkbook(await sample.providerReturns());
    // Opened from its own file and calculated, as the workbench and Excel do.
    const book = await calculated(openWorkbook(bytes, "returns.xlsx"));
    const { workbook } = await openExcel(book);
    reading = gatherReturns([readWorkbook({ ...await workbook.readSheets(await workbook.sheetNames()), source: "" })]);
  });

  test("are five returns of three providers, behind a sheet that says what there is to find", () => {
    expect(reading.returns.map(({ provider, year }) => `${provider} ${year}`)).toEqual(["Harbour Support CIC 2024-25", "Beacon Homes Trust 2024-25", "Harbour Support CIC 2025-26", "Beacon Homes Trust 2025-26", "Larkfield Living Ltd 2025-26"]);
    expect(reading.notReturns.map(({ sheet }) => sheet)).toEqual(["Read first"]);
    expect(new Set(PLANTED.map(([provider]) => provider))).toEqual(new Set(reading.returns.map(({ provider }) => provider)));
  });

  test("are a sound package, in which a copied return’s names are its own sheets’", () => {
    expect(packageFaults(bytes)).toEqual([]);
    const { names, sheets } = openWorkbook(bytes, "returns.xlsx");
    expect(names.filter(({ name }) => name === "Return_about_provider").map(({ formula, sheetId }) => [formula, sheets.find(({ id }) => id === sheetId)?.name])).toEqual([
      ["='About'!$B$9", undefined], ...[2, 3, 4, 5].map((copy) => [`='About (${copy})'!$B$9`, `About (${copy})`]),
    ]);
  });

  test("say of themselves what the reading says", () => {
    expect(remarks(reading)).toEqual([
      expect.stringContaining("Harbour Support CIC 2025-26 odd 'Checks (3)'!A40: The form’s own checks had one thing to look at when it was saved: “Lines that changed on last year beyond"),
      expect.stringContaining("Beacon Homes Trust 2025-26 odd 'Checks (4)'!A40: The form’s own checks had one thing to look at when it was saved: “Lines that changed on last year beyond"),
      expect.stringContaining("Larkfield Living Ltd 2025-26 left out 'Costs (5)'!J15: “Cost this year (£)” is not read: “TBC” stands where a figure is not known"),
      expect.stringContaining("Larkfield Living Ltd 2025-26 altered 'Costs (5)'!J8: The heading “Cost this year (£)” was typed over as “Spend 25/26”"),
      expect.stringContaining("Larkfield Living Ltd 2025-26 odd 'Checks (5)'!A22: The form’s own checks had 2 things to look at when it was saved: “Headings that were retyped”; “Lines with a placeholder"),
    ]);
  });

  test("differ from last year, as the form has it, in what was planted and nothing else", () => {
    expect(found(reading, "last")).toEqual([HARBOUR, ...DROPPED_AND_NEW, ["Larkfield Living Ltd", "missing", "C07", "£37,345.50", "“TBC”"]]);
  });

  test("differ from last year’s own returns in what was planted and nothing else", () => {
    expect(found(reading, "earlier")).toEqual([HARBOUR, ...DROPPED_AND_NEW, ...SINCE_ITS_OWN_RETURN]);
  });
});

test("the files of one provider’s two years give the same as its sheets", async () => {
  const books = (await sample.returnFiles()).filter(({ name }) => name.startsWith("Beacon"));
  expect(books.map(({ name }) => name)).toEqual(["Beacon Homes Trust 2024-25.xlsx", "Beacon Homes Trust 2025-26.xlsx"]);
  const reading = readReturns(await Promise.all(books.map(async (book) => readFile(book.name, saveWorkbook(await calculated(book))))));
  expect(found(reading, "earlier")).toEqual([...DROPPED_AND_NEW, ...SINCE_ITS_OWN_RETURN]);
  expect(remarks(reading)).toEqual([expect.stringContaining("Beacon Homes Trust 2025-26 odd Checks!A40")]);
});
