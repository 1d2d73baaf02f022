import type { ReturnRequest } from "../../../returns/returnRequest";
import { POUNDS } from "../../formats";
import type { PlanCell } from "../../insertPlan";
import { formula, text } from "../../planCells";
import { PlacedTable, type ColumnSpec, type SheetLayout } from "../../sheetLayout";
import { columnsOf, LINE_SHAPES, sentLines, type LinePart } from "./askedLines";
import { changeCell, changeRateCell, checkColumn, figureCell, headingFor, noteCell, RATE, totalChangeRate, totalOf } from "./formCells";
import type { RuleTable } from "./ruleTables";
import { inPlace, type FormPlaces } from "./templatePlaces";

const FIGURE_WIDTH = 15;
const WIDTHS: ReadonlyMap<string, number> = new Map([["ref", 8], ["line", 24], ["kind", 10], ["unit", 10], ["note", 36]]);
const NOTES: Readonly<Record<LinePart, string>> = {
  costs: "Say what changed since last year or the tender, and anything the commissioner should know of this cost.",
  activity: "Say what changed since last year or the tender, and how it is counted.",
  income: "Say what changed since last year or the tender, and where the income comes from.",
};

/** The table of costs, activity or income; a part with no lines says so. */
export function layOutLines(layout: SheetLayout, part: LinePart, request: ReturnRequest, places: FormPlaces, rules: RuleTable | undefined): void {
  const form = places.tables.get(part);
  if (!form || !rules) {
    layout.line(text("Nothing is asked for on this sheet."));
    return;
  }
  const shape = LINE_SHAPES[part];
  const lines = sentLines(part, request);
  const columns = columnsOf(part);
  const money = new Set(shape.money);
  const figures = new Set([...shape.money, ...shape.quantities]);
  const totalled = part !== "activity";
  const change = part === "activity" ? "quantity" : "money";
  const specs = columns.map(({ key }): ColumnSpec => {
    const shared = { key, heading: headingFor(columns, key), width: WIDTHS.get(key) ?? FIGURE_WIDTH };
    if (key === "check") return checkColumn(rules, layout.name);
    if (key === "note") return { ...shared, cell: () => noteCell(NOTES[part]) };
    if (key === "change") return { ...shared, cell: (place) => changeCell(place, "this", "last", change), ...(totalled ? { total: () => totalChange(form) } : {}) };
    if (key === "changeRate") return { ...shared, cell: (place) => changeRateCell(place, "last"), ...(totalled ? { total: () => totalChangeRate(form, "last") } : {}) };
    if (figures.has(key)) return { ...shared, cell: ({ index }) => figureCell(lines[index]!.get(key), money.has(key)), ...(totalled && money.has(key) ? { total: totalOf } : {}) };
    return { ...shared, cell: ({ index }) => text(String(lines[index]!.get(key) ?? ""), "Normal", { wrap: key === "line" }) };
  });
  inPlace(layout.table({ name: `Form_${part}`, rows: lines.length, columns: specs, totalLabel: "Total" }), form);
}

function totalChange(form: PlacedTable): PlanCell {
  return formula(`=IF(AND(${given(form, "this", form.sheet)},${given(form, "last", form.sheet)}),${form.totalCell("this", form.sheet)}-${form.totalCell("last", form.sheet)},"–")`, POUNDS, "Total");
}

/** True once any figure of the column is given: before that its total says nothing. */
function given(form: PlacedTable, key: string, readOn: string): string {
  return `SUMPRODUCT(--ISNUMBER(${form.range(key, readOn)}))>0`;
}

const SURPLUS_ROWS = ["Income", "Costs", "Surplus", "Surplus as a share of income"] as const;
const SURPLUS_KEYS = ["ref", "line", "tendered", "last", "this"] as const;

/** Income less costs, as tendered, last year and this year, beneath the lines of income. */
export function layOutSurplus(layout: SheetLayout, { tables }: FormPlaces): void {
  const [income, costs] = [tables.get("income"), tables.get("costs")];
  if (!income || !costs) return;
  layout.heading("Surplus", "Worked out from the totals of this sheet and of the sheet of costs: nothing to fill in.");
  const planned = new PlacedTable(layout.name, layout.row, 0, SURPLUS_ROWS.length, SURPLUS_KEYS);
  const step = (key: string, index: number): string => {
    const [earned, spent, surplus] = [0, 1, 2].map((row) => planned.cell(key, row, layout.name));
    switch (index) {
      case 0: return `=${income.totalCell(key, layout.name)}`;
      case 1: return `=${costs.totalCell(key, layout.name)}`;
      case 2: return `=IF(AND(${given(income, key, layout.name)},${given(costs, key, layout.name)}),${earned}-${spent},"–")`;
      default: return `=IF(ISNUMBER(${surplus}),IF(${earned}=0,"–",${surplus}/ABS(${earned})),"–")`;
    }
  };
  const specs = SURPLUS_KEYS.map((key): ColumnSpec => {
    if (key === "ref") return { key, heading: "Row", width: 8, cell: ({ index }) => text(`R${index + 1}`) };
    if (key === "line") return { key, heading: "Measure", width: 24, cell: ({ index }) => text(SURPLUS_ROWS[index]!) };
    return { key, heading: headingFor(columnsOf("income"), key), width: FIGURE_WIDTH, cell: ({ index }) => formula(step(key, index), index === SURPLUS_ROWS.length - 1 ? RATE : POUNDS, "Output") };
  });
  inPlace(layout.table({ name: "Form_surplus", rows: SURPLUS_ROWS.length, columns: specs }), planned);
}
