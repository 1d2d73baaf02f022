import type { CellBlock } from "./cellBlock";
import { headOf, ledgerColumns, type LedgerColumns } from "./ledgerColumns";
import { remarkOnLedger } from "./ledgerRemarks";
import { LedgerRows } from "./ledgerRows";
import type { LedgerChoices, LedgerException, LedgerTable } from "./ledgerReading";
import { isBlank } from "./ledgerTotals";

/** Rows read, looked over or filed between two pauses: a few milliseconds' work. */
const ROWS_A_SLICE = 2000;
const FILED_A_SLICE = 100_000;
const EXCEPTIONS_A_SLICE = 20_000;

/** How far a reading has come. */
export interface ReadingProgress {
  readonly done: number;
  readonly of: number;
}

/**
 * Reads a rectangle of cells as a ledger or budget: a row an amount, in pounds, with its cost centre and cost line. Columns are matched to
 * roles by their headings, and by what the first rows hold, where a person has not said. Two columns of debits and credits are netted;
 * totals, headings said again and section names are left out. Never throws on what cells hold; every cell of the columns of amounts is counted
 * once, but for an empty one beside a figure in the other.
 */
export function readLedger(block: CellBlock, choices: LedgerChoices = {}): LedgerTable {
  const reading = readLedgerInSlices(block, choices);
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) return value;
  }
}

/** As `readLedger`, a few thousand rows at a time, so that a caller can show how far it is, let others work, or stop. */
export function* readLedgerInSlices(block: CellBlock, choices: LedgerChoices = {}): Generator<ReadingProgress, LedgerTable> {
  const of = block.values.length;
  let first = 0;
  while (first < of && (block.values[first] ?? []).every(isBlank)) if (++first % ROWS_A_SLICE === 0) yield { done: 0, of };
  const grid = headOf(block, first < of ? first : 0);
  const layout = ledgerColumns(grid, choices);
  yield { done: 0, of };
  if (!layout) return nothing(block, "There is nothing in these cells: choose the cells that hold the ledger.");
  const rows = new LedgerRows(layout, choices);
  if (layout.amount >= 0) {
    for (let row = layout.firstRow; row < layout.end && rows.stoppedAt === null; row++) {
      rows.read(row);
      if ((row - layout.firstRow) % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield { done: Math.min(first + row + 1, of), of };
    }
    rows.finish();
    yield { done: of, of };
  }
  const table = yield* filed(layout, rows, of);
  return table;
}

function nothing({ sheet, row, column }: CellBlock, words: string): LedgerTable {
  return {
    columns: [], place: null, centres: [], lines: [], matches: [], runs: null, rows: new Int32Array(0), centreOf: new Int32Array(0), lineOf: new Int32Array(0), amounts: new Float64Array(0),
    scale: 1, exceptions: [], counts: { read: 0, used: 0, fixed: 0, leftOut: 0 }, footings: [], remarks: [{ place: { sheet, row, column }, words }], totals: [],
  };
}

/** The table, with every row's centre and line by its place among those of the table. */
function* filed(layout: LedgerColumns, read: LedgerRows, of: number): Generator<ReadingProgress, LedgerTable> {
  const { grid: { block }, table: found, roles, scale } = layout;
  const settling = read.centres.settled();
  let settled = settling.next();
  for (; settled.done !== true; settled = settling.next()) yield { done: of, of };
  const { centres, centreOf: placeOf, words, matches, coded } = settled.value;
  const lines = new Lines(read);
  const { count } = read;
  const [centreOf, lineOf] = [new Int32Array(count), new Int32Array(count)];
  const runs: [number, number][][] | null = read.namesElsewhere ? centres.map(() => []) : null;
  for (let at = 0; at < count; at++) {
    const centre = placeOf[read.centreAt[at] ?? 0] ?? 0;
    centreOf[at] = centre;
    lineOf[at] = lines.placeOf(read.lineAt[at] ?? 0);
    const row = read.rows[at] ?? 0;
    const run = runs?.[centre]?.at(-1);
    if (run && run[1] === row - 1) run[1] = row;
    else runs?.[centre]?.push([row, row]);
    if (at % FILED_A_SLICE === FILED_A_SLICE - 1) yield { done: of, of };
  }
  const exceptions: LedgerException[] = [];
  for (const { reading, centre, line } of read.account.exceptions) {
    const place = placeOf[centre] ?? -1;
    if (exceptions.push({ ...reading, centre: (place < 0 ? words[centre] : centres[place]) ?? "", line: line < 0 ? "" : lines.nameAt(line) }) % EXCEPTIONS_A_SLICE === 0) yield { done: of, of };
  }
  remarkOnLedger(layout, read, centres);
  const { account } = read;
  const sheetColumn = (column: number): number => block.column + column;
  return {
    columns: found.columns.map(({ column, heading }) => ({ column: sheetColumn(column), heading, role: roles.get(column) ?? "ignore" })),
    place: layout.amount < 0 ? null : {
      sheet: block.sheet, firstRow: block.row + layout.firstRow, lastRow: block.row + Math.max((read.stoppedAt ?? layout.end) - 1, layout.firstRow),
      centreColumn: layout.centre < 0 ? null : sheetColumn(layout.centre), lineColumn: layout.line < 0 ? null : sheetColumn(layout.line), amountColumn: sheetColumn(layout.amount),
      ...(layout.credit < 0 ? {} : { creditColumn: sheetColumn(layout.credit) }), ...(coded && layout.code >= 0 ? { codeColumn: sheetColumn(layout.code) } : {}),
    },
    centres, lines: lines.names, matches: runs ? centres.map(() => []) : matches, runs,
    rows: read.rows.slice(0, count), centreOf, lineOf, amounts: read.amounts.slice(0, count), scale, exceptions,
    counts: account.counts(), footings: account.footings, remarks: account.remarks, totals: account.totals,
    ...(found.headingRows ? { headingRows: [block.row + found.headingRows[0], block.row + found.headingRows[1]] as const } : {}),
  };
}

/** The lines that have an amount, in order of first appearance. */
class Lines {
  readonly names: string[] = [];
  private readonly places: Int32Array;

  constructor(private readonly read: LedgerRows) {
    this.places = new Int32Array(read.lines.names.length).fill(-1);
  }

  nameAt(held: number): string {
    const { names, nameOf } = this.read.lines;
    return names[nameOf[held] ?? 0] ?? "";
  }

  placeOf(held: number): number {
    const name = this.read.lines.nameOf[held] ?? 0;
    const known = this.places[name] ?? -1;
    if (known >= 0) return known;
    return (this.places[name] = this.names.push(this.nameAt(held)) - 1);
  }
}
