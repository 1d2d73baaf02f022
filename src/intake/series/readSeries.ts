import { dateOf, daysInMonth, type Day } from "../../domain/kernel/day";
import { monthOfDay } from "../../domain/kernel/month";
import { matchingKey, quoted } from "../cleanText";
import type { FoundSeries } from "./findSeries";
import { readFigure, type FigureMark } from "./readFigure";
import { readPeriod, type Frequency, type PeriodReading } from "./readPeriod";
import type { SeriesCell, SeriesSource } from "./seriesSource";

/** A period of a series as a row of its source has it. */
interface PeriodRow {
  readonly row: number;
  readonly frequency: Frequency;
  /** The period counted as a whole number of its frequency. */
  readonly at: number;
}

export interface Observation extends PeriodRow {
  readonly value: number;
  /** True where the figure itself carries "%", so that the value is a fraction already. */
  readonly percent: boolean;
  readonly mark: FigureMark | null;
}

/** A row without a figure that can be used, and why. */
export interface RowNote {
  readonly row: number;
  readonly reason: string;
  /** Its period, where that could be read. */
  readonly frequency?: Frequency;
  readonly at?: number;
}

/** Every row of one series, once. */
export interface SeriesReading {
  readonly observations: readonly Observation[];
  /** A period whose figure is not given. */
  readonly absent: readonly (PeriodRow & { readonly reason: string })[];
  /** What cannot be read and may have been a figure or a period. */
  readonly faults: readonly RowNote[];
  /** Words beneath or between the figures. */
  readonly passedOver: readonly RowNote[];
  /** How many figures there are of each frequency, the most frequent first: months before quarters before years. */
  readonly frequencies: ReadonlyMap<Frequency, number>;
}

const ORDER: readonly Frequency[] = ["month", "date", "quarter", "financial year", "year"];

/** Reads one series of a source, row by row. */
export function readSeries(source: SeriesSource, found: FoundSeries): SeriesReading {
  const { periods, figures, only } = found;
  const rows = source.columns(only ? [periods, figures, only.column] : [periods, figures]);
  const read: { readonly row: number; readonly period: PeriodReading | null; readonly cells: readonly SeriesCell[] }[] = [];
  for (let row = found.firstRow; row < rows.length; row++) {
    const cells = rows[row]!;
    if (only && matchingKey(String(cells[2] ?? "")) !== only.key) continue;
    if (cells.every((cell) => String(cell).trim() === "")) continue;
    read.push({ row, period: readPeriod(cells[0] ?? ""), cells });
  }
  const named = read.map(({ period }) => period);
  const settling = { either: settled(named), dates: datesAreMonths(named) ? "month" as const : "date" as const };
  const observations: Observation[] = [];
  const absent: (PeriodRow & { reason: string })[] = [];
  const faults: RowNote[] = [];
  const passedOver: RowNote[] = [];
  for (const { row, period, cells: [periodCell = "", figureCell = ""] } of read) {
    const figure = readFigure(figureCell);
    const at = period && placeOf(period, settling);
    if (!at) {
      const words = String(periodCell).trim();
      const reason = period?.frequency === "unclear" ? period.reason : `${words === "" ? "nothing" : quoted(words)} stands where a period belongs`;
      // Words without a digit ("Average") name no period; a digit may be a period mistyped.
      const meant = figure.found === "figure" && /\d/.test(words);
      (meant || period ? faults : passedOver).push({ row, reason: figure.found === "figure" ? `${reason}, beside the figure ${String(figureCell).trim()}` : reason });
      continue;
    }
    if (figure.found === "figure") {
      const { value, percent, mark } = figure;
      observations.push({ row, ...at, value, percent, mark });
    } else if (figure.found === "refused") faults.push({ row, ...at, reason: figure.reason });
    else absent.push({ row, ...at, reason: figure.found === "nothing" ? "the figure is empty" : figure.reason });
  }
  const counts = ORDER.map((frequency) => [frequency, observations.filter((each) => each.frequency === frequency).length] as const);
  return { observations, absent, faults, passedOver, frequencies: new Map(counts.filter(([, count]) => count > 0)) };
}

/** What "2010-11" is here: a financial year only where others are and no month is written any other way. */
function settled(periods: readonly (PeriodReading | null)[]): "month" | "financial year" {
  const has = (frequency: string) => periods.some((period) => period?.frequency === frequency);
  if (has("month")) return "month";
  return has("financial year") || followEachOther(periods) ? "financial year" : "month";
}

/** "2009-10", "2010-11": years one after the other are financial years; the months they would be are thirteen apart. */
function followEachOther(periods: readonly (PeriodReading | null)[]): boolean {
  const years = periods.flatMap((period) => (period?.frequency === "either" ? [period.year] : []));
  return years.length > 1 && years.every((year, i) => i === 0 || year === years[i - 1]! + 1);
}

/** A workbook keeps some months as dates and others as words: beside months, first and last days of months are months. */
function datesAreMonths(periods: readonly (PeriodReading | null)[]): boolean {
  return periods.some((period) => period?.frequency === "month") && periods.every((period) => {
    if (period?.frequency !== "date") return true;
    const { year, month, day } = dateOf(period.at as Day);
    return day === 1 || day === daysInMonth(year, month);
  });
}

function placeOf(period: PeriodReading, { either, dates }: { readonly either: "month" | "financial year"; readonly dates: "month" | "date" }): { readonly frequency: Frequency; readonly at: number } | null {
  if (period.frequency === "unclear") return null;
  if (period.frequency === "date" && dates === "month") return { frequency: "month", at: monthOfDay(period.at as Day) };
  if (period.frequency !== "either") return { frequency: period.frequency, at: period.at };
  return either === "month" ? { frequency: "month", at: period.month } : { frequency: "financial year", at: period.year };
}
