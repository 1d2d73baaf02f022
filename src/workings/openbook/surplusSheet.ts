import { PERCENT, POUNDS } from "../formats";
import type { PlanName } from "../insertPlan";
import { formula, label, NOT_APPLICABLE, sumOf, text } from "../planCells";
import { PlacedTable, type ColumnSpec, type RowPlace, type SheetLayout } from "../sheetLayout";
import { orShown, type ComparisonContext } from "./comparisonContext";
import type { ReturnSurplus } from "./comparisonFigures";
import { spill } from "./varianceBlocks";

export interface SurplusPlaced {
  /** A row each return under terms, and a total. Columns income, cost, surplus, adjustment, after; null where there is none. */
  readonly table: PlacedTable | null;
  readonly names: readonly PlanName[];
}

/** Rows of OPEN.SURPLUS under its header. */
const MEASURES = ["surplus", "rate", "adjustment", "after", "afterRate"] as const;

/** The columns that the function reads, and those to their left. */
const FIRST_KEYS = ["no", "returnNo", "provider", "service", "year", "termsNo", "terms", "income", "cost", "minimum", "maximum", "share", "limit"];

type SurplusCells = Readonly<Record<(typeof MEASURES)[number], (row: number) => string>>;

/** Each return's surplus under its contract's terms: topped up to a minimum, shared above a maximum. */
export function layOutSurplus(layout: SheetLayout, context: ComparisonContext): SurplusPlaced {
  const { inputs: { terms } } = context;
  const worked = context.answer.surplus.filter(({ result }) => result);
  layout.heading("Surplus by return", "Income less costs of the year, as returned. A top-up is positive and paid to the provider; what is returned is negative.");
  if (worked.length === 0 || !terms) {
    layout.line(text("No surplus is worked out: no terms were given, or none could be applied."));
    return { table: null, names: [] };
  }
  const lay = (cells: SurplusCells | null): PlacedTable => layout.table({ name: "Openbook_surplus", rows: worked.length, totalLabel: "All of these", columns: surplusColumns(context, worked, terms, layout.name, cells) });
  if (context.mode === "workings") return placed(lay(null), layout.name);
  // The blocks stand beneath the table that reads them.
  const top = layout.row;
  layout.row = top + 1 + worked.length + 1 + 1;
  const cells = surplusBlocks(layout, top, worked.length);
  const end = layout.row;
  layout.row = top;
  const table = lay(cells);
  layout.row = end;
  return placed(table, layout.name);
}

function placed(table: PlacedTable, sheet: string): SurplusPlaced {
  const total = (key: string, name: string, comment: string): PlanName => ({ name, sheet, row: table.rowOf(table.rows), column: table.columnOf(key), rows: 1, columns: 1, comment });
  return { table, names: [total("surplus", "openbook_surplus_total", "Surplus of the returns under terms, in pounds."), total("adjustment", "openbook_surplus_adjustment", "Topped up (positive) or returned (negative), in pounds.")] };
}

