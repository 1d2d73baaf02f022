import type { CellBlock } from "../../../../intake/cellBlock";
import { readRegister } from "../../../../intake/savings/readRegister";
import type { Workbook } from "../../../../workbook/port";
import { candidates, orNothing, readQuietly } from "../../../shared/job/guessing";
import { sourceText } from "../../../shared/RangeField";

/** A name and a saving for each of two initiatives, with headings. */
const FEWEST_CELLS = 6;

/** The table, name or sheet that reads best as a savings register; null where none does. */
export async function guessRegister(workbook: Workbook): Promise<string | null> {
  let best: { text: string; score: number } | null = null;
  for (const source of await candidates(workbook, FEWEST_CELLS)) {
    const block = await readQuietly(workbook, source);
    const score = block ? scoreOf(source.name, block) : 0;
    if (score > (best?.score ?? 0)) best = { text: sourceText(source), score };
  }
  return best?.text ?? null;
}

/** 0 where it is no register: that names initiatives, what each saves, and something else about a saving. */
function scoreOf(name: string, block: CellBlock): number {
  const table = orNothing(() => readRegister(block));
  const kinds = new Set(table?.columns.map(({ role }) => role));
  if (!table || !kinds.has("initiative") || !(kinds.has("saving") || kinds.has("share"))) return 0;
  if (!table.columns.some(({ role, heading }) => (role === "saving" || role === "share") && /saving|efficienc|benefit/i.test(heading))) return 0;
  const known = (["line", "baseline", "type", "recurrence", "start", "ramp", "end", "cost", "confidence", "low", "high"] as const).filter((role) => kinds.has(role)).length;
  const saving = table.lines.filter((line) => line.saving.value !== null).length;
  if (saving === 0 || known < 2) return 0;
  return 10 + known * 5 + (/saving|register|mtfp|efficienc|transformation/i.test(name) ? 20 : 0) + Math.min(10, saving / 10);
}
