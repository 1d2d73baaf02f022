import { POUNDS } from "../formats";
import type { PlanCell } from "../insertPlan";
import { PlacedTable, type SheetLayout } from "../sheetLayout";
import type { ComparisonContext, PlacedGroup } from "./comparisonContext";

/** Cells of OPEN.VARIANCE that answer the cost lines, by the line's place. */
export interface VarianceCells {
  readonly variance: (line: number) => string;
  readonly rate: (line: number) => string;
  readonly flag: (line: number) => string;
}

/** Cells of OPEN.PVM that answer the groups, by the group's place. */
export interface EffectCells {
  readonly volume: (group: number) => string;
  readonly mix: (group: number) => string;
  readonly price: (group: number) => string;
  readonly total: (group: number) => string;
}

const VARIANCE_COLUMNS = ["line", "tendered", "actual", "variance", "rate", "flag"];
/** The rows of OPEN.PVM under its header. */
const EFFECTS = ["volume", "mix", "price", "total"] as const;


/** OPEN.VARIANCE of each return, one under the other, over the lines as they stand. */
export function varianceBlocks(layout: SheetLayout, { answer, inputs: { figures } }: ComparisonContext, lines: PlacedTable): VarianceCells {
  const sheet = layout.name;
  const cells: { readonly block: PlacedTable; readonly row: number }[] = [];
  const limits = [figures.cell("tolerance", 0, sheet), figures.cell("ignore below", 0, sheet), ...(figures.has("always above") ? [figures.cell("always above", 0, sheet)] : [])].join(",");
  layout.heading("Variances by function", "OPEN.VARIANCE: a block each return, in the order of the cost lines, with its total.");
  let first = 0;
  for (const { lines: own } of answer.compared) {
    if (own.length === 0) continue;
    const [from, count] = [first, own.length];
    const range = (key: string): string => lines.range(key, sheet, from, count);
    const placed = new PlacedTable(sheet, layout.row, 0, count + 1, VARIANCE_COLUMNS);
    spill(layout, `=OPENBOOK.OPEN.VARIANCE(${range("name")},${range("costBefore")},${range("costAfter")},${limits})`, placed, VARIANCE_COLUMNS.length);
    for (let row = 0; row < count; row++) cells.push({ block: placed, row });
    first += count;
  }
  const cell = (key: string) => (line: number): string => { const { block, row } = cells[line]!; return block.rowCell(key, row, sheet); };
  return { variance: cell("variance"), rate: cell("rate"), flag: cell("flag") };
}

/** OPEN.PVM of each group, one under the other; lines of a group that are not split count for nothing in it. */
export function effectBlocks(layout: SheetLayout, groups: readonly PlacedGroup[], lines: PlacedTable): EffectCells {
  const sheet = layout.name;
  layout.heading("Price, volume and mix by function", "OPEN.PVM: a block each group of lines of one unit.");
  const cells = groups.map(({ first, lines: count }) => {
    const placed = new PlacedTable(sheet, layout.row, 0, EFFECTS.length, ["effect", "amount"]);
    const ranges = ["priceBefore", "volumeBefore", "priceAfter", "volumeAfter"].map((key) => lines.range(key, sheet, first, count)).join(",");
    spill(layout, `=OPENBOOK.OPEN.PVM(${ranges})`, placed, 1 + 1);
    return placed;
  });
  const cell = (key: (typeof EFFECTS)[number]) => (group: number): string => cells[group]!.cell("amount", EFFECTS.indexOf(key), sheet);
  return { volume: cell("volume"), mix: cell("mix"), price: cell("price"), total: cell("total") };
}

/** An array with its header over cells that hold only looks; leaves a row free beneath. */
export function spill(layout: SheetLayout, body: string, placed: PlacedTable, columns: number): void {
  const looks: PlanCell = { numberFormat: POUNDS };
  for (let row = 0; row <= placed.rows; row++) for (let column = 0; column < columns; column++) layout.put(placed.headerRow + row, column, looks);
  layout.put(placed.headerRow, 0, { formula: body, spills: { rows: placed.rows + 1, columns } });
  layout.row = placed.headerRow + placed.rows + 1 + 1;
}
