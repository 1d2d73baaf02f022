import { assumedGrowth } from "../../reference/assumedGrowth";
import { referenceFigures, type FigureWithSource, type ReferenceFigures } from "../../reference/referenceFigures";
import type { UpliftCase } from "./upliftCase";

/**
 * The figures a case is worked out with: the published ones, the user's own table over them, and after their ends the
 * growth that was assumed.
 *
 * @throws {DomainError} what referenceFigures refuses of a table, and assumedGrowth of a growth
 */
export function upliftFigures({ own, assumed }: Pick<UpliftCase, "own" | "assumed">): ReferenceFigures {
  return assumedGrowth(referenceFigures(own?.rows), assumed.map(({ series, yearly }) => ({ series, yearly: yearly.value })));
}

/** Whether a figure is expected and no fact: a forecast, or announced and not yet law. */
export function isForecast({ status }: FigureWithSource): boolean {
  return status === "forecast" || status === "announced";
}
