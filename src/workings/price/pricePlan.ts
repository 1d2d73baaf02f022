import type { DomainError } from "../../domain/kernel/DomainError";
import { firstDayOfYear, readFinancialYear } from "../../domain/kernel/financialYear";
import type { FigureWithSource } from "../../reference/referenceFigures";
import { assumptionsTable } from "../assumptionsLog";
import { checkRow, checksTable, failing, failingIn } from "../checks";
import { POUNDS } from "../formats";
import { inputsHash } from "../inputsHash";
import type { InsertPlan, PlanCell } from "../insertPlan";
import { formula, text } from "../planCells";
import { logPlaces, readingsTables } from "../readingsLog";
import { CHECK_ROW, finished, sheetHead } from "../sheetHead";
import { SheetLayout, type PlacedTable } from "../sheetLayout";
import type { RunStamp } from "../stamp";
import { floorOn } from "./feeCheck";
import { layOutWorkings } from "./layOutWorkings";
import { lawTable } from "./lawTable";
import { ledgerCells } from "./ledgerCells";
import { layOutLedger } from "./ledgerSheet";
import { methodsFollowed } from "./methodsFollowed";
import { layOutMethods } from "./methodsTables";
import { placeNames } from "./placeNames";
import { priceAssumptions } from "./priceAssumptions";
import type { PriceAnswer, PriceCase } from "./priceCase";
import { AREAS, priceChecks } from "./priceChecks";
import type { PriceContext, PriceSheetNames, PriceWorkings } from "./priceContext";
import { inputsTable, priceInputLines } from "./priceInputs";
import { pricePlaces } from "./pricePlaces";
import { settingsTable } from "./priceSettings";
import { transferWorked } from "./transferTables";
import { layOutStatement, type StatementPlaced } from "./statementSheet";

/** The method these sheets follow; goes up when their figures could change. */
export const PRICE_METHOD = "Price 1";

/** The names to ask the workbook for, in this order. */
export const PRICE_SHEETS: readonly string[] = ["Price statement", "Price inputs", "Price ledger", "Price workings", "Price methods", "Price checks and log"];

