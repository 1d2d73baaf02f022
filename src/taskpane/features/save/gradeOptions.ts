import { optimismCorrection } from "../../../domain/savings/optimismCorrection";
import { percentWords } from "../../shared/figureWords";

const GRADES = [1, 2, 3, 4, 5, 6];

/** The grades of evidence with what each takes off; "" for no correction. */
export const GRADE_OPTIONS: readonly { readonly key: string; readonly words: string }[] = [
  { key: "", words: "No correction" },
  ...GRADES.map((grade) => ({ key: String(grade), words: `Grade ${grade}${grade === 1 ? ", the best" : ""}: ${percentWords(optimismCorrection(grade))} taken off` })),
];
