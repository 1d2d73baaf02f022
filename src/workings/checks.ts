import type { PlanCell } from "./insertPlan";
import { nearestPenny } from "./neverMinusZero";
import { formula, text, words } from "./planCells";
import type { PlacedTable, SheetLayout } from "./sheetLayout";

/** Something that must hold for the answer to be relied on, worked out in the sheet. */
export interface SheetCheck {
  /** The part of the insert it stands on; each sheet counts its own. */
  readonly area: string;
  readonly words: string;
  /** Formulas without "=", or numbers. The check holds where they agree to a hundredth. */
  readonly shouldBe: string | number;
  readonly is: string;
  readonly unit: string;
  readonly numberFormat: string;
}

/** The column and words that `failing` counts. */
const HOLDS = "Holds";

/** The table of checks, a row each: what should be, what is, the difference and the result in words. */
export function checksTable(layout: SheetLayout, name: string, checks: readonly SheetCheck[]): PlacedTable {
  const at = (index: number): SheetCheck => checks[index]!;
  return layout.table({
    name,
    rows: checks.length,
    columns: [
      { key: "area", heading: "Sheet", width: 30, cell: ({ index }) => text(at(index).area) },
      { key: "check", heading: "Check", width: 64, cell: ({ index }) => text(at(index).words, "Normal", { wrap: true }) },
      { key: "should", heading: "Should be", width: 18, cell: ({ index }) => shouldBe(at(index)) },
      { key: "is", heading: "Is", width: 18, cell: ({ index }) => formula(`=${at(index).is}`, at(index).numberFormat) },
      {
        key: "difference", heading: "Difference", width: 14,
        cell: ({ index, cell }) => formula(`=${nearestPenny(`${cell("is")}-${cell("should")}`)}`, at(index).numberFormat),
      },
      { key: "unit", heading: "Unit", width: 12, cell: ({ index }) => text(at(index).unit, "Normal", { align: "center" }) },
      {
        key: "result", heading: "Result", width: 20,
        cell: ({ cell }) => words(
          `=IF(ISNUMBER(${cell("difference")}),IF(${cell("difference")}=0,"${HOLDS}","Does not hold"),"Cannot be worked out")`,
          "Output",
        ),
      },
    ],
  });
}

function shouldBe(check: SheetCheck): PlanCell {
  return formula(`=${check.shouldBe}`, check.numberFormat);
}

/** Formula (without "="): how many of all the checks do not hold. */
export function failing(table: PlacedTable, readOn: string): string {
  const results = table.range("result", readOn);
  return `ROWS(${results})-COUNTIF(${results},"${HOLDS}")`;
}

/** Formula (without "="): how many checks of one area do not hold. */
export function failingIn(area: string, table: PlacedTable, readOn: string): string {
  return `COUNTIFS(${table.range("area", readOn)},"${area}",${table.range("result", readOn)},"<>${HOLDS}")`;
}

/** Writes a sheet's check row: how many do not hold, and words. `count` is a formula without "="; `what` ends "All checks". */
export function checkRow(layout: SheetLayout, row: number, what: string, count: string): void {
  layout.put(row, 0, text("Checks"));
  layout.put(row, 1, formula(`=${count}`, "0", "Output", { align: "left" }));
  const counted = `B${row + 1}`;
  layout.put(row, 2, words(`=IF(${counted}=0,"All checks${what} hold",${counted}&" of the checks${what} do not hold: see the checks sheet")`, "Output"));
}
