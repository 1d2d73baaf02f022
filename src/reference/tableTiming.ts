import { dateOf, dayFromSerial, daysInMonth, type Day } from "../domain/kernel/day";
import { DomainError } from "../domain/kernel/DomainError";
import type { Timing } from "../domain/kernel/figures";
import { monthOfDay } from "../domain/kernel/month";
import { periodText, looksLikeYear } from "../domain/kernel/periodText";
import { isoDay } from "../domain/kernel/readDate";
import { PERIODS } from "./periods";
import type { TableRow } from "./userTable";

/**
 * When a series that is not built in has figures, by how its periods are written. Any financial year ("2025-26") makes it
 * yearly, any month ("2025-09", "Sep 2025") monthly. Dates alone are months too, as a workbook keeps "Sep 2025" as a date,
 * unless some fall inside a month, neither its first day nor its last, and no two are in the same month or the next:
 * then each figure is in force from its date.
 *
 * @throws {DomainError} ambiguous-period, where nothing but "2010-11" and its like is there to tell by
 */
export function tableTiming(rows: readonly TableRow[]): Timing {
  const kinds = rows.map(({ period }) => kindOf(period));
  if (kinds.includes("year")) return "year";
  if (kinds.includes("month")) return "month";
  const either = rows[kinds.indexOf("either")];
  if (either) throw new DomainError("ambiguous-period", { argument: "table", row: either.row, column: 2, text: String(either.period), kind: "month or year" });
  const days = rows.map(({ period }) => dateIn(period)).filter((day) => day !== null).sort((a, b) => a - b);
  return days.length === rows.length && days.some(insideMonth) && !someInMonthsTogether(days) ? "in force" : "month";
}

function kindOf(period: number | string): "date" | "month" | "year" | "either" | "neither" {
  if (dateIn(period) !== null) return "date";
  const month = reads("month", period);
  const year = endsWithNextYear(String(period)) && reads("year", period);
  return month && year ? "either" : month ? "month" : year ? "year" : "neither";
}

/** Every financial year does; asking first spares a long table of months a refusal a row. */
function endsWithNextYear(text: string): boolean {
  const years = /(\d{4})\D+(?:\d{2})?(\d{2})\s*$/.exec(text);
  return years !== null && (Number(years[1]) + 1) % 100 === Number(years[2]);
}

function dateIn(period: number | string): Day | null {
  if (typeof period === "string") return isoDay(periodText(period));
  // Whatever is no date serial is refused where it is read, with its row.
  return period < 1 || period > 2_958_465 || looksLikeYear(period) || Math.floor(period) === 60 ? null : dayFromSerial(period);
}

function reads(timing: "month" | "year", period: number | string): boolean {
  try {
    PERIODS[timing].read("table", period);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

function insideMonth(day: Day): boolean {
  const { year, month, day: ofMonth } = dateOf(day);
  return ofMonth !== 1 && ofMonth !== daysInMonth(year, month);
}

function someInMonthsTogether(days: readonly Day[]): boolean {
  return days.some((day, i) => i > 0 && monthOfDay(day) - monthOfDay(days[i - 1]!) <= 1);
}
