import type { DomainError } from "../../domain/kernel/DomainError";
import { assumptionsTable } from "../assumptionsLog";
import { checkRow, checksTable, failing, failingIn } from "../checks";
import { POUNDS } from "../formats";
import { inputsHash } from "../inputsHash";
import type { InsertPlan, PlanCell } from "../insertPlan";
import { formula, text } from "../planCells";
import { logPlaces, readingsTables } from "../readingsLog";
import { unreadTable } from "../unreadFigures";
import { CHECK_ROW, finished, sheetHead } from "../sheetHead";
import { SheetLayout, type PlacedTable } from "../sheetLayout";
import type { RunStamp } from "../stamp";
import { appraisalAssumptions } from "./appraisalAssumptions";
import type { AppraisalAnswer, AppraisalCase } from "./appraisalCase";
import { AREAS, appraisalChecks, type AppraisalOutputs, type SensitivityPlaced } from "./appraisalChecks";
import type { AppraisalContext, AppraisalSheetNames, AppraisalWorkings } from "./appraisalContext";
import { inputsTable } from "./appraisalInputs";
import { settingsTable } from "./appraisalSettings";
import { decidedTables } from "./decidedTables";
import { discountSearch } from "./discountSearch";
import { ratesTable, yearsTable } from "./discountTables";
import { linesTable, optionsTable } from "./linesTable";
import { layOutPaper, paperChecks, type PaperPlaced } from "./paperSheet";
import { scoresTables } from "./scoresTables";
import { switchingTable } from "./switchingTable";
import { tornadoTables } from "./tornadoTables";
import { VIEWS } from "./viewAnswer";
import { viewTables } from "./viewTables";

/** The method these sheets follow; goes up when their figures could change. */
export const APPRAISAL_METHOD = "Appraisal 1";

/** The names to ask the workbook for, in this order. */
export const APPRAISAL_SHEETS: readonly string[] = ["Options appraisal", "Appraisal inputs", "Appraisal workings", "Appraisal sensitivity", "Appraisal checks and log"];

