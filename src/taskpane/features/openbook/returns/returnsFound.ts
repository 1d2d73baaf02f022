import type { ReturnsReading } from "../../../../intake/openbook/returnsReading";
import type { TermsTable } from "../../../../intake/openbook/readTerms";
import type { ComparisonCase } from "../../../../workings/openbook/comparisonCase";
import type { ComparisonAnswer } from "../../../../workings/openbook/comparisonFigures";
import type { Problem } from "../../../shared/job/problem";

export interface ReturnsSolution {
  readonly comparisonCase: ComparisonCase;
  readonly answer: ComparisonAnswer;
}

/** Terms in cells, set against the returns. */
export interface TermsFound {
  readonly table: TermsTable;
  /** Sentences: terms that are not used, and returns without any. */
  readonly said: readonly string[];
  readonly returns: number;
  readonly underTerms: number;
}

/** From the returns read to the answer, and every problem on the way with its field. */
export interface ReturnsFound {
  /** Null while nothing is read. */
  readonly gathered: ReturnsReading | null;
  readonly problems: readonly Problem[];
  readonly solution: ReturnsSolution | null;
  /** What became of terms given in cells; null where they are typed, or not wanted. */
  readonly termsFound: TermsFound | null;
}
