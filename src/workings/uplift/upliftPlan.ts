import type { DomainError } from "../../domain/kernel/DomainError";
import type { ReferenceFigures } from "../../reference/referenceFigures";
import { assumptionsTable } from "../assumptionsLog";
import { checkRow, checksTable, failing, failingIn } from "../checks";
import { inputsHash } from "../inputsHash";
import type { InsertPlan, PlanCell } from "../insertPlan";
import { POUNDS } from "../formats";
import { formula, text } from "../planCells";
import { logPlaces, readingsTables } from "../readingsLog";
import { CHECK_ROW, finished, sheetHead } from "../sheetHead";
import { SheetLayout, type PlacedTable } from "../sheetLayout";
import type { RunStamp } from "../stamp";
import { basketTable } from "./basketTable";
import { layOutBridge } from "./bridgeSheet";
import { upliftWords, wordsTable } from "./clauseWords";
import { linesTable } from "./linesTable";
import { pricesByYear } from "./pricesByYear";
import { layOutPrices, type PricesPlaced } from "./pricesSheet";
import { readingFunctions } from "./readingFunctions";
import { readingSteps } from "./readingSteps";
import { referenceRows } from "./referenceRows";
import { layOutReference } from "./referenceSheet";
import { upliftAssumptions } from "./upliftAssumptions";
import type { UpliftAnswer, UpliftCase } from "./upliftCase";
import { AREAS, upliftChecks, type UpliftPlaced } from "./upliftChecks";
import type { UpliftContext, UpliftSheetNames, UpliftWorkings } from "./upliftContext";
import { CHANGE } from "./upliftFormats";
import { inputsTable, upliftInputLines } from "./upliftInputs";
import { upliftRows } from "./upliftRows";
import { settingsTable } from "./upliftSettings";

/** The method these sheets follow; goes up when their figures could change. */
export const UPLIFT_METHOD = "Uplift 1";

/** The names to ask the workbook for, in this order. A case without a bridge leaves that one unused. */
export const UPLIFT_SHEETS: readonly string[] = ["Uplift prices", "Uplift inputs", "Uplift reference", "Uplift workings", "Uplift bridge", "Uplift checks and log"];

