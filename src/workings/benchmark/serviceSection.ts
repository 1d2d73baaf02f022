import { POUNDS } from "../formats";
import { formula, NOT_APPLICABLE, words } from "../planCells";
import type { ColumnSpec, RowPlace, SheetLayout } from "../sheetLayout";
import { comparesCosts, NONE, perUnit, type BenchmarkContext, type OpenService, type ServicePlaced } from "./benchmarkContext";
import { bidColumns } from "./bidColumns";
import { FunctionBlock, type Room } from "./functionBlock";
import { hasActivity, providersTable } from "./providersTable";

/** Cells of one service in the tables that have a row each service. */
export interface ServiceFigures {
  readonly spread: (key: string) => string;
  readonly position: (key: string) => string;
}

/** What the functions give of a service; null by native formulas, and what the view has no use for. */
export interface FunctionResults {
  readonly summary: Room;
  readonly without: Room | null;
  readonly position: Room | null;
}

export interface ServiceSection extends ServicePlaced {
  readonly results: FunctionResults | null;
}

/** BENCH.SUMMARY's rows, its headings among them, without a weighted mean. */
const SUMMARY_ROWS = 11;
const POSITION_ROWS = 7;

/** One service: what the functions give where they are used, and a row each provider. */
export function serviceSection(layout: SheetLayout, context: BenchmarkContext, service: OpenService, no: number, figures: ServiceFigures): ServiceSection {
  const { mode, benchmarkCase: { outliers: { rule }, view }, inputs } = context;
  const sheet = layout.name;
  const costs = comparesCosts(context);
  const weighted = hasActivity(service);
  const block = mode === "functions" ? roomsFor(layout, context, service) : null;
  const table = providersTable(layout, context, service, no, [
    ...(view === "lines" ? [] : orderColumns(context, sheet)),
    ...(costs ? costColumns(context, service, figures, block, sheet) : []),
    ...(view === "bids" ? bidColumns(context, block?.bids ?? null, sheet) : []),
  ]);
  if (!block) return { service, table, results: null };
  const range = (key: string): string => table.range(key, sheet);
  const unlessEmpty = (key: string, body: string): string => `=IF(COUNT(${range(key)})=0,"",${body})`;
  block.summary.fill(unlessEmpty("compared", `OPENBOOK.BENCH.SUMMARY(${range("compared")},${weighted ? range("weight") : ""},"keep")`));
  block.without?.fill(unlessEmpty("kept", `OPENBOOK.BENCH.SUMMARY(${range("kept")},${weighted ? range("kept weight") : ""},"keep")`));
  block.position?.fill(`=IF(ISNUMBER(${figures.position("value")}),OPENBOOK.BENCH.POSITION(${figures.position("value")},${range("compared")},"keep"),"")`);
  if (costs) block.outliers?.fill(`=IF(ISNUMBER(${figures.spread("most")}),OPENBOOK.BENCH.OUTLIERS(${range("compared")},"${rule}",${inputs.cell("k", 0, sheet)}),"")`);
  block.savings?.fill(`=IF(SUM(${range("weight")})>0,OPENBOOK.BENCH.SAVING(${range("cost compared")},${range("weight")},${inputs.cell("target", 0, sheet)}),"")`);
  block.bids?.fill(unlessEmpty("compared", `OPENBOOK.BENCH.BIDS(${range("compared")},${inputs.cell("tolerance", 0, sheet)})`));
  return { service, table, results: { summary: block.summary, without: block.without, position: block.position } };
}

interface Rooms extends FunctionResults {
  readonly outliers: Room | null;
  readonly savings: Room | null;
  readonly bids: Room | null;
}

function roomsFor(layout: SheetLayout, context: BenchmarkContext, service: OpenService): Rooms {
  const costs = comparesCosts(context);
  const count = service.found.compared.length;
  const weighted = hasActivity(service);
  const summaryRows = SUMMARY_ROWS + (weighted ? 1 : 0);
  const bids = context.benchmarkCase.view === "bids";
  const rows = Math.max(summaryRows, costs ? count : bids ? count + 1 : 0);
  const block = new FunctionBlock(layout, `${service.given.name}: what the functions give`, "BENCH.SUMMARY and the like, as they come; the tables read them.", rows);
  return {
    summary: block.room(["Measure", "Value"], summaryRows),
    without: costs ? block.room(["Measure, without outliers", "Value, without outliers"], summaryRows) : null,
    position: costs && context.subject ? block.room(["Position", "Value of the position"], POSITION_ROWS) : null,
    outliers: costs ? block.room(["Outlier"], count) : null,
    bids: bids ? block.room(["Bid (£)", "Median of the others", "Difference", "Flag"], count + 1) : null,
    savings: costs && weighted ? block.room(["Saving before the area factor (£)"], count, POUNDS) : null,
  };
}

/** Each provider's place from the cheapest, for the sheet that shows them in order. */
function orderColumns({ settings }: BenchmarkContext, sheet: string): ColumnSpec[] {
  return [
    { key: "key", heading: "As put in order (£)", width: 14, cell: ({ cell }) => formula(`=IF(${cell("counts")}=1,${settings.ordered(cell("compared"), sheet)},"${NONE}")`, POUNDS) },
    { key: "place", heading: "Place from the cheapest", width: 10, cell: ({ cell, range, toDate }) => formula(`=IF(${cell("counts")}=1,RANK(${cell("key")},${range("key")},1)+COUNTIF(${toDate("key")},${cell("key")})-1,"${NONE}")`, "0") },
  ];
}

