import { PERCENT } from "../formats";
import type { PlanCell } from "../insertPlan";
import { neverMinusZero } from "../neverMinusZero";
import { formula, label, sumOf, text } from "../planCells";
import { PlacedTable, type ColumnSpec, type SheetLayout } from "../sheetLayout";
import { driverKey } from "./bridgeAnswer";
import { payTable } from "./payTable";
import type { UpliftContext, UpliftWorkings } from "./upliftContext";
import { CHANGE } from "./upliftFormats";

export interface BridgePlaced {
  /** Columns no, line, driver, share, change, contribution, pay. */
  readonly lines: PlacedTable;
  /** Columns no, driver, contribution. */
  readonly drivers: PlacedTable;
  /** Formulas without "=". */
  readonly pressure: (readOn: string) => string;
  readonly lessPressure: ((readOn: string) => string) | null;
}

/** Why costs rise: what each cost line and each driver adds, how the award compares, and the pay the price can carry. */
export function layOutBridge(layout: SheetLayout, context: UpliftContext, workings: UpliftWorkings): BridgePlaced {
  const { upliftCase: { bridge }, answer, mode, sentence, inputs } = context;
  const sheet = layout.name;
  const lines = linesTable(layout, context, workings);
  const found = mode === "functions" ? byFunction(layout, context, lines) : natively(layout, context, lines);
  const drivers = driversTable(layout, context, lines);
  if (answer.bridge?.payRefused) {
    layout.heading("The pay an hour's price can carry", `Not worked out: ${sentence(answer.bridge.payRefused)}`);
    layout.skip();
  } else if (bridge?.pay && answer.bridge?.pay) {
    const rise = bridge.award ? inputs.cell("award", 0, sheet) : found.pressure(sheet);
    payTable(layout, context, { lines, rise, nonPay: (key) => `SUMIFS(${lines.range(key, sheet)},${lines.range("pay", sheet)},"no")` });
  }
  return { lines, drivers, ...found };
}

function linesTable(layout: SheetLayout, { upliftCase: { bridge }, rows, inputs, mode }: UpliftContext, { readings }: UpliftWorkings): PlacedTable {
  const sheet = layout.name;
  const costs = bridge!.lines;
  const drivers = driversOf(costs);
  const contribution: ColumnSpec = {
    key: "contribution", heading: "What it adds to the price", width: 16, total: sumOf(CHANGE), cell: ({ cell }) => formula(`=${neverMinusZero(`${cell("share")}*${cell("change")}`)}`, CHANGE),
  };
  layout.heading("Cost lines", "Each line's share of the price by the change of its driver between the two dates: what it adds to the price.");
  return layout.table({
    name: "Uplift_cost_lines",
    rows: costs.length,
    totalLabel: "All lines",
    columns: [
      { key: "no", heading: "No.", width: 20, cell: ({ index }) => label(index + 1) },
      { key: "line", heading: "Cost line", width: 28, cell: ({ index }) => text(costs[index]!.name) },
      { key: "driver", heading: "Driver", width: 24, cell: ({ index }) => text(costs[index]!.driver.text) },
      { key: "driverNo", heading: "Driver no.", width: 12, cell: ({ index }) => label(drivers.findIndex(({ key }) => key === driverKey(costs[index]!.driver.text)) + 1) },
      { key: "pay", heading: "Pay", width: 10, cell: ({ index }) => text(costs[index]!.isPay ? "yes" : "no") },
      { key: "reading", heading: "Reading no.", width: 12, cell: ({ index }) => label(rows.bridge[index]! + 1) },
      { key: "share", heading: "Share of the price", width: 14, total: sumOf(PERCENT), cell: ({ index }) => formula(`=${inputs.rowCell("bridge share", index, sheet)}`, PERCENT) },
      { key: "change", heading: "Change in cost", width: 14, cell: ({ cell }) => formula(`=INDEX(${readings!.range("change", sheet)},${cell("reading")})`, CHANGE) },
      contribution,
      { key: "forecast", heading: "Forecasts among its figures", width: 14, cell: ({ cell }) => formula(`=INDEX(${readings!.range("forecast", sheet)},${cell("reading")})`, "0") },
      { key: "unit", heading: "Unit", width: 14, cell: () => text(mode === "functions" ? "fraction; UPLIFT.BRIDGE below" : "fraction", "Normal", { align: "center" }) },
    ],
  });
}