export interface UpliftPlanOptions {
  /** Native formulas that calculate anywhere, or OPENBOOK functions. */
  readonly mode: "workings" | "functions";
  /** Free names for UPLIFT_SHEETS, in the same order. */
  readonly sheetNames: readonly string[];
  readonly stamp: RunStamp;
  /** A refusal as people read it. */
  readonly sentence: (error: DomainError) => string;
  /** Where to repeat the prices by year, in empty cells of a sheet that is there already. */
  readonly answerBlock?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** The stamp's fingerprint of everything the case holds. */
export function upliftInputsHash(upliftCase: UpliftCase): string {
  return inputsHash(upliftCase);
}

/**
 * The answer as sheets: prices, inputs, the figures they rest on, workings, the bridge where there is one, checks and log.
 * Inputs stay linked to the cells they came from.
 *
 * @param answer  what upliftAnswer gave for the case
 * @param figures what it was worked out with: upliftFigures of the case
 */
export function upliftPlan(upliftCase: UpliftCase, answer: UpliftAnswer, figures: ReferenceFigures, options: UpliftPlanOptions): InsertPlan {
  const names = namesOf(options.sheetNames);
  const { stamp, mode } = options;
  const sheet = {
    prices: new SheetLayout(names.prices, "summary"), inputs: new SheetLayout(names.inputs, "inputs"), reference: new SheetLayout(names.reference, "inputs"),
    workings: new SheetLayout(names.workings, "workings"), bridge: new SheetLayout(names.bridge, "outputs"), checks: new SheetLayout(names.checks, "log"),
  };
  const { title } = upliftCase;

  sheetHead(sheet.inputs, `${title}: inputs`, "Every figure and clause the prices are worked out from, each with its cell. Change a linked cell where it stands; change a typed one here.", stamp);
  const given = upliftInputLines(upliftCase);
  sheet.inputs.heading("Figures");
  const inputs = inputsTable(sheet.inputs, given);
  const words = upliftWords(upliftCase);
  if (words.lines.length > 0) sheet.inputs.heading("Clauses and drivers", "In the words of the contract, as they were read. Where the words change they must be read again, in the pane.");
  const placedWords = words.lines.length > 0 ? wordsTable(sheet.inputs, words) : null;
  sheet.inputs.heading("Settings of the method");
  const settings = settingsTable(sheet.inputs, mode === "functions" && upliftCase.date1904 === true);

  const held = referenceRows(upliftCase, answer, figures);
  sheetHead(sheet.reference, `${title}: reference figures`, "The published, local and assumed figures the clauses read, with the days each holds, its status and its source.", stamp);
  const reference = held.length > 0 ? layOutReference(sheet.reference, held, upliftCase, inputs) : null;
  if (!reference) sheet.reference.line(text("Nothing here reads a published figure."));

  const context: UpliftContext = {
    upliftCase, answer, figures, names, mode, inputs, settings, rows: upliftRows(upliftCase, answer, figures, given.of, words),
    words: placedWords, reference: reference && reference.reference, sentence: options.sentence,
  };
  sheetHead(
    sheet.workings, `${title}: workings`,
    mode === "workings" ? "One step a row or a column, in formulas any spreadsheet calculates." : "Clauses are worked out by Openbook's functions: this sheet needs the add-in to recalculate.", stamp,
  );
  const { workings, baskets } = layOutWorkings(sheet.workings, context);

  sheetHead(sheet.prices, title, "What each price becomes at its review and in each year after it.", stamp);
  const prices = layOutPrices(sheet.prices, context, workings, CHECK_ROW + 1);
  const bridge = bridgeOf(sheet.bridge, context, workings, stamp);
  const placed: UpliftPlaced = { workings, baskets, prices, bridge };

  sheetHead(sheet.checks, `${title}: checks and log`, "What must hold for the figures to be relied on, what they rest on, and how the cells were read.", stamp);
  const checks = layOutChecks(sheet.checks, context, placed, stamp);
  checkRow(sheet.prices, CHECK_ROW, "", failing(checks, names.prices));
  for (const area of ["inputs", "reference", "workings"] as const) checkRow(sheet[area], CHECK_ROW, " on this sheet", failingIn(AREAS[area], checks, names[area]));
  if (bridge) checkRow(sheet.bridge, CHECK_ROW, " on this sheet", failingIn(AREAS.bridge, checks, names.bridge));
  checkRow(sheet.checks, CHECK_ROW, "", failing(checks, names.checks));

  return {
    job: "Uplift",
    title,
    sheets: [
      finished(sheet.prices, prices.prices ?? undefined), finished(sheet.inputs, inputs.table), finished(sheet.reference, reference?.table),
      finished(sheet.workings), ...(bridge ? [finished(sheet.bridge)] : []), finished(sheet.checks),
    ],
    names: [
      ...prices.names,
      { name: "openbook_uplift_check", sheet: names.checks, row: CHECK_ROW, column: 1, rows: 1, columns: 1, comment: "How many checks do not hold: 0 is right." },
    ],
    masterCheck: { sheet: names.checks, row: CHECK_ROW, column: 1 },
    show: bridge && upliftCase.lines.length === 0 ? names.bridge : names.prices,
    ...(options.answerBlock && prices.prices ? { answerBlock: { ...options.answerBlock, rows: answerRows(prices, context) } } : {}),
  };
}

function namesOf([prices, inputs, reference, workings, bridge, checks]: readonly string[]): UpliftSheetNames {
  if (prices === undefined || inputs === undefined || reference === undefined || workings === undefined || bridge === undefined || checks === undefined) {
    throw new RangeError(`An uplift needs ${UPLIFT_SHEETS.length} sheet names`);
  }
  return { prices, inputs, reference, workings, bridge, checks };
}

function layOutWorkings(layout: SheetLayout, context: UpliftContext): { workings: UpliftWorkings; baskets: PlacedTable | null } {
  if (context.rows.pairs.length === 0) {
    layout.line(text("No price could be uplifted: the prices sheet says why."));
    return { workings: { pairs: null, clauses: null, readings: null, checks: [], lines: null, prices: null }, baskets: null };
  }
  const tables = context.mode === "workings" ? readingSteps(layout, context) : readingFunctions(layout, context);
  if (context.rows.lines.length === 0) return { workings: { ...tables, lines: null, prices: null }, baskets: null };
  const baskets = basketTable(layout, context, tables);
  const lines = linesTable(layout, context, tables);
  return { workings: { ...tables, lines, prices: pricesByYear(layout, context, tables, baskets, lines) }, baskets };
}

function bridgeOf(layout: SheetLayout, context: UpliftContext, workings: UpliftWorkings, stamp: RunStamp): UpliftPlaced["bridge"] {
  const { upliftCase: { title }, answer } = context;
  if (!answer.bridge) return null;
  sheetHead(layout, `${title}: why costs rise`, "What each cost line adds to the price between the two dates, and how that compares with the award.", stamp);
  return layOutBridge(layout, context, workings);
}

function layOutChecks(layout: SheetLayout, context: UpliftContext, placed: UpliftPlaced, stamp: RunStamp): PlacedTable {
  // Checks come first on the sheet and read the log beneath them: the log is laid out once the number of checks is known.
  const { upliftCase } = context;
  const trial = new SheetLayout(layout.name, "log");
  const count = upliftChecks(context, placed, logPlaces(readingsTables(trial, "Uplift", upliftCase), layout.name)).length;
  const checksRow = layout.row;
  layout.row = checksRow + 1 + 1 + count + 1;
  const log = readingsTables(layout, "Uplift", upliftCase);
  layout.heading("Assumptions log", "In the columns of HM Treasury's AQuA Book. Reliability, maker and sign-off are for you to complete.");
  assumptionsTable(layout, "Uplift_assumptions", upliftAssumptions(context, placed.workings), stamp);
  const end = layout.row;
  layout.row = checksRow;
  layout.heading("Checks");
  const checks = checksTable(layout, "Uplift_checks", upliftChecks(context, placed, logPlaces(log, layout.name)));
  layout.row = end;
  return checks;
}

/** The prices by year again, each cell reading the prices sheet. */
function answerRows({ prices }: PricesPlaced, { upliftCase: { lines: given, years }, rows: { lines } }: UpliftContext): (PlanCell | null)[][] {
  const keys = Array.from({ length: years }, (_, at) => `year${at + 1}`);
  const read = (key: string, index: number, format: string): PlanCell => formula(`=${prices!.cell(key, index, "")}`, format);
  const heading = (words: string): PlanCell => text(words, "Heading 3", { wrap: true });
  return [
    [heading("Price"), heading("Price now (£)"), heading("Change at the review"), ...keys.map((_, at) => heading(`Year ${at + 1} (£)`))],
    ...lines.map(({ line }, index) => [text(given[line]!.name), read("now", index, POUNDS), read("change", index, CHANGE), ...keys.map((key) => read(key, index, POUNDS))]),
  ];
}
