import type { CellGrid } from "../cellKinds";
import { singleSpaced } from "../cleanText";
import { scaled } from "../decimal";
import type { FoundTable } from "../findTable";
import { scaleIn } from "../headings";
import type { BlockCell } from "./rawFigures";
import type { CostScale, ScaleProof } from "./unitCostReading";

/** A published unit cost with the cost (before any scale) and the activity it should be worked out from. */
export interface PublishedUnitCost {
  readonly unitCost: number;
  /** As the cell holds it. */
  readonly cost: number;
  /** What the headings, notes or a person say the cost stands for. */
  readonly scale: number;
  readonly activity: number;
}

const FACTORS = [1, 1000, 1_000_000];
/** Decimals looked at to tell how figures were rounded. */
const MOST_DECIMALS = 4;

/** What a title or note says costs are in: "Numerator data are presented in £'000s"; null where none says. */
export function statedScale(grid: CellGrid, table: FoundTable): (BlockCell & { readonly factor: number }) | null {
  const notes = table.notes.flatMap((row) => Array.from({ length: Math.min(grid.columns, 4) }, (_, column) => ({ row, column, words: grid.text(row, column) })));
  for (const { row, column, words } of [...table.titles.map((title) => ({ ...title, words: grid.text(title.row, title.column) })), ...notes]) {
    for (const line of words.slice(0, 2000).split(/[\r\n]+|(?<=[.;]) /)) {
      const said = singleSpaced(line);
      if (said === "" || (/\bunit (?:costs?|prices?)\b|\bper (?:week|hour|day|night)\b/i.test(said) && !/\bnumerator|\bexpenditure/i.test(said))) continue;
      const factor = scaleIn(said);
      if (factor !== null) return { row, column, factor };
    }
  }
  return null;
}

/** How many published unit costs the costs and activity give, at one factor for all, or each at its own scale. */
export function proveScale(published: readonly PublishedUnitCost[], factor?: number): ScaleProof {
  const [unitStep, costStep, activityStep] = [stepOf(published.map(({ unitCost }) => unitCost)), stepOf(published.map(({ cost }) => cost)), stepOf(published.map(({ activity }) => activity))];
  let [agree, withinRounding] = [0, 0];
  for (const { unitCost, cost, scale, activity } of published) {
    const times = factor ?? scale;
    const worked = scaled(cost, times) / activity;
    const apart = Math.abs(unitCost - worked);
    const near = unitStep / 2 + 1e-9 * Math.abs(worked);
    if (apart <= near) agree++;
    else if (apart <= near + ((costStep * times) / 2 + (Math.abs(worked) * activityStep) / 2) / Math.abs(activity)) withinRounding++;
  }
  return { agree, withinRounding, of: published.length };
}

/** The one factor that gives most of the published unit costs; null where none does. */
export function factorThatFits(published: readonly PublishedUnitCost[]): number | null {
  for (const factor of FACTORS) {
    const { agree, withinRounding, of } = proveScale(published, factor);
    if (of > 0 && (agree + withinRounding) * 2 > of) return factor;
  }
  return null;
}

/** True where the proof bears the scale out. */
export function isProved({ agree, withinRounding, of }: ScaleProof): boolean {
  return (agree + withinRounding) * 2 > of;
}

/** The scale most costs have. */
export function commonScale(scales: Iterable<number>): CostScale["factor"] {
  const count = new Map<number, number>();
  for (const scale of scales) count.set(scale, (count.get(scale) ?? 0) + 1);
  let best = 1;
  for (const [scale, times] of count) if (times > (count.get(best) ?? 0)) best = scale;
  return best;
}

/** One step of the last decimal any of the figures has. */
function stepOf(values: readonly number[]): number {
  let decimals = 0;
  for (const value of values) {
    while (decimals < MOST_DECIMALS && Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) > 1e-6 * Math.max(1, Math.abs(value))) decimals++;
    if (decimals === MOST_DECIMALS) break;
  }
  return 10 ** -decimals;
}
