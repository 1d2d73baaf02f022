import { parseAddress } from "../../src/cells/address";
import { cellAt } from "../../src/workbench/book/book";
import type { InsertPlan } from "../../src/workings/insertPlan";
import { blockOf, type LiteralCell } from "../intake/_block";
import { calculatedPlan } from "./_calculated";
import { barePoints } from "./_numberFormats";

interface Area { readonly sheet: string; readonly address: string }
type MakeSample = (sheetNames: readonly string[]) => { readonly plan: InsertPlan };

/** What holds for the sample of every job, which asks for as many names as it has sheets. */
export function sampleLaws(make: MakeSample, usual: readonly string[]): void {
  test("sheets marked as a sample under the names given, with a master check that holds", async () => {
    const sheetNames = usual.map((_, at) => `My sheet ${at + 1}`);
    const { plan } = make(sheetNames);
    expect(plan.sheets.map(({ name }) => name)).toEqual(sheetNames);
    for (const { rows } of plan.sheets) {
      expect(rows[0]?.[0]?.value).toMatch(/^Sample: /);
      expect(rows[1]?.[0]?.value).toContain("made up");
    }
    expect(barePoints(plan)).toEqual([]);
    expect((await calculatedPlan(plan, () => undefined, false)).masterCheck).toBe(0);
  }, 60_000);

  test("it asks for a name for each sheet", () => {
    expect(() => make(usual.slice(1))).toThrow(`A sample needs ${usual.length} sheet names`);
  });
}

/** A sample as the workbench's engine calculates it, and its areas as blocks to read. */
export async function calculatedSample({ plan }: { readonly plan: InsertPlan }) {
  const { book, value } = await calculatedPlan(plan, () => undefined, false);
  const literal = (sheet: string, row: number, column: number): LiteralCell => {
    const cell = cellAt(book.sheetNamed(sheet)!, row, column);
    const held = cell?.value ?? "";
    if (typeof held === "object") throw new Error("the sample has an error in a cell");
    return { value: held, format: cell?.format?.numberFormat ?? "General", ...(cell?.formula === undefined ? {} : { formula: cell.formula }) };
  };
  const block = ({ sheet, address }: Area) => {
    const { row, column, rows, columns } = parseAddress(address)!;
    return blockOf(Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => literal(sheet, row + r, column + c))), { sheet, row, column });
  };
  return { value, block };
}
