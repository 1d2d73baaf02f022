import type { LineAnswer, PriceLine, UpliftAnswer, UpliftCase } from "../../../workings/uplift/upliftCase";

/** A price with its answer and its place among the case's lines. */
export interface UpliftedLine {
  readonly index: number;
  readonly line: PriceLine;
  readonly answer: Extract<LineAnswer, { readonly kind: "uplifted" }>;
}

export interface RefusedLine {
  readonly index: number;
  readonly line: PriceLine;
  readonly answer: Extract<LineAnswer, { readonly kind: "refused" }>;
}

/** The case's lines in two, each in their own order: those with a price at the review, and those without. */
export function linesOf({ lines }: UpliftCase, answer: UpliftAnswer): { readonly uplifted: readonly UpliftedLine[]; readonly refused: readonly RefusedLine[] } {
  const uplifted: UpliftedLine[] = [];
  const refused: RefusedLine[] = [];
  lines.forEach((line, index) => {
    const found = answer.lines[index];
    if (found?.kind === "uplifted") uplifted.push({ index, line, answer: found });
    else if (found?.kind === "refused") refused.push({ index, line, answer: found });
  });
  return { uplifted, refused };
}
