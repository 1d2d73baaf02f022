import type { DomainError } from "../../domain/kernel/DomainError";
import { QUERY_LOG_TITLE } from "../../returns/queryLog";
import { assumptionsTable } from "../assumptionsLog";
import { checkRow, checksTable, failing, failingIn } from "../checks";
import { inputsHash } from "../inputsHash";
import type { InsertPlan } from "../insertPlan";
import { CHECK_ROW, finished, sheetHead } from "../sheetHead";
import { SheetLayout, type PlacedTable } from "../sheetLayout";
import type { RunStamp } from "../stamp";
import { comparisonAssumptions } from "./comparisonAssumptions";
import type { ComparisonCase } from "./comparisonCase";
import { AREAS, comparisonChecks } from "./comparisonChecks";
import { placedLines, type ComparisonContext, type ComparisonSheetNames } from "./comparisonContext";
import type { ComparisonAnswer } from "./comparisonFigures";
import { layOutComparisonInputs } from "./comparisonInputs";
import { layOutComparison, type ComparisonPlaced } from "./comparisonSheet";
import { leftOutList, leftOutTable } from "./leftOutTable";
import { queryLogTable } from "./queryLogSheet";
import { layOutReturns } from "./returnsSheet";
import { layOutSurplus, type SurplusPlaced } from "./surplusSheet";

/** The method these sheets follow; goes up when their figures could change. */
export const RETURNS_METHOD = "Open book 1";

/** The names to ask the workbook for, in this order. */
export const RETURNS_SHEETS: readonly string[] = ["Comparison", "Query log", "Surplus", "Returns", "Open book inputs", "Left out and checks"];

export interface ReturnsPlanOptions {
  /** Native formulas that calculate anywhere, or OPENBOOK functions. */
  readonly mode: "workings" | "functions";
  /** Free names for RETURNS_SHEETS, in the same order. */
  readonly sheetNames: readonly string[];
  readonly stamp: RunStamp;
  /** A refusal as people read it. */
  readonly sentence: (error: DomainError) => string;
}

/** The stamp's fingerprint of everything the case holds. */
export function returnsInputsHash(comparisonCase: ComparisonCase): string {
  return inputsHash(comparisonCase);
}

/**
 * Returns compared as six sheets: costs before and now, the query log, surplus, the tidy table of every figure, limits and terms, and
 * what was left out with the checks. Figures of returns are values, said to be so; everything after them is formulas over them.
 *
 * @param answer what comparisonAnswer gave for the case
 */
export function returnsPlan(comparisonCase: ComparisonCase, answer: ComparisonAnswer, options: ReturnsPlanOptions): InsertPlan {
  const names = namesOf(options.sheetNames);
  const { stamp, mode, sentence } = options;
  const { title } = comparisonCase;
  const needsAddIn = mode === "functions" ? ": this sheet needs the add-in to recalculate" : "";
  const sheet = {
    comparison: new SheetLayout(names.comparison, "summary"), log: new SheetLayout(names.log, "outputs"), surplus: new SheetLayout(names.surplus, "outputs"),
    returns: new SheetLayout(names.returns, "inputs"), inputs: new SheetLayout(names.inputs, "inputs"), checks: new SheetLayout(names.checks, "log"),
  };

  sheetHead(sheet.returns, `${title}: returns`, "Every figure of every return in one table, with where it came from.", stamp);
  const returns = layOutReturns(sheet.returns, comparisonCase, answer);
  sheetHead(sheet.inputs, `${title}: limits and terms`, "What is asked about, and how surplus is shared.", stamp);
  const inputs = layOutComparisonInputs(sheet.inputs, comparisonCase, answer);
  const context: ComparisonContext = { comparisonCase, answer, names, mode, all: [...comparisonCase.returns, ...comparisonCase.earlier], ...placedLines(answer), inputs, returns, sentence };

  sheetHead(sheet.comparison, title, `What costs came to, why they changed, and what to ask about${needsAddIn}.`, stamp);
  const comparison = layOutComparison(sheet.comparison, context);
  sheetHead(sheet.log, `${title}: ${QUERY_LOG_TITLE}`, "Each difference worth a question: what was asked, what was answered and what is accepted.", stamp);
  const log = queryLogTable(sheet.log, answer.log);
  sheetHead(sheet.surplus, `${title}: surplus`, `What each provider makes of the contract, and what is topped up or returned${needsAddIn}.`, stamp);
  const surplus = layOutSurplus(sheet.surplus, context);
  sheetHead(sheet.checks, `${title}: left out and checks`, "What must hold for the figures to be relied on, what is in no figure or is odd, and what the figures rest on.", stamp);
  const checks = layOutChecks(sheet.checks, context, comparison, surplus, stamp);

  checkRow(sheet.comparison, CHECK_ROW, "", failing(checks, names.comparison));
  for (const area of ["log", "surplus", "returns", "inputs"] as const) checkRow(sheet[area], CHECK_ROW, " on this sheet", failingIn(AREAS[area], checks, names[area]));
  checkRow(sheet.checks, CHECK_ROW, "", failing(checks, names.checks));
  return {
    job: "Open book",
    title,
    sheets: [
      finished(sheet.comparison, comparison.lines ?? undefined), finished(sheet.log, log ?? undefined), finished(sheet.surplus), finished(sheet.returns, returns.tidy ?? undefined), finished(sheet.inputs), finished(sheet.checks),
    ],
    names: [
      ...comparison.names, ...surplus.names,
      { name: "openbook_returns_check", sheet: names.checks, row: CHECK_ROW, column: 1, rows: 1, columns: 1, comment: "How many checks do not hold: 0 is right." },
    ],
    masterCheck: { sheet: names.checks, row: CHECK_ROW, column: 1 },
    show: names.comparison,
  };
}

function namesOf([comparison, log, surplus, returns, inputs, checks]: readonly string[]): ComparisonSheetNames {
  if (comparison === undefined || log === undefined || surplus === undefined || returns === undefined || inputs === undefined || checks === undefined) {
    throw new RangeError(`Returns compared need ${RETURNS_SHEETS.length} sheet names`);
  }
  return { comparison, log, surplus, returns, inputs, checks };
}

function layOutChecks(layout: SheetLayout, context: ComparisonContext, comparison: ComparisonPlaced, surplus: SurplusPlaced, stamp: RunStamp): PlacedTable {
  layout.heading("Checks");
  const checks = checksTable(layout, "Openbook_checks", comparisonChecks(context, comparison, surplus));
  leftOutTable(layout, leftOutList(context));
  layout.heading("Assumptions log", "In the columns of HM Treasury's AQuA Book. Reliability, maker and sign-off are for you to complete.");
  assumptionsTable(layout, "Openbook_assumptions", comparisonAssumptions(context, comparison, surplus), stamp);
  return checks;
}
