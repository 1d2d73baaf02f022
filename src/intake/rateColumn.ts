import { shifted } from "./decimal";
import type { NumberReading } from "./readNumber";
import { saysPercent } from "./shareColumn";

/** A bare number from here on is an unlikely change for a fraction, and below it for percent points. */
const LARGE = 0.2;

/**
 * A column of changes agreed ("3.5%", 0.035, 3.5 under "%") as fractions. Bare numbers are percent points where the heading says % and
 * any of them is above 1, and fractions where all are small; one that could be either is refused, and so is a change above 100%.
 */
export function settledRates(readings: readonly NumberReading[], isPart: (at: number) => boolean, heading: string): readonly NumberReading[] {
  const says = saysPercent(heading);
  let largest = 0;
  for (const [at, reading] of readings.entries()) {
    if (isPart(at) && reading.found === "number" && !reading.percent) largest = Math.max(largest, Math.abs(reading.value));
  }
  return readings.map((reading): NumberReading => {
    if (reading.found !== "number" || reading.value === 0) return reading;
    if (reading.percent) return withinDouble(reading);
    const size = Math.abs(reading.value);
    const shown = String(reading.value);
    if (says && largest > 1 && size >= LARGE) return withinDouble({ ...reading, value: shifted(reading.value, -2), scale: 0.01, reason: `${shown} read as ${shown}%: the heading says %` });
    if (largest < LARGE) return reading;
    return { found: "refused", reason: `${shown} could be ${shown}%, ${String(shifted(reading.value, 2))}% or an amount: type it with a % sign` };
  });
}

function withinDouble(rate: NumberReading): NumberReading {
  if (rate.found !== "number" || Math.abs(rate.value) <= 1) return rate;
  return { found: "refused", reason: `${String(shifted(rate.value, 2))}% is more than 100%: check the figure and its % sign` };
}