export interface PricePlanOptions {
  /** Native formulas that calculate anywhere, or OPENBOOK functions. */
  readonly mode: "workings" | "functions";
  /** Free names for PRICE_SHEETS, in the same order. */
  readonly sheetNames: readonly string[];
  readonly stamp: RunStamp;
  /** A refusal as people read it. */
  readonly sentence: (error: DomainError) => string;
  /** Where to repeat the prices, in empty cells of a sheet that is there already. */
  readonly answerBlock?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** The stamp's fingerprint of everything the case holds. */
export function priceInputsHash(priceCase: PriceCase): string {
  return inputsHash(priceCase);
}

/**
 * The answer as sheets: statement, inputs, ledger, workings, methods side by side, checks and log. Inputs stay linked to the cells
 * they came from, and the ledger is added up where it stands.
 *
 * @param answer what priceAnswer gave for the case
 */
export function pricePlan(priceCase: PriceCase, answer: PriceAnswer, options: PricePlanOptions): InsertPlan {
  const names = namesOf(options.sheetNames);
  const { stamp, mode, sentence } = options;
  const { title } = priceCase;
  const sheet = {
    statement: new SheetLayout(names.statement, "summary"), inputs: new SheetLayout(names.inputs, "inputs"), ledger: new SheetLayout(names.ledger, "workings"),
    workings: new SheetLayout(names.workings, "workings"), methods: new SheetLayout(names.methods, "outputs"), checks: new SheetLayout(names.checks, "log"),
  };
  const places = pricePlaces(priceCase, answer);

  sheetHead(sheet.inputs, `${title}: inputs`, "Every figure the prices are worked out from but the ledger's, each with its cell. Change a linked cell where it stands; change a typed one here.", stamp);
  const placed = placeNames(sheet.inputs, places);
  sheet.inputs.heading("Figures");
  const given = priceInputLines(priceCase, answer);
  const inputs = inputsTable(sheet.inputs, given.lines);
  const law = lawTable(sheet.inputs, figuresOfLaw(priceCase, answer), mode);
  const worked = transferWorked(priceCase.transfer);
  const transferLaw = worked && "answer" in worked ? lawTable(sheet.inputs, worked.answer.figures, mode, { name: "Price_transfer_law", heading: "Figures of law for the transfer" }) : null;
  sheet.inputs.heading("Settings of the method");
  const settings = settingsTable(sheet.inputs, priceCase, answer);

  sheetHead(sheet.ledger, `${title}: ledger`, "What each cost centre comes to, added up from the ledger's own columns, and where it goes.", stamp);
  const ledger = layOutLedger(sheet.ledger, ledgerCells(priceCase, places), placed, settings);

  const context: PriceContext = {
    priceCase, answer, names, mode, places, placeNames: placed, inputs, inputPlaces: given.places, law, transfer: worked && { worked, law: transferLaw }, settings, ledger, methods: methodsFollowed(priceCase, answer), posts: null, sentence,
  };
  sheetHead(
    sheet.workings, `${title}: workings`,
    mode === "workings" ? "One step a row or a column, in formulas any spreadsheet calculates." : "Worked out by Openbook's functions: this sheet needs the add-in to recalculate.", stamp,
  );
  const workings = layOutWorkings(sheet.workings, context);

  sheetHead(sheet.methods, `${title}: methods side by side`, "What the choice of method does to each service's overheads and price.", stamp);
  layOutMethods(sheet.methods, context, workings.byMethod);

  sheetHead(sheet.statement, title, "What each service costs in full, and the price that meets it.", stamp);
  const statement = layOutStatement(sheet.statement, context, workings, CHECK_ROW + 1);

  sheetHead(sheet.checks, `${title}: checks and log`, "What must hold for the figures to be relied on, what they rest on, and how the cells were read.", stamp);
  const checks = layOutChecks(sheet.checks, context, workings, statement, stamp);
  checkRow(sheet.statement, CHECK_ROW, "", failing(checks, names.statement));
  for (const area of ["inputs", "ledger", "workings", "methods"] as const) checkRow(sheet[area], CHECK_ROW, " on this sheet", failingIn(AREAS[area], checks, names[area]));
  checkRow(sheet.checks, CHECK_ROW, "", failing(checks, names.checks));

  return {
    job: "Price",
    title,
    sheets: [
      finished(sheet.statement), finished(sheet.inputs, inputs.table), finished(sheet.ledger, ledger.centres), finished(sheet.workings), finished(sheet.methods), finished(sheet.checks),
    ],
    names: [
      ...statement.names,
      { name: "openbook_price_check", sheet: names.checks, row: CHECK_ROW, column: 1, rows: 1, columns: 1, comment: "How many checks do not hold: 0 is right." },
    ],
    masterCheck: { sheet: names.checks, row: CHECK_ROW, column: 1 },
    show: names.statement,
    ...(options.answerBlock ? { answerBlock: { ...options.answerBlock, rows: answerRows(statement, context) } } : {}),
  };
}

/** National Insurance, and the wage floor on the first day of the year where pay is from the staffing list. */
function figuresOfLaw({ staff, payFrom }: PriceCase, { figures }: PriceAnswer): readonly FigureWithSource[] {
  const floor = staff && payFrom === "staffing" ? floorOn(firstDayOfYear(readFinancialYear("year", staff.terms.year))) : null;
  return floor ? [...figures, floor] : figures;
}

function namesOf([statement, inputs, ledger, workings, methods, checks]: readonly string[]): PriceSheetNames {
  if (statement === undefined || inputs === undefined || ledger === undefined || workings === undefined || methods === undefined || checks === undefined) {
    throw new RangeError(`A price needs ${PRICE_SHEETS.length} sheet names`);
  }
  return { statement, inputs, ledger, workings, methods, checks };
}

function layOutChecks(layout: SheetLayout, context: PriceContext, workings: PriceWorkings, statement: StatementPlaced, stamp: RunStamp): PlacedTable {
  // Checks come first on the sheet and read the log beneath them: the log is laid out once the number of checks is known.
  const { priceCase } = context;
  const trial = new SheetLayout(layout.name, "log");
  const count = priceChecks(context, workings, statement, logPlaces(readingsTables(trial, "Price", priceCase), layout.name)).length;
  const checksRow = layout.row;
  layout.row = checksRow + 1 + 1 + count + 1;
  const log = readingsTables(layout, "Price", priceCase);
  layout.heading("Assumptions log", "In the columns of HM Treasury's AQuA Book. Reliability, maker and sign-off are for you to complete.");
  assumptionsTable(layout, "Price_assumptions", priceAssumptions(context, workings), stamp);
  const end = layout.row;
  layout.row = checksRow;
  layout.heading("Checks");
  const checks = checksTable(layout, "Price_checks", priceChecks(context, workings, statement, logPlaces(log, layout.name)));
  layout.row = end;
  return checks;
}

/** The prices again, each cell reading the statement. */
function answerRows({ statement }: StatementPlaced, { priceCase: { services } }: PriceContext): (PlanCell | null)[][] {
  const read = (key: string, index: number): PlanCell => formula(`=${statement.cell(key, index, "")}`, POUNDS);
  const heading = (words: string): PlanCell => text(words, "Heading 3", { wrap: true });
  return [
    [heading("Service"), heading("Full cost (£)"), heading("Charge (£)"), heading("Unit"), heading("Price of a unit (£)")],
    ...services.map(({ name, unit }, index) => [text(name), read("full", index), read("charge", index), text(unit === "" ? "unit" : unit), read("price", index)]),
  ];
}
