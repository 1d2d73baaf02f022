import { PERCENT, POUNDS } from "../formats";
import type { PlanCell } from "../insertPlan";
import { figure, formula, text } from "../planCells";
import { PlacedTable, type SheetLayout } from "../sheetLayout";
import type { SavingsContext } from "./savingsContext";

interface Result {
  readonly key: "p10" | "p50" | "p90" | "mean" | "chance" | "tends" | "deviation" | "tended";
  readonly name: string;
  readonly cell: PlanCell;
  readonly how: string;
}

/** Where the simulated figures and what they tend to stand; each gives its cell. */
export type ResultsPlaced = (key: Result["key"], readOn: string) => string;

/** The rows of SAVE.RISK that are shown, from 0 under its header. */
const RISK_ROWS = { mean: 0, p10: 1, p50: 2, p90: 4, chance: 5 } as const;
const RISK_LENGTH = 6;

/** The simulated figures, of the function where that is wanted, else as they were drawn; with what they should tend to beside them. */
export function rangeResults(layout: SheetLayout, context: SavingsContext, range: PlacedTable): ResultsPlaced {
  const { answer, savingsCase: { range: { target, draws, seed } }, mode, settings, rows, drawnOn } = context;
  const sheet = layout.name;
  const drawn = answer.range!;
  layout.heading("Range by simulation", mode === "functions"
    ? `By SAVE.RISK: ${draws.toLocaleString("en-GB")} draws, seed ${seed}. The figures move with the sheet.`
    : `Values and not formulas: ${draws.toLocaleString("en-GB")} draws, seed ${seed}, drawn on ${drawnOn}. They do not move with the sheet; a check says when what they were drawn from has moved.`);
  const risk = mode === "functions" ? riskFunction(layout, context, range) : null;
  const edge = range.cell("likely", rows.length, sheet);
  const how = risk ? "SAVE.RISK" : "simulated, a value";
  const money = (key: "p10" | "p50" | "p90" | "mean", name: string): Result =>
    ({ key, name, how, cell: risk ? formula(`=${settings.penny(`${risk(key)}-${edge}`, sheet)}`, POUNDS, "Output") : figure(drawn[key], POUNDS, "Output") });
  const tends = formula(`=SUM(${range.range("mean", sheet, 0, rows.length)})`, POUNDS);
  const results: readonly Result[] = [
    money("p10", "P10: one draw in ten is below"), money("p50", "P50: half are below"), money("p90", "P90: nine in ten are below"), money("mean", "Mean of the draws"),
    ...(target ? [{ key: "chance" as const, name: "Chance of missing the target", how, cell: risk ? formula(`=${risk("chance")}`, PERCENT, "Output") : figure(drawn.chanceOfMissing!, PERCENT, "Output") }] : []),
    { key: "tends", name: "Mean that the draws tend to", how: "formula", cell: tends },
    { key: "deviation", name: "Standard deviation they tend to", how: "formula", cell: formula(`=SQRT(SUM(${range.range("variance", sheet)}))`, POUNDS) },
    { key: "tended", name: "Mean they tended to when drawn", how: risk ? "formula" : "as drawn, a value", cell: risk ? tends : figure(drawn.analyticMean, POUNDS) },
  ];
  const at = (index: number): Result => results[index]!;
  const table = layout.table({
    name: "Savings_simulated",
    rows: results.length,
    columns: [
      { key: "figure", heading: "Figure", width: 30, cell: ({ index }) => text(at(index).name) },
      { key: "value", heading: "Amount (£; a chance is a share)", width: 18, cell: ({ index }) => at(index).cell },
      { key: "how", heading: "How it came about", width: 20, cell: ({ index }) => text(at(index).how) },
    ],
  });
  return (key, readOn) => table.cell("value", results.findIndex((result) => result.key === key), readOn);
}

/** SAVE.RISK brings its own header; gives the cell of one of its figures. */
function riskFunction(layout: SheetLayout, { inputs }: SavingsContext, range: PlacedTable): (key: keyof typeof RISK_ROWS) => string {
  const sheet = layout.name;
  const placed = new PlacedTable(sheet, layout.row, 0, RISK_LENGTH, ["measure", "value"]);
  for (let row = 0; row < RISK_LENGTH; row++) layout.put(placed.rowOf(row), placed.columnOf("value"), { numberFormat: "#,##0.00##;-#,##0.00##", align: "right" });
  const lines = (["low", "likely", "high"] as const).map((key) => range.range(key, sheet)).join(",");
  layout.put(layout.row, 0, { formula: `=OPENBOOK.SAVE.RISK(${lines},${inputs.cell("draws", 0, sheet)},${inputs.cell("seed", 0, sheet)})`, spills: { rows: RISK_LENGTH + 1, columns: 2 } });
  layout.row += RISK_LENGTH + 2;
  return (key) => placed.cell("value", RISK_ROWS[key], sheet);
}
