import type { DomainError } from "../../domain/kernel/DomainError";
import { cellOnSheet } from "../../cells/sheetReference";
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
import { benchmarkAssumptions } from "./benchmarkAssumptions";
import type { BenchmarkAnswer, BenchmarkCase } from "./benchmarkCase";
import { AREAS, benchmarkChecks } from "./benchmarkChecks";
import { perUnit, type BenchmarkContext, type BenchmarkSheetNames } from "./benchmarkContext";
import { benchmarkInputLines, inputsTable } from "./benchmarkInputs";
import { settingsTable } from "./benchmarkSettings";
import { layOutBenchmark, type BenchmarkPlaced } from "./benchmarkSheet";
import { layOutWorkings } from "./layOutWorkings";
import { layOutLeftOut } from "./leftOutSheet";
import { priceYearsTables } from "./priceYears";

/** The method these sheets follow; goes up when their figures could change. */
export const BENCHMARK_METHOD = "Benchmark 1";

/** The names to ask the workbook for, in this order. */
export const BENCHMARK_SHEETS: readonly string[] = ["Benchmark", "Benchmark inputs", "Benchmark workings", "Benchmark left out", "Benchmark checks and log"];

/** Every provider's own figures are on these sheets. */
const MARKING = "OFFICIAL-SENSITIVE COMMERCIAL";

