import { thresholdSeries } from "../../domain/contracts/thresholdSeries";
import type { Day } from "../../domain/kernel/day";
import { readDay } from "../../domain/kernel/readDay";
import { referenceFigures, type FigureWithSource } from "../../reference/referenceFigures";
import { CONTRACT_KINDS, type ContractKind } from "./contractCase";

export interface HeldThreshold extends FigureWithSource {
  readonly kind: ContractKind;
}

/** Every threshold held, by kind and then by day, each with the days it is in force. */
export function heldThresholds(): HeldThreshold[] {
  const figures = referenceFigures();
  return CONTRACT_KINDS.flatMap((kind) => {
    const series = figures.seriesHeld().find(({ id }) => id === thresholdSeries(kind))!;
    const last = readDay("date", series.last);
    const held: HeldThreshold[] = [];
    for (let day = readDay("date", series.first); day <= last; day = (held.at(-1)!.until + 1) as Day) held.push({ kind, ...figures.figureWithSource(series.id, day) });
    return held;
  });
}
