import { addressOf, parseAddress } from "../../../cells/address";
import type { CellBlock } from "../../../intake/cellBlock";
import { readMonthWords } from "../../../intake/readMonth";
import { readUnitCosts } from "../../../intake/unitCosts/readUnitCosts";
import type { DataSource, Workbook } from "../../../workbook/port";
import { candidates, orNothing, readQuietly } from "../../shared/job/guessing";
import { sourceText } from "../../shared/RangeField";
import { canDivide } from "./methodOf";

/** Three organisations and a figure for each, with headings. */
const FEWEST_CELLS = 8;
const FEWEST_ORGANISATIONS = 3;
/** A table of costs says what it is in its first rows. */
const ROWS_LOOKED_AT = 60;

/** The table, name or sheet that reads best as unit costs of organisations; null where none does. */
export async function guessBenchmark(workbook: Workbook): Promise<string | null> {
  let best: { text: string; score: number } | null = null;
  for (const source of await candidates(workbook, FEWEST_CELLS, Infinity)) {
    const block = await readQuietly(workbook, firstRows(source));
    const score = block ? scoreOf(source.name, block) : 0;
    if (score > (best?.score ?? 0)) best = { text: sourceText(source), score };
  }
  return best?.text ?? null;
}

function firstRows(source: DataSource): DataSource {
  const cells = parseAddress(source.range.address);
  if (!cells || cells.rows <= ROWS_LOOKED_AT) return source;
  return { ...source, range: { ...source.range, address: addressOf({ ...cells, rows: ROWS_LOOKED_AT }) } };
}

/** 0 where it is no benchmark: that has several organisations, none of them a month, and unit costs, or costs with activity, and says so by its name or a heading. */
function scoreOf(name: string, block: CellBlock): number {
  const table = orNothing(() => readUnitCosts(block));
  const organisations = table?.organisations.filter(({ aggregate, name: words }) => aggregate === null && readMonthWords(words) === null) ?? [];
  if (!table || organisations.length < FEWEST_ORGANISATIONS) return 0;
  const priced = table.series.filter(({ measures }) => canDivide(measures) || measures.some(({ measure }) => measure === "unit cost"));
  if (priced.length === 0) return 0;
  const divided = priced.some(({ measures }) => canDivide(measures));
  const headed = table.layout === "across" || table.columns.some(({ role, heading }) => role === "organisation" && /council|authorit|provider|home|organisation|bidder|supplier|region|trust/i.test(heading));
  const named = /unit ?costs?|benchmark|returns?|cost of care|bids?|tender/i.test(name);
  if (!headed && !named) return 0;
  return 10 + (divided ? 10 : 0) + (headed ? 10 : 0) + (named ? 20 : 0) + Math.min(10, table.organisations.length / 10);
}
