import type { BenchmarkAnswer, BenchmarkCase, BenchmarkService, BenchmarkView } from "../../../workings/benchmark/benchmarkCase";
import type { Problem } from "../../shared/job/problem";

/** A series of the table that can be benchmarked. */
export interface ServiceShown {
  readonly key: string;
  /** Different for every series of the table. */
  readonly name: string;
  /** Its word in each of the table's categories. */
  readonly words: readonly string[];
  readonly chosen: boolean;
}

/** An organisation of the table that is none of its sums. */
export interface OrganisationShown {
  readonly key: string;
  /** With its code where another has the same name. */
  readonly name: string;
  readonly group: string;
  /** Why a person left it out; null where it is in. */
  readonly leftOut: string | null;
}

/** What activity of some services is counted in and compared by. */
export interface UnitsShown {
  /** What the table says; "" where it says nothing. */
  readonly given: string;
  readonly services: readonly string[];
  readonly from: string;
  readonly to: string;
  /** Asked for where the two differ; "" where there is none to suggest. */
  readonly factor: string;
}

export interface IndicatorShown {
  readonly column: number;
  readonly heading: string;
  readonly weight: string;
}

/** What 'Check the columns' and 'Set the method' come to once what the pane suggests is put in. */
export interface Method {
  readonly title: string;
  readonly view: BenchmarkView;
  readonly services: readonly ServiceShown[];
  readonly organisations: readonly OrganisationShown[];
  /** True where a chosen service has both costs with activity and unit costs. */
  readonly hasBoth: boolean;
  readonly basis: BenchmarkService["basis"];
  readonly units: readonly UnitsShown[];
  readonly indicators: readonly IndicatorShown[];
  readonly prices: {
    readonly on: boolean;
    readonly series: string;
    readonly options: readonly { readonly series: string; readonly title: string }[];
    readonly to: string;
    /** null where every organisation has a price year of its own. */
    readonly from: string | null;
  };
  /** Null where the table has no area factors. */
  readonly area: { readonly on: boolean; readonly heading: string } | null;
  readonly k: string;
}

export interface BenchmarkSolution {
  readonly benchmarkCase: BenchmarkCase;
  readonly answer: BenchmarkAnswer;
}

/** From what was read and chosen to the answer, and every problem on the way with its field. */
export interface BenchmarkFound {
  readonly problems: readonly Problem[];
  readonly solution: BenchmarkSolution | null;
}
