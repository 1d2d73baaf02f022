import { shifted } from "./decimal";
import type { NumberReading } from "./readNumber";
import { saysPercent } from "./shareColumn";

/**
 * Bare numbers of a column of proportions as fractions: percent points where the heading says % or all the column's own are above 1,
 * as they stand where none is; one that could be either is refused. `mayExceedOne` is true for whole-time equivalents, which are
 * percent points only where the heading says so.
 */
export function settledProportions(readings: readonly NumberReading[], isPart: (at: number) => boolean, heading: string, mayExceedOne: boolean): readonly NumberReading[] {
  const says = saysPercent(heading);
  let above = 0;
  let upTo = 0;
  for (const [at, reading] of readings.entries()) {
    if (!isPart(at) || reading.found !== "number" || reading.percent || reading.value === 0) continue;
    if (Math.abs(reading.value) > 1) above++;
    else upTo++;
  }
  const points = above > 0 && (mayExceedOne ? says : true);
  return readings.map((reading): NumberReading => {
    if (!points || reading.found !== "number" || reading.percent || reading.value === 0) return reading;
    const shown = String(reading.value);
    if (upTo > 0 && (!says || Math.abs(reading.value) <= 1)) return { found: "refused", reason: `${shown} could be ${shown}% or ${String(shifted(reading.value, 2))}%: type it with a % sign` };
    return { ...reading, value: shifted(reading.value, -2), percent: true, scale: 0.01, reason: `${shown} read as ${shown}%: ${says ? "the heading says %" : "all the figures of the column are above 1"}` };
  });
}
