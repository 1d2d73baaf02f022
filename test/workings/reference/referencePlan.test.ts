import { Book, type CellValue } from "../../../src/workbench/book/book";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { readDate } from "../../../src/domain/kernel/readDate";
import { indexFactor } from "../../../src/domain/inflation/indexFactor";
import { referenceFigures } from "../../../src/reference/referenceFigures";
import { ownTable } from "../../../src/workings/reference/ownTable";
import { REFERENCE_SHEET, referencePlan } from "../../../src/workings/reference/referencePlan";
import { recalculate } from "../../_libreoffice/recalculate";
import { describeWithLibreOffice } from "../../_libreoffice/withLibreOffice";
import { calculatedPlan } from "../_calculated";
import { structureLaws } from "../_structureLaws";
import { writePlan } from "../_writePlan";
import { CASE, STAMP } from "./_tables";

jest.setTimeout(120_000);

const plan = referencePlan(CASE, { sheetName: REFERENCE_SHEET, stamp: STAMP });
const sheet = plan.sheets[0]!;
const [named] = plan.names;
const TOTAL = CASE.series.reduce((sum, { figures }) => sum + figures.length, 0);

structureLaws([{ name: "series of every timing", mode: "workings", given: CASE, plan }], {
  stamp: STAMP, leastChecks: 4,
  titleOf: ({ title }) => title,
  sheetsOf: () => [[REFERENCE_SHEET, "inputs"]],
  shownFor: () => REFERENCE_SHEET,
  native: ["COUNT", "COUNTIF", "COUNTIFS", "DATEVALUE", "EDATE", "EXACT", "IF", "ISNUMBER", "LEFT", "ROWS", "SUMPRODUCT"], functions: [], functionsOn: [],
  // A year's first four figures are its own number.
  numbers: ["4"], longest: 600, stepByStep: ["Reference_checks"], eachItsOwn: ["From", "Rows for this period", "Due from"], styles: ["Heading 3", "Input", "Normal", "Output", "Title"],
});

async function calculated() {
  const made = await calculatedPlan(plan, () => undefined, false);
  const value = (row: number, column: number): CellValue => made.value(REFERENCE_SHEET, row, column);
  return {
    value,
    type: (row: number, column: number, typed: CellValue) => made.type(REFERENCE_SHEET, row, column, typed),
    /** The figures as functions and jobs are given them. */
    cells: (columns = 3): CellValue[][] => Array.from({ length: named!.rows }, (_, row) => Array.from({ length: columns }, (__, column) => value(named!.row + row, column))),
  };
}

const master = ({ value }: { value(row: number, column: number): CellValue }) => value(plan.masterCheck.row, plan.masterCheck.column);

describe("the sheet of a user's own figures", () => {
  it("has its title, purpose, stamp and check row, then its tables one under another", () => {
    expect([0, 1, 2, 3].map((row) => sheet.rows[row]?.[0]?.value)).toEqual([
      "Reference figures: CPI and others", expect.stringContaining("openbook_figures"), expect.stringMatching(/^Made by Openbook 0\.1\.0, method Reference 1/), "Checks",
    ]);
    expect(sheet.tables.map(({ name }) => name).sort()).toEqual(["Reference_changes", "Reference_checks", "Reference_figures", "Reference_series"]);
    const spans = sheet.tables.map(({ row, rows }) => [row, row + rows] as const).sort(([a], [b]) => a - b);
    expect(spans.every(([from], i) => i === 0 || from > spans[i - 1]![1])).toBe(true);
  });

  it("names the three columns, Series, Period and Value, of every figure and no heading", () => {
    expect(named).toMatchObject({ name: "openbook_figures", column: 0, rows: TOTAL, columns: 3 });
    expect([0, 1, 2, 3, 4, 5].map((column) => sheet.rows[named!.row - 1]?.[column]?.value)).toEqual(["Series", "Period", "Value", "From", "Status", "Source"]);
    expect(sheet.rows[named!.row]?.map((cell) => cell?.value).slice(0, 3)).toEqual(["CPI", "2023-09", 132]);
  });

  it("writes a source that looks like a formula as text", () => {
    const cells = sheet.rows.flat().filter((cell) => cell?.value === "=1+1");
    expect(cells).toHaveLength(3);
    expect(cells.every((cell) => cell?.formula === undefined)).toBe(true);
  });

  it("is refused without a figure", () => {
    expect(() => referencePlan({ ...CASE, series: [] }, { sheetName: "A", stamp: STAMP })).toThrow(RangeError);
    expect(() => referencePlan({ ...CASE, series: [{ ...CASE.series[0]!, figures: [] }] }, { sheetName: "A", stamp: STAMP })).toThrow(RangeError);
  });
});

describe("calculated by the workbench's engine", () => {
  it("holds every check, dates every period, and is read by functions as it was written", async () => {
    const made = await calculated();
    expect(master(made)).toBe(0);
    // 1 September 2023 is serial 45170.
    expect(made.value(named!.row, 3)).toBe(45170);
    const figures = referenceFigures(made.cells());
    const day = (text: string) => readDate("day", text);
    expect(figures.on("CPI", day("2026-03-01"))).toBe(140.7);
    expect(indexFactor("CPI", day("2025-03-01"), day("2026-03-01"), figures)).toBeCloseTo(140.7 / 136.5, 12);
    expect(figures.on("Fees & co (care)", day("2010-06-01"))).toBe(102.5 + 2.5);
    expect(figures.on("One month", day("2010-11-01"))).toBe(50);
    expect(figures.on("NLW", day("2026-05-01"))).toBe(12.71);
    expect(figures.on("CPI12M", day("2026-02-01"))).toBe(CASE.series[1]!.figures.at(-1)!.value);
  });

  it("is read back with the same series, figures, statuses and sources", async () => {
    const made = await calculated();
    const read = ownTable(made.cells(6));
    expect(read.map(({ name, measure, timing }) => ({ name, measure, timing }))).toEqual(CASE.series.map(({ name, measure, timing }) => ({ name, measure, timing })));
    expect(read.map(({ figures }) => figures)).toEqual(CASE.series.map(({ figures }) => figures));
  });

  it.each([
    ["a period typed twice", 3, 1, "2023-10", 2],
    ["a month that is missing", 5, 1, "2030-01", 1],
    ["a figure made into text", 4, 2, "n/a", 1],
    ["a row given to another series", 2, 0, "CPIX", 1],
    ["a period that is none", 6, 1, "soon", 1],
  ])("fails a check for %s", async (_, row, column, typed, least) => {
    const made = await calculated();
    await made.type(named!.row + row, column, typed);
    expect(master(made)).toBeGreaterThanOrEqual(least);
    const words = made.value(plan.masterCheck.row, 2);
    expect(words).toMatch(/of the checks below do not hold$/);
  });
});

describeWithLibreOffice("recalculated by LibreOffice", () => {
  it("holds every check and dates every period the same", async () => {
    const book = new Book();
    writePlan(book, plan);
    const there = await recalculate(saveWorkbook(book));
    const here = await calculated();
    expect(there.value(REFERENCE_SHEET, plan.masterCheck.row, plan.masterCheck.column)).toBe(0);
    for (let row = named!.row; row < named!.row + named!.rows; row++) {
      for (const column of [3, 6, 7]) expect([row, column, there.value(REFERENCE_SHEET, row, column)]).toEqual([row, column, here.value(row, column)]);
    }
  });
});
