import { readBudgetTable } from "../../../intake/readBudgetTable";
import { readPartnerTable } from "../../../intake/readPartnerTable";
import { readTierTable } from "../../../intake/readTierTable";
import type { CellBlock } from "../../../intake/cellBlock";
import type { Workbook } from "../../../workbook/port";
import { candidates, orNothing, readQuietly } from "../../shared/job/guessing";
import { sourceText } from "../../shared/RangeField";
import { tiersFrom } from "./tiersFrom";

/** Two partners and a figure for each, with headings. */
const FEWEST_CELLS = 6;

interface Guess {
  readonly budget: string | null;
  readonly partners: string | null;
}

/** The table, name or sheet that reads best as a budget and as a list of partners; null where none does. */
export async function guessSources(workbook: Workbook): Promise<Guess> {
  let budget: { text: string; score: number } | null = null;
  let partners: { text: string; score: number } | null = null;
  for (const source of await candidates(workbook, FEWEST_CELLS)) {
    const block = await readQuietly(workbook, source);
    if (!block) continue;
    const text = sourceText(source);
    const asBudget = budgetScore(source.name, block);
    const asPartners = partnersScore(source.name, block);
    if (asBudget > (budget?.score ?? 0)) budget = { text, score: asBudget };
    if (asPartners > (partners?.score ?? 0)) partners = { text, score: asPartners };
  }
  return { budget: budget?.text ?? null, partners: partners?.text ?? null };
}

/** The first table, sheet or name that reads as tiers with a share for each of the partners; null where none does. */
export async function guessTiers(workbook: Workbook, partners: readonly string[]): Promise<string | null> {
  for (const source of await candidates(workbook, FEWEST_CELLS)) {
    const block = await readQuietly(workbook, source);
    const table = block && orNothing(() => readTierTable(block, partners));
    if (table && table.missing.length === 0 && !("words" in tiersFrom(table, partners))) return sourceText(source);
  }
  return null;
}

/** 0 where it is no budget; more for more months and for a name that says so. */
function budgetScore(name: string, block: CellBlock): number {
  const table = orNothing(() => readBudgetTable(block, {}));
  const months = table?.periods.filter((period) => period.month).length ?? 0;
  if (!table || months < 2 || table.amounts.length < months) return 0;
  return months + (/budget|spend|plan|cost/i.test(name) ? 20 : 0);
}

/** 0 where it is no list of partners; more for more columns with a role and for a name that says so. */
function partnersScore(name: string, block: CellBlock): number {
  const table = orNothing(() => readPartnerTable(block, {}));
  const roles = table?.columns.filter(({ role }) => role !== "partner" && role !== "ignore").length ?? 0;
  const named = table?.columns.some(({ role }) => role === "partner");
  const bases = table?.columns.some(({ role }) => role === "share" || role === "weight" || role === "indicator");
  if (!table || !named || !bases || table.partners.length < 2 || table.partners.length > 200) return 0;
  return roles + (/partner|share|contribut|agreement/i.test(name) ? 20 : 0);
}
