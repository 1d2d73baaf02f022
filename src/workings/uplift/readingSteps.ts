import { AS_IT_IS } from "../formats";
import type { PlanCell } from "../insertPlan";
import { neverMinusZero } from "../neverMinusZero";
import { figure, formula, label, NOT_APPLICABLE, text } from "../planCells";
import { PlacedTable, type ColumnSpec, type RowPlace, type SheetLayout } from "../sheetLayout";
import { clauseFormula } from "./clauseFormula";
import { stepFormula, type ClauseStep } from "./clauseSteps";
import { datePairsTable } from "./datePairs";
import { pickedDayFormula } from "./pickedDayFormula";
import { clausesTable, readingColumns } from "./readingsTable";
import type { ReadingTables, StepCheck, UpliftContext } from "./upliftContext";
import { CHANGE, DATE } from "./upliftFormats";

/** One step of one reading. */
interface StepRow {
  readonly reading: number;
  /** Counted from 0 in its reading. */
  readonly place: number;
  /** The row of its reading's first step. */
  readonly first: number;
  readonly step: ClauseStep;
}

const KEYS = ["no", "reading", "step", "words", "does", "series", "seriesNo", "pick", "from", "fromFound", "fromFigure", "to", "toFound", "toFigure", "forecast", "number", "value", "without"];

/** Every reading step by step, in formulas any spreadsheet calculates; and again as one formula, to check it by. */
export function readingSteps(layout: SheetLayout, context: UpliftContext): ReadingTables {
  const { rows } = context;
  const pairs = datePairsTable(layout, context);
  if (rows.readings.length === 0) return { pairs, clauses: null, readings: null, checks: [] };
  const clauses = clausesTable(layout, context);
  const { steps, table } = stepsTable(layout, context, pairs);
  const readings = readingsTable(layout, context, pairs, steps, table);
  return { pairs, clauses, readings, checks: stepChecks(context, table, readings) };
}

function stepsOf({ rows: { readings, clauses } }: UpliftContext): StepRow[] {
  const rows: StepRow[] = [];
  readings.forEach(({ clause }, reading) => {
    const first = rows.length;
    clauses[clause]!.steps.forEach((step, place) => rows.push({ reading, place, first, step }));
  });
  return rows;
}

function stepsTable(layout: SheetLayout, context: UpliftContext, pairs: PlacedTable): { steps: StepRow[]; table: PlacedTable } {
  const { rows, reference, settings } = context;
  const sheet = layout.name;
  const steps = stepsOf(context);
  layout.heading(
    "Steps of each reading",
    "A row a step: a figure's change, a published rate, a weight, a limit. A step uses the values of steps above it in the same reading.",
    "A figure is looked up in the reference sheet by its series and the day: exactly one must hold on it.",
  );
  const placed = new PlacedTable(sheet, layout.row, 0, steps.length, KEYS);
  const at = (index: number): StepRow => steps[index]!;
  const dateOf = (row: StepRow, end: "base" | "review"): string => pairs.cell(end, rows.readings[row.reading]!.pair, sheet);
  const takes = (row: StepRow, end: "base" | "review"): boolean => row.step.series !== null && (end === "review" || row.step.kind === "change");
  const dayCell = (end: "base" | "review") => ({ index, cell }: RowPlace): PlanCell => {
    const row = at(index);
    return takes(row, end) ? formula(`=${pickedDayFormula(row.step.series!.pick, dateOf(row, end), () => cell("pick"))}`, DATE) : none();
  };
  const foundCell = (end: "base" | "review", day: string) => ({ index, cell }: RowPlace): PlanCell =>
    (takes(at(index), end) ? formula(`=${reference!.found(cell("seriesNo"), cell(day), sheet)}`, "0") : none());
  const figureCell = (end: "base" | "review", day: string, found: string) => ({ index, cell }: RowPlace): PlanCell =>
    (takes(at(index), end) ? formula(`=IF(${cell(found)}=1,${reference!.figure(cell("seriesNo"), cell(day), sheet)},NA())`, AS_IT_IS) : none());
  const forecastCell = ({ index, cell }: RowPlace): PlanCell => {
    const ends = (["base", "review"] as const).filter((end) => takes(at(index), end));
    const forecasts = ends.map((end) => reference!.forecast(cell("seriesNo"), cell(end === "base" ? "from" : "to"), sheet));
    return ends.length === 0 ? figure(0, "0") : formula(`=${forecasts.join("+")}`, "0");
  };
  const valueCell = (key: "value" | "without") => ({ index, cell }: RowPlace): PlanCell => {
    const { step, first } = at(index);
    return formula(`=${stepFormula(step, {
      value: (earlier) => placed.cell(key, first + earlier, sheet).replaceAll("$", ""),
      from: cell("fromFigure"), to: cell("toFigure"), number: cell("number"), units: settings.at("units", sheet), limited: key === "value",
    })}`, CHANGE);
  };
  const columns: ColumnSpec[] = [
    { key: "no", heading: "Step row", width: 10, cell: ({ index }) => label(index + 1) },
    { key: "reading", heading: "Reading no.", width: 10, cell: ({ index }) => label(at(index).reading + 1) },
    { key: "step", heading: "Step", width: 13, cell: ({ index }) => label(at(index).place + 1) },
    { key: "words", heading: "Words of the clause", width: 13, cell: ({ index }) => text(at(index).step.words, "Normal", { wrap: true }) },
    { key: "does", heading: "What it does", width: 13, cell: ({ index }) => text(at(index).step.does, "Normal", { wrap: true }) },
    { key: "series", heading: "Series", width: 13, cell: ({ index }) => text(at(index).step.series?.id ?? NOT_APPLICABLE) },
    { key: "seriesNo", heading: "Series no.", width: 13, cell: ({ index }) => seriesNo(at(index), context) },
    { key: "pick", heading: "Month picked, or months before", width: 13, cell: ({ index }) => pickCell(at(index)) },
    { key: "from", heading: "First date", width: 13, cell: dayCell("base") },
    { key: "fromFound", heading: "Figures held for it", width: 12, cell: foundCell("base", "from") },
    { key: "fromFigure", heading: "First figure", width: 14, cell: figureCell("base", "from", "fromFound") },
    { key: "to", heading: "Second date", width: 13, cell: dayCell("review") },
    { key: "toFound", heading: "Figures held for the second", width: 12, cell: foundCell("review", "to") },
    { key: "toFigure", heading: "Second figure", width: 14, cell: figureCell("review", "to", "toFound") },
    { key: "forecast", heading: "Forecasts among them", width: 12, cell: forecastCell },
    { key: "number", heading: "Weight, limit or number", width: 14, cell: ({ index }) => numberCell(at(index)) },
    { key: "value", heading: "Value", width: 14, cell: valueCell("value") },
    ...(rows.limited ? [{ key: "without", heading: "Value without caps and collars", width: 14, cell: valueCell("without") }] : []),
  ];
  return { steps, table: layout.table({ name: "Uplift_steps", rows: steps.length, columns }) };
}

