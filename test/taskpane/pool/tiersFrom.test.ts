import type { CellValue } from "../../../src/intake/cellBlock";
import { readTierTable } from "../../../src/intake/readTierTable";
import { FIELD } from "../../../src/taskpane/features/pool/poolFields";
import { tiersFrom } from "../../../src/taskpane/features/pool/tiersFrom";
import { blockOf } from "../../intake/_block";

const NAMES = ["Staffordshire", "Stoke"];
const HEADINGS = ["Up to (£)", ...NAMES];

function found(...rows: CellValue[][]) {
  return tiersFrom(readTierTable(blockOf(rows, { sheet: "Risk share" }), NAMES), NAMES);
}

function refusal(...rows: CellValue[][]): string {
  const problem = found(...rows);
  if (!("words" in problem)) throw new Error("These tiers were taken");
  expect(problem.field).toBe(FIELD.tiersAt);
  return problem.words;
}

test("each edge and share keeps its cell", () => {
  const cell = (row: number, column: number, more = {}) => ({ kind: "cell", sheet: "Risk share", row, column, scale: 1, ...more });
  expect(found(HEADINGS, ["£10,000", 0.6, 0.4], ["", 0.7, "30%"])).toEqual([
    { upTo: { value: 10000, origin: cell(1, 0, { readFrom: "£10,000" }) }, shares: [{ value: 0.6, origin: cell(1, 1) }, { value: 0.4, origin: cell(1, 2) }] },
    { upTo: null, shares: [{ value: 0.7, origin: cell(2, 1) }, { value: 0.3, origin: cell(2, 2, { readFrom: "30%" }) }] },
  ]);
});

test("one tier for any variance needs no column of edges", () => {
  expect(found(["", ...NAMES], ["Any", 0.5, 0.5])).toHaveLength(1);
});

test.each<[string, CellValue[][], string]>([
  ["a partner without a column", [["Up to", "Staffordshire"], ["", 1]], "Stoke has no column in these cells. Head a column of shares with its name as the list of partners spells it, or choose other cells."],
  ["no line with a share", [HEADINGS, [500, "", ""]], "No tiers were found in these cells. Select the table with its headings: the upper edges, then a column of shares for each partner."],
  ["shares that are not 100%", [HEADINGS, [500, 0.6, 0.3], ["", 0.5, 0.5]], "The shares in row 2 of Risk share come to 90%, not 100%. Correct them in the sheet."],
  ["edges that do not rise", [HEADINGS, [500, 0.5, 0.5], [500, 1, 0], ["", 0.5, 0.5]], "The edges must rise: 'Risk share'!A3 is £500.00, no more than the tier before it, which ends at £500.00. Correct it, or put the tiers in order."],
  ["an edge of nothing", [HEADINGS, [0, 0.5, 0.5], ["", 0.5, 0.5]], "The edges must rise: 'Risk share'!A2 is £0.00, no more than nothing. Correct it, or put the tiers in order."],
  ["an edge missing before the last", [HEADINGS, ["TBC", 0.5, 0.5], ["", 0.5, 0.5]], "'Risk share'!A2 shows “TBC”. Enter the variance this tier goes up to, in pounds: only the last tier has no upper edge."],
  ["a last tier with an edge", [HEADINGS, [500, 0.5, 0.5], [900, 0.5, 0.5]], "The last tier ends at £900.00 in 'Risk share'!A3, so nobody would bear what is above it. Leave that cell empty, or add a tier with no upper edge."],
  ["several tiers and no edges", [["", ...NAMES], ["First", 0.5, 0.5], ["Rest", 1, 0]], "There is more than one tier and no column of upper edges. Head one “Up to (£)”."],
  ["a share that is no figure", [HEADINGS, [500, 1, "TBC"], ["", 0.5, 0.5]], "Stoke has no share in 'Risk share'!C2, which shows “TBC”. Enter a percentage such as 25%, or 0%."],
  ["a share below nothing", [HEADINGS, [500, "110%", "-10%"], ["", 1.1, -0.1]], "Staffordshire has no share in 'Risk share'!B2, which shows “110%”. Enter a percentage such as 25%, or 0%."],
])("%s is refused in plain words", (_, rows, words) => {
  expect(refusal(...rows)).toBe(words);
});
