import { addressOf } from "../../cells/address";
import { POUNDS, WHOLE } from "../formats";
import type { InsertPlan, PlanCell } from "../insertPlan";
import { figure, formula, sumOf, text, words } from "../planCells";
import { SAMPLE_JOB } from "../sampleJob";
import { SheetLayout, type ColumnSpec, type PlacedTable } from "../sheetLayout";

/** The names to ask the workbook for, in this order. */
export const BENCHMARK_SAMPLE_SHEETS: readonly string[] = ["Sample unit costs"];

interface SamplePlan {
  readonly plan: InsertPlan;
  /** Where the table stands, headings and total included. */
  readonly costs: { readonly sheet: string; readonly address: string };
}

const MADE_UP = "A sample to try Openbook with. The councils and every figure are made up.";

interface SampleCouncil {
  readonly name: string;
  readonly region: string;
  readonly areaFactor: number;
  /** Population aged 65 and over. */
  readonly older: number;
  readonly nursing: { readonly cost: number; readonly weeks: number } | null;
  readonly homeCare: { readonly cost: number; readonly hours: number };
}

function council(name: string, region: string, areaFactor: number, older: number, nursing: readonly [cost: number, weeks: number] | null, homeCare: readonly [cost: number, hours: number]): SampleCouncil {
  return { name, region, areaFactor, older, nursing: nursing && { cost: nursing[0], weeks: nursing[1] }, homeCare: { cost: homeCare[0], hours: homeCare[1] } };
}

/** One has no nursing care of its own, and one pays twice what the others do. */
const COUNCILS: readonly SampleCouncil[] = [
  council("Aldermoor", "North", 0.98, 41_200, [14_872_310, 17_214], [9_846_120, 455_830]), council("Brackwater", "North", 0.97, 28_900, [9_412_885, 11_580], [6_204_770, 301_940]),
  council("Calverdale", "North", 0.99, 63_400, [24_316_540, 28_470], [15_377_215, 688_400]), council("Dunsmere", "North", 0.97, 19_750, null, [4_118_360, 190_225]),
  council("Eastholme", "Midlands", 1, 52_300, [19_905_470, 22_648], [12_640_985, 548_310]), council("Fallowbridge", "Midlands", 0.99, 34_600, [12_088_930, 14_602], [8_173_440, 372_660]),
  council("Garston Vale", "Midlands", 1.01, 47_850, [18_240_115, 20_094], [11_925_330, 511_870]), council("Harrowden", "Midlands", 1, 22_100, [7_630_745, 8_930], [5_012_690, 214_780]),
  council("Inglewick", "South", 1.06, 58_700, [25_194_820, 25_310], [16_204_515, 634_950]), council("Jarrowfield", "South", 1.05, 31_450, [26_118_640, 13_215], [8_640_275, 340_110]),
  council("Kestrel Bay", "South", 1.08, 44_900, [19_488_360, 18_960], [13_077_840, 498_215]), council("Larkhampton", "South", 1.04, 26_300, [10_214_590, 10_672], [6_988_105, 281_490]),
  council("Marlstead", "London", 1.18, 30_800, [15_630_275, 13_428], [10_946_660, 387_340]), council("Northgate", "London", 1.2, 24_500, [12_877_960, 10_806], [8_915_230, 309_285]),
];

/** Costs and activity of two services by council on a sheet of its own, under a free name for BENCHMARK_SAMPLE_SHEETS. */
export function benchmarkSample([sheet]: readonly string[]): SamplePlan {
  if (sheet === undefined) throw new RangeError(`A sample needs ${BENCHMARK_SAMPLE_SHEETS.length} sheet name`);
  const layout = new SheetLayout(sheet, "inputs");
  layout.line(text("Sample: unit costs 2024-25", "Title"));
  layout.line(text(`${MADE_UP} Dunsmere has no nursing care, and Jarrowfield's is dear.`));
  const checkRow = layout.row;
  layout.skip(2);
  const table = layOutCosts(layout);
  const [costs, weeks] = [table.range("nursingCost", sheet), table.range("nursingWeeks", sheet)];
  layout.put(checkRow, 0, text("Checks"));
  layout.put(checkRow, 1, formula(`=SUMPRODUCT(--(ISNUMBER(${costs})<>ISNUMBER(${weeks})))`, "0", "Output", { align: "left" }));
  layout.put(checkRow, 2, words(`=IF(B${checkRow + 1}=0,"Every council has both a cost and its weeks of nursing care, or neither","A council has a cost or weeks of nursing care, and not both")`, "Output"));
  return {
    plan: {
      job: SAMPLE_JOB, title: "Sample unit costs 2024-25", sheets: [layout.finish(table.headerRow + 1, [table.headerRow, table.headerRow])], names: [],
      masterCheck: { sheet, row: checkRow, column: 1 }, show: sheet,
    },
    costs: { sheet, address: addressOf({ row: table.headerRow, column: table.firstColumn, rows: table.rows + 2, columns: 8 }) },
  };
}

function layOutCosts(layout: SheetLayout): PlacedTable {
  const at = (index: number): SampleCouncil => COUNCILS[index]!;
  const column = (key: string, heading: string, numberFormat: string, of: (council: SampleCouncil) => number | null): ColumnSpec =>
    ({ key, heading, width: 16, cell: ({ index }) => optional(of(at(index)), numberFormat), total: sumOf(numberFormat) });
  return layout.table({
    name: "Sample_unit_costs",
    rows: COUNCILS.length,
    totalLabel: "All councils",
    columns: [
      { key: "council", heading: "Council", width: 20, cell: ({ index }) => text(at(index).name) },
      { key: "region", heading: "Region", width: 14, cell: ({ index }) => text(at(index).region) },
      { key: "area", heading: "Area factor", width: 12, cell: ({ index }) => figure(at(index).areaFactor, "0.00", "Input") },
      column("older", "Population aged 65 and over", WHOLE, ({ older }) => older),
      column("nursingCost", "Nursing care cost (£)", POUNDS, ({ nursing }) => nursing && nursing.cost),
      column("nursingWeeks", "Nursing care weeks", WHOLE, ({ nursing }) => nursing && nursing.weeks),
      column("homeCost", "Home care cost (£)", POUNDS, ({ homeCare }) => homeCare.cost),
      column("homeHours", "Home care hours", WHOLE, ({ homeCare }) => homeCare.hours),
    ],
  });
}

function optional(value: number | null, numberFormat: string): PlanCell {
  return value === null ? { style: "Input" } : figure(value, numberFormat, "Input");
}
