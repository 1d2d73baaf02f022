import { parseAddress } from "../../../cells/address";
import { DomainError } from "../../../domain/kernel/DomainError";
import type { CellBlock } from "../../../intake/cellBlock";
import { WorkbookError, type DataSource, type Workbook } from "../../../workbook/port";
import { SAMPLE_JOB } from "../../../workings/sampleJob";

/** Beyond these the pane asks rather than reads its way through a workbook nobody has pointed at. */
const MOST_SOURCES = 12;
const MOST_CELLS = 50_000;

/**
 * What may be read unasked: not too many, not too large, and no answer that was inserted.
 *
 * @param fewestCells what the smallest table worth reading has
 * @param mostCells what the largest has that is read whole; no limit for a job that looks at the first rows alone
 */
export async function candidates(workbook: Workbook, fewestCells: number, mostCells = MOST_CELLS): Promise<readonly DataSource[]> {
  const [sources, inserts] = await Promise.all([workbook.dataSources(), workbook.inserts()]);
  const ours = new Set(inserts.filter(({ job }) => job !== SAMPLE_JOB).flatMap((insert) => insert.sheets));
  return (["table", "sheet", "name"] as const)
    .flatMap((kind) => sources.filter((source) => source.kind === kind))
    .filter((source) => !ours.has(source.range.sheet) && cellsIn(source) >= fewestCells && cellsIn(source) <= mostCells)
    .slice(0, MOST_SOURCES);
}

/** The cells of a source; null where they cannot be read. */
export async function readQuietly(workbook: Workbook, source: DataSource): Promise<CellBlock | null> {
  try {
    return await workbook.read(source.range);
  } catch (error) {
    // Nobody asked for this one: a sheet that cannot be read is only not offered.
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/** What was read; null where it was refused. */
export function orNothing<T>(read: () => T): T | null {
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