function readingsTable(layout: SheetLayout, context: UpliftContext, pairs: PlacedTable, steps: readonly StepRow[], stepTable: PlacedTable): PlacedTable {
  const { rows: { readings, clauses }, settings } = context;
  const sheet = layout.name;
  const last: number[] = [];
  steps.forEach(({ reading }, row) => { last[reading] = row; });
  const value = (key: "value" | "without") => ({ cell }: RowPlace): string => `INDEX(${stepTable.range(key, sheet)},${cell("last")})`;
  const oneCell = ({ index, cell }: RowPlace): PlanCell => {
    const clause = clauses[readings[index]!.clause]!;
    const { reference, figures } = context;
    const body = clauseFormula(clause.tree, {
      base: cell("base"), review: cell("review"), describe: (series) => figures.describe(series),
      figure: (series, day) => reference!.figure(String(reference!.numberOf(series)), day, sheet),
    });
    return body === null ? text("Too long for one formula") : formula(`=${neverMinusZero(body)}`, CHANGE);
  };
  layout.heading(
    "Readings", "A clause between two dates, a row each. Its change is the value of its last step.",
    "The second method is the clause as one formula with its own numbers in it, which rests on none of the steps: the two must agree.",
  );
  return layout.table({
    name: "Uplift_clause_readings",
    rows: readings.length,
    columns: [
      ...readingColumns(context, pairs, sheet),
      { key: "last", heading: "Row of its last step", width: 12, cell: ({ index }) => label(last[index]! + 1) },
      { key: "change", heading: "Change", width: 13, cell: (place) => formula(`=${value("value")(place)}`, CHANGE, "Output") },
      ...(context.rows.limited ? withoutColumns((place) => `=${value("without")(place)}`, settings.at("tolerance", sheet)) : []),
      {
        key: "forecast", heading: "Forecasts among its figures", width: 13,
        cell: ({ cell }) => formula(`=SUMIFS(${stepTable.range("forecast", sheet)},${stepTable.range("reading", sheet)},${cell("no")})`, "0"),
      },
      { key: "one", heading: "Second method", width: 14, cell: oneCell },
      { key: "difference", heading: "Difference between the two", width: 14, cell: ({ cell }) => formula(`=IF(ISTEXT(${cell("one")}),0,ABS(${cell("change")}-${cell("one")}))`, "0.0E+00") },
    ],
  });
}

/** What the change would be without limits, and whether a limit makes a difference. */
export function withoutColumns(without: (place: RowPlace) => string, tolerance: string): ColumnSpec[] {
  return [
    { key: "without", heading: "Change without caps and collars", width: 13, cell: (place) => formula(without(place), CHANGE) },
    {
      key: "bites", heading: "A limit applies (1 is yes)", width: 12,
      cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("without")}),IF(ABS(${cell("change")}-${cell("without")})>${tolerance},1,0),0)`, "0"),
    },
  ];
}

function stepChecks({ settings }: UpliftContext, steps: PlacedTable, readings: PlacedTable): StepCheck[] {
  const wrong = (key: string, on: string): string => `COUNTIF(${steps.range(key, on)},">1")+COUNTIF(${steps.range(key, on)},0)`;
  return [
    {
      area: "reference", words: "Figures that are missing for a date, or held twice", unit: "figures",
      is: (on) => `${wrong("fromFound", on)}+${wrong("toFound", on)}`,
    },
    {
      area: "workings", words: "Readings whose steps and second method do not agree", unit: "readings",
      is: (on) => `SUMPRODUCT((${readings.range("difference", on)}>${settings.at("tolerance", on)})*1)`,
    },
  ];
}

function seriesNo({ step }: StepRow, { reference }: UpliftContext): PlanCell {
  return step.series ? label(reference!.numberOf(step.series.id)!) : none();
}

function pickCell({ step: { series } }: StepRow): PlanCell {
  if (!series || series.pick.kind === "own") return none();
  return figure(series.pick.kind === "latest" ? series.pick.month : series.pick.months, "0");
}

function numberCell({ step: { number } }: StepRow): PlanCell {
  return number === null ? none() : figure(number, AS_IT_IS);
}

function none(): PlanCell {
  return text(NOT_APPLICABLE, "Normal", { align: "right" });
}
