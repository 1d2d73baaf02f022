import type { AssumedGrowth } from "../../../workings/uplift/upliftCase";
import type { Problem } from "../../shared/job/problem";
import { typedFor } from "../../shared/typedFor";
import { percentIn } from "../../shared/job/typedFigures";
import { FIELD } from "./upliftFields";
import type { SeriesEnd } from "./upliftFound";

/** The growth typed for series that end too soon. An empty field assumes nothing. */
export function assumedFrom(ends: readonly SeriesEnd[], assumed: Readonly<Record<string, string>>, problems: Problem[]): readonly AssumedGrowth[] {
  return ends.flatMap(({ series }) => {
    const text = typedFor(assumed, series)?.trim() ?? "";
    if (text === "") return [];
    const yearly = percentIn(FIELD.assumed(series), text, "a yearly growth such as 2, or leave it empty", problems, { least: -0.99 });
    return yearly ? [{ series, yearly }] : [];
  });
}
