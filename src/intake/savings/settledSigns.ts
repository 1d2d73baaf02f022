import type { NumberReading } from "../readNumber";

/**
 * Amounts that are above zero by their nature. Where every one of the lines is below zero, the minus is how the list writes them and
 * is taken off; where only some are, those are refused. `what` is what an amount is: "a saving".
 */
export function settledSigns(readings: readonly NumberReading[], isLine: (at: number) => boolean, what: string): readonly NumberReading[] {
  const values = readings.flatMap((reading, at) => (isLine(at) && reading.found === "number" && reading.value !== 0 ? [reading.value] : []));
  if (values.every((value) => value > 0)) return readings;
  const minus = values.every((value) => value < 0);
  return readings.map((reading, at): NumberReading => {
    if (reading.found !== "number" || reading.value === 0) return reading;
    const shown = reading.value.toLocaleString("en-GB");
    if (!minus) return isLine(at) && reading.value < 0 ? { found: "refused", reason: `${shown} is below zero where others are above: type ${what} above zero` } : reading;
    const reason = `${reading.reason === "" ? shown : `${reading.reason},`} taken as ${what} above zero: every figure of the column is below zero`;
    return { ...reading, value: -reading.value, scale: -reading.scale, reason };
  });
}
