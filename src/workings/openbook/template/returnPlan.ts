import type { ReturnPart } from "../../../returns/returnForm";
import type { ReturnRequest } from "../../../returns/returnRequest";
import { percentInWords, poundsInWords } from "../../figuresInWords";
import { inputsHash } from "../../inputsHash";
import type { InsertPlan, SheetPlan } from "../../insertPlan";
import { CHECK_ROW, finished, sheetHead } from "../../sheetHead";
import { SheetLayout } from "../../sheetLayout";
import { layOutAnswers } from "./answersSheet";
import { LINE_PARTS } from "./askedLines";
import { layOutChecks, sheetCheckRow, wholeCheckRow, workingsCheckRow } from "./checksSheet";
import { layOutCheckWorkings } from "./checkWorkings";
import { layOutLines, layOutSurplus } from "./lineSheets";
import { returnNames } from "./returnNames";
import type { ReturnPlanOptions } from "./returnPlanOptions";
import type { RuleTable } from "./ruleTables";
import { layOutStaffing } from "./staffingSheet";
import { formPlaces, sheetNamesOf } from "./templatePlaces";

/** The stamp's fingerprint of everything that is asked. */
export function returnInputsHash(request: ReturnRequest): string {
  return inputsHash(request);
}

/**
 * A return to be filled in by a provider, as the sheets of a new workbook: native formulas alone, so that it checks itself
 * wherever it is opened. Cells to fill in have the Input style; everything else is to be locked. Throws RangeError where a sheet has no name.
 */
export function returnPlan(request: ReturnRequest, { sheetNames, stamp }: ReturnPlanOptions): InsertPlan {
  const names = sheetNamesOf(sheetNames);
  const places = formPlaces(request, names);
  const title = `Open-book return: ${request.service}, ${request.year}`;
  const sheet = (part: keyof typeof names, role: SheetPlan["role"], purpose: string, ...heading: readonly string[]): SheetLayout => {
    const layout = new SheetLayout(names[part], role);
    sheetHead(layout, `${title}: ${PART_WORDS[part]}`, purpose, stamp);
    const [words, ...notes] = heading;
    if (words !== undefined) layout.heading(words, ...notes);
    return layout;
  };

  const workingsSheet = sheet("workings", "workings", "How each check is worked out, one step a column. Nothing to fill in.");
  const workings = layOutCheckWorkings(workingsSheet, places, request);
  const rulesOf = (part: ReturnPart): RuleTable | undefined => workings.rules.find((table) => table.part === part);

  const about = sheet("about", "inputs", "What the return is of, and whose. Fill in the coloured cells of every sheet; the sheet of checks says what is left to do.", "Questions", "One answer each.");
  layOutAnswers(about, "about", request, places, rulesOf("about")!, workings.between);
  const staffing = sheet("staffing", "inputs", "The posts that give the service, a row each: what the post is, not who holds it.", "Posts", "Leave rows you do not need empty.");
  layOutStaffing(staffing, request, places, rulesOf("staffing"), workings.pay);
  const lines = LINE_PARTS.map((part) => {
    const [purpose, heading] = LINE_WORDS[part];
    const layout = sheet(part, "inputs", purpose, heading, whatNeedsWords(part, request, part === "costs" && places.pay ? names.staffing : null));
    layOutLines(layout, part, request, places, rulesOf(part));
    if (part === "income") layOutSurplus(layout, places);
    return layout;
  });
  const declaration = sheet("declaration", "inputs", "Who makes the return. Complete it last.", "Declaration", "One answer each.");
  layOutAnswers(declaration, "declaration", request, places, rulesOf("declaration")!, workings.between);

  const checksSheet = sheet("checks", "log", "How much of the return is answered, and what to look at before it is sent. Nothing to fill in.");
  const checks = layOutChecks(checksSheet, workings);
  wholeCheckRow(checksSheet, checks);
  const filledIn = [about, staffing, ...lines, declaration];
  for (const layout of filledIn) sheetCheckRow(layout, workings, names.checks);
  workingsCheckRow(workingsSheet, workings, names.checks);

  return {
    job: "Open book",
    title,
    sheets: [...[...filledIn, checksSheet].map((layout) => printedToFillIn(finished(layout))), finished(workingsSheet)].map((laid) => ({ ...laid, protect: true })),
    names: returnNames(places),
    masterCheck: { sheet: names.checks, row: CHECK_ROW, column: 1 },
    show: names.about,
  };
}

/** Characters across a page of A4 that can be filled in by hand. */
const WIDEST_TO_FILL_IN = 180;
/** What says of which line a cell is: its ref and its name. */
const LINE_COLUMNS = [0, 1] as const;

/** A sheet too wide for one page is printed on several side by side, each with the names of its lines. */
function printedToFillIn(laid: SheetPlan): SheetPlan {
  const pagesWide = Math.ceil(laid.columnWidths.reduce((sum, width) => sum + width, 0) / WIDEST_TO_FILL_IN);
  return pagesWide > 1 ? { ...laid, print: { ...laid.print, pagesWide, titleColumns: LINE_COLUMNS } } : laid;
}

/** What the lines of a sheet are of, and which of them need more than figures. `staffing` is the sheet that pay lines must agree with, where there are any. */
function whatNeedsWords(part: (typeof LINE_PARTS)[number], { tolerance, ignoreBelow }: ReturnRequest, staffing: string | null): string {
  // Quantities go by the share alone.
  const least = part !== "activity" && ignoreBelow > 0 ? `, but for ${part === "costs" ? "a cost" : "income"} that changed by less than ${poundsInWords(ignoreBelow)}` : "";
  const pay = staffing === null ? "" : ` Lines of pay are what the posts of the sheet ${staffing} come to.`;
  return `This commissioner’s service alone. A change on last year of more than ${percentInWords(tolerance)} needs a note${least}.${pay}`;
}

const PART_WORDS: Readonly<Record<ReturnPart | "workings", string>> = {
  about: "about", staffing: "staffing", costs: "costs", activity: "activity", income: "income and surplus", declaration: "declaration", checks: "checks", workings: "check workings",
};

const LINE_WORDS = {
  costs: ["What the service cost, a line each. Type figures in digits: 0 where there was none, n/a where it does not apply.", "Costs"],
  activity: ["What was done for the money, a line each, in the unit shown.", "Activity"],
  income: ["What was paid for the service and from where, and the surplus that is left.", "Income"],
} as const satisfies Readonly<Record<(typeof LINE_PARTS)[number], readonly [purpose: string, heading: string]>>;