export interface BenchmarkPlanOptions {
  /** Native formulas that calculate anywhere, or OPENBOOK functions. */
  readonly mode: "workings" | "functions";
  /** Free names for BENCHMARK_SHEETS, in the same order. */
  readonly sheetNames: readonly string[];
  readonly stamp: RunStamp;
  /** A refusal as people read it. */
  readonly sentence: (error: DomainError) => string;
  /** Where to repeat the figures of each service, in empty cells of a sheet that is there already. */
  readonly answerBlock?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** The stamp's fingerprint of everything the case holds. */
export function benchmarkInputsHash(benchmarkCase: BenchmarkCase): string {
  return inputsHash(benchmarkCase);
}

/**
 * The answer as sheets: benchmark, inputs, workings, who is left out, checks and log. Inputs stay linked to the cells they came from.
 * Every sheet is marked for the team alone.
 *
 * @param answer what benchmarkAnswer gave for the case
 */
export function benchmarkPlan(benchmarkCase: BenchmarkCase, answer: BenchmarkAnswer, options: BenchmarkPlanOptions): InsertPlan {
  const names = namesOf(options.sheetNames);
  const { stamp, mode, sentence } = options;
  const { title } = benchmarkCase;
  const sheet = {
    benchmark: new SheetLayout(names.benchmark, "summary"), inputs: new SheetLayout(names.inputs, "inputs"), workings: new SheetLayout(names.workings, "workings"),
    leftOut: new SheetLayout(names.leftOut, "outputs"), checks: new SheetLayout(names.checks, "log"),
  };
  const head = (layout: SheetLayout, what: string, purpose: string): void => sheetHead(layout, `${title}${what} (${MARKING})`, purpose, stamp);

  head(sheet.inputs, ": inputs", "Every figure the unit costs are worked out from, each with its cell. Change a linked cell where it stands; change a typed one here.");
  const { lines, places } = benchmarkInputLines(benchmarkCase, answer);
  sheet.inputs.heading("Figures");
  const inputs = inputsTable(sheet.inputs, lines);
  const priceYears = priceYearsTables(sheet.inputs, benchmarkCase, answer, mode);
  sheet.inputs.heading("Settings of the method");
  const settings = settingsTable(sheet.inputs, benchmarkCase, answer);

  head(sheet.workings, ": workings", mode === "workings" ? "One step a row or a column, in formulas any spreadsheet calculates." : "Worked out by Openbook's functions: this sheet needs the add-in to recalculate.");
  const { context, workings } = layOutWorkings(sheet.workings, {
    benchmarkCase, answer, names, mode, inputs, inputPlaces: places, settings, priceYears, sentence,
    open: answer.services.flatMap((found, at) => (found.compared.length === 0 ? [] : [{ at, given: benchmarkCase.services[at]!, found, uses: places.services[at]! }])),
    subject: benchmarkCase.subject === null ? null : (readOn) => inputs.cell("subject", 0, readOn),
  });

  head(sheet.leftOut, ": left out", "Who is compared and who is not, with the reason and the cell of each.");
  const leftOut = layOutLeftOut(sheet.leftOut, context, workings);

  head(sheet.benchmark, "", "In-team view, with every provider's own figures: what each costs beside the others.");
  const benchmark = layOutBenchmark(sheet.benchmark, context, workings);

  head(sheet.checks, ": checks and log", "What must hold for the figures to be relied on, what they rest on, and how the cells were read.");
  const checks = layOutChecks(sheet.checks, context, { workings, leftOut, benchmark }, stamp);
  checkRow(sheet.benchmark, CHECK_ROW, "", failing(checks, names.benchmark));
  for (const area of ["inputs", "workings", "leftOut"] as const) checkRow(sheet[area], CHECK_ROW, " on this sheet", failingIn(AREAS[area], checks, names[area]));
  checkRow(sheet.checks, CHECK_ROW, "", failing(checks, names.checks));

  return {
    job: "Benchmark",
    title,
    sheets: [finished(sheet.benchmark), finished(sheet.inputs, inputs.table), finished(sheet.workings), finished(sheet.leftOut, leftOut.list ?? leftOut.counts), finished(sheet.checks)],
    names: [
      ...benchmark.names,
      { name: "openbook_benchmark_check", sheet: names.checks, row: CHECK_ROW, column: 1, rows: 1, columns: 1, comment: "How many checks do not hold: 0 is right." },
    ],
    masterCheck: { sheet: names.checks, row: CHECK_ROW, column: 1 },
    show: names.benchmark,
    ...(options.answerBlock ? { answerBlock: { ...options.answerBlock, rows: answerRows(benchmark, context) } } : {}),
  };
}

function namesOf([benchmark, inputs, workings, leftOut, checks]: readonly string[]): BenchmarkSheetNames {
  if (benchmark === undefined || inputs === undefined || workings === undefined || leftOut === undefined || checks === undefined) {
    throw new RangeError(`A benchmark needs ${BENCHMARK_SHEETS.length} sheet names`);
  }
  return { benchmark, inputs, workings, leftOut, checks };
}

function layOutChecks(layout: SheetLayout, context: BenchmarkContext, placed: Omit<Parameters<typeof benchmarkChecks>[1], "log">, stamp: RunStamp): PlacedTable {
  // Checks come first on the sheet and read the log beneath them: the log is laid out once the number of checks is known.
  const { benchmarkCase } = context;
  const trial = new SheetLayout(layout.name, "log");
  const checksWith = (log: ReturnType<typeof readingsTables>) => benchmarkChecks(context, { ...placed, log: logPlaces(log, layout.name) });
  const count = checksWith(readingsTables(trial, "Benchmark", benchmarkCase)).length;
  const checksRow = layout.row;
  layout.row = checksRow + 1 + 1 + count + 1;
  const log = readingsTables(layout, "Benchmark", benchmarkCase);
  notesTable(layout, benchmarkCase);
  layout.heading("Assumptions log", "In the columns of HM Treasury's AQuA Book. Reliability, maker and sign-off are for you to complete.");
  assumptionsTable(layout, "Benchmark_assumptions", benchmarkAssumptions(context, placed.workings), stamp);
  const end = layout.row;
  layout.row = checksRow;
  layout.heading("Checks");
  const checks = checksTable(layout, "Benchmark_checks", checksWith(log));
  layout.row = end;
  return checks;
}

/** Footnotes of the table, as they stand. */
function notesTable(layout: SheetLayout, { notes }: BenchmarkCase): void {
  if (notes.length === 0) return;
  layout.heading("Notes of the table", "As they stand beneath it: they may say what its figures leave out.");
  layout.table({
    name: "Benchmark_notes",
    rows: notes.length,
    columns: [
      { key: "place", heading: "Cell", width: 30, cell: ({ index }) => { const { place } = notes[index]!; return text(cellOnSheet(place.sheet, place.row, place.column)); } },
      { key: "words", heading: "Note", width: 64, cell: ({ index }) => text(notes[index]!.words, "Normal", { wrap: true }) },
    ],
  });
}

/** The figures of each service again, or both medians of lines, each cell reading the benchmark sheet. */
function answerRows({ summary, lines }: BenchmarkPlaced, { open }: BenchmarkContext): (PlanCell | null)[][] {
  const heading = (words: string): PlanCell => text(words, "Heading 3", { wrap: true });
  if (lines) {
    const { medians, items } = lines;
    return [[heading("Figure"), heading("£")], ...items.map((what, index) => [text(what), formula(`=${medians.cell("pounds", index, "")}`, POUNDS)])];
  }
  const head = ["Service", "In", "Providers compared", "Lower quartile (£)", "Median (£)", "Upper quartile (£)", "Weighted mean (£)"].map(heading);
  if (!summary) return [head];
  const read = (key: string, index: number, format = POUNDS): PlanCell => formula(`=${summary.cell(key, index, "")}`, format);
  return [head, ...open.map(({ given }, index) => [text(given.name), text(perUnit(given)), read("compared", index, "0"), read("lower", index), read("median", index), read("upper", index), read("weighted", index)])];
}
