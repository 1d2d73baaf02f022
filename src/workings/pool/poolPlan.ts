import { assumptionsTable } from "../assumptionsLog";
import { checkRow, checksTable, failing, failingIn } from "../checks";
import type { InsertPlan, PlanCell } from "../insertPlan";
import { POUNDS } from "../formats";
import { inputsHash } from "../inputsHash";
import { formula, text } from "../planCells";
import { logPlaces, readingsTables } from "../readingsLog";
import { CHECK_ROW, finished, sheetHead } from "../sheetHead";
import { SheetLayout, type PlacedTable } from "../sheetLayout";
import type { RunStamp } from "../stamp";
import { contributionNames, contributionsCheckRow, layOutContributions, type ContributionsPlaced } from "./contributionsSheet";
import { functionWorkings } from "./functionWorkings";
import { nativeWorkings } from "./nativeWorkings";
import { poolAssumptions } from "./poolAssumptions";
import { AREAS, poolChecks } from "./poolChecks";
import { inputsTable } from "./poolInputs";
import type { PoolAnswer, PoolCase } from "./poolCase";
import { settingsTable } from "./poolSettings";
import type { PoolContext, PoolSheetNames } from "./poolWorkings";

/** The method these sheets follow; goes up when their figures could change. */
export const POOL_METHOD = "Pool 1";

/** The names to ask the workbook for, in this order. */
export const POOL_SHEETS: readonly string[] = ["Pool contributions", "Pool inputs", "Pool workings", "Pool checks and log"];

export interface PoolPlanOptions {
  /** Native formulas that calculate anywhere, or OPENBOOK functions. */
  readonly mode: "workings" | "functions";
  /** Free names for POOL_SHEETS, in the same order. */
  readonly sheetNames: readonly string[];
  readonly stamp: RunStamp;
  /** Where to repeat the schedule, in empty cells of a sheet that is there already. */
  readonly answerBlock?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** The stamp's fingerprint of everything the case holds. */
export function poolInputsHash(poolCase: PoolCase): string {
  return inputsHash(poolCase);
}

/** The answer as four sheets: contributions, inputs, workings, checks and log. Inputs stay linked to the cells they came from. */
export function poolPlan(poolCase: PoolCase, answer: PoolAnswer, options: PoolPlanOptions): InsertPlan {
  const names = namesOf(options.sheetNames);
  const contributions = new SheetLayout(names.contributions, "summary");
  const inputsSheet = new SheetLayout(names.inputs, "inputs");
  const workingsSheet = new SheetLayout(names.workings, "workings");
  const checksSheet = new SheetLayout(names.checks, "log");

  sheetHead(inputsSheet, `${poolCase.title}: inputs`, "Every figure the contributions are worked out from, each with its cell. Change a linked cell where it stands; change a typed one here.", options.stamp);
  inputsSheet.heading("Figures");
  const inputs = inputsTable(inputsSheet, poolCase);
  inputsSheet.heading("Settings of the method");
  const settings = settingsTable(inputsSheet, poolCase, answer);
  const context: PoolContext = { poolCase, answer, names, inputs, settings };

  const native = options.mode === "workings";
  sheetHead(
    workingsSheet, `${poolCase.title}: workings`,
    native ? "One step a column, in formulas any spreadsheet calculates. Amounts in pence until the last step." : "Worked out by Openbook's functions: this sheet needs the add-in to recalculate.",
    options.stamp,
  );
  const workings = native ? nativeWorkings(workingsSheet, context) : functionWorkings(workingsSheet, context);

  sheetHead(contributions, poolCase.title, "What each partner pays into the pool, and when.", options.stamp);
  const headRow = CHECK_ROW + 1;
  const placed = layOutContributions(contributions, context, workings, headRow);

  sheetHead(checksSheet, `${poolCase.title}: checks and log`, "What must hold for the figures to be relied on, what they rest on, and how the cells were read.", options.stamp);
  const checks = layOutChecks(checksSheet, context, workings, placed, options.stamp);

  contributionsCheckRow(contributions, CHECK_ROW, checks);
  for (const [layout, area] of [[inputsSheet, AREAS.inputs], [workingsSheet, AREAS.workings]] as const) {
    checkRow(layout, CHECK_ROW, " on this sheet", failingIn(area, checks, layout.name));
  }
  checkRow(checksSheet, CHECK_ROW, "", failing(checks, checksSheet.name));

  return {
    job: "Pool",
    title: poolCase.title,
    sheets: [
      finished(contributions), finished(inputsSheet, inputs.table), finished(workingsSheet), finished(checksSheet),
    ],
    names: [
      ...contributionNames(names.contributions, headRow, placed, context),
      { name: "openbook_pool_check", sheet: names.checks, row: CHECK_ROW, column: 1, rows: 1, columns: 1, comment: "How many checks do not hold: 0 is right." },
    ],
    masterCheck: { sheet: names.checks, row: CHECK_ROW, column: 1 },
    show: names.contributions,
    ...(options.answerBlock ? { answerBlock: { ...options.answerBlock, rows: answerRows(placed, poolCase) } } : {}),
  };
}

function namesOf([contributions, inputs, workings, checks]: readonly string[]): PoolSheetNames {
  if (contributions === undefined || inputs === undefined || workings === undefined || checks === undefined) {
    throw new RangeError(`A pool needs ${POOL_SHEETS.length} sheet names`);
  }
  return { contributions, inputs, workings, checks };
}

function layOutChecks(
  layout: SheetLayout, context: PoolContext, workings: Parameters<typeof poolChecks>[1], placed: ContributionsPlaced, stamp: RunStamp,
): PlacedTable {
  // Checks come first on the sheet and read the log beneath them: the log is laid out once the number of checks is known.
  const { poolCase } = context;
  const trial = new SheetLayout(layout.name, "log");
  const count = poolChecks(context, workings, placed, logPlaces(readingsTables(trial, "Pool", poolCase), layout.name)).length;
  const checksRow = layout.row;
  layout.row = checksRow + 1 + 1 + count + 1;
  const log = readingsTables(layout, "Pool", poolCase);
  layout.heading("Assumptions log", "In the columns of HM Treasury's AQuA Book. Reliability, maker and sign-off are for you to complete.");
  assumptionsTable(layout, "Pool_assumptions", poolAssumptions(context, workings, placed), stamp);
  const end = layout.row;
  layout.row = checksRow;
  layout.heading("Checks");
  const checks = checksTable(layout, "Pool_checks", poolChecks(context, workings, placed, logPlaces(log, layout.name)));
  layout.row = end;
  return checks;
}

/** The schedule again, each cell reading the contributions sheet. */
function answerRows({ schedule }: ContributionsPlaced, { partners, periods }: PoolCase): (PlanCell | null)[][] {
  const keys = [...partners.map((_, at) => `partner${at + 1}`), "total"];
  const readOn = "";
  const row = (label: string, index: number, style: "Normal" | "Total"): PlanCell[] => [
    text(label, style), ...keys.map((key) => formula(`=${schedule.cell(key, index, readOn)}`, POUNDS, style)),
  ];
  return [
    [text("Period", "Heading 3"), ...partners.map((partner) => text(partner, "Heading 3", { wrap: true })), text("All partners", "Heading 3", { wrap: true })],
    ...periods.map((period, index) => row(period, index, "Normal")),
    row("Total", periods.length, "Total"),
  ];
}
