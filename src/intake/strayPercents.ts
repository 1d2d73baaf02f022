import type { NumberReading } from "./readNumber";

/** Percentages are kept among quantities only where every figure is one. */
export function withoutStrayPercents(readings: readonly NumberReading[]): readonly NumberReading[] {
  const figures = readings.filter((reading) => reading.found === "number");
  if (!figures.some(({ percent }) => percent) || figures.every(({ percent }) => percent)) return readings;
  return readings.map((reading) => (reading.found === "number" && reading.percent ? { found: "refused", reason: "a percentage among plain figures" } : reading));
}
