import { serialOf } from "../../../src/domain/kernel/day";
import { Book, ensureCell } from "../../../src/workbench/book/book";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { upliftAnswer } from "../../../src/workings/uplift/upliftAnswer";
import { recalculate } from "../../_libreoffice/recalculate";
import { describeWithLibreOffice } from "../../_libreoffice/withLibreOffice";
import { Inserted } from "../_inserted";
import { writePlan } from "../_writePlan";
import { caseOf, on } from "./_cases";
import { differences } from "./_figures";
import { addLinkedCells, calculated, planOf } from "./_inserted";
import { listed } from "./_planCases";

const LIST = listed([["Home care", 20, "80% NLW + 20% CPI[Sep]", "2024-04-01", "2025-04-01", 100], ["Leap day", 30, "CPI[-3m] cap 2%", "2024-02-29", "2025-02-28", 10]]);
const DATES = [["2024-04-01", "2025-04-01"], ["2024-02-29", "2025-02-28"]] as const;
const asked = caseOf(LIST, { years: 2, rounding: { kind: "each year" }, realTerms: { series: "GDPDEF", day: on("2024-04-01") }, counts: { read: 6, used: 6, fixed: 0, leftOut: 0 } });

/** The list's cells with their dates counted so, and so much of a day after midnight. */
function bookOf(daysLess: number, timeOfDay: number): Book {
  const book = new Book();
  addLinkedCells(book, asked);
  DATES.forEach((pair, at) => pair.forEach((iso, side) => { ensureCell(book.sheetNamed("Prices")!, at + 1, 3 + side).value = serialOf(on(iso).day) - daysLess + timeOfDay; }));
  return book;
}

describeWithLibreOffice("a workbook that counts dates from 1904", () => {
  it("comes to the same pennies, its linked dates and the dates written beside them counted as it counts", async () => {
    const upliftCase = { ...asked, date1904: true };
    const plan = planOf(upliftCase, "workings");
    const book = bookOf(1462, 0);
    book.date1904 = true;
    writePlan(book, plan);
    const inserted = new Inserted(plan, (await recalculate(saveWorkbook(book))).value);
    expect(differences(inserted, upliftCase, upliftAnswer(upliftCase))).toEqual([]);
    expect(inserted.failing()).toEqual([]);
    expect(inserted.column("Uplift_dates", "From")[0]).toBe(serialOf(on("2024-04-01").day) - 1462);
  }, 120_000);
});

describe("dates given to functions", () => {
  const formulasOf = (date1904: boolean): string[] =>
    planOf({ ...asked, date1904 }, "functions").sheets.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => (cell?.formula?.includes("OPENBOOK.UPLIFT") ? [cell.formula] : []))));

  it("are put back into days from 1900 where the workbook counts from 1904, by a number in a cell", () => {
    const [from1900, from1904] = [formulasOf(false), formulasOf(true)];
    expect(from1904).toHaveLength(from1900.length);
    for (const [at, formula] of from1904.entries()) {
      const added = formula.match(/\+'Uplift inputs'!\$C\$\d+/g) ?? [];
      expect(added).toHaveLength(2);
      expect(formula.replaceAll(added[0]!, "")).toBe(from1900[at]);
    }
  });
});

it("leaves aside the time of day of a linked date", async () => {
  const inserted = await calculated(asked, "workings");
  for (const [at] of DATES.entries()) for (const column of [3, 4]) await inserted.type("Prices", at + 1, column, bookOf(0, 0.75).sheetNamed("Prices")!.cells.get(at + 1)!.get(column)!.value);
  expect(inserted.failing()).toEqual([]);
  expect(differences(inserted, asked, upliftAnswer(asked))).toEqual([]);
});
