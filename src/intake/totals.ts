import { pennies } from "./decimal";
import { PreciseSum } from "./preciseSum";
import { takesInAll, totalWord } from "./totalWords";

/** Rows (or columns) of figures in sheet order, as `findTotals` sees them. */
export interface Lines {
  readonly count: number;
  /** How many figures a line can have. */
  readonly width: number;
  /** NaN where a line has no figure there. */
  value(line: number, at: number): number;
  /** Every label of the line: a total may be named in any of them. */
  labels(line: number): readonly string[];
  /** True where the line's figures are formulas that add up other lines. */
  byFormula(line: number): boolean;
  /** True where the label is something no total has, such as a month: arithmetic alone never makes it a total. */
  neverByArithmetic(line: number): boolean;
  /** True for a line that is no data whatever it holds, such as a quarter among months: a total, or nothing. */
  neverData?(line: number): boolean;
  /** True where the label makes arithmetic enough by itself, as "Price" does under the parts of one. */
  namesSum?(line: number): boolean;
  /** What a person said: true a total, false data, undefined nothing. */
  overruled(line: number): boolean | undefined;
  /** "asked" where a line with a name of its own is never made a total by arithmetic, only asked about. */
  readonly arithmetic: "believed" | "asked";
}

export interface LineTotal {
  readonly line: number;
  readonly label: string;
  readonly how: "label" | "formula" | "arithmetic" | "choice";
  /** False for an average or a variance, which adds nothing up. */
  readonly isSum: boolean;
  /** The lines it adds up that are not totals themselves: first and last, inclusive; last < first where there are none. */
  readonly from: number;
  readonly to: number;
  /** What those lines come to, by figure; NaN where none of them has one. */
  readonly added: readonly number[];
}

interface TotalsFound {
  readonly totals: readonly LineTotal[];
  /** Lines that equal the sum of those before them and are named like data: left as data, and worth asking about. */
  readonly asked: readonly number[];
}

/** Where a sum may start: the state of the running sums before a line. */
interface Start {
  readonly line: number;
  readonly high: Float64Array;
  readonly low: Float64Array;
  /** How many lines that are not totals stand before it. */
  readonly dataBefore: number;
}

const STARTS_KEPT = 12;
const COMPARED_LINES = 200;

/** Finds which lines are totals of the lines before them (or, at the top, after them), and what each should come to. */
export function findTotals(lines: Lines): TotalsFound {
  const sums = Array.from({ length: lines.width }, () => new PreciseSum());
  const isTotal = new Uint8Array(lines.count);
  const totals: LineTotal[] = [];
  const asked: number[] = [];
  const whole: Start = { line: 0, high: new Float64Array(lines.width), low: new Float64Array(lines.width), dataBefore: 0 };
  let starts: Start[] = [whole];
  let dataLines = 0;
  for (let line = 0; line < lines.count; line++) {
    const mark = markOf(lines, line);
    const counts = mark.how !== "" || mark.mayAdd;
    const match = counts ? startThatMatches(lines, line, sums, starts, dataLines) : null;
    let how: LineTotal["how"] | "" = mark.how;
    if (how === "" && match && mark.mayAdd) {
      if (mark.trusted || (lines.arithmetic === "believed" && !sameProportions(lines, line, match, isTotal))) how = "arithmetic";
      else asked.push(line);
    }
    if (how === "" && lines.neverData?.(line) === true && lines.overruled(line) !== false) continue;
    if (how === "") {
      for (let at = 0; at < lines.width; at++) {
        const value = lines.value(line, at);
        if (!Number.isNaN(value)) sums[at]?.add(value);
      }
      dataLines++;
      continue;
    }
    isTotal[line] = 1;
    const latest = starts.at(-1) ?? whole;
    const start = match ?? (latest.dataBefore === dataLines || takesInAll(mark.label) || line === lines.count - 1 ? whole : latest);
    totals.push({
      line, label: mark.label, how, isSum: !mark.derived, from: start.line, to: line - 1,
      added: sums.map((sum, at) => sum.since(start.high[at] ?? 0, start.low[at] ?? 0)),
    });
    starts = [whole, ...starts.slice(1).slice(-(STARTS_KEPT - 2)), startAt(line + 1, sums, dataLines)];
  }
  const firstData = isTotal.indexOf(0);
  return { totals: totals.map((total) => (firstData > total.line ? totalOfLinesAfter(lines, total, isTotal) : total)), asked };
}

