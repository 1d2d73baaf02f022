import { PERCENT, POUNDS } from "../formats";
import type { PlanCell } from "../insertPlan";
import { sourceText } from "../linkedCells";
import type { Origin } from "../origin";
import { formula, label, NOT_APPLICABLE, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { ledgerRange } from "./ledgerFormulas";
import { methodInWords } from "./methodsFollowed";
import type { OverheadPool } from "./priceCase";
import type { PriceContext } from "./priceContext";

interface Line {
  readonly item: string;
  readonly value: PlanCell;
  readonly source: string;
}

const LEFT = { align: "left" } as const;

/** What the prices rest on and where it comes from, on the page that a reader elsewhere is given. */
export function restsOn(layout: SheetLayout, context: PriceContext, ledgerTotal: string): PlacedTable {
  const { priceCase: { pools, payFrom, method, ledger } } = context;
  const lines: readonly Line[] = [
    { item: "Ledger", value: formula(`=${ledgerTotal}`, POUNDS, "Normal", LEFT), source: ledger ? ledgerRange(ledger, ledger.amountColumn).replaceAll("$", "") : "As read when this was inserted" },
    { item: "Pay", value: text(payFrom === "staffing" ? "Staffing list" : "Ledger"), source: payFrom === "staffing" ? "Each post costed; pay in the ledger is left out by name" : "As it was booked" },
    ...(pools.length === 0 ? [] : [{ item: "Overheads shared by", value: text(methodInWords(method)), source: "Chosen in the pane; the methods sheet has the others beside it" }]),
    ...pools.map((pool): Line => ({ item: `${pool.name} by`, value: text(driverWords(pool)), source: driverSource(pool) })),
    ...rateLines(context, layout.name),
    ...lawLines(context, layout.name),
  ];
  layout.heading("What the prices rest on", "The full list is in the assumptions log, on the checks sheet.");
  return layout.table({
    name: "Price_rests_on",
    rows: lines.length,
    columns: [
      { key: "no", heading: "No.", width: 18, cell: ({ index }) => label(index + 1) },
      { key: "item", heading: "Item", width: 24, cell: ({ index }) => text(lines[index]!.item) },
      { key: "value", heading: "What was taken", width: 15, cell: ({ index }) => lines[index]!.value },
      { key: "source", heading: "Source", width: 15, runsOn: true, cell: ({ index }) => text(lines[index]!.source) },
    ],
  });
}

function driverWords({ driver }: OverheadPool): string {
  return driver.kind === "direct cost" ? "Direct cost" : driver.name;
}

/** Where the services' quantities are: the first of them, and that there are more. */
function driverSource({ driver }: OverheadPool): string {
  if (driver.kind === "direct cost") return "What each service costs before overheads";
  if (driver.counted) return "Counted in the staffing list";
  const [first] = driver.byService;
  return first ? sourceWords(first.origin, driver.byService.length) : NOT_APPLICABLE;
}

function sourceWords(origin: Origin, count: number): string {
  return count > 1 && origin.kind === "cell" ? `${sourceText(origin)} and the rest on the inputs sheet` : sourceText(origin);
}

function rateLines({ priceCase: { contingency, surplus, surplusOn, staff, payFrom }, inputs }: PriceContext, sheet: string): Line[] {
  const rate = (item: string, kind: "contingency" | "surplus" | "pension" | "other" | "vacancy", origin: Origin): Line =>
    ({ item, value: formula(`=${inputs.cell(kind, 0, sheet)}`, PERCENT, "Normal", LEFT), source: sourceText(origin) });
  return [
    rate("Contingency on full cost", "contingency", contingency.origin),
    rate(surplusOn === "cost" ? "Surplus on cost" : "Surplus on price", "surplus", surplus.origin),
    ...(staff && payFrom === "staffing" ? [
      rate("Pension on pay", "pension", staff.terms.pension.origin), rate("Other on-costs on pay", "other", staff.terms.other.origin), rate("Saved by vacancies", "vacancy", staff.terms.vacancy.origin),
    ] : []),
  ];
}

/** National Insurance and the wage floor, where pay is costed by them. */
function lawLines({ priceCase: { staff, payFrom }, law }: PriceContext, sheet: string): Line[] {
  if (!law || !staff || payFrom !== "staffing") return [];
  const names = [{ item: "National Insurance", format: PERCENT }, { item: "On pay of a post over", format: POUNDS }, { item: "National Living Wage", format: POUNDS }];
  return names.slice(0, law.rows).map(({ item, format }, at) => ({
    item, value: formula(`=${law.cell("value", at, sheet)}`, format, "Normal", LEFT), source: `Of ${staff.terms.year}, with its source on the inputs sheet`,
  }));
}
