import { dayFromSerial, type Day } from "../../../../domain/kernel/day";
import { financialYearOfDay } from "../../../../domain/kernel/financialYear";
import type { DateReading, RegisterLine, RegisterTable, SavingReading } from "../../../../intake/savings/registerReading";
import type { CellPlace } from "../../../../cells/sheetReference";
import type { Sourced } from "../../../../workings/origin";
import type { Confidence, SavingInitiative, SavingType, SourcedDay } from "../../../../workings/savings/savingsCase";
import { placeWords } from "../../../shared/cellAddress";
import { figureIn } from "../../../shared/job/figureIn";
import type { ReadingNote } from "../../../shared/job/readingsOf";
import { typed } from "../../../shared/job/typedFigures";
import type { UnreadFigure } from "../../../../workings/unreadFigures";
import { unreadFigure } from "../unreadFigure";
import type { RowDoubt } from "./registerFound";

/** What counts where a row of the register does not say. */
export interface Silent {
  readonly type: SavingType;
  readonly recurrence: SavingInitiative["recurrence"];
  /** Null while there is none. */
  readonly start: Day | null;
}

interface InitiativesFound {
  readonly initiatives: readonly SavingInitiative[];
  /** By initiative: the cell it is named in. */
  readonly places: readonly CellPlace[];
  readonly without: readonly RowDoubt[];
  readonly doubts: readonly RowDoubt[];
  /** What was taken where rows do not say, for the assumptions log. */
  readonly taken: readonly ReadingNote[];
  /** What is written beside initiatives and could not be read, their savings apart. */
  readonly unread: readonly UnreadFigure[];
  /** Savings that are written and could not be read: their rows are left out. */
  readonly unreadSavings: readonly UnreadFigure[];
}

/** Rows of the register that do not say what a column should. */
export function silentRows(lines: readonly RegisterLine[]): { readonly type: number; readonly recurrence: number; readonly start: number } {
  const count = (isSilent: (line: RegisterLine) => boolean): number => lines.filter((line) => hasSaving(line) && isSilent(line)).length;
  return {
    type: count(({ type }) => (type?.value ?? null) === null),
    recurrence: count(({ recurrence }) => (recurrence?.value ?? null) === null),
    start: count(({ start }) => (start?.value ?? null) === null),
  };
}

/** The register's rows as initiatives; those whose saving cannot be read are named instead. */
export function initiativesFrom({ lines }: RegisterTable, silent: Silent): InitiativesFound {
  const found = { initiatives: [] as SavingInitiative[], places: [] as CellPlace[], without: [] as RowDoubt[], doubts: [] as RowDoubt[], taken: [] as ReadingNote[], unread: [] as UnreadFigure[], unreadSavings: [] as UnreadFigure[] };
  for (const line of lines) {
    const { name, place } = line;
    const likely = figureIn(line.saving);
    const start = dayIn(line.start) ?? (silent.start === null ? null : { day: silent.start, origin: { kind: "typed" } as const });
    if (!likely || !start) {
      const unread = unreadFigure(line.saving, `${name || "No name"}: saving`, "no saving");
      if (unread) found.unreadSavings.push(unread);
      if (!likely) found.without.push({ name, place, words: line.saving.reason === "" ? "no saving is given" : line.saving.reason });
      continue;
    }
    const say = (words: string): void => void found.doubts.push({ name, place, words });
    const unit = unitOf(line.saving);
    const estimate = (of: "low" | "high"): Sourced | null => {
      const reading = line[of];
      const figure = figureIn(reading);
      if (!figure || !reading || unitOf(reading) === unit) return figure;
      say(`its ${of} estimate is in ${unitWords(reading)} and its saving in ${unitWords(line.saving)}, so the estimate is not used`);
      return null;
    };
    const cost = figureIn(line.cost);
    const costDay = dayIn(line.costDate);
    found.places.push(place);
    found.initiatives.push({
      name, line: line.line, baseline: figureIn(line.baseline),
      saving: { unit, likely, low: estimate("low"), high: estimate("high") },
      type: line.type?.value ?? silent.type,
      recurrence: line.recurrence?.value ?? silent.recurrence,
      start,
      rampMonths: figureIn(line.ramp) ?? typed(0),
      end: dayIn(line.end),
      oneOffCost: cost ?? typed(0),
      oneOffCostYear: costDay && financialYearOfDay(costDay.day),
      owner: line.owner,
      confidence: confidenceIn(line),
    });
    found.taken.push(...takenFor(line, silent));
    found.unread.push(...unreadBeside(line));
  }
  return found;
}

function hasSaving({ saving }: RegisterLine): boolean {
  return saving.value !== null;
}

function unitOf({ unit }: SavingReading): SavingInitiative["saving"]["unit"] {
  return unit === "pounds" ? "pounds" : "share of baseline";
}

function unitWords({ unit }: SavingReading): string {
  return unit === "pounds" ? "pounds" : "shares of the baseline";
}

/** A cell whose number is not the day itself has its day as it was read, and is not linked. */
function dayIn(reading: DateReading | null): SourcedDay | null {
  if (!reading || reading.value === null) return null;
  const day = dayFromSerial(reading.value);
  const { place, seen, fromText, isOwnDay } = reading;
  const base = { kind: "cell", sheet: place.sheet, row: place.row, column: place.column, scale: 1 } as const;
  if (fromText) return { day, origin: { ...base, readFrom: seen } };
  return { day, origin: isOwnDay ? base : { kind: "typed" } };
}

function confidenceIn({ confidence }: RegisterLine): Confidence {
  const share = figureIn(confidence?.cell ?? null);
  if (share) return { kind: "share", share };
  return { kind: "level", level: confidence?.word ?? "none given", seen: confidence?.text ?? "" };
}

/** A word of confidence is no figure of its own cell. */
function unreadBeside({ name, baseline, ramp, end, cost, costDate, confidence, low, high }: RegisterLine): readonly UnreadFigure[] {
  const of = (what: string): string => `${name || "No name"}: ${what}`;
  return [
    unreadFigure(baseline, of("baseline"), "unknown"),
    unreadFigure(ramp, of("months to the full saving"), "0"),
    unreadFigure(end, of("end"), "no end"),
    unreadFigure(cost, of("one-off cost"), "nothing"),
    unreadFigure(costDate, of("date of the one-off cost"), "the year of its start"),
    unreadFigure(confidence?.cell ?? null, of("confidence"), "none given"),
    unreadFigure(low, of("low estimate"), "none given"),
    unreadFigure(high, of("high estimate"), "none given"),
  ].filter((found) => found !== null);
}

function takenFor({ place, type, recurrence, start }: RegisterLine, silent: Silent): readonly ReadingNote[] {
  const note = (at: CellPlace, seen: string, became: string, reason: string): ReadingNote => ({ address: placeWords(at), seen, became, reason });
  return [
    ...(type && type.value === null ? [note(type.place, type.text, silent.type, "the cell does not say a type of saving: taken as set in the pane")] : []),
    ...(recurrence && recurrence.value === null ? [note(recurrence.place, recurrence.text, silent.recurrence, "the cell does not say whether it recurs: taken as set in the pane")] : []),
    ...(start && start.value === null ? [note(place, start.seen, "the start set in the pane", "no start can be read in its row")] : []),
  ];
}