interface Mark {
  readonly how: "label" | "formula" | "choice" | "";
  readonly label: string;
  readonly derived: boolean;
  /** True where arithmetic could make it a total. */
  readonly mayAdd: boolean;
  /** True where the label makes arithmetic enough by itself. */
  readonly trusted: boolean;
}

function markOf(lines: Lines, line: number): Mark {
  const labels = lines.labels(line);
  let word: ReturnType<typeof totalWord> = "";
  let label = "";
  for (const each of labels) {
    const found = totalWord(each);
    if (found === "" || word === "total") continue;
    if (word === "" || found === "total") {
      word = found;
      label = each;
    }
  }
  label ||= labels.find((each) => each !== "") ?? "";
  const derived = word === "derived";
  const choice = lines.overruled(line);
  if (choice === true) return { how: "choice", label, derived, mayAdd: false, trusted: false };
  if (choice === false) return { how: "", label, derived: false, mayAdd: false, trusted: false };
  if (word === "total" || derived) return { how: "label", label, derived, mayAdd: false, trusted: false };
  if (lines.byFormula(line)) return { how: "formula", label, derived: false, mayAdd: false, trusted: false };
  const mayAdd = !lines.neverByArithmetic(line);
  const neverData = lines.neverData?.(line) === true;
  return { how: "", label, derived: false, mayAdd: mayAdd || neverData, trusted: neverData || word === "perhaps" || lines.namesSum?.(line) === true || labels.every((each) => each === "") };
}

function startAt(line: number, sums: readonly PreciseSum[], dataBefore: number): Start {
  return { line, dataBefore, high: Float64Array.from(sums, ({ high }) => high), low: Float64Array.from(sums, ({ low }) => low) };
}

/** The nearest start from which two or more lines add up to this one to the penny in every figure, not all of them zero. */
function startThatMatches(lines: Lines, line: number, sums: readonly PreciseSum[], starts: readonly Start[], dataLines: number): Start | null {
  for (let at = starts.length - 1; at >= 0; at--) {
    const start = starts[at];
    if (start && dataLines - start.dataBefore >= 2 && matches(lines, line, sums, start)) return start;
  }
  return null;
}

function matches(lines: Lines, line: number, sums: readonly PreciseSum[], start: Start): boolean {
  let told = false;
  for (let at = 0; at < lines.width; at++) {
    const value = lines.value(line, at);
    const sum = sums[at]?.since(start.high[at] ?? 0, start.low[at] ?? 0) ?? 0;
    if (Number.isNaN(value)) {
      // A figure the total does not have tells nothing, unless there was something to add up.
      if (pennies(sum) !== 0) return false;
      continue;
    }
    if (pennies(value - sum) !== 0) return false;
    if (value !== 0) told = true;
  }
  return told;
}

/**
 * True where every column repeats the first one in proportion (level payments, or only one column), so that adding up in one is adding up in all
 * and may be chance.
 */
function sameProportions(lines: Lines, line: number, start: Start, isTotal: Uint8Array): boolean {
  let base = 0;
  while (base < lines.width && !(Math.abs(lines.value(line, base)) > 0)) base++;
  const baseTotal = lines.value(line, base);
  for (let each = Math.max(start.line, line - COMPARED_LINES); each < line; each++) {
    if (isTotal[each] === 1) continue;
    const own = zeroIfNone(lines.value(each, base));
    for (let at = base + 1; at < lines.width; at++) {
      const total = lines.value(line, at);
      if (!(Math.abs(total) > 0)) continue;
      const left = own * total;
      const right = zeroIfNone(lines.value(each, at)) * baseTotal;
      if (Math.abs(left - right) > 1e-9 * Math.max(Math.abs(left), Math.abs(right))) return false;
    }
  }
  return true;
}

function zeroIfNone(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}

/** A total with nothing before it may stand over its parts: then it is set against the lines after it, up to the next total. */
function totalOfLinesAfter(lines: Lines, total: LineTotal, isTotal: Uint8Array): LineTotal {
  const sums = Array.from({ length: lines.width }, () => new PreciseSum());
  let last = total.line;
  for (let line = total.line + 1; line < lines.count && isTotal[line] === 0; line++) {
    for (let at = 0; at < lines.width; at++) {
      const value = lines.value(line, at);
      if (!Number.isNaN(value)) sums[at]?.add(value);
    }
    last = line;
  }
  return { ...total, from: total.line + 1, to: last, added: sums.map((sum) => sum.since(0, 0)) };
}
