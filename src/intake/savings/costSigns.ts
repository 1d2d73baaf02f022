import type { NumberReading } from "../readNumber";

/** Costs above zero: where every cost of a table is below zero, the minus is how it writes a cost and is taken off. `isCost` is by place in the body. */
export function settledCosts<Column extends { readonly readings: readonly NumberReading[] }>(columns: readonly Column[], isCost: (at: number) => boolean): readonly Column[] {
  const costs = columns.flatMap(({ readings }) => readings.filter((reading, at) => reading.found === "number" && reading.value !== 0 && isCost(at)));
  if (costs.length === 0 || costs.some((reading) => reading.found === "number" && reading.value > 0)) return columns;
  return columns.map((column) => ({
    ...column,
    readings: column.readings.map((reading, at): NumberReading => {
      if (reading.found !== "number" || reading.value === 0 || !isCost(at)) return reading;
      const before = reading.reason === "" ? reading.value.toLocaleString("en-GB") : `${reading.reason},`;
      return { ...reading, value: -reading.value, scale: -reading.scale, reason: `${before} taken as a cost above zero: every cost of the table is below zero` };
    }),
  }));
}