export interface AppraisalPlanOptions {
  /** Native formulas that calculate anywhere, or OPENBOOK functions. */
  readonly mode: "workings" | "functions";
  /** Free names for APPRAISAL_SHEETS, in the same order. */
  readonly sheetNames: readonly string[];
  readonly stamp: RunStamp;
  /** A refusal as people read it. */
  readonly sentence: (error: DomainError) => string;
  /** Where to repeat the options, in empty cells of a sheet that is there already. */
  readonly answerBlock?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** The stamp's fingerprint of everything the case holds. */
export function appraisalInputsHash(appraisal: AppraisalCase): string {
  return inputsHash(appraisal);
}

/**
 * The answer as sheets: the page for a committee, inputs, workings, sensitivity, checks and log. Inputs stay linked to the cells they
 * came from; the ranking, the tornado and the switching values move with them.
 *
 * @param answer what appraisalAnswer gave for the case
 */
export function appraisalPlan(appraisal: AppraisalCase, answer: AppraisalAnswer, options: AppraisalPlanOptions): InsertPlan {
  const names = namesOf(options.sheetNames);
  const { stamp, mode, sentence } = options;
  const { title } = appraisal;
  const sheet = {
    paper: new SheetLayout(names.paper, "summary"), inputs: new SheetLayout(names.inputs, "inputs"), workings: new SheetLayout(names.workings, "workings"),
    sensitivity: new SheetLayout(names.sensitivity, "outputs"), checks: new SheetLayout(names.checks, "log"),
  };

  sheetHead(sheet.inputs, `${title}: inputs`, "Every figure the appraisal is worked out from, each with its cell. Change a linked cell where it stands; change a typed one here.", stamp);
  const settings = settingsTable(sheet.inputs, appraisal);
  const rates = ratesTable(sheet.inputs, appraisal);
  const context: AppraisalContext = { appraisal, answer, names, mode, settings, rates, sentence, inputs: inputsTable(sheet.inputs, appraisal) };

  sheetHead(
    sheet.workings, `${title}: workings`,
    mode === "workings" ? "One step a row or a column, in formulas any spreadsheet calculates." : "Worked out by Openbook's functions: this sheet needs the add-in to recalculate.", stamp,
  );
  const workings = layOutWorkings(sheet.workings, context);

  sheetHead(sheet.sensitivity, `${title}: sensitivity`, "What would have to change for another option to be preferred.", stamp);
  const sensitivity = layOutSensitivity(sheet.sensitivity, context, workings);

  sheetHead(sheet.paper, title, "The options compared, what the choice rests on and what would turn it.", stamp);
  const paper = layOutPaper(sheet.paper, context, workings, sensitivity);

  sheetHead(sheet.checks, `${title}: checks and log`, "What must hold for the figures to be relied on, what they rest on, and how the cells were read.", stamp);
  const checks = layOutChecks(sheet.checks, context, workings, { sensitivity, paper }, stamp);
  paperChecks(sheet.paper, paper, ["paper", "inputs", "workings", ...(sensitivity ? ["sensitivity" as const] : []), "log"], checks);
  checkRow(sheet.paper, CHECK_ROW, "", failing(checks, names.paper));
  for (const area of ["inputs", "workings", "sensitivity"] as const) checkRow(sheet[area], CHECK_ROW, " on this sheet", failingIn(AREAS[area], checks, names[area]));
  checkRow(sheet.checks, CHECK_ROW, "", failing(checks, names.checks));

  return {
    job: "Save",
    title,
    sheets: [finished(sheet.paper), finished(sheet.inputs, context.inputs.table), finished(sheet.workings), finished(sheet.sensitivity), finished(sheet.checks)],
    names: [...paper.names, { name: "openbook_appraisal_check", sheet: names.checks, row: CHECK_ROW, column: 1, rows: 1, columns: 1, comment: "How many checks do not hold: 0 is right." }],
    masterCheck: { sheet: names.checks, row: CHECK_ROW, column: 1 },
    show: names.paper,
    ...(options.answerBlock ? { answerBlock: { ...options.answerBlock, rows: answerRows(paper, appraisal) } } : {}),
  };
}

function namesOf([paper, inputs, workings, sensitivity, checks]: readonly string[]): AppraisalSheetNames {
  if (paper === undefined || inputs === undefined || workings === undefined || sensitivity === undefined || checks === undefined) {
    throw new RangeError(`An appraisal needs ${APPRAISAL_SHEETS.length} sheet names`);
  }
  return { paper, inputs, workings, sensitivity, checks };
}

function layOutWorkings(layout: SheetLayout, context: AppraisalContext): AppraisalWorkings {
  const options = optionsTable(layout, context);
  const years = yearsTable(layout, context);
  const lines = linesTable(layout, context, options, years);
  const views = VIEWS.map((view) => viewTables(layout, context, view, options, years, lines));
  const compared = views.map((view) => view.compared);
  const decided = decidedTables(layout, context, compared, views.map(({ corrected }) => corrected));
  return { options, years, lines, compared, ...decided, scores: scoresTables(layout, context, options) };
}

function layOutSensitivity(layout: SheetLayout, context: AppraisalContext, workings: AppraisalWorkings): SensitivityPlaced | null {
  if (workings.next === null) {
    layout.line(text("There is one option, and so nothing to turn the choice to."));
    return null;
  }
  tornadoTables(layout, context, workings);
  const switching = switchingTable(layout, context, workings);
  return { switching, discount: discountSearch(layout, context, workings) };
}

function layOutChecks(layout: SheetLayout, context: AppraisalContext, workings: AppraisalWorkings, outputs: AppraisalOutputs, stamp: RunStamp): PlacedTable {
  // Checks come first on the sheet and read the log beneath them: the log is laid out once the number of checks is known.
  const { appraisal } = context;
  const trial = new SheetLayout(layout.name, "log");
  const count = appraisalChecks(context, workings, outputs, logPlaces(readingsTables(trial, "Appraisal", appraisal), layout.name), null).length;
  const checksRow = layout.row;
  layout.row = checksRow + 1 + 1 + count + 1;
  const unread = unreadTable(layout, "Appraisal", appraisal.unread ?? []);
  const log = readingsTables(layout, "Appraisal", appraisal);
  layout.heading("Assumptions log", "In the columns of HM Treasury's AQuA Book. Reliability, maker and sign-off are for you to complete.");
  assumptionsTable(layout, "Appraisal_assumptions", appraisalAssumptions(context, workings), stamp);
  const end = layout.row;
  layout.row = checksRow;
  layout.heading("Checks");
  const checks = checksTable(layout, "Appraisal_checks", appraisalChecks(context, workings, outputs, logPlaces(log, layout.name), unread));
  layout.row = end;
  return checks;
}

/** The options again, each cell reading the page for the committee. */
function answerRows({ options: table }: PaperPlaced, { options }: AppraisalCase): (PlanCell | null)[][] {
  const read = (key: string, index: number, format: string): PlanCell => formula(`=${table.cell(key, index, "")}`, format);
  const heading = (words: string): PlanCell => text(words, "Heading 3", { wrap: true });
  return [
    [heading("Option"), heading("Cost (£)"), heading("Benefit (£)"), heading("Optimism correction (£)"), heading("Net present value (£)"), heading("Rank")],
    ...options.map(({ name }, index) => [
      text(name), read("cost", index, POUNDS), read("benefit", index, POUNDS), read("correction", index, POUNDS), read("net", index, POUNDS), read("rank", index, "0"),
    ]),
  ];
}
