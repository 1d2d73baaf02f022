import { matchingKey } from "./cleanText";
import type { NumberReading } from "./readNumber";
import type { WeeklyHours } from "./staffPay";

const MOST_HOURS = 168;
/** Hours of part-time posts divided by their FTE agree to this much where they are the post's own hours. */
const NEAR = 0.02;

/** Hours of a week: a percentage, and more than a week has, are refused. */
export function withinWeek(reading: NumberReading): NumberReading {
  if (reading.found !== "number") return reading;
  if (reading.percent) return { found: "refused", reason: "a percentage, not hours" };
  if (reading.value < 0 || reading.value > MOST_HOURS) return { found: "refused", reason: `${String(reading.value)} is not the hours of a week, which has 168: check the figure` };
  return reading;
}

/**
 * For each row the hours a week of a whole post. A column of hours holds either those, or the hours of each post as it is worked, which are
 * divided by its FTE: by the heading, else by which of the two is the same in every row.
 */
export function wholePostHours(hours: readonly NumberReading[] | null, fte: readonly NumberReading[] | null, heading: string): (at: number) => WeeklyHours {
  if (!hours) return () => ({ reason: "no hours are given" });
  const words = matchingKey(heading.slice(0, 200));
  const basis = /\bfull[- ]?time\b|\bstandard\b|\bwhole[- ]?time\b|\bfte\b|\bwte\b/.test(words) ? "whole" : /\bcontract(?:ed|ual)\b|\bactual\b|\bworked\b|\bpaid\b/.test(words) ? "own" : likelier(hours, fte);
  return (at) => {
    const hour = hours[at];
    const part = fte?.[at];
    if (hour?.found !== "number" || hour.value === 0) return { reason: "no hours are given" };
    if (fte === null || basis === "whole") return { hours: hour.value };
    if (part?.found !== "number" || part.value === 0) return basis === "same" ? { hours: hour.value } : { reason: "its FTE is not known" };
    if (basis === "unclear") return { reason: "its hours may be a whole post’s or its own: head them “Full-time hours” or “Contracted hours”" };
    return { hours: basis === "same" ? hour.value : hour.value / part.value };
  };
}

function likelier(hours: readonly NumberReading[], fte: readonly NumberReading[] | null): "same" | "own" | "unclear" {
  const both = hours.flatMap((hour, at) => {
    const part = fte?.[at];
    return hour.found === "number" && hour.value > 0 && part?.found === "number" && part.value > 0 ? [{ hours: hour.value, whole: hour.value / part.value }] : [];
  });
  const steady = (values: readonly number[]): boolean => values.length > 0 && Math.max(...values) - Math.min(...values) <= NEAR * Math.max(...values);
  if (steady(both.map((each) => each.hours))) return "same";
  return steady(both.map(({ whole }) => whole)) ? "own" : both.length === 0 ? "same" : "unclear";
}
