import { quoted, singleSpaced } from "../cleanText";
import type { TablePart } from "../../returns/returnForm";
import { closeness, headingText } from "./headingWords";
import type { RemarkList } from "./remarkList";
import type { SentLine } from "./sentForm";

const LETTERS: Readonly<Record<TablePart, string>> = { staffing: "S", costs: "C", activity: "A", income: "I" };

/** The share of their words that two names of one line have in common at least. */
const ALIKE = 0.5;
/** Lines the provider added that are named one by one. */
const MOST_NAMED = 20;

/** A row of a table and what its Ref cell shows. */
export interface RefRow {
  readonly row: number;
  readonly seen: string;
  /** "Costs!A12". */
  readonly cell: string;
  readonly name: string;
}

/** "C03" for "C03", "c 3" and "C-003"; null for anything else. */
export function writtenRef(part: TablePart, seen: string): string | null {
  const match = /^([A-Z])[ ._-]?0*(\d{1,3})$/.exec(singleSpaced(seen.normalize("NFKC")).toUpperCase());
  return match?.[1] === LETTERS[part] && Number(match[2]) > 0 ? refOf(part, Number(match[2])) : null;
}

/**
 * The ref of each row, in the order of the rows. A ref that was cleared, typed over or repeated is taken from the gap in the run of refs
 * that the row stands in, where the rows without one are as many as the refs missing there, or from the line of its name where it is known
 * what was sent; a row that fits neither was added by the provider and gets "+1" and up.
 */
export function settledRefs(part: TablePart, rows: readonly RefRow[], remarks: RemarkList, sent: readonly SentLine[] | null = null): readonly string[] {
  const numbers = keptNumbers(part, rows).map((number) => (number === null || !sent || sent.some(({ ref }) => ref === refOf(part, number)) ? number : null));
  const filled = sent ? fillByName(rows, numbers, sent) : fillGaps(numbers);
  remarkOnOrder(part, rows, numbers, remarks);
  let added = 0;
  const refs = rows.map(({ seen, cell, name }, at) => {
    const number = filled[at] ?? null;
    if (number === null) {
      added++;
      if (added > MOST_NAMED) return `+${String(added)}`;
      const repeated = writtenRef(part, seen) !== null ? `, whose ref ${quoted(seen)} another line has,` : "";
      remarks.add("altered", { part, cell, seen: name === "" ? seen : name }, `The line ${quoted(name === "" ? "without a name" : name)}${repeated} was not asked for: it is read as a line the provider added.`);
      return `+${String(added)}`;
    }
    const ref = refOf(part, number);
    if (numbers[at] === null) {
      remarks.add("altered", { part, cell, seen }, seen === "" ? `The ref of this line is gone: it is read as ${ref}, by its name or place.` : `The ref of this line, ${quoted(seen)}, is not one that was sent: it is read as ${ref}, by its name or place.`);
    } else if (seen !== ref) remarks.add("altered", { part, cell, seen }, `The ref ${quoted(seen)} was typed over: read as ${ref}.`);
    return ref;
  });
  if (added > MOST_NAMED) {
    remarks.add("altered", { part, cell: rows[refs.indexOf(`+${String(MOST_NAMED + 1)}`)]?.cell }, `${(added - MOST_NAMED).toLocaleString("en-GB")} more lines were not asked for: they are read as lines the provider added.`);
  }
  return refs;
}

/** Refs that none of a run of lines has though later ones are there: "C03" where C02 and C04 are. */
export function missingRefs(part: TablePart, refs: readonly string[]): readonly string[] {
  const numbers = refs.flatMap((ref) => (ref.startsWith(LETTERS[part]) ? [Number(ref.slice(1))] : []));
  const has = new Set(numbers);
  return Array.from({ length: Math.max(0, ...numbers) }, (_, at) => at + 1).filter((number) => !has.has(number)).map((number) => refOf(part, number));
}

function refOf(part: TablePart, number: number): string {
  return `${LETTERS[part]}${String(number).padStart(2, "0")}`;
}

/** The number of each row's own ref; null where it has none or another row has the better claim to it. */
function keptNumbers(part: TablePart, rows: readonly RefRow[]): readonly (number | null)[] {
  const written = rows.map(({ seen }) => {
    const ref = writtenRef(part, seen);
    return ref === null ? null : Number(ref.slice(1));
  });
  const claims = new Map<number, number[]>();
  for (const [at, number] of written.entries()) if (number !== null) claims.set(number, [...(claims.get(number) ?? []), at]);
  return written.map((number, at) => {
    const claimants = number === null ? [] : (claims.get(number) ?? []);
    if (claimants.length <= 1) return number;
    const inRun = claimants.find((each) => follows(written, each)) ?? claimants[0];
    return inRun === at ? number : null;
  });
}

/** True where the rows on both sides carry the numbers before and after, or one side does at an end. */
function follows(written: readonly (number | null)[], at: number): boolean {
  const number = written[at] ?? 0;
  const before = at === 0 || written[at - 1] === number - 1;
  const after = at === written.length - 1 || written[at + 1] === number + 1;
  return before && after;
}

function fillGaps(numbers: readonly (number | null)[]): readonly (number | null)[] {
  const filled = [...numbers];
  const has = new Set(numbers.filter((number) => number !== null));
  for (let from = 0; from < numbers.length; from++) {
    if (numbers[from] !== null) continue;
    let to = from;
    while (to + 1 < numbers.length && numbers[to + 1] === null) to++;
    const before = from === 0 ? 0 : (numbers[from - 1] ?? 0);
    const after = numbers[to + 1];
    // Past the last ref there is no gap to see: a row there was added.
    const missing = after === undefined || after === null || after <= before ? [] : Array.from({ length: after - before - 1 }, (_, at) => before + 1 + at).filter((number) => !has.has(number));
    if (missing.length === to - from + 1) {
      for (const [at, number] of missing.entries()) {
        filled[from + at] = number;
        has.add(number);
      }
    }
    from = to;
  }
  return filled;
}

/** Rows whose name is that of a sent line no other row is, or the nearest to it. */
function fillByName(rows: readonly RefRow[], numbers: readonly (number | null)[], sent: readonly SentLine[]): readonly (number | null)[] {
  const has = new Set(numbers);
  const missing = sent.map(({ ref, name }) => ({ number: Number(ref.slice(1)), text: headingText(name) })).filter(({ number }) => !has.has(number));
  const filled = [...numbers];
  for (const least of [1, ALIKE]) {
    for (const [at, number] of filled.entries()) {
      const text = headingText(rows[at]?.name ?? "");
      const found = number === null ? missing.findIndex((line) => closeness(line.text, text) >= least) : -1;
      if (found >= 0) filled[at] = missing.splice(found, 1)[0]?.number ?? null;
    }
  }
  return filled;
}

function remarkOnOrder(part: TablePart, rows: readonly RefRow[], numbers: readonly (number | null)[], remarks: RemarkList): void {
  let most = 0;
  for (const [at, number] of numbers.entries()) {
    if (number === null) continue;
    if (number < most) {
      remarks.add("altered", { part, cell: rows[at]?.cell, seen: rows[at]?.seen }, "The lines are in another order than they were sent in: each is read by its ref.");
      return;
    }
    most = number;
  }
}