function costColumns(context: BenchmarkContext, service: OpenService, { spread, position }: ServiceFigures, block: Rooms | null, sheet: string): ColumnSpec[] {
  const { settings, benchmarkCase: { area, outliers: { rule } }, subject } = context;
  const unit = perUnit(service.given);
  const weighted = hasActivity(service);
  const kept = (key: string, of: string, otherwise: string, heading: string): ColumnSpec =>
    ({ key, heading, width: 14, cell: ({ cell }) => formula(`=IF(${cell("stays")}=1,${cell(of)},${otherwise})`, POUNDS) });
  return [
    ...(block ? [] : [{ key: "deviation", heading: "Distance from the median (£)", width: 14, cell: ({ cell }: RowPlace) => formula(`=IF(${cell("counts")}=1,ABS(${cell("compared")}-${spread("median")}),"${NONE}")`, POUNDS) }]),
    ...(block ? [] : subject ? standing(settings, position("value"), sheet) : []),
    { key: "outlier", heading: `Outlier by ${rule === "IQR" ? "quartiles" : "deviations"}`, width: 12, cell: outlierCell(context, spread, block?.outliers ?? null, sheet) },
    { key: "stays", heading: "Counts without outliers (1 is yes)", width: 12, cell: ({ cell }) => formula(`=IF(AND(${cell("counts")}=1,${cell("outlier")}="${NOT_APPLICABLE}",${cell("named")}<>1),1,0)`, "0") },
    kept("kept", "compared", `"${NONE}"`, `Unit cost without outliers (${unit})`),
    ...(weighted ? [kept("kept weight", "weight", "0", "Activity without outliers"), kept("kept cost", "cost compared", "0", "Cost without outliers (£)")] : []),
    ...(weighted ? savingColumns(context, service, spread, block?.savings ?? null, area !== null, sheet) : []),
  ];
}

/** Who is cheaper than the subject. */
function standing(settings: BenchmarkContext["settings"], value: string, sheet: string): ColumnSpec[] {
  const among = (cell: RowPlace["cell"]): string => `AND(${cell("counts")}=1,ISNUMBER(${value}))`;
  return [
    { key: "cheaper", heading: "Cheaper than the subject (1 is yes)", width: 12, cell: ({ cell }) => formula(`=IF(${among(cell)},IF(${settings.isAbove(value, cell("compared"), sheet)},1,0),0)`, "0") },
  ];
}

function outlierCell({ settings }: BenchmarkContext, spread: ServiceFigures["spread"], spilled: Room | null, sheet: string): ColumnSpec["cell"] {
  if (spilled) return ({ index }) => words(`=IF(OR(${spilled.cell(0, index)}="high",${spilled.cell(0, index)}="low"),${spilled.cell(0, index)},"${NOT_APPLICABLE}")`);
  const [least, most] = [spread("least"), spread("most")];
  return ({ cell }) => words(
    `=IF(AND(${cell("counts")}=1,ISNUMBER(${most})),IF(${settings.isAbove(cell("compared"), most, sheet)},"high",IF(${settings.isAbove(least, cell("compared"), sheet)},"low","${NOT_APPLICABLE}")),"${NOT_APPLICABLE}")`,
  );
}

function savingColumns({ settings }: BenchmarkContext, service: OpenService, spread: ServiceFigures["spread"], spilled: Room | null, hasArea: boolean, sheet: string): ColumnSpec[] {
  const target = spread("target");
  const inOwnArea = (cell: RowPlace["cell"], pounds: string): string => settings.penny(hasArea ? `${pounds}*${cell("area")}` : pounds, sheet);
  return [
    ...(ableKey(service) === "compared" ? [] : [{ key: "able", heading: `Unit cost with activity (${perUnit(service.given)})`, width: 14, cell: ({ cell }: RowPlace) => formula(`=IF(${cell("weight")}>0,${cell("compared")},"${NONE}")`, POUNDS) }]),
    {
      key: "saving", heading: "Potential saving (£)", width: 15, total: (range) => formula(`=ROUND(SUM(${range})*100,0)/100`, POUNDS, "Total"),
      cell: ({ cell, index }) => formula(spilled
        ? `=IF(ISNUMBER(${spilled.cell(0, index)}),${inOwnArea(cell, spilled.cell(0, index))},"${NONE}")`
        : `=IF(${cell("weight")}>0,IF(${settings.isAbove(cell("compared"), target, sheet)},${inOwnArea(cell, `MAX(0,${cell("cost compared")}-${target}*${cell("weight")})`)},0),"${NONE}")`, POUNDS, "Output"),
    },
  ];
}

/** Formula (without "="): the figure that an array of measures gives under a name. */
export function measureOf(room: Room, measure: string): string {
  return `INDEX(${room.column(1)},MATCH("${measure}",${room.column(0)},0))`;
}

/** The unit costs of those that have activity: where it is what costs are divided by, all have. */
export function ableKey({ given }: OpenService): string {
  return given.basis === "cost and activity" ? "compared" : "able";
}
