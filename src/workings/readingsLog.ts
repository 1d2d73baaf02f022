import { cellOnSheet, parseCellOnSheet } from "../cells/sheetReference";
import { figure, NOT_APPLICABLE, text, words } from "./planCells";
import type { PlacedTable, SheetLayout } from "./sheetLayout";
import { cellNow } from "./linkedCells";
import type { Origin } from "./origin";

/** What a case says of how its cells were read. Addresses as "Sheet!B4". */
export interface CellsRead {
  readonly readings: readonly { readonly address: string; readonly seen: string; readonly became: string; readonly reason: string }[];
  readonly counts: { readonly read: number; readonly used: number; readonly fixed: number; readonly leftOut: number };
}

/** Where the log's own figures stand, for the checks on them, as formulas without "=". */
export interface LogPlaces {
  readonly counts: { readonly read: string; readonly used: string; readonly fixed: string; readonly leftOut: string };
  /** State of the cells that were left out as words or blanks; null where there are none. */
  readonly readings: string | null;
}

/** How the cells were read: the counts, and every cell that was fixed or left out. */
export interface ReadingsPlaced {
  readonly counts: PlacedTable;
  readonly readings: PlacedTable | null;
}

const COUNTS = [
  ["read", "Cells read"], ["used", "Used as they stand"], ["fixed", "Used after being read from text"], ["leftOut", "Left out"],
] as const;

/** The tables of how the cells were read; `job` begins their names. Figures of the case tell by their origin which cells are in use. */
export function readingsTables(layout: SheetLayout, job: string, read: CellsRead): ReadingsPlaced {
  layout.heading("How the cells were read", "Counted when this was inserted: read = used + fixed + left out.");
  const counts = layout.table({
    name: `${job}_counts`,
    rows: COUNTS.length,
    columns: [
      { key: "what", heading: "Cells", width: 30, cell: ({ index }) => text(COUNTS[index]![1]) },
      { key: "count", heading: "Count", width: 64, cell: ({ index }) => figure(read.counts[COUNTS[index]![0]], "#,##0", "Normal", { align: "left" }) },
    ],
  });
  const { readings } = read;
  if (readings.length === 0) {
    layout.line(text("Every cell was used as it stands."));
    layout.skip();
    return { counts, readings: null };
  }
  const inUse = usedCells(read);
  const at = (index: number) => readings[index]!;
  const table = layout.table({
    name: `${job}_readings`,
    rows: readings.length,
    columns: [
      { key: "address", heading: "Cell", width: 30, cell: ({ index }) => text(at(index).address) },
      { key: "reason", heading: "What was done and why", width: 64, cell: ({ index }) => text(at(index).reason === "" ? NOT_APPLICABLE : at(index).reason, "Normal", { wrap: true }) },
      { key: "seen", heading: "Seen", width: 18, cell: ({ index }) => text(at(index).seen === "" ? "(empty)" : at(index).seen) },
      { key: "became", heading: "Became", width: 18, cell: ({ index }) => text(at(index).became === "" ? NOT_APPLICABLE : at(index).became) },
      { key: "now", heading: "In the cell now", width: 14, cell: ({ index }) => nowCell(at(index).address) },
      {
        key: "state", heading: "State", width: 12,
        cell: ({ index, cell }) => (isWatched(at(index), inUse) ? words(`=IF(ISNUMBER(${cell("now")}),"now a number","as read")`, "Output") : text(NOT_APPLICABLE)),
      },
    ],
  });
  return { counts, readings: table };
}

export function logPlaces({ counts, readings }: ReadingsPlaced, readOn: string): LogPlaces {
  const count = (key: (typeof COUNTS)[number][0]): string => counts.cell("count", COUNTS.findIndex(([name]) => name === key), readOn);
  return {
    counts: { read: count("read"), used: count("used"), fixed: count("fixed"), leftOut: count("leftOut") },
    readings: readings && readings.range("state", readOn),
  };
}

function nowCell(address: string) {
  const place = parseCellOnSheet(address);
  if (!place) return text(NOT_APPLICABLE);
  return cellNow(place.sheet, place.row, place.column);
}

/** A cell that was left out because it held words or nothing: a number there later is a figure that is missed. */
function isWatched(reading: CellsRead["readings"][number], inUse: ReadonlySet<string>): boolean {
  const place = parseCellOnSheet(reading.address);
  return place !== undefined && !inUse.has(keyOf(place.sheet, place.row, place.column)) && !/\d/.test(reading.seen);
}

function usedCells(read: CellsRead): Set<string> {
  const keys = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const origin = (value as { origin?: Origin }).origin;
    if (origin?.kind === "cell") keys.add(keyOf(origin.sheet, origin.row, origin.column));
    else for (const inner of Object.values(value)) visit(inner);
  };
  visit(read);
  return keys;
}

function keyOf(sheet: string, row: number, column: number): string {
  return cellOnSheet(sheet.toLowerCase(), row, column);
}

