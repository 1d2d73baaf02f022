import { PERCENT, QUANTITY } from "../formats";
import { formula, label, text } from "../planCells";
import { cellAddress } from "../../cells/address";
import type { ColumnSpec, PlacedTable, SheetLayout } from "../sheetLayout";
import { optionKey, type AppraisalContext, type AppraisalWorkings } from "./appraisalContext";
import { placeAmong } from "./placeAmong";

const SCORE = "0.00##";

/** The criteria with their weights and scores, and the options' weighted scores; nothing without criteria. */
export function scoresTables(layout: SheetLayout, { appraisal: { criteria, options: given }, answer, inputs, settings, mode, sentence }: AppraisalContext, options: PlacedTable): AppraisalWorkings["scores"] {
  if (criteria === null) return null;
  const sheet = layout.name;
  if (answer.scoresRefused) {
    layout.heading("Weighted scores: not worked out", sentence(answer.scoresRefused));
    layout.skip();
    return null;
  }
  layout.heading("Criteria", "The weights total 100%; a score is a judgement on one scale for all criteria.");
  const table = layout.table({
    name: "Appraisal_criteria",
    rows: criteria.length,
    totalLabel: "Total",
    columns: [
      { key: "no", heading: "No.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "criterion", heading: "Criterion", width: 26, cell: ({ index }) => text(criteria[index]!.name) },
      {
        key: "weight", heading: "Weight", width: 10, total: (range) => formula(`=SUM(${range})`, PERCENT, "Total"),
        cell: ({ cell }) => formula(`=INDEX(${inputs.used("weight", sheet)},${cell("no")})`, PERCENT),
      },
      ...given.map(({ name }, option): ColumnSpec => ({
        key: optionKey(option), heading: name, width: 16,
        cell: (place) => formula(`=INDEX(${inputs.used("score", sheet)},(${place.cell("no")}-1)*ROWS(${options.range("no", sheet)})+COLUMNS(${place.headings(optionKey(0), optionKey(option))}))`, QUANTITY),
      })),
    ],
  });
  const scores = table.block(optionKey(0), optionKey(given.length - 1), sheet);
  const spilled = mode === "functions" ? scoreSpill(layout, table, options, scores) : null;
  const same = settings.at("same", sheet);
  layout.heading("Weighted scores");
  const weighted = layout.table({
    name: "Appraisal_scores",
    rows: given.length,
    columns: [
      { key: "no", heading: "No.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "option", heading: "Option", width: 26, cell: ({ index }) => text(given[index]!.name) },
      { key: "score", heading: "Score", width: 10, cell: ({ cell }) => formula(spilled ? `=${spilled("score", cell("no"))}` : `=SUMPRODUCT(${table.range("weight", sheet)},INDEX(${scores},0,${cell("no")}))`, SCORE) },
      { key: "rank", heading: "Rank", width: 10, cell: ({ cell, range }) => formula(spilled ? `=${spilled("rank", cell("no"))}` : `=${placeAmong(range("score"), cell("score"), same)}`, "0") },
    ],
  });
  return { criteria: table, options: weighted };
}

/** OPTION.SCORE over cells of its own, from scores turned so that an option is a row. */
function scoreSpill(layout: SheetLayout, criteria: PlacedTable, options: PlacedTable, scores: string): (what: "score" | "rank", row: string) => string {
  const sheet = layout.name;
  const turned = layout.row + 1;
  layout.heading("Scores with an option a row");
  for (let option = 0; option < options.rows; option++) {
    for (let criterion = 0; criterion < criteria.rows; criterion++) {
      const at = `ROWS(${cellAddress(turned, 0, true)}:${cellAddress(turned + option, 0)})`;
      layout.put(turned + option, criterion, formula(`=INDEX(${scores},COLUMNS(${cellAddress(turned, 0, true)}:${cellAddress(turned, criterion)}),${at})`, QUANTITY));
    }
  }
  layout.row = turned + options.rows + 1;
  layout.heading("OPTION.SCORE");
  const top = layout.row;
  const block = `${cellAddress(turned, 0, true)}:${cellAddress(turned + options.rows - 1, criteria.rows - 1, true)}`;
  layout.put(top, 0, {
    formula: `=OPENBOOK.OPTION.SCORE(${criteria.range("weight", sheet)},${block},${options.range("name", sheet)})`,
    spills: { rows: options.rows + 1, columns: 3 },
  });
  layout.row = top + options.rows + 1 + 1;
  const column = (what: "score" | "rank"): string => {
    const at = what === "score" ? 1 : 1 + 1;
    return `${cellAddress(top + 1, at, true)}:${cellAddress(top + options.rows, at, true)}`;
  };
  return (what, row) => `INDEX(${column(what)},${row})`;
}
