import { DomainError } from "../../domain/kernel/DomainError";
import { firstDayOfYear } from "../../domain/kernel/financialYear";
import { discountRates } from "../../domain/savings/discountFactor";
import { PERCENT, POUNDS, WHOLE } from "../formats";
import { linkedColumns, type LinkedFigure } from "../linkedCells";
import type { Sourced } from "../origin";
import { PlacedInputs } from "../placedInputs";
import { label, NOT_APPLICABLE, text } from "../planCells";
import type { SheetLayout } from "../sheetLayout";
import { workbookSerial } from "../workbookSerial";
import { nameOf } from "./explainParts";
import { CONFIDENCE_LEVELS, type SavingsCase, type SourcedDay } from "./savingsCase";

export type SavingsInputKind =
  | "first day" | "rate" | "correction" | "level" | "baseline" | "likely" | "low" | "high" | "start" | "end" | "ramp" | "cost" | "confidence"
  | "target" | "draws" | "seed" | "gain target" | "gain actual" | "band from" | "band to" | "band share";

interface InputLine extends LinkedFigure {
  readonly kind: SavingsInputKind;
  readonly item: string;
}

/** Which figure of its kind each initiative that is laid out uses, from 0; null where it has none. */
export interface InitiativeInputs {
  readonly baseline: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly end: number | null;
  /** Among the words' fractions, or else among the initiatives' own. */
  readonly level: number | null;
  readonly confidence: number | null;
}

export type SavingsInputs = PlacedInputs<SavingsInputKind>;

export const DATE = "d mmm yyyy";

/** The figures of a case in the order of the inputs sheet. @param rows the initiatives laid out, by their place in the case */
export function savingsInputLines(savingsCase: SavingsCase, correction: number, rows: readonly number[]): { readonly lines: readonly InputLine[]; readonly of: readonly InitiativeInputs[] } {
  const { initiatives, date1904, levels, range, gainShare, firstYear, scheme } = savingsCase;
  const lines: InputLine[] = [];
  const typed = (value: number): Sourced => ({ value, origin: { kind: "typed" } });
  const add = (kind: SavingsInputKind, name: string, item: string, sourced: Sourced, unit: string, format: string): number => {
    lines.push({ kind, figure: name, item, sourced, unit, format, isDay: format === DATE });
    return lines.filter((line) => line.kind === kind).length - 1;
  };
  const day = ({ day: given, origin }: SourcedDay): Sourced => ({ value: workbookSerial(given, date1904), origin });
  const plan = "The plan";
  add("first day", "First day of the plan", plan, day({ day: firstDayOfYear(firstYear), origin: { kind: "typed" } }), "date", DATE);
  add("rate", "Discount rate", plan, typed(discountRates(scheme)[0]!), "a year", PERCENT);
  add("correction", "Optimism correction", plan, typed(correction), "of savings", PERCENT);
  for (const level of CONFIDENCE_LEVELS) add("level", "What confidence counts for", `“${level}”`, levels[level], "share", PERCENT);
  const places = rows.map((at) => ({ at, name: nameOf(initiatives[at]!, at), given: initiatives[at]! }));
  const each = (kind: SavingsInputKind, name: string, found: (given: (typeof places)[number]["given"]) => Sourced | null, unit: (given: (typeof places)[number]["given"]) => readonly [string, string]): (number | null)[] =>
    places.map(({ name: item, given }) => {
      const sourced = found(given);
      return sourced === null ? null : add(kind, name, item, sourced, ...unit(given));
    });
  const pounds = (): readonly [string, string] => ["£", POUNDS];
  const saving = ({ saving: { unit } }: (typeof places)[number]["given"]): readonly [string, string] => (unit === "pounds" ? ["£", POUNDS] : ["share", PERCENT]);
  const baseline = each("baseline", "Baseline", (given) => given.baseline, pounds);
  each("likely", "Saving in a full year, or once", (given) => given.saving.likely, saving);
  const low = each("low", "Saving at least", (given) => given.saving.low, saving);
  const high = each("high", "Saving at most", (given) => given.saving.high, saving);
  each("start", "Start", (given) => day(given.start), () => ["date", DATE]);
  const end = each("end", "Last day", (given) => given.end && day(given.end), () => ["date", DATE]);
  each("ramp", "Months to the full saving", (given) => given.rampMonths, () => ["months", WHOLE]);
  each("cost", "One-off cost", (given) => given.oneOffCost, pounds);
  const confidence = each("confidence", "Confidence", (given) => (given.confidence.kind === "share" ? given.confidence.share : null), () => ["share", PERCENT]);
  if (range.target) add("target", "Target saving of the range's year", plan, range.target, "£", POUNDS);
  add("draws", "Draws", plan, typed(range.draws), "draws", WHOLE);
  add("seed", "Seed of the draws", plan, typed(range.seed), "number", "0");
  if (gainShare) {
    const item = "Gain share";
    add("gain target", "Target cost", item, gainShare.target, "£", POUNDS);
    add("gain actual", "Actual cost", item, gainShare.actual, "£", POUNDS);
    gainShare.bands.forEach(({ from }, at) => void (from && add("band from", `Band ${at + 1} from`, item, from, "of target", PERCENT)));
    gainShare.bands.forEach(({ to }, at) => void (to && to.value !== 0 && add("band to", `Band ${at + 1} to`, item, to, "of target", PERCENT)));
    gainShare.bands.forEach(({ share }, at) => void add("band share", `Band ${at + 1}: the provider's share`, item, share, "share", PERCENT));
    if (gainShare.bands.length === 0) add("band share", "The provider's share", item, typed(0.5), "share", PERCENT);
  }
  // A kind's figures stand together so that a column can be read by number.
  return {
    lines: [...lines].sort((a, b) => lines.findIndex(({ kind }) => kind === a.kind) - lines.findIndex(({ kind }) => kind === b.kind)),
    of: places.map(({ given }, row) => ({
      baseline: baseline[row]!, low: low[row]!, high: high[row]!, end: end[row]!, confidence: confidence[row]!,
      level: given.confidence.kind === "level" ? CONFIDENCE_LEVELS.indexOf(given.confidence.level) : null,
    })),
  };
}

/** The table of figures: one row a figure, with its cell, how it was read, the figure used, its unit and its source. */
export function inputsTable(layout: SheetLayout, lines: readonly InputLine[]): SavingsInputs {
  const at = (index: number): InputLine => lines[index]!;
  const table = layout.table({
    name: "Savings_inputs",
    rows: lines.length,
    columns: [
      { key: "line", heading: "Line", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "figure", heading: "Figure", width: 26, cell: ({ index }) => text(at(index).figure) },
      { key: "item", heading: "Initiative or item", width: 30, cell: ({ index }) => text(at(index).item === "" ? NOT_APPLICABLE : at(index).item) },
      ...linkedColumns(at),
    ],
  });
  return new PlacedInputs(table, lines.map(({ kind }) => kind));
}

/** Refuses a register none of whose initiatives could be worked out: there is nothing to lay out. */
export function requireAnyRow(rows: readonly number[]): void {
  if (rows.length === 0) throw new DomainError("empty-input", { argument: "initiatives that could be worked out" });
}
