import { AGAINST_WORDS } from "../../returns/queryLog";
import { PERCENT, POUNDS } from "../formats";
import type { PlanName } from "../insertPlan";
import { figure, formula, label, NOT_APPLICABLE, sumOf, text } from "../planCells";
import { PlacedTable, type ColumnSpec, type SheetLayout } from "../sheetLayout";
import { orShown, type ComparisonContext } from "./comparisonContext";
import { costLinesTable, LINE_KEYS } from "./costLinesTable";
import { UNIT_KEYS, unitsTable } from "./unitsTable";
import { effectBlocks, varianceBlocks } from "./varianceBlocks";
import { WHY_ROWS, whyCostsChanged } from "./whyCostsChanged";

export interface ComparisonPlaced {
  /** A row each return, and a total. Columns no, before, after, change, rate, price, volume, mix, newOrDropped, notSplit, ask, missing. */
  readonly byReturn: PlacedTable;
  /** A row each cost line of all returns; null where no return is compared. */
  readonly lines: PlacedTable | null;
  /** A row each group of lines of one unit; null where there is none. */
  readonly units: PlacedTable | null;
  readonly names: readonly PlanName[];
}

const RETURN_KEYS = ["no", "provider", "service", "year", "against", "why", "before", "after", "change", "rate", "price", "volume", "mix", "newOrDropped", "notSplit", "ask", "missing"];
const HEADING_ROWS = 2;

/** Costs before and this year by return and by line, why they changed, and what to ask about. */
export function layOutComparison(layout: SheetLayout, context: ComparisonContext): ComparisonPlaced {
  const { answer: { compared }, lines: all, groups, mode, comparisonCase: { against } } = context;
  const sheet = layout.name;
  // Tables read one another up and down the sheet, so each has its place before any is written.
  const returnsRow = layout.row + WHY_ROWS + HEADING_ROWS;
  const linesRow = returnsRow + 1 + compared.length + 1 + 1 + HEADING_ROWS;
  const unitsRow = linesRow + 1 + all.length + 1 + 1 + HEADING_ROWS;
  const placedLines = all.length === 0 ? null : new PlacedTable(sheet, linesRow, 0, all.length, LINE_KEYS);
  const placedUnits = groups.length === 0 ? null : new PlacedTable(sheet, unitsRow, 0, groups.length, UNIT_KEYS);
  const placedReturns = new PlacedTable(sheet, returnsRow, 0, compared.length, RETURN_KEYS);
  const top = layout.row;

  layout.row = placedUnits ? unitsRow + 1 + groups.length + 1 : unitsRow - HEADING_ROWS;
  const variances = mode === "functions" && placedLines ? varianceBlocks(layout, context, placedLines) : null;
  const effects = mode === "functions" && placedLines && placedUnits ? effectBlocks(layout, groups, placedLines) : null;
  const end = layout.row;

  layout.row = top;
  whyCostsChanged(layout, placedReturns);
  layout.heading("By return", `Costs of the year beside ${AGAINST_WORDS[against]}, and why they changed. Price, volume, mix, new or dropped and not split add up to the change.`);
  const byReturn = byReturnTable(layout, context, placedLines);
  inPlace(byReturn, placedReturns);
  if (placedLines) {
    layout.heading("By cost line", "Figures come from the sheet of returns by their number there. “query” is beyond the limits on the inputs sheet, “new” cost nothing before, “dropped” costs nothing now. A cost that is not given counts as nothing.");
    inPlace(costLinesTable(layout, context, placedUnits, variances), placedLines);
  } else layout.line(text("No return could be compared: why is said beside each."));
  if (placedUnits) {
    layout.heading("Lines of one unit", "Volume is how much more is bought at the average price before, mix is dearer or cheaper lines taking a larger part, price is this year's prices on what is bought.");
    inPlace(unitsTable(layout, context, placedLines!, effects), placedUnits);
  }
  layout.row = end;
  const total = (key: string, name: string, comment: string): PlanName => ({ name, sheet, row: byReturn.rowOf(byReturn.rows), column: byReturn.columnOf(key), rows: 1, columns: 1, comment });
  return {
    byReturn, lines: placedLines, units: placedUnits,
    names: [total("before", "openbook_cost_before", "Costs of all returns before, in pounds."), total("after", "openbook_cost_now", "Costs of all returns this year, in pounds."), total("change", "openbook_cost_change", "Change in the costs of all returns, in pounds.")],
  };
}

function inPlace(laid: PlacedTable, expected: PlacedTable): void {
  if (laid.headerRow !== expected.headerRow) throw new RangeError(`A table of ${laid.sheet} does not stand where it is read`);
}

function byReturnTable(layout: SheetLayout, { answer: { compared }, all, comparisonCase: { against, returns } }: ComparisonContext, lines: PlacedTable | null): PlacedTable {
  const sheet = layout.name;
  const added = (key: string, heading: string): ColumnSpec => ({
    key, heading, width: 16, total: sumOf(POUNDS),
    cell: ({ cell }) => (lines ? formula(`=SUMIFS(${lines.range(LINES_OF[key] ?? key, sheet)},${lines.range("returnNo", sheet)},${cell("no")})`, POUNDS) : formula("=0", POUNDS)),
  });
  return layout.table({
    name: "Openbook_by_return",
    rows: compared.length,
    totalLabel: "All returns",
    columns: [
      { key: "no", heading: "Return no.", width: 12, cell: ({ index }) => label(compared[index]!.of + 1) },
      { key: "provider", heading: "Provider", width: 24, cell: ({ index }) => text(orShown(all[compared[index]!.of]!.provider)) },
      { key: "service", heading: "Service", width: 22, cell: ({ index }) => text(orShown(all[compared[index]!.of]!.service)) },
      { key: "year", heading: "Year", width: 12, cell: ({ index }) => text(orShown(all[compared[index]!.of]!.year)) },
      { key: "against", heading: "Compared with", width: 12, cell: ({ index }) => { const { earlier } = compared[index]!; return text(earlier === null ? AGAINST_WORDS[against] : orShown(all[returns.length + earlier]!.source)); } },
      { key: "why", heading: "Why it is not compared", width: 20, cell: ({ index }) => text(orShown(compared[index]!.notCompared, NOT_APPLICABLE), "Normal", { wrap: true }) },
      added("before", "Cost before (£)"), added("after", "Cost this year (£)"), added("change", "Change (£)"),
      { key: "rate", heading: "Change (%)", width: 12, cell: ({ cell }) => formula(`=IF(${cell("before")}=0,"${NOT_APPLICABLE}",${cell("change")}/${cell("before")})`, PERCENT) },
      added("price", "Price (£)"), added("volume", "Volume (£)"), added("mix", "Mix (£)"), added("newOrDropped", "New or dropped (£)"), added("notSplit", "Not split (£)"),
      {
        key: "ask", heading: "Lines to ask about", width: 12, total: sumOf("0"),
        cell: ({ cell }) => (lines ? formula(`=COUNTIFS(${lines.range("returnNo", sheet)},${cell("no")},${lines.range("flag", sheet)},"<>${NOT_APPLICABLE}")`, "0") : figure(0, "0")),
      },
      { key: "missing", heading: "Costs not given", width: 12, total: sumOf("0"), cell: ({ index }) => figure(compared[index]!.missing, "0") },
    ],
  });
}

/** The columns of the lines that go by another key there. */
const LINES_OF: Readonly<Record<string, string>> = { before: "costBefore", after: "costAfter" };