function surplusColumns({ all, comparisonCase, returns: { list }, inputs: { setting } }: ComparisonContext, worked: readonly ReturnSurplus[], terms: PlacedTable, sheet: string, cells: SurplusCells | null): ColumnSpec[] {
  const of = (index: number) => all[worked[index]!.of]!;
  const ofReturn = (key: string) => ({ cell }: RowPlace): string => `INDEX(${list.range(key, sheet)},${cell("returnNo")})`;
  const ofTerms = (key: string) => ({ cell }: RowPlace): string => `INDEX(${terms.range(key, sheet)},${cell("termsNo")})`;
  const money = (key: string, heading: string, body: (place: RowPlace) => string, total = false): ColumnSpec => ({ key, heading, width: 16, ...(total ? { total: sumOf(POUNDS) } : {}), cell: (place) => formula(`=${body(place)}`, POUNDS) });
  const rate = (key: string, heading: string, body: (place: RowPlace) => string): ColumnSpec => ({ key, heading, width: 14, cell: (place) => formula(`=${body(place)}`, PERCENT) });
  const own = (key: keyof SurplusCells, native: (place: RowPlace) => string) => (place: RowPlace): string => {
    if (!cells) return native(place);
    const from = cells[key](place.index);
    return `IF(${from}="","${NOT_APPLICABLE}",${from})`;
  };
  const onIncome = (amount: string) => ({ cell }: RowPlace): string => `IF(${cell("income")}=0,"${NOT_APPLICABLE}",${cell(amount)}/${cell("income")})`;
  const steps: ColumnSpec[] = cells ? [] : [
    money("shortfall", "Short of the minimum (£)", ({ cell }) => `IF(ISNUMBER(${cell("minimum")}),MAX(0,${cell("minimum")}*${cell("income")}-${cell("surplus")}),0)`),
    money("topUp", "Topped up (£)", ({ cell }) => `IF(ISNUMBER(${cell("limit")}),MIN(${cell("shortfall")},${cell("limit")}),${cell("shortfall")})`),
    money("excess", "Excess over the maximum (£)", ({ cell }) => `IF(ISNUMBER(${cell("maximum")}),MAX(0,${cell("surplus")}-${cell("maximum")}*${cell("income")}),0)`),
  ];
  return [
    { key: "no", heading: "No.", width: 14, cell: ({ index }) => label(index + 1) },
    { key: "returnNo", heading: "Return no.", width: 24, cell: ({ index }) => label(worked[index]!.of + 1) },
    { key: "provider", heading: "Provider", width: 24, cell: ({ index }) => text(orShown(of(index).provider)) },
    { key: "service", heading: "Service", width: 18, cell: ({ index }) => text(orShown(of(index).service)) },
    { key: "year", heading: "Year", width: 12, cell: ({ index }) => text(orShown(of(index).year)) },
    { key: "termsNo", heading: "Terms no.", width: 12, cell: ({ index }) => label(worked[index]!.terms + 1) },
    { key: "terms", heading: "Terms", width: 18, cell: ({ index }) => text(orShown(comparisonCase.terms[worked[index]!.terms]!.name)) },
    money("income", "Income (£)", ofReturn("income"), true), money("cost", "Cost (£)", ofReturn("costs"), true),
    rate("minimum", "Minimum", ofTerms("minimum")), rate("maximum", "Maximum", ofTerms("maximum")), rate("share", "Provider's share", ofTerms("share")), money("limit", "Top-up limit (£)", ofTerms("limit")),
    money("surplus", "Surplus (£)", own("surplus", ({ cell }) => `IF(ABS(${cell("income")}-${cell("cost")})<=${setting("same", sheet)}*MAX(ABS(${cell("income")}),ABS(${cell("cost")})),0,${cell("income")}-${cell("cost")})`), true),
    rate("rate", "Surplus on income", own("rate", onIncome("surplus"))),
    ...steps,
    money("adjustment", "Topped up or returned (£)", own("adjustment", ({ cell }) => `${cell("topUp")}-(1-${cell("share")})*${cell("excess")}`), true),
    money("after", "Surplus after (£)", own("after", ({ cell }) => `${cell("surplus")}+${cell("adjustment")}`), true),
    rate("afterRate", "Surplus after, on income", own("afterRate", onIncome("after"))),
  ];
}

/** OPEN.SURPLUS of each return, one under the other. */
function surplusBlocks(layout: SheetLayout, headerRow: number, count: number): SurplusCells {
  const sheet = layout.name;
  const table = new PlacedTable(sheet, headerRow, 0, count, FIRST_KEYS);
  layout.heading("Surplus by function", "OPEN.SURPLUS: a block each return, in the order above.");
  const blocks = Array.from({ length: count }, (_, row) => {
    const block = new PlacedTable(sheet, layout.row, 0, MEASURES.length, ["measure", "value"]);
    const at = (key: string): string => table.cell(key, row, sheet);
    const optional = (key: string): string => `IF(ISNUMBER(${at(key)}),${at(key)},"")`;
    spill(layout, `=OPENBOOK.OPEN.SURPLUS(${at("income")},${at("cost")},${optional("minimum")},${optional("maximum")},${at("share")},${optional("limit")})`, block, 1 + 1);
    return block;
  });
  const cell = (key: (typeof MEASURES)[number]) => (row: number): string => blocks[row]!.cell("value", MEASURES.indexOf(key), sheet);
  return { surplus: cell("surplus"), rate: cell("rate"), adjustment: cell("adjustment"), after: cell("after"), afterRate: cell("afterRate") };
}
