import type { Account } from "../account";
import type { CellGrid } from "../cellKinds";
import type { FoundTable } from "../findTable";
import { commonScale, factorThatFits, isProved, proveScale, statedScale, type PublishedUnitCost } from "./costScale";
import type { FigureReadings } from "./figureReadings";
import type { BlockCell, RawTable } from "./rawFigures";
import type { AggregateSign, CostScale } from "./unitCostReading";

interface Settled {
  readonly costScale: CostScale;
  readonly remark: (BlockCell & { readonly words: string }) | null;
}

/**
 * Finds what costs are to be multiplied by to be pounds, and reads them so: as a person chose, else as headings say, else as a title or note says. Where
 * published unit costs bear out another factor and not that, the other is taken and said.
 */
export function settleScale(
  grid: CellGrid, account: Account, table: FoundTable, raw: RawTable, readings: FigureReadings, signs: readonly (AggregateSign | null)[], chosen: number | undefined,
): Settled {
  const costs = raw.figures.flatMap(({ measure, organisation, series }, at) => (measure === "cost" && organisation >= 0 && series >= 0 ? [at] : []));
  const headed = costs.find((at) => raw.figures[at]?.scale !== null);
  const stated = statedScale(grid, table);
  for (const at of costs) readings.rescale(at, chosen ?? raw.figures[at]?.scale ?? stated?.factor ?? 1);
  const says = headed === undefined ? stated : headingCell(table, raw, headed);
  const how: CostScale["how"] = costs.length === 0 ? "none" : chosen !== undefined ? "choice" : headed !== undefined ? "heading" : stated ? "note" : "none";
  const place = says && how !== "choice" && how !== "none" ? account.place(says.row, says.column) : null;
  const published = publishedUnitCosts(raw, readings, signs);
  const proof = published.length === 0 ? null : proveScale(published);
  const factor = commonScale(costs.map((at) => readings.scale(at)));
  if (proof === null || isProved(proof) || chosen !== undefined) return { costScale: { factor, how, place, proof }, remark: proof === null ? null : differing(table, proof) };
  const fits = factorThatFits(published);
  if (fits === null) return { costScale: { factor, how, place, proof }, remark: differing(table, proof) };
  for (const at of costs) readings.rescale(at, fits);
  const better = proveScale(published, fits);
  const words = `Costs are read in ${unitsOf(fits)}, because ${shownFactor(fits)}cost ÷ activity then gives ${counted(better.agree + better.withinRounding)} of ${counted(better.of)} unit costs in the table${how === "none" ? "" : `; its words say ${unitsOf(factor)}`}.`;
  return { costScale: { factor: fits, how: "arithmetic", place: null, proof: better }, remark: { row: table.headingRows?.[1] ?? table.area.row, column: table.area.column, words } };
}

function differing(table: FoundTable, { agree, withinRounding, of }: { agree: number; withinRounding: number; of: number }): Settled["remark"] {
  const apart = of - agree - withinRounding;
  if (apart === 0) return null;
  const words = `${counted(apart)} of ${counted(of)} unit costs in the table ${apart === 1 ? "is" : "are"} not its cost ÷ its activity, even allowing for rounding.`;
  return { row: table.headingRows?.[1] ?? table.area.row, column: table.area.column, words };
}

/** Unit costs that stand beside the one cost and the one activity of the same organisation and series. */
function publishedUnitCosts(raw: RawTable, readings: FigureReadings, signs: readonly (AggregateSign | null)[]): readonly PublishedUnitCost[] {
  const { figures, series, organisations } = raw;
  const slots = new Map<number, { cost: number; activity: number; unit: number; several: boolean }>();
  const full = new Set(series.flatMap(({ measures }, at) => (measures.length === 3 ? [at] : [])));
  for (const [at, { organisation, series: of, measure }] of figures.entries()) {
    if (organisation < 0 || !full.has(of) || signs[organisation] !== null || Number.isNaN(readings.held(at))) continue;
    const key = of * organisations.length + organisation;
    const slot = slots.get(key) ?? { cost: -1, activity: -1, unit: -1, several: false };
    slots.set(key, slot);
    const name = measure === "unit cost" ? "unit" : measure;
    if (slot[name] >= 0) slot.several = true;
    slot[name] = at;
  }
  const published: PublishedUnitCost[] = [];
  for (const { cost, activity, unit, several } of slots.values()) {
    if (several || cost < 0 || activity < 0 || unit < 0 || readings.value(activity) === 0) continue;
    published.push({ unitCost: readings.value(unit), cost: readings.held(cost), scale: readings.scale(cost), activity: readings.value(activity) });
  }
  return published;
}

function headingCell(table: FoundTable, raw: RawTable, at: number): BlockCell | null {
  const figure = raw.figures[at];
  if (!figure) return null;
  const heading = table.columns.find(({ column }) => column === figure.column)?.headingCells.at(-1);
  return raw.series[figure.series]?.measures.find(({ measure }) => measure === "cost") ?? heading ?? null;
}

function unitsOf(factor: number): string {
  return factor === 1 ? "pounds" : factor === 1000 ? "thousands of pounds" : factor === 1_000_000 ? "millions of pounds" : `units of £${counted(factor)}`;
}

function shownFactor(factor: number): string {
  return factor === 1 ? "" : `${counted(factor)} × `;
}

function counted(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
