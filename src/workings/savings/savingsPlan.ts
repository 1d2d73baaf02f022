import type { DomainError } from "../../domain/kernel/DomainError";
import { financialYearText } from "../../domain/kernel/financialYear";
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
import { dayInWords, type RunStamp } from "../stamp";
import { lineGroups } from "./lineGroups";
import { layOutPlan, type PlanPlaced } from "./planSheet";
import { layOutWorkings } from "./layOutWorkings";
import { savingsAssumptions } from "./savingsAssumptions";
import type { SavingsCase } from "./savingsCase";
import { AREAS, savingsChecks, type SavingsPlaced } from "./savingsChecks";
import type { SavingsContext, SavingsSheetNames } from "./savingsContext";
import type { SavingsAnswer } from "./savingsFigures";
import { inputsTable, requireAnyRow, savingsInputLines } from "./savingsInputs";
import { settingsTable } from "./savingsSettings";

/** The method these sheets follow; goes up when their figures could change. */
export const SAVINGS_METHOD = "Savings 1";

/** The names to ask the workbook for, in this order. */
export const SAVINGS_SHEETS: readonly string[] = ["Savings plan", "Savings inputs", "Savings workings", "Savings checks and log"];

export interface SavingsPlanOptions {
  /** Native formulas that calculate anywhere, or OPENBOOK functions. */
  readonly mode: "workings" | "functions";
  /** Free names for SAVINGS_SHEETS, in the same order. */
  readonly sheetNames: readonly string[];
  readonly stamp: RunStamp;
  /** A refusal as people read it. */
  readonly sentence: (error: DomainError) => string;
  /** Where to repeat the plan by year, in empty cells of a sheet that is there already. */
  readonly answerBlock?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** The stamp's fingerprint of everything the case holds. */
export function savingsInputsHash(savingsCase: SavingsCase): string {
  return inputsHash(savingsCase);
}

/**
 * The answer as four sheets: the plan, inputs, workings, checks and log. Inputs stay linked to the cells they came from; what was
 * simulated is values, said to be so, unless it is by function.
 *
 * @param answer what savingsAnswer gave for the case
 * @throws {DomainError} empty-input, where every initiative was refused
 */
export function savingsPlan(savingsCase: SavingsCase, answer: SavingsAnswer, options: SavingsPlanOptions): InsertPlan {
  const names = namesOf(options.sheetNames);
  const { stamp, mode, sentence } = options;
  const { title } = savingsCase;
  const rows = answer.initiatives.flatMap(({ refused }, at) => (refused ? [] : [at]));
  requireAnyRow(rows);
  const sheet = {
    plan: new SheetLayout(names.plan, "summary"), inputs: new SheetLayout(names.inputs, "inputs"), workings: new SheetLayout(names.workings, "workings"), checks: new SheetLayout(names.checks, "log"),
  };

  sheetHead(sheet.inputs, `${title}: inputs`, "Every figure the plan is worked out from, each with its cell. Change a linked cell where it stands; change a typed one here.", stamp);
  sheet.inputs.heading("Figures");
  const given = savingsInputLines(savingsCase, answer.correctionRate, rows);
  const inputs = inputsTable(sheet.inputs, given.lines);
  sheet.inputs.heading("Settings of the method");
  const settings = settingsTable(sheet.inputs, savingsCase, answer, mode);
  const context: SavingsContext = {
    savingsCase, answer, names, mode, rows, groups: lineGroups(savingsCase, rows), inputs, inputsOf: given.of, settings, sentence, drawnOn: dayInWords(stamp.insertedOn),
  };

  sheetHead(
    sheet.workings, `${title}: workings`,
    mode === "workings" ? "One step a row or a column, in formulas any spreadsheet calculates." : "Worked out by Openbook's functions: this sheet needs the add-in to recalculate.", stamp,
  );
  const { workings, results, gain } = layOutWorkings(sheet.workings, context);

  sheetHead(sheet.plan, title, "What is saved in each year, of which type, for what cost, and what it is worth.", stamp);
  const plan = layOutPlan(sheet.plan, context, workings, results, CHECK_ROW + 1);
  const placed: SavingsPlaced = { workings, plan, results, gain };

  sheetHead(sheet.checks, `${title}: checks and log`, "What must hold for the figures to be relied on, what they rest on, and how the cells were read.", stamp);
  const checks = layOutChecks(sheet.checks, context, placed, stamp);
  checkRow(sheet.plan, CHECK_ROW, "", failing(checks, names.plan));
  for (const area of ["inputs", "workings"] as const) checkRow(sheet[area], CHECK_ROW, " on this sheet", failingIn(AREAS[area], checks, names[area]));
  checkRow(sheet.checks, CHECK_ROW, "", failing(checks, names.checks));

  return {
    job: "Save",
    title,
    sheets: [finished(sheet.plan), finished(sheet.inputs, inputs.table), finished(sheet.workings), finished(sheet.checks)],
    names: [
      ...plan.names,
      { name: "openbook_savings_check", sheet: names.checks, row: CHECK_ROW, column: 1, rows: 1, columns: 1, comment: "How many checks do not hold: 0 is right." },
    ],
    masterCheck: { sheet: names.checks, row: CHECK_ROW, column: 1 },
    show: names.plan,
    ...(options.answerBlock ? { answerBlock: { ...options.answerBlock, rows: answerRows(plan, context) } } : {}),
  };
}

function namesOf([plan, inputs, workings, checks]: readonly string[]): SavingsSheetNames {
  if (plan === undefined || inputs === undefined || workings === undefined || checks === undefined) throw new RangeError(`A savings plan needs ${SAVINGS_SHEETS.length} sheet names`);
  return { plan, inputs, workings, checks };
}

function layOutChecks(layout: SheetLayout, context: SavingsContext, placed: SavingsPlaced, stamp: RunStamp): PlacedTable {
  // Checks come first on the sheet and read the log beneath them: the log is laid out once the number of checks is known.
  const { savingsCase } = context;
  const trial = new SheetLayout(layout.name, "log");
  const count = savingsChecks(context, placed, logPlaces(readingsTables(trial, "Savings", savingsCase), layout.name), null).length;
  const checksRow = layout.row;
  layout.row = checksRow + 1 + 1 + count + 1;
  const unread = unreadTable(layout, "Savings", savingsCase.unread ?? []);
  const log = readingsTables(layout, "Savings", savingsCase);
  layout.heading("Assumptions log", "In the columns of HM Treasury's AQuA Book. Reliability, maker and sign-off are for you to complete.");
  assumptionsTable(layout, "Savings_assumptions", savingsAssumptions(context, placed), stamp);
  const end = layout.row;
  layout.row = checksRow;
  layout.heading("Checks");
  const checks = checksTable(layout, "Savings_checks", savingsChecks(context, placed, logPlaces(log, layout.name), unread));
  layout.row = end;
  return checks;
}

/** The plan by year again, each cell reading the plan's sheet. */
function answerRows({ plan }: PlanPlaced, { answer: { years } }: SavingsContext): (PlanCell | null)[][] {
  const keys = [["savings", "Savings (£)"], ["adjusted", "Adjusted for delivery (£)"], ["costs", "One-off costs (£)"], ["net", "Net (£)"]] as const;
  const row = (name: string, index: number, style: "Normal" | "Total"): PlanCell[] => [text(name, style), ...keys.map(([key]) => formula(`=${plan.cell(key, index, "")}`, POUNDS, style))];
  return [
    [text("Financial year", "Heading 3"), ...keys.map(([, heading]) => text(heading, "Heading 3", { wrap: true }))],
    ...years.map((year, index) => row(financialYearText(year), index, "Normal")),
    row("The plan", years.length, "Total"),
  ];
}
