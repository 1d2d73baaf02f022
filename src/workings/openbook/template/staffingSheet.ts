import type { ReturnRequest } from "../../../returns/returnRequest";
import { lineRef } from "../../../returns/standardLines";
import { POUNDS } from "../../formats";
import { formula, text, words } from "../../planCells";
import type { ColumnSpec, PlacedTable, SheetLayout } from "../../sheetLayout";
import { columnsOf, payLines, payRefs } from "./askedLines";
import { checkColumn, figureCell, headingFor, input, noteCell, totalOf, totalQuantity } from "./formCells";
import type { RuleTable } from "./ruleTables";
import { inPlace, type FormPlaces } from "./templatePlaces";

const FIGURE_WIDTH = 15;

/** The posts, and the pay lines they add up to. */
export function layOutStaffing(layout: SheetLayout, request: ReturnRequest, places: FormPlaces, rules: RuleTable | undefined, payCheck: PlacedTable | undefined): void {
  const form = places.tables.get("staffing");
  if (!form || !rules) {
    layout.line(text("Nothing is asked for on this sheet."));
    return;
  }
  const columns = columnsOf("staffing");
  const refs = payRefs(request);
  const spec = (key: string, width: number, cell: ColumnSpec["cell"], total?: ColumnSpec["total"]): ColumnSpec => ({ key, heading: headingFor(columns, key), width, cell, ...(total ? { total } : {}) });
  const placed = layout.table({
    name: "Form_posts",
    rows: request.posts,
    columns: [
      spec("ref", 8, ({ index }) => text(lineRef("S", index))),
      spec("role", 30, () => input("Type what the post does, not who holds it.", { wrap: true })),
      spec("line", FIGURE_WIDTH, () => input("Give the ref of the cost line that the post’s pay is part of. The refs stand on the sheet of costs.", fitsList(refs) ? { choices: refs } : {})),
      spec("fte", FIGURE_WIDTH, () => withNote(figureCell(undefined, false), "Full-time equivalents: 1 is one full-time post for the whole year, 0.5 half of one."), totalQuantity),
      spec("pay", FIGURE_WIDTH, () => withNote(figureCell(undefined, true), "Pounds a full-time post is paid in a year, also where the post is part-time.")),
      spec("onCosts", FIGURE_WIDTH, () => withNote(figureCell(undefined, true), "Pounds a year of employer’s national insurance, pension and the like for a full-time post; 0 where there are none.")),
      spec("this", FIGURE_WIDTH, ({ cell }) => formula(`=IF(AND(ISNUMBER(${cell("fte")}),ISNUMBER(${cell("pay")}),ISNUMBER(${cell("onCosts")})),ROUND(${cell("fte")}*(${cell("pay")}+${cell("onCosts")})*100,0)/100,"–")`, POUNDS), totalOf),
      spec("note", 36, () => noteCell("Say what the commissioner should know of this post: vacant for part of the year, shared with other services.")),
      checkColumn(rules, layout.name),
    ],
  });
  inPlace(placed, form);
  if (places.pay && payCheck) layOutPay(layout, request, places, places.pay, payCheck);
}

function layOutPay(layout: SheetLayout, request: ReturnRequest, places: FormPlaces, planned: PlacedTable, payCheck: PlacedTable): void {
  const lines = payLines(request);
  const [posts, costs] = [places.tables.get("staffing")!, places.tables.get("costs")!];
  const costRow = (index: number): number => request.costs.indexOf(lines[index]!);
  layout.heading("Pay lines", "What the posts of each pay line come to, against its cost on the sheet of costs: nothing to fill in.");
  const placed = layout.table({
    name: "Form_pay",
    rows: lines.length,
    columns: [
      { key: "ref", heading: "Ref", width: 8, cell: ({ index }) => text(lines[index]!.ref) },
      { key: "line", heading: "Cost line", width: 30, cell: ({ index }) => text(lines[index]!.name, "Normal", { wrap: true }) },
      { key: "posts", heading: "Its posts (£)", width: FIGURE_WIDTH, cell: ({ cell }) => formula(`=SUMIF(${posts.range("line", layout.name)},${cell("ref")},${posts.range("this", layout.name)})`, POUNDS) },
      { key: "cost", heading: "Its cost this year (£)", width: FIGURE_WIDTH, cell: ({ index }) => formula(`=N(${costs.cell("this", costRow(index), layout.name)})`, POUNDS) },
      { key: "difference", heading: "Difference (£)", width: FIGURE_WIDTH, cell: ({ cell }) => formula(`=ROUND((${cell("posts")}-${cell("cost")})*100,0)/100`, POUNDS) },
      { key: "check", heading: "Check", width: FIGURE_WIDTH, runsOn: true, cell: ({ index }) => words(`=${payCheck.rowCell("words", index, layout.name)}`, "Output") },
    ],
  });
  inPlace(placed, planned);
}

/** Excel keeps a list with its cell as one text of 255 characters, parted by commas; a longer one is left to the check. */
function fitsList(refs: readonly string[]): boolean {
  return refs.length > 0 && refs.join(",").length <= 255 && refs.every((ref) => !ref.includes(",") && ref.trim() === ref);
}

function withNote(cell: ReturnType<typeof figureCell>, note: string): ReturnType<typeof figureCell> {
  return { ...cell, note };
}
