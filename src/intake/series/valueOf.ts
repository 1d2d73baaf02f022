import type { Measure } from "../../domain/kernel/figures";
import { shifted } from "../decimal";
import type { Observation } from "./readSeries";

/** The figure as a table has it: a rate as a fraction, "3.8" in per cent being 0.038. */
export function valueOf({ value, percent }: Pick<Observation, "value" | "percent">, measure: Measure, rateIn: "percent" | "fraction"): number {
  return measure === "rate" && rateIn === "percent" && !percent ? shifted(value, -2) : value;
}
