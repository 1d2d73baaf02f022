import type { Day } from "../../../domain/kernel/day";
import type { Measure, Timing } from "../../../domain/kernel/figures";
import type { ReferenceFigures } from "../../../reference/referenceFigures";
import type { UnreadPrice, UpliftAnswer, UpliftCase } from "../../../workings/uplift/upliftCase";
import type { Problem } from "../../shared/job/problem";

export interface UpliftSolution {
  readonly upliftCase: UpliftCase;
  readonly answer: UpliftAnswer;
  /** The figures the answer was worked out with: built in, the user's own and those assumed. */
  readonly figures: ReferenceFigures;
}

/** A series that ends before the years wanted. */
export interface SeriesEnd {
  readonly series: string;
  readonly title: string;
  readonly measure: Measure;
  readonly timing: Timing;
  /** The last period held: "2026-02". */
  readonly last: string;
  /** The last period the prices need. */
  readonly needed: string;
}

/** A line of the bridge as 'Set the method' shows it. */
export interface CostLineShown {
  readonly name: string;
  /** Percent in words; "" where it is not known. */
  readonly share: string;
  readonly driver: string;
  readonly isPay: boolean;
  /** True where the sheet says what drives it. */
  readonly driverFromSheet: boolean;
}

/** What 'Set the method' comes to once what the pane suggests is put in. */
export interface Method {
  readonly title: string;
  readonly baseText: string;
  readonly reviewText: string;
  /** Where the dates suggested come from. */
  readonly datesAs: "list" | "figures";
  readonly base: Day | null;
  readonly review: Day | null;
  readonly realDateText: string;
  /** Prices that take the pane's clause, and those that take its dates; counted over the lines that are used. */
  readonly onPaneClause: number;
  readonly onPaneDates: number;
  /** The share columns, each with what drives it. */
  readonly basket: readonly { readonly column: number; readonly heading: string; readonly driver: string }[];
  readonly bridge: boolean;
  readonly costsIn: "pane" | "sheet";
  readonly costLines: readonly CostLineShown[];
  /** Series that end too soon, in the order they are met. */
  readonly ends: readonly SeriesEnd[];
  /** Series that prices can be put in the money of. */
  readonly deflators: readonly { readonly series: string; readonly title: string }[];
  /** Built in and the user's own, without what is assumed: what a clause is read with while it is typed. */
  readonly figures: ReferenceFigures;
}

/** From what was read and chosen to the answer, and every problem on the way with its field. */
export interface UpliftFound {
  readonly method: Method | null;
  readonly problems: readonly Problem[];
  readonly solution: UpliftSolution | null;
  readonly leftOut: readonly UnreadPrice[];
}
