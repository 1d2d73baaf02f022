import type { ReturnsReading } from "../../../../intake/openbook/returnsReading";
import type { ComparisonCase } from "../../../../workings/openbook/comparisonCase";
import type { ComparisonAnswer } from "../../../../workings/openbook/comparisonFigures";
import type { Problem } from "../../../shared/job/problem";

export interface ReturnsSolution {
  readonly comparisonCase: ComparisonCase;
  readonly answer: ComparisonAnswer;
}

/** From the returns read to the answer, and every problem on the way with its field. */
export interface ReturnsFound {
  /** Null while nothing is read. */
  readonly gathered: ReturnsReading | null;
  readonly problems: readonly Problem[];
  readonly solution: ReturnsSolution | null;
}
