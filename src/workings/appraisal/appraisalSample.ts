import { addressOf } from "../../cells/address";
import { PERCENT, POUNDS, WHOLE } from "../formats";
import type { InsertPlan, PlanCell } from "../insertPlan";
import { figure, formula, text, words } from "../planCells";
import { SAMPLE_JOB } from "../sampleJob";
import { SheetLayout, type PlacedTable } from "../sheetLayout";

/** The names to ask the workbook for, in this order. */
export const APPRAISAL_SAMPLE_SHEETS: readonly string[] = ["Sample options", "Sample criteria"];

interface Placed {
  readonly sheet: string;
  readonly address: string;
}

interface SamplePlan {
  readonly plan: InsertPlan;
  /** Where the tables stand, headings included. */
  readonly options: Placed;
  readonly criteria: Placed;
}

const MADE_UP = "A sample to try Openbook with. The service, its options and every figure are made up.";
const YEARS = ["2026-27", "2027-28", "2028-29", "2029-30", "2030-31"] as const;
const [NONE, IN_HOUSE, CONTRACTED, EMBEDDED] = ["No offer", "In-house", "Contracted", "Embedded with partners"] as const;

type SampleLine = readonly [option: string, line: string, kind: string, payer: string, flows: readonly (number | null)[]];

const once = (amount: number): (number | null)[] => YEARS.map((_, year) => (year === 0 ? amount : null));
const growing = (first: number, second: number, after: number): number[] => YEARS.map((_, year) => [first, second][year] ?? after);

/** A core offer in-house, contracted, embedded or none: TUPE and one-off costs, and £30,000 a year saved where it is contracted. */
const LINES: readonly SampleLine[] = [
  [NONE, "Crisis placements", "Cost", "Council", growing(96_000, 101_000, 104_000)], [NONE, "Hospital attendances", "Cost", "NHS", growing(41_000, 42_000, 43_500)],
  [IN_HOUSE, "Staff", "Cost", "Council", growing(118_000, 121_000, 121_000)], [IN_HOUSE, "Recruitment and systems", "One-off cost", "Council", once(34_000)],
  [IN_HOUSE, "Fewer placements", "Cashable benefit", "Council", growing(12_000, 52_000, 71_000)], [IN_HOUSE, "Fewer attendances", "Cashable benefit", "NHS", growing(4_000, 16_000, 22_000)],
  [CONTRACTED, "Contract price", "Cost", "Council", growing(104_000, 104_000, 106_500)], [CONTRACTED, "TUPE", "One-off cost", "Council", once(38_500)],
  [CONTRACTED, "Saving on the present cost", "Cashable benefit", "Council", growing(0, 30_000, 30_000)], [CONTRACTED, "Fewer placements", "Cashable benefit", "Council", growing(9_000, 40_000, 58_000)],
  [CONTRACTED, "Setting up", "One-off cost", "Provider", once(9_000)],
  [EMBEDDED, "Posts in partner teams", "Cost", "Council", growing(82_000, 82_000, 84_000)], [EMBEDDED, "Hosting", "Cost", "NHS", growing(16_000, 16_000, 16_000)], [EMBEDDED, "TUPE", "One-off cost", "NHS", once(22_000)],
  [EMBEDDED, "Fewer placements", "Cashable benefit", "Council", growing(8_000, 38_000, 54_000)], [EMBEDDED, "Fewer attendances", "Cashable benefit", "NHS", growing(6_000, 24_000, 31_000)],
  [EMBEDDED, "Officers' time", "Non-cashable benefit", "Police", growing(5_000, 12_000, 12_000)],
];

const CRITERIA: readonly (readonly [name: string, weight: number, scores: readonly number[]])[] = [
  ["Quality for people", 0.4, [1, 4, 4, 5]], ["Fit with partners", 0.25, [1, 3, 3, 5]], ["Deliverability", 0.2, [5, 3, 4, 2]], ["Resilience", 0.15, [1, 4, 3, 3]],
];

/** The options' costs and benefits by year, and the criteria with their scores, on sheets of their own. */
export function appraisalSample([optionsSheet, criteriaSheet]: readonly string[]): SamplePlan {
  if (optionsSheet === undefined || criteriaSheet === undefined) throw new RangeError(`A sample needs ${APPRAISAL_SAMPLE_SHEETS.length} sheet names`);
  const options = new SheetLayout(optionsSheet, "inputs");
  head(options, "Sample: options by year");
  const flows = options.table({
    name: "Sample_options",
    rows: LINES.length,
    columns: [
      ...["Option", "Line", "Kind", "Payer"].map((heading, at) => ({ key: heading, heading, width: 24, cell: ({ index }: { index: number }) => text(String(LINES[index]![at]), "Input") })),
      ...YEARS.map((year, at) => ({ key: year, heading: `${year} (£)`, width: 14, cell: ({ index }: { index: number }) => optional(LINES[index]![4][at] ?? null) })),
    ],
  });
  const criteria = new SheetLayout(criteriaSheet, "inputs");
  head(criteria, "Sample: criteria and scores");
  const checkRow = criteria.row;
  criteria.skip(2);
  const scores = criteria.table({
    name: "Sample_criteria",
    rows: CRITERIA.length,
    columns: [
      { key: "criterion", heading: "Criterion", width: 24, cell: ({ index }) => text(CRITERIA[index]![0], "Input") },
      { key: "weight", heading: "Weight", width: 12, cell: ({ index }) => figure(CRITERIA[index]![1], PERCENT, "Input") },
      ...[NONE, IN_HOUSE, CONTRACTED, EMBEDDED].map((heading, at) => ({ key: heading, heading, width: 14, cell: ({ index }: { index: number }) => figure(CRITERIA[index]![2][at]!, WHOLE, "Input") })),
    ],
  });
  criteria.put(checkRow, 0, text("Checks"));
  criteria.put(checkRow, 1, formula(`=IF(ROUND(SUM(${scores.range("weight", criteriaSheet)})*100,0)=100,0,1)`, "0", "Output", { align: "left" }));
  criteria.put(checkRow, 2, words(`=IF(B${checkRow + 1}=0,"The weights total 100%","The weights do not total 100%")`, "Output"));
  return {
    plan: {
      job: SAMPLE_JOB, title: "Sample options appraisal", sheets: [finished(options, flows), finished(criteria, scores)], names: [],
      masterCheck: { sheet: criteriaSheet, row: checkRow, column: 1 }, show: optionsSheet,
    },
    options: placeOf(flows, 4 + YEARS.length), criteria: placeOf(scores, 6),
  };
}

function head(layout: SheetLayout, title: string): void {
  layout.line(text(title, "Title"));
  layout.line(text(MADE_UP));
  layout.skip();
}

function optional(value: number | null): PlanCell {
  return value === null ? { style: "Input" } : figure(value, POUNDS, "Input");
}

function finished(layout: SheetLayout, table: PlacedTable): ReturnType<SheetLayout["finish"]> {
  return layout.finish(table.headerRow + 1, [table.headerRow, table.headerRow]);
}

function placeOf(table: PlacedTable, columns: number): Placed {
  return { sheet: table.sheet, address: addressOf({ row: table.headerRow, column: table.firstColumn, rows: table.rows + 1, columns }) };
}
