import type { CellBlock } from "../../../intake/cellBlock";
import { readCostLines } from "../../../intake/readCostLines";
import { readPriceTable } from "../../../intake/readPriceTable";
import type { Workbook } from "../../../workbook/port";
import { candidates, orNothing, readQuietly } from "../../shared/job/guessing";
import { sourceText } from "../../shared/RangeField";

/** A heading and two prices, each with its name and what it is. */
const FEWEST_CELLS = 4;
const WHOLE = 1e-6;
const PRICE_WORDS = /price|rate|fee|tariff|charge|hourly|nightly|weekly|\bper\b/i;

interface Guess {
  readonly list: string | null;
  readonly costs: string | null;
}

/** The table, name or sheet that reads best as a price list and as the cost lines of a price; null where none does. */
export async function guessUplift(workbook: Workbook): Promise<Guess> {
  let list: { text: string; score: number } | null = null;
  let costs: { text: string; score: number } | null = null;
  for (const source of await candidates(workbook, FEWEST_CELLS)) {
    const block = await readQuietly(workbook, source);
    if (!block) continue;
    const text = sourceText(source);
    const asList = listScore(source.name, block);
    const asCosts = costsScore(block);
    if (asCosts > (costs?.score ?? 0)) costs = { text, score: asCosts };
    if (asList > (list?.score ?? 0) && asCosts === 0) list = { text, score: asList };
  }
  return { list: list?.text ?? null, costs: costs?.text ?? null };
}

/** 0 where it is no price list; more for what says how its prices are uplifted and for a name that says so. */
function listScore(name: string, block: CellBlock): number {
  const table = orNothing(() => readPriceTable(block, {}));
  const priced = table?.lines.filter(({ price }) => price.value !== null).length ?? 0;
  if (!table || priced === 0) return 0;
  const kinds = new Set(table.columns.map(({ role }) => role));
  const ways = (["clause", "rate", "share", "base", "review"] as const).filter((role) => kinds.has(role)).length;
  const named = /price|rate|fee|tariff|uplift/i.test(name);
  const headed = table.columns.some(({ role, heading }) => role === "price" && PRICE_WORDS.test(heading));
  // Shares of anything in pounds read as a basket: only words for a price make it one.
  if (!kinds.has("item") || !(headed || named) || (ways === 0 && !named)) return 0;
  return 1 + ways * 10 + (kinds.has("quantity") ? 1 : 0) + (named ? 20 : 0);
}

/** 0 where they are no cost lines: those have names, shares of 100% together, and what drives each. */
function costsScore(block: CellBlock): number {
  const table = orNothing(() => readCostLines(block, {}));
  const driven = table?.lines.filter(({ driver, rate }) => (driver && driver.text !== "") || (rate && rate.value !== null)).length ?? 0;
  if (!table || table.lines.length < 2 || driven < table.lines.length) return 0;
  const shares = table.lines.map(({ share }) => share?.value ?? null);
  const together = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  return shares.every((share) => share !== null) && Math.abs(together - 1) < WHOLE ? driven : 0;
}
