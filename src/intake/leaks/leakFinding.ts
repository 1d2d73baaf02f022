/** What of a workbook may say more to a reader than its visible cells do. */
export type LeakSort =
  | "very hidden sheet" | "hidden sheet" | "hidden rows or columns" | "filtered rows" | "cells that show nothing" | "hidden drawing" | "hyperlink" | "place it was kept" | "pivot cache" | "link to another workbook" | "data connection"
  | "kept figures of a chart" | "embedded object" | "picture" | "comment" | "person" | "defined name" | "custom XML" | "author" | "property" | "sensitivity label"
  | "header or footer" | "saved view" | "rule that reads another sheet" | "left-over text" | "left-over part" | "macros" | "earlier versions" | "add-in" | "scenario" | "printer settings" | "other part";

/** "grave": figures or names that a reader of the sheets does not see. "some": who made it, where it was kept, what it was made from. "slight": next to nothing, or nothing of yours. */
export type Gravity = "grave" | "some" | "slight";

/** One thing to see to before a workbook is shared. */
export interface LeakFinding {
  readonly sort: LeakSort;
  readonly gravity: Gravity;
  /** "Costs!C4", "sheet Rates", "the workbook's properties". */
  readonly where: string;
  /** What is there: counts, names and at most a short quote, never what is hidden itself. */
  readonly seen: string;
  /** Why it matters, one sentence. */
  readonly words: string;
  /** True where a values-only copy does not have it. */
  readonly copyRemoves: boolean;
  /** What a person does in Excel to take it out, one sentence. */
  readonly steps: string;
}

/** One kind of place that was looked in, and how many things were found there: what stands for "nothing found". */
export interface PlaceLooked {
  readonly what: string;
  readonly found: number;
}
