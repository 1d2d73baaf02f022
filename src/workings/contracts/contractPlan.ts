import { assumptionsTable } from "../assumptionsLog";
import { checkRow, checksTable, failing, failingIn } from "../checks";
import { inputsHash } from "../inputsHash";
import type { InsertPlan } from "../insertPlan";
import { logPlaces, readingsTables } from "../readingsLog";
import { CHECK_ROW, finished, sheetHead } from "../sheetHead";
import { SheetLayout, type PlacedTable } from "../sheetLayout";
import type { RunStamp } from "../stamp";
import { contractAssumptions } from "./contractAssumptions";
import type { ContractAnswer, ContractCase } from "./contractCase";
import { AREAS, contractChecks } from "./contractChecks";
import type { ContractContext, ContractSheetNames, ContractWorkings } from "./contractContext";
import { layOutInputs } from "./contractInputs";
import { layOutSummary, summaryCheckRow, summaryNames, type SummaryPlaced } from "./contractSummary";
import { contractWorkings } from "./contractWorkings";

/** The method these sheets follow; goes up when their figures could change. */
export const CONTRACT_METHOD = "Contract value 1";

/** The names to ask the workbook for, in this order. */
export const CONTRACT_SHEETS: readonly string[] = ["Contract value", "Contract inputs", "Contract workings", "Contract checks and log"];

export interface ContractPlanOptions {
  /** Native formulas that calculate anywhere, or OPENBOOK functions. */
  readonly mode: "workings" | "functions";
  /** Free names for CONTRACT_SHEETS, in the same order. */
  readonly sheetNames: readonly string[];
  readonly stamp: RunStamp;
}

/** The stamp's fingerprint of everything the case holds. */
export function contractInputsHash(contractCase: ContractCase): string {
  return inputsHash(contractCase);
}

/** The answer as four sheets: value, inputs, workings, checks and log. Inputs stay linked to the cells they came from. */
export function contractPlan(contractCase: ContractCase, answer: ContractAnswer, { mode, sheetNames, stamp }: ContractPlanOptions): InsertPlan {
  const names = namesOf(sheetNames);
  const { title } = contractCase;
  const summary = new SheetLayout(names.value, "summary");
  const inputsSheet = new SheetLayout(names.inputs, "inputs");
  const workingsSheet = new SheetLayout(names.workings, "workings");
  const checksSheet = new SheetLayout(names.checks, "log");

  sheetHead(inputsSheet, `${title}: inputs`, "Every figure the value is worked out from, each with its cell. Change a linked cell where it stands; change a typed one here.", stamp);
  const context: ContractContext = { contractCase, answer, names, inputs: layOutInputs(inputsSheet, contractCase, answer, mode) };
  sheetHead(
    workingsSheet, `${title}: workings`,
    mode === "workings" ? "One step a column, in formulas any spreadsheet calculates." : "Worked out by Openbook's functions: this sheet needs the add-in to recalculate.", stamp,
  );
  const workings = contractWorkings(workingsSheet, context, mode);
  sheetHead(summary, title, "What the contract may pay over its whole term, extensions and VAT included, against the procurement threshold.", stamp);
  const headRow = CHECK_ROW + 1;
  const placed = layOutSummary(summary, context, workings, headRow);
  sheetHead(checksSheet, `${title}: checks and log`, "What must hold for the figures to be relied on, what they rest on, and how the cells were read.", stamp);
  const checks = layOutChecks(checksSheet, context, workings, placed, stamp);

  summaryCheckRow(summary, CHECK_ROW, checks);
  checkRow(inputsSheet, CHECK_ROW, " on this sheet", failingIn(AREAS.inputs, checks, inputsSheet.name));
  checkRow(workingsSheet, CHECK_ROW, " on this sheet", failingIn(AREAS.workings, checks, workingsSheet.name));
  checkRow(checksSheet, CHECK_ROW, "", failing(checks, checksSheet.name));

  return {
    job: "Save",
    title,
    sheets: [finished(summary), finished(inputsSheet), finished(workingsSheet), finished(checksSheet)],
    names: [
      ...summaryNames(names.value, headRow),
      { name: "openbook_contract_check", sheet: names.checks, row: CHECK_ROW, column: 1, rows: 1, columns: 1, comment: "How many checks do not hold: 0 is right." },
    ],
    masterCheck: { sheet: names.checks, row: CHECK_ROW, column: 1 },
    show: names.value,
  };
}

function namesOf([value, inputs, workings, checks]: readonly string[]): ContractSheetNames {
  if (value === undefined || inputs === undefined || workings === undefined || checks === undefined) {
    throw new RangeError(`A contract's value needs ${CONTRACT_SHEETS.length} sheet names`);
  }
  return { value, inputs, workings, checks };
}

function layOutChecks(layout: SheetLayout, context: ContractContext, workings: ContractWorkings, placed: SummaryPlaced, stamp: RunStamp): PlacedTable {
  // Checks come first on the sheet and read the log beneath them: the log is laid out once the number of checks is known.
  const { contractCase } = context;
  const trial = new SheetLayout(layout.name, "log");
  const count = contractChecks(context, workings, placed, logPlaces(readingsTables(trial, "Contract", contractCase), layout.name)).length;
  const checksRow = layout.row;
  layout.row = checksRow + 1 + 1 + count + 1;
  const log = readingsTables(layout, "Contract", contractCase);
  layout.heading("Assumptions log", "In the columns of HM Treasury's AQuA Book. Reliability, maker and sign-off are for you to complete.");
  assumptionsTable(layout, "Contract_assumptions", contractAssumptions(context, workings, placed), stamp);
  const end = layout.row;
  layout.row = checksRow;
  layout.heading("Checks");
  const checks = checksTable(layout, "Contract_checks", contractChecks(context, workings, placed, logPlaces(log, layout.name)));
  layout.row = end;
  return checks;
}
