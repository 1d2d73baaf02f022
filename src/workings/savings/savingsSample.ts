import { addressOf } from "../../cells/address";
import { dayOf, serialOf } from "../../domain/kernel/day";
import { PERCENT, POUNDS, WHOLE } from "../formats";
import type { InsertPlan, PlanCell } from "../insertPlan";
import { figure, formula, text, words } from "../planCells";
import { SAMPLE_JOB } from "../sampleJob";
import { SheetLayout, type ColumnSpec } from "../sheetLayout";

/** The names to ask the workbook for, in this order. */
export const SAVINGS_SAMPLE_SHEETS: readonly string[] = ["Sample savings"];

interface SamplePlan {
  readonly plan: InsertPlan;
  /** Where the register stands, headings and totals included. */
  readonly register: { readonly sheet: string; readonly address: string };
}

const MADE_UP = "A sample to try Openbook with. Every service, owner and figure is made up.";
const DATE = "d mmm yyyy";

interface SampleRow {
  readonly name: string;
  readonly line: string;
  readonly baseline: number;
  /** Pounds a year, or a share of the baseline: one of the two. */
  readonly saving: number | null;
  readonly share: number | null;
  readonly type: string;
  readonly recurrence: string;
  readonly start: readonly [year: number, month: number, day: number];
  readonly ramp: number;
  readonly cost: number;
  readonly owner: string;
  readonly confidence: string;
}

const ROWS: readonly SampleRow[] = [
  { name: "Shared rotas", line: "Home care", baseline: 2_400_000, saving: null, share: 0.04, type: "Cashable", recurrence: "Recurrent", start: [2026, 10, 1], ramp: 0, cost: 35_000, owner: "Adults", confidence: "High" },
  { name: "Reablement first", line: "Home care", baseline: 2_400_000, saving: null, share: 0.06, type: "Cashable", recurrence: "Recurrent", start: [2026, 4, 1], ramp: 6, cost: 60_000, owner: "Adults", confidence: "Medium" },
  { name: "Travel time by area", line: "Home care", baseline: 2_400_000, saving: 18_500, share: null, type: "Non-cashable", recurrence: "Recurrent", start: [2026, 7, 1], ramp: 0, cost: 0, owner: "Adults", confidence: "Medium" },
  { name: "Two placements nearer home", line: "Placements", baseline: 145_600, saving: 60_400, share: null, type: "Cashable", recurrence: "Recurrent", start: [2027, 4, 1], ramp: 0, cost: 12_000, owner: "Children", confidence: "Low" },
  { name: "Home adaptations", line: "Residential care", baseline: 980_000, saving: 48_100, share: null, type: "Cost avoidance", recurrence: "Recurrent", start: [2026, 4, 1], ramp: 12, cost: 36_000, owner: "Adults", confidence: "Medium" },
  { name: "Equipment returned and used again", line: "Equipment", baseline: 310_000, saving: 29_400, share: null, type: "Cashable", recurrence: "Recurrent", start: [2026, 6, 1], ramp: 0, cost: 37_000, owner: "Health", confidence: "High" },
  { name: "Lease of the day centre given up", line: "Property", baseline: 84_000, saving: 42_000, share: null, type: "Cashable", recurrence: "One-off", start: [2027, 9, 30], ramp: 0, cost: 0, owner: "Property", confidence: "High" },
  { name: "Advice by telephone", line: "Advice", baseline: 126_000, saving: null, share: 0.1, type: "Non-cashable", recurrence: "Recurrent", start: [2026, 4, 1], ramp: 0, cost: 4_000, owner: "Communities", confidence: "Medium" },
];

/** A savings register on a sheet of its own, two of whose initiatives overlap on a line. */
export function savingsSample([sheet]: readonly string[]): SamplePlan {
  if (sheet === undefined) throw new RangeError(`A sample needs ${SAVINGS_SAMPLE_SHEETS.length} sheet names`);
  const layout = new SheetLayout(sheet, "inputs");
  layout.line(text("Sample: savings register", "Title"));
  layout.line(text(MADE_UP));
  const checkRow = layout.row;
  layout.skip(2);
  const table = layout.table({ name: "Sample_savings", rows: ROWS.length, columns: columns() });
  const [savings, shares] = [table.range("saving", sheet), table.range("share", sheet)];
  layout.put(checkRow, 0, text("Checks"));
  layout.put(checkRow, 1, formula(`=IF(COUNT(${savings})+COUNT(${shares})=ROWS(${savings}),0,1)`, "0", "Output", { align: "left" }));
  layout.put(checkRow, 2, words(`=IF(B${checkRow + 1}=0,"Every initiative has a saving in pounds or a share","An initiative has no saving, or two")`, "Output"));
  return {
    plan: {
      job: SAMPLE_JOB, title: "Sample savings register", sheets: [layout.finish(table.headerRow + 1, [table.headerRow, table.headerRow])], names: [],
      masterCheck: { sheet, row: checkRow, column: 1 }, show: sheet,
    },
    register: { sheet, address: addressOf({ row: table.headerRow, column: table.firstColumn, rows: table.rows + 1, columns: columns().length }) },
  };
}

function columns(): ColumnSpec[] {
  const words = (key: "name" | "line" | "type" | "recurrence" | "owner" | "confidence", heading: string, width: number): ColumnSpec =>
    ({ key, heading, width, cell: ({ index }) => text(ROWS[index]![key], "Input") });
  const number = (key: "baseline" | "saving" | "share" | "ramp" | "cost", heading: string, format: string): ColumnSpec => ({ key, heading, width: 14, cell: ({ index }) => optional(ROWS[index]![key], format) });
  return [
    words("name", "Initiative", 32), words("line", "Budget line", 18), number("baseline", "Baseline (£)", POUNDS), number("saving", "Saving (£ a year)", POUNDS), number("share", "Saving (% of baseline)", PERCENT),
    words("type", "Type", 16), words("recurrence", "Recurrent or one-off", 14),
    { key: "start", heading: "Start", width: 14, cell: ({ index }) => figure(serialOf(startOf(ROWS[index]!)), DATE, "Input") },
    number("ramp", "Ramp (months)", WHOLE), number("cost", "One-off cost (£)", POUNDS), words("owner", "Owner", 14), words("confidence", "Confidence", 14),
  ];
}

function startOf({ start: [year, month, day] }: SampleRow) {
  return dayOf({ year, month, day })!;
}

function optional(value: number | null, numberFormat: string): PlanCell {
  return value === null ? { style: "Input" } : figure(value, numberFormat, "Input");
}
