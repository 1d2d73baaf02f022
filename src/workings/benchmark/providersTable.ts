import { POUNDS, QUANTITY } from "../formats";
import type { PlanCell } from "../insertPlan";
import { figure, formula, label, NOT_APPLICABLE, sumOf, text } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import { NONE, perUnit, type BenchmarkContext, type OpenService } from "./benchmarkContext";
import { FACTOR } from "./benchmarkFormats";
import type { BenchmarkInputKind, FigureRun } from "./benchmarkInputs";

type Cell = RowPlace["cell"];

/** One service: a row each provider that is compared, from the cells it gives to its unit cost in the case's prices, area and unit, and what follows. */
export function providersTable(layout: SheetLayout, context: BenchmarkContext, service: OpenService, no: number, more: readonly ColumnSpec[]): PlacedTable {
  const { benchmarkCase: { providers } } = context;
  const { given, found } = service;
  const who = (index: number) => providers[found.compared[index]!.provider]!;
  const told = (key: "code" | "group", heading: string): ColumnSpec[] =>
    (providers.some((each) => each[key] !== "") ? [{ key, heading, width: 14, cell: ({ index }) => text(who(index)[key] === "" ? NOT_APPLICABLE : who(index)[key]) }] : []);
  layout.heading(given.name, `Each provider compared, ${given.basis === "unit cost" ? "with the unit cost it gives" : "its cost over its activity"}. "${NONE}" where there is no figure.`);
  return layout.table({
    name: `Benchmark_service_${no}`,
    rows: found.compared.length,
    totalLabel: "All compared",
    columns: [
      { key: "no", heading: "No.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "providerNo", heading: "Provider no.", width: 28, cell: ({ index }) => label(found.compared[index]!.provider + 1) },
      { key: "provider", heading: "Provider", width: 24, cell: ({ index }) => text(who(index).name === "" ? "(no name)" : who(index).name) },
      ...told("code", "Code"), ...told("group", "Group"),
      ...switches(context, found.compared.map(({ provider }) => provider)),
      ...givenColumns(context, service),
      ...factorColumns(context, service),
      ...unitColumns(context, service),
      ...more,
    ],
  });
}

/** What a person may change on the sheet: who is compared, and who is an outlier by name. */
function switches(context: BenchmarkContext, compared: readonly number[]): ColumnSpec[] {
  const { view, outliers: { named } } = context.benchmarkCase;
  if (view === "lines") return [];
  const asked: ColumnSpec[] = [{
    key: "in", heading: "Compared (1 is yes)", width: 12, cell: () => figure(1, "0", "Input", { align: "left", note: "Type 0 to see the figures without this provider." }),
  }];
  if (view === "bids") return asked;
  return [...asked, {
    key: "named", heading: "Marked an outlier (1 is yes)", width: 12,
    cell: ({ index }) => figure(named.includes(compared[index]!) ? 1 : 0, "0", "Input", { align: "left", note: "Type 1 to count this provider among the outliers whatever the rule says." }),
  }];
}

function givenColumns(context: BenchmarkContext, { given, uses }: OpenService): ColumnSpec[] {
  const unit = given.conversion?.from ?? (given.unit === "" ? "unit" : given.unit);
  const shown: readonly { readonly kind: BenchmarkInputKind & keyof typeof READ; readonly heading: string; readonly format: string }[] = [
    ...(given.basis === "unit cost" ? [{ kind: "unit cost" as const, heading: "Unit cost as given (£)", format: POUNDS }] : [{ kind: "cost" as const, heading: "Cost as given (£)", format: POUNDS }]),
    ...(uses.some(({ activity }) => activity.count > 0) ? [{ kind: "activity" as const, heading: `Activity as given (${unit}s)`, format: QUANTITY }] : []),
  ];
  return shown.flatMap(({ kind, heading, format }) => read(context, kind, heading, format, uses.map((use) => use[READ[kind]])));
}

const READ = { "cost": "cost", "activity": "activity", "unit cost": "unitCost" } as const;

/** The figures' number and the figure; where a provider gives several, they add up. */
function read({ inputs, names: { workings: on } }: BenchmarkContext, kind: BenchmarkInputKind, heading: string, format: string, runs: readonly FigureRun[]): ColumnSpec[] {
  if (runs.every(({ count }) => count <= 1)) {
    return [
      { key: `${kind} no`, heading: `${named(kind)} no.`, width: 10, cell: ({ index }) => { const { first } = runs[index]!; return first === null ? text(NONE) : label(first); } },
      { key: kind, heading, width: 15, cell: ({ cell }) => formula(inputs.has(kind) ? `=IF(ISNUMBER(${cell(`${kind} no`)}),INDEX(${inputs.used(kind, on)},${cell(`${kind} no`)}),"${NONE}")` : `="${NONE}"`, format) },
    ];
  }
  const numbers = runs.flatMap(({ first, count }) => (first === null ? [] : [first, first + count - 1]));
  const [from, count] = [Math.min(...numbers) - 1, Math.max(...numbers) - Math.min(...numbers) + 1];
  const part = (key: string): string => inputs.columnPart(key, kind, from, count, on);
  const own = (cell: Cell, key: string, criterion: string): string => `COUNTIFS(${part("providerNo")},${cell("providerNo")},${part(key)},"${criterion}")`;
  return [
    { key: `${kind} cells`, heading: `${named(kind)}: cells`, width: 10, cell: ({ index }) => label(runs[index]!.count) },
    {
      key: kind, heading, width: 15,
      cell: ({ cell }) => formula(`=IF(AND(${cell(`${kind} cells`)}>0,${own(cell, "state", "not a number")}=0),SUMIFS(${part("used")},${part("providerNo")},${cell("providerNo")}),"${NONE}")`, format),
    },
  ];
}

const named = (kind: string): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

function factorColumns({ benchmarkCase: { area }, inputs, inputPlaces, priceYears, factors, names: { workings: on } }: BenchmarkContext, { found }: OpenService): ColumnSpec[] {
  const provider = (index: number): number => found.compared[index]!.provider;
  return [
    ...(priceYears && factors ? [
      { key: "periodNo", heading: "Price year no.", width: 10, cell: ({ index }: RowPlace): PlanCell => label(priceYears.periodOf(provider(index))) },
      { key: "price", heading: "Price factor", width: 12, cell: ({ cell }: RowPlace) => formula(`=INDEX(${factors.range("factor", on)},${cell("periodNo")})`, FACTOR) },
    ] : []),
    ...(area ? [
      { key: "areaNo", heading: "Area factor no.", width: 10, cell: ({ index }: RowPlace) => label(inputPlaces.areas.get(provider(index))!) },
      { key: "area", heading: "Area factor", width: 12, cell: ({ cell }: RowPlace) => formula(`=INDEX(${inputs.used("area factor", on)},${cell("areaNo")})`, FACTOR) },
    ] : []),
  ];
}

/** From the cost and the activity to the unit cost, and whether it counts. */
function unitColumns(context: BenchmarkContext, service: OpenService): ColumnSpec[] {
  const { benchmarkCase: { prices, area, zeros, view }, inputs, inputPlaces, names: { workings: on } } = context;
  const { given, at } = service;
  const unit = perUnit(given);
  const conversionNo = inputPlaces.conversions[at]!;
  const conversion = conversionNo === null ? null : inputs.cell("conversion", conversionNo, on);
  const active = hasActivity(service);
  const brought = (cell: Cell, key: string): string => `${cell(key)}${prices ? `*${cell("price")}` : ""}${area ? `/${cell("area")}` : ""}`;
  const there = (cell: Cell, ...keys: readonly string[]): string => [...keys, ...(prices ? ["price"] : []), ...(area ? ["area"] : [])].map((key) => `ISNUMBER(${cell(key)})`).join(",");
  const whole = (cell: Cell, key: string): string => `AND(${there(cell, key)}${area ? `,N(${cell("area")})>0` : ""})`;
  const units = given.conversion ? "units" : "activity";
  const cost = prices || area ? "brought" : "cost";
  const activity: ColumnSpec[] = active && conversion
    ? [{ key: "units", heading: `Activity (${given.unit === "" ? "unit" : given.unit}s)`, width: 15, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("activity")}),${cell("activity")}*${conversion},"${NONE}")`, QUANTITY) }]
    : [];
  const own: ColumnSpec[] = given.basis === "unit cost"
    ? [{ key: "unit", heading: `Unit cost (${unit})`, width: 15, cell: ({ cell }) => formula(`=IF(${whole(cell, "unit cost")},${brought(cell, "unit cost")}${conversion ? `/${conversion}` : ""},"${NONE}")`, POUNDS) }]
    : [
        ...(cost === "brought" ? [{ key: "brought", heading: "Cost brought over (£)", width: 16, cell: ({ cell }: RowPlace) => formula(`=IF(${whole(cell, "cost")},${brought(cell, "cost")},"${NONE}")`, POUNDS) }] : []),
        { key: "unit", heading: `Unit cost (${unit})`, width: 15, cell: ({ cell }) => formula(`=IF(AND(ISNUMBER(${cell(cost)}),N(${cell(units)})>0),${cell(cost)}/N(${cell(units)}),"${NONE}")`, POUNDS) },
      ];
  const ownCost = (cell: Cell): string => (given.basis === "unit cost" ? `${cell("unit")}*${cell(units)}` : cell(cost));
  const counted = view === "lines" ? [] : ["in"];
  return [
    ...activity, ...own,
    {
      key: "counts", heading: "Counts (1 is yes)", width: 10,
      cell: ({ cell }) => formula(`=IF(AND(${[...counted.map((key) => `${cell(key)}=1`), `ISNUMBER(${cell("unit")})`, ...(zeros === "skip" ? [`N(${cell("unit")})<>0`] : [])].join(",")}),1,0)`, "0"),
    },
    { key: "compared", heading: `Unit cost compared (${unit})`, width: 15, cell: ({ cell }) => formula(`=IF(${cell("counts")}=1,${cell("unit")},"${NONE}")`, POUNDS, "Output") },
    ...(active && view !== "lines" ? [
      { key: "weight", heading: "Activity compared", width: 15, total: sumOf(QUANTITY), cell: ({ cell }: RowPlace) => formula(`=IF(${cell("counts")}=1,N(${cell(units)}),0)`, QUANTITY) },
      { key: "cost compared", heading: "Cost compared (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }: RowPlace) => formula(`=IF(${cell("weight")}>0,${ownCost(cell)},0)`, POUNDS) },
    ] : []),
  ];
}

/** Whether any compared provider has activity: without it nothing is weighted and nothing saved. */
export function hasActivity({ found }: OpenService): boolean {
  return found.compared.some(({ activity }) => activity !== null);
}
