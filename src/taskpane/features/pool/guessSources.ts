import { parseAddress } from "../../../cells/address";
import { readBudgetTable } from "../../../intake/readBudgetTable";
import { readPartnerTable } from "../../../intake/readPartnerTable";
import { readTierTable } from "../../../intake/readTierTable";
import type { CellBlock } from "../../../intake/cellBlock";
import { DomainError } from "../../../domain/kernel/DomainError";
import { SAMPLE_JOB } from "../../../workings/pool/sampleJob";
import { WorkbookError, type DataSource, type Workbook } from "../../../workbook/port";
import { sourceText } from "../../shared/RangeField";
import { tiersFrom } from "./tiersFrom";

/** Beyond these the pane asks rather than reads its way through a workbook nobody has pointed at. */
const MOST_SOURCES = 12;
const MOST_CELLS = 50_000;
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
  for (const source of await candidates(workbook)) {
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
  for (const source of await candidates(workbook)) {
    const block = await readQuietly(workbook, source);
    const table = block && orNothing(() => readTierTable(block, partners));
    if (table && table.missing.length === 0 && !("words" in tiersFrom(table, partners))) return sourceText(source);
  }
  return null;
}

/** What may be read unasked: not too many, not too large, and no answer that was inserted. */
async function candidates(workbook: Workbook): Promise<readonly DataSource[]> {
  const [sources, inserts] = await Promise.all([workbook.dataSources(), workbook.inserts()]);
  const ours = new Set(inserts.filter(({ job }) => job !== SAMPLE_JOB).flatMap((insert) => insert.sheets));
  return (["table", "sheet", "name"] as const)
    .flatMap((kind) => sources.filter((source) => source.kind === kind))
    .filter((source) => !ours.has(source.range.sheet) && cellsIn(source) >= FEWEST_CELLS && cellsIn(source) <= MOST_CELLS)
    .slice(0, MOST_SOURCES);
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

async function readQuietly(workbook: Workbook, source: DataSource): Promise<CellBlock | null> {
  try {
    return await workbook.read(source.range);
  } catch (error) {
    // Nobody asked for this one: a sheet that cannot be read is only not offered.
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

function orNothing<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

function cellsIn({ range }: DataSource): number {
  const cells = parseAddress(range.address);
  return cells ? cells.rows * cells.columns : 0;
}
