import { PERCENT, POUNDS, QUANTITY } from "../formats";
import { linkedColumns, type LinkedFigure } from "../linkedCells";
import type { Sourced } from "../origin";
import { PlacedInputs } from "../placedInputs";
import { label, NOT_APPLICABLE, text } from "../planCells";
import type { SheetLayout } from "../sheetLayout";
import type { AppraisalCase } from "./appraisalCase";

export type AppraisalInputKind = "cost correction" | "benefit correction" | "swing" | "weight" | "score" | "amount";

interface InputLine extends LinkedFigure {
  readonly kind: AppraisalInputKind;
  readonly item: string;
  /** Of the case's lines and years, from 1; 0 where the figure is no amount. */
  readonly lineNo: number;
  readonly yearNo: number;
}

export type AppraisalInputs = PlacedInputs<AppraisalInputKind>;

function inputLines({ options, criteria, swing, lines, years }: AppraisalCase): InputLine[] {
  const of = (kind: AppraisalInputKind, figure: string, item: string, sourced: Sourced, unit: string, format: string, [lineNo, yearNo] = [0, 0]): InputLine =>
    ({ kind, figure, item, sourced, unit, format, lineNo, yearNo });
  return [
    ...options.map(({ name, costCorrection }) => of("cost correction", "Added to costs for optimism", name, costCorrection, "rate", PERCENT)),
    ...options.map(({ name, benefitCorrection }) => of("benefit correction", "Taken off benefits for optimism", name, benefitCorrection, "rate", PERCENT)),
    of("swing", "Lines moved up and down by", "Every line", swing, "rate", PERCENT),
    ...(criteria ?? []).map(({ name, weight }) => of("weight", "Weight of a criterion", name, weight, "share", PERCENT)),
    ...(criteria ?? []).flatMap(({ name, scores }) => scores.map((score, option) => of("score", `Score: ${name}`, options[option]?.name ?? NOT_APPLICABLE, score, "points", QUANTITY))),
    ...lines.flatMap(({ name, option, amounts }, line) => amounts.flatMap((figures, year) =>
      figures.map((amount) => of("amount", name, `${options[option]!.name}, ${years[year]!}`, amount, "£", POUNDS, [line + 1, year + 1])))),
  ];
}

/** The table of figures: one row a figure, with its cell, how it was read, the figure used, its unit and its source. */
export function inputsTable(layout: SheetLayout, appraisal: AppraisalCase): AppraisalInputs {
  const lines = inputLines(appraisal);
  const at = (index: number): InputLine => lines[index]!;
  layout.heading("Figures");
  const table = layout.table({
    name: "Appraisal_inputs",
    rows: lines.length,
    columns: [
      { key: "line", heading: "No.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "figure", heading: "Figure", width: 30, cell: ({ index }) => text(at(index).figure) },
      { key: "item", heading: "Option, year or criterion", width: 26, cell: ({ index }) => text(at(index).item) },
      { key: "lineNo", heading: "Line no. (0 for none)", width: 12, cell: ({ index }) => label(at(index).lineNo) },
      { key: "yearNo", heading: "Year no. (0 for none)", width: 12, cell: ({ index }) => label(at(index).yearNo) },
      ...linkedColumns(at),
    ],
  });
  return new PlacedInputs(table, lines.map(({ kind }) => kind));
}
