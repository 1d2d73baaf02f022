import {
  AGAINST_WORDS, DIFFERENCE_KINDS, NOTHING_TO_SHOW, QUERY_COLUMNS, QUERY_LOG_TITLE, queryKey,
  type Against, type QueryKind, type QueryLogRead, type QueryRow, type QueryState, type QuerySubject, type QueryWritten,
} from "../../returns/queryLog";
import { PART_SHEETS, type ReturnPart } from "../../returns/returnForm";
import { matchingKey } from "../cleanText";
import { scanNumber } from "../scanNumber";
import { headingKey } from "./headingWords";
import type { ReturnSheet } from "./returnSheets";
import { SheetCells } from "./sheetCells";

type LogColumn = (typeof QUERY_COLUMNS)[number]["key"];

const BY_HAND: QueryKind = "asked by hand";
const MOST_ROWS_ABOVE = 50;
/** Headings of the log that must be there for a row to be its row of headings. */
const FEWEST_HEADINGS = 8;
const STATES: readonly QueryState[] = ["new", "as before", "changed", "arises again", "no longer arises", "not compared"];
const WRITTEN = ["askedBy", "askedOn", "answer", "answeredBy", "answeredOn", "accepted"] as const satisfies readonly (keyof QueryWritten)[];

/**
 * The query log on a sheet: its rows in the sheet's order with what people wrote in them. Columns are found by their headings, in any order. Rows with
 * the same key are one row, which has all that was written in them. A row that is no difference is a person's own question, if it has a question or
 * anything is written in it. Null where the sheet is no log.
 */
export function readQueryLog(sheet: Pick<ReturnSheet, "name" | "block">): QueryLogRead | null {
  const cells = new SheetCells(sheet.block);
  if (!matchingKey(cells.text(0, 0)).endsWith(QUERY_LOG_TITLE)) return null;
  const found = logColumns(cells);
  if (!found) return null;
  const rows = new Map<string, QueryRow>();
  for (let row = found.headingRow + 1; row < cells.rows; row++) {
    const read = logRow(cells, row, found.columnOf);
    const known = read && rows.get(read.key);
    if (read) rows.set(read.key, known ? { ...read, written: together(known.written, read.written) } : read);
  }
  return { sheet: sheet.name, rows: [...rows.values()] };
}

interface LogColumns {
  readonly headingRow: number;
  readonly columnOf: ReadonlyMap<LogColumn, number>;
}

function logColumns(cells: SheetCells): LogColumns | null {
  let best: LogColumns | null = null;
  for (let row = 0; row < Math.min(cells.rows, MOST_ROWS_ABOVE); row++) {
    const byHeading = new Map<string, number>();
    for (let column = 0; column < cells.columns; column++) {
      const key = headingKey(cells.words(row, column));
      if (key !== "" && !byHeading.has(key)) byHeading.set(key, column);
    }
    const columnOf = new Map(QUERY_COLUMNS.flatMap(({ key, heading }): readonly (readonly [LogColumn, number])[] => {
      const column = byHeading.get(headingKey(heading));
      return column === undefined ? [] : [[key, column]];
    }));
    if (columnOf.size >= FEWEST_HEADINGS && columnOf.size > (best?.columnOf.size ?? 0)) best = { headingRow: row, columnOf: withRetyped(columnOf) };
  }
  return best;
}

/** A heading typed over is known by its place between two that were not. */
function withRetyped(columnOf: ReadonlyMap<LogColumn, number>): ReadonlyMap<LogColumn, number> {
  const all = new Map(columnOf);
  const taken = new Set(columnOf.values());
  for (const [at, { key }] of QUERY_COLUMNS.entries()) {
    const before = all.get(QUERY_COLUMNS[at - 1]?.key ?? key);
    const after = columnOf.get(QUERY_COLUMNS[at + 1]?.key ?? key);
    if (all.has(key) || before === undefined || taken.has(before + 1) || (after !== undefined && after !== before + 2)) continue;
    all.set(key, before + 1);
  }
  return all;
}

function logRow(cells: SheetCells, row: number, columnOf: ReadonlyMap<LogColumn, number>): QueryRow | null {
  const words = (key: LogColumn): string => {
    const column = columnOf.get(key);
    const said = column === undefined ? "" : cells.words(row, column);
    return said === NOTHING_TO_SHOW ? "" : said;
  };
  const written = writtenIn(cells, row, columnOf);
  const difference = DIFFERENCE_KINDS.find((each) => each === matchingKey(words("kind")));
  const kind = difference ?? BY_HAND;
  const question = difference ? words("question") : questionByHand(words("kind"), words("question"));
  if (!difference && question === "" && Object.values(written).every((each) => each === "")) return null;
  const subject: QuerySubject = {
    provider: words("provider"), service: words("service"), year: words("year"), against: againstOf(words("against")), part: partOf(words("part")), ref: words("ref"), line: words("line"), kind,
  };
  const key = words("key");
  return {
    ...subject, key: key !== "" ? key : difference ? queryKey(subject) : `${queryKey(subject)} · ${matchingKey(question)}`, before: words("before"), after: words("after"), amount: amountOf(cells, row, columnOf.get("amount")),
    question, cell: words("cell"), state: STATES.find((each) => each === matchingKey(words("state"))) ?? "as before", written,
  };
}

/** What a person wrote of what differs stands before the question: the log has a word of its own there. */
function questionByHand(kind: string, question: string): string {
  const said = matchingKey(kind) === BY_HAND ? "" : kind;
  return [said, question].filter((each) => each !== "").join(": ");
}

function againstOf(words: string): Against {
  const found = (Object.keys(AGAINST_WORDS) as readonly Against[]).find((against) => matchingKey(AGAINST_WORDS[against]) === matchingKey(words));
  return found ?? "tendered";
}

function partOf(words: string): ReturnPart | null {
  return (Object.keys(PART_SHEETS) as readonly ReturnPart[]).find((part) => matchingKey(PART_SHEETS[part]) === matchingKey(words)) ?? null;
}

function amountOf(cells: SheetCells, row: number, column: number | undefined): number | null {
  const value = column === undefined ? "" : cells.value(row, column);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  const scan = scanNumber(String(value));
  return scan.found === "number" && !scan.percent && scan.power === 0 ? scan.value : null;
}

/** As the cells hold it, lines and all: it is written again as it stands. */
function writtenIn(cells: SheetCells, row: number, columnOf: ReadonlyMap<LogColumn, number>): QueryWritten {
  const written = WRITTEN.map((key): readonly [keyof QueryWritten, string | number] => {
    const column = columnOf.get(key);
    const value = column === undefined || cells.isBlank(row, column) || cells.words(row, column) === NOTHING_TO_SHOW ? "" : cells.value(row, column);
    return [key, typeof value === "boolean" ? (value ? "Yes" : "No") : value];
  });
  return Object.fromEntries(written) as QueryWritten;
}

/** What was written in two rows of the same difference, the later after the earlier where both have something. */
function together(earlier: QueryWritten, later: QueryWritten): QueryWritten {
  const both = WRITTEN.map((key): readonly [keyof QueryWritten, string | number] => {
    const [first, second] = [earlier[key], later[key]];
    return [key, first === "" || first === second ? second : second === "" ? first : `${String(first)}; ${String(second)}`];
  });
  return Object.fromEntries(both) as QueryWritten;
}