type Found = Pick<BridgePlaced, "pressure" | "lessPressure">;

function natively(layout: SheetLayout, { upliftCase: { bridge }, inputs }: UpliftContext, lines: PlacedTable): Found {
  const sheet = layout.name;
  const items = bridge!.award ? ["Cost pressure", "Award", "Award less pressure"] : ["Cost pressure"];
  layout.heading("Pressure and award", "The pressure is what the lines add together: what the price would have to rise by to stand still.");
  const placed = new PlacedTable(sheet, layout.row, 0, items.length, ["item", "rate"]);
  const rate = (index: number): string => [
    `=${lines.totalCell("contribution", sheet)}`,
    bridge!.award ? `=${inputs.cell("award", 0, sheet)}` : "",
    `=${placed.cell("rate", 1, sheet)}-${placed.cell("rate", 0, sheet)}`,
  ][index]!;
  const table = layout.table({
    name: "Uplift_award",
    rows: items.length,
    columns: [
      { key: "item", heading: "Item", width: 20, cell: ({ index }) => text(items[index]!) },
      { key: "rate", heading: "Change in price", width: 28, cell: ({ index }) => formula(rate(index), CHANGE, "Output", { align: "left" }) },
    ],
  });
  return {
    pressure: (readOn) => table.cell("rate", 0, readOn),
    lessPressure: bridge!.award ? (readOn) => table.cell("rate", items.length - 1, readOn) : null,
  };
}

/** UPLIFT.BRIDGE brings its own header: a row a line, the pressure, and with an award the award and what is left of it. */
function byFunction(layout: SheetLayout, { upliftCase: { bridge }, inputs }: UpliftContext, lines: PlacedTable): Found {
  const sheet = layout.name;
  const rows = lines.rows + 1 + (bridge!.award ? 2 : 0);
  layout.heading("Pressure and award", "UPLIFT.BRIDGE: what each line adds, the pressure they come to, and how the award compares. Fractions.");
  const placed = new PlacedTable(sheet, layout.row, 0, rows, ["line", "share", "change", "contribution"]);
  const award = bridge!.award ? `,${inputs.cell("award", 0, sheet)}` : "";
  for (let row = 0; row < rows; row++) for (const key of ["share", "change", "contribution"]) layout.put(placed.rowOf(row), placed.columnOf(key), covered());
  layout.put(layout.row, 0, {
    formula: `=OPENBOOK.UPLIFT.BRIDGE(${lines.range("line", sheet)},${lines.range("share", sheet)},${lines.range("change", sheet)}${award})`,
    spills: { rows: rows + 1, columns: 4 },
  });
  layout.row += rows + 2;
  return {
    pressure: (readOn) => placed.cell("contribution", lines.rows, readOn),
    lessPressure: bridge!.award ? (readOn) => placed.cell("contribution", lines.rows + 2, readOn) : null,
  };
}

function covered(): PlanCell {
  return { numberFormat: CHANGE, align: "right" };
}

function driversOf(costs: NonNullable<UpliftContext["upliftCase"]["bridge"]>["lines"]): { readonly key: string; readonly words: string }[] {
  const found = new Map<string, string>();
  for (const { driver } of costs) if (!found.has(driverKey(driver.text))) found.set(driverKey(driver.text), driver.text);
  return [...found].map(([key, words]) => ({ key, words }));
}

function driversTable(layout: SheetLayout, { upliftCase: { bridge } }: UpliftContext, lines: PlacedTable): PlacedTable {
  const sheet = layout.name;
  const drivers = driversOf(bridge!.lines);
  layout.heading("By driver", "What the lines with the same driver add together.");
  return layout.table({
    name: "Uplift_drivers",
    rows: drivers.length,
    totalLabel: "All drivers",
    columns: [
      { key: "no", heading: "Driver no.", width: 20, cell: ({ index }) => label(index + 1) },
      { key: "driver", heading: "Driver", width: 28, cell: ({ index }) => text(drivers[index]!.words) },
      {
        key: "contribution", heading: "What it adds to the price", width: 24, total: sumOf(CHANGE),
        cell: ({ cell }) => formula(`=SUMIFS(${lines.range("contribution", sheet)},${lines.range("driverNo", sheet)},${cell("no")})`, CHANGE),
      },
    ],
  });
}
