import type { Measure, Timing } from "../../../domain/kernel/figures";
import { BUILT_IN_SERIES } from "../../../reference/builtInSeries";
import type { HeldSeries } from "../../../reference/heldSeries";
import { heldFigures } from "../../../workings/reference/heldFigures";
import type { TableFigure } from "../../../workings/reference/referenceCase";
import type { OwnTable } from "./ownTables";

/** A series as the screen lists it. */
export interface ShownSeries {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly measure: Measure;
  readonly timing: Timing;
  readonly first: string;
  /** The last period, or the last day anything is in force. */
  readonly last: string;
  readonly sources: readonly string[];
  /** True in a table of the workbook's. */
  readonly own: boolean;
  /** In order of period; asked for when the series is opened. */
  readonly figures: () => readonly TableFigure[];
}

/** The series held by Openbook, in their order. */
export const HELD_SHOWN: readonly ShownSeries[] = BUILT_IN_SERIES.map(shownHeld);

function shownHeld(series: HeldSeries): ShownSeries {
  const figures = heldFigures(series);
  const { id, title, unit, measure, timing } = series;
  const last = series.timing === "in force" ? series.until : figures.at(-1)!.period;
  return { key: id, name: id, title, unit, measure, timing, first: figures[0]!.period, last, sources: Object.values(series.sources), own: false, figures: () => figures };
}

/** The series of a table brought into the workbook. */
export function ownShown({ receipt, series }: OwnTable): ShownSeries[] {
  return series.map(({ name, measure, timing, figures }): ShownSeries => ({
    key: `${receipt.id} ${name}`, name, title: HELD_SHOWN.find((held) => held.name === name)?.title ?? "", unit: "", measure, timing,
    first: figures[0]!.period, last: figures.at(-1)!.period, sources: [...new Set(figures.map(({ source }) => source))],
    own: true, figures: () => figures,
  }));
}
