import { financialYearOfDay, financialYearText } from "../../domain/kernel/financialYear";
import { PERCENT, POUNDS } from "../formats";
import type { PlanCell } from "../insertPlan";
import { formula, label, NOT_APPLICABLE, sumOf, text } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import { numbered, optionalLabel } from "./aloneTable";
import { nameOf } from "./explainParts";
import { yearKey, type SavingsContext } from "./savingsContext";
import { DATE } from "./savingsInputs";
import type { SharedPlaced } from "./sharedTables";

const MONTHS = "0.0000;-0.0000";

/** The plan's years, and its months with their days. */
export function calendar(layout: SheetLayout, { answer: { years }, inputs, settings, mode }: SavingsContext): { readonly years: PlacedTable; readonly months: PlacedTable | null } {
  const sheet = layout.name;
  const first = inputs.cell("first day", 0, sheet);
  const yearMonths = settings.at("months", sheet);
  layout.heading("Years of the plan", "The first is year 0: what a pound of each year is worth in it.");
  const yearsTable = layout.table({
    name: "Savings_years",
    rows: years.length,
    columns: [
      { key: "no", heading: "Year no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "year", heading: "Financial year", width: 30, cell: ({ index }) => text(financialYearText(years[index]!)) },
      { key: "first", heading: "First day", width: 14, cell: ({ cell }) => formula(`=EDATE(${first},(${cell("no")}-1)*${yearMonths})`, DATE) },
      {
        key: "factor", heading: "Discount factor", width: 14,
        cell: ({ cell }) => formula(mode === "functions" ? `=OPENBOOK.SAVE.DISCOUNT(${cell("no")}-1,${inputs.cell("rate", 0, sheet)})` : `=1/(1+${inputs.cell("rate", 0, sheet)})^(${cell("no")}-1)`, "0.000000"),
      },
    ],
  });
  if (mode === "functions") return { years: yearsTable, months: null };
  layout.heading("Months of the plan");
  const months = layout.table({
    name: "Savings_months",
    rows: years.length * 12,
    columns: [
      { key: "no", heading: "Month no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "first", heading: "First day of the month", width: 14, cell: ({ cell }) => formula(`=EDATE(${first},${cell("no")}-1)`, DATE) },
      { key: "last", heading: "Last day", width: 14, cell: ({ cell }) => formula(`=EDATE(${first},${cell("no")})-1`, DATE) },
      { key: "days", heading: "Days", width: 12, cell: ({ cell }) => formula(`=${cell("last")}-${cell("first")}+1`, "0") },
    ],
  });
  return { years: yearsTable, months };
}

/** How many full months' saving each initiative has in each year of the plan. */
export function monthsSaved(layout: SheetLayout, context: SavingsContext, alone: PlacedTable, { years, months }: ReturnType<typeof calendar>): PlacedTable {
  const { savingsCase, rows, inputs, inputsOf, settings, mode, answer } = context;
  const sheet = layout.name;
  const at = (index: number) => savingsCase.initiatives[rows[index]!]!;
  const first = inputs.cell("first day", 0, sheet);
  const yearMonths = settings.at("months", sheet);
  const lastDay = `EDATE(${first},${yearMonths}*ROWS(${years.range("no", sheet)}))-1`;
  const oneOff = ({ cell }: RowPlace, year: number): string => `IF(${cell("yearNo")}=${years.cell("no", year, sheet)},${yearMonths},0)`;
  const profile = ({ cell }: RowPlace): string => {
    const [start, end] = [settings.functionDay(cell("start"), sheet), settings.functionDay(cell("end"), sheet)];
    return `=OPENBOOK.SAVE.PROFILE(${yearMonths},${start},${years.cell("year", 0, sheet)},ROWS(${years.range("no", sheet)}),${cell("ramp")},${end})`;
  };
  const month = (place: RowPlace, year: number): PlanCell => {
    if (mode === "workings") return formula(`=IF(${place.cell("kind")}="one-off",${oneOff(place, year)},${monthsNatively(context, place, months!, year, sheet)})`, MONTHS);
    if (at(place.index).recurrence === "one-off") return formula(`=${oneOff(place, year)}`, MONTHS);
    return year === 0 ? { ...formula(profile(place), MONTHS), spills: { rows: 1, columns: answer.years.length } } : { numberFormat: MONTHS, align: "right" };
  };
  layout.heading("Full months of saving in each year", "A part month by its days, both ends included; a month on the ramp by what a straight line reaches in its middle. A one-off saving counts as twelve months of the year of its start.");
  return layout.table({
    name: "Savings_months_saved",
    rows: rows.length,
    asTable: mode === "workings",
    columns: [
      ...names(context),
      { key: "kind", heading: "Recurrent or one-off", width: 12, cell: ({ index }) => text(at(index).recurrence) },
      { key: "start", heading: "Start", width: 14, cell: ({ index }) => formula(`=${alone.rowCell("start", index, sheet)}`, DATE) },
      { key: "startMonth", heading: "Month of the start (1 is the plan's first)", width: 14, cell: ({ cell }) => formula(`=(YEAR(${cell("start")})-YEAR(${first}))*${yearMonths}+MONTH(${cell("start")})-MONTH(${first})+1`, "0") },
      { key: "yearNo", heading: "Year no. of the start", width: 12, cell: ({ cell }) => formula(`=INT((${cell("startMonth")}-1)/${yearMonths})+1`, "0") },
      { key: "grouped", heading: "Year no. it is grouped in, where it shares a line once", width: 14, cell: ({ index }) => optionalLabel(yearGrouped(context, index)) },
      { key: "endNo", heading: "Last day no.", width: 12, cell: ({ index }) => optionalLabel(inputsOf[index]!.end) },
      { key: "end", heading: "Last day", width: 14, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("endNo")}),${numbered(context, "end", cell("endNo"), sheet)},MAX(${cell("start")},${lastDay}))`, DATE) },
      { key: "ramp", heading: "Months to the full saving", width: 12, cell: ({ cell }) => formula(`=INDEX(${inputs.used("ramp", sheet)},${cell("no")})`, "0") },
      ...eachYear(context, (place, year) => month(place, year), "months"),
    ],
  });
}

/** The year, from 0, that groups a one-off saving with others of its line; null where nothing does. */
function yearGrouped({ savingsCase: { initiatives, firstYear }, rows, groups }: SavingsContext, index: number): number | null {
  const { recurrence, start } = initiatives[rows[index]!]!;
  return recurrence === "one-off" && groups.groupNo[index] !== 0 ? financialYearOfDay(start.day) - firstYear : null;
}

/** The twelve months of a year: days from start to end ÷ days of the month × what the ramp has reached. */
function monthsNatively({ settings }: SavingsContext, { cell }: RowPlace, months: PlacedTable, year: number, sheet: string): string {
  const of = (key: string): string => months.range(key, sheet, year * 12, 12);
  const half = settings.at("half", sheet);
  const from = `(${of("first")}+(${cell("start")}-${of("first")})*(${cell("start")}>${of("first")}))`;
  const to = `(${of("last")}+(${cell("end")}-${of("last")})*(${cell("end")}<${of("last")}))`;
  const reached = `((${of("no")}-${cell("startMonth")}+${half})/MAX(${cell("ramp")},${half}))`;
  return `SUMPRODUCT((${to}>=${from})*(${to}-${from}+1)/${of("days")}*(1+(${reached}-1)*(${reached}<1)))`;
}

/** What each initiative spends in each year. */
export function costsTable(layout: SheetLayout, context: SavingsContext, months: PlacedTable, years: PlacedTable): PlacedTable {
  const { savingsCase: { initiatives, firstYear }, rows, inputs, settings } = context;
  const sheet = layout.name;
  layout.heading("One-off costs by year", "In the year of the start, or the year that the register says.");
  return layout.table({
    name: "Savings_costs",
    rows: rows.length,
    totalLabel: "All initiatives",
    columns: [
      ...names(context),
      { key: "cost", heading: "One-off cost (£)", width: 16, cell: ({ cell }) => formula(`=${settings.penny(`INDEX(${inputs.used("cost", sheet)},${cell("no")})`, sheet)}`, POUNDS) },
      { key: "given", heading: "Year no. given", width: 12, cell: ({ index }) => { const given = initiatives[rows[index]!]!.oneOffCostYear; return optionalLabel(given === null ? null : given - firstYear); } },
      { key: "yearNo", heading: "Year no. it is spent", width: 12, cell: ({ cell, index }) => formula(`=IF(ISNUMBER(${cell("given")}),${cell("given")},${months.rowCell("yearNo", index, sheet)})`, "0") },
      ...eachYear(context, ({ cell }, year) => formula(`=IF(${cell("yearNo")}=${years.cell("no", year, sheet)},${cell("cost")},0)`, POUNDS), "£", true),
    ],
  });
}

/** What each initiative counts for, and saves in each year. */
export function byInitiativeTable(layout: SheetLayout, context: SavingsContext, alone: PlacedTable, months: PlacedTable, costs: PlacedTable, shared: SharedPlaced | null): PlacedTable {
  const { savingsCase: { initiatives }, rows, settings, answer: { years } } = context;
  const sheet = layout.name;
  const [first, last] = [yearKey(0), yearKey(years.length - 1)];
  layout.heading("Savings by initiative and year", "What each counts for once overlaps are taken out, by its months in each year, to the penny.");
  return layout.table({
    name: "Savings_by_initiative",
    rows: rows.length,
    totalLabel: "All initiatives",
    columns: [
      ...names(context),
      { key: "type", heading: "Type", width: 16, cell: ({ index }) => text(initiatives[rows[index]!]!.type) },
      { key: "owner", heading: "Owner", width: 16, cell: ({ index }) => text(initiatives[rows[index]!]!.owner.trim() || NOT_APPLICABLE) },
      { key: "kind", heading: "Recurrent or one-off", width: 12, cell: ({ index }) => text(initiatives[rows[index]!]!.recurrence) },
      { key: "sharedNo", heading: "Row among those that share a line", width: 12, cell: ({ index }) => { const row = shared?.rowOf(index) ?? null; return optionalLabel(row === null ? null : row - 1); } },
      { key: "counted", heading: "Counted in a full year, or once (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell, index }) => formula(`=IF(ISNUMBER(${cell("sharedNo")}),${shared ? `INDEX(${shared.split.range("pounds", sheet)},${cell("sharedNo")})` : "0"},${alone.rowCell("alone", index, sheet)})`, POUNDS, "Output") },
      ...eachYear(context, ({ cell, index }, year) => formula(`=${settings.penny(`${cell("counted")}*${months.rowCell(yearKey(year), index, sheet)}/${settings.at("months", sheet)}`, sheet)}`, POUNDS), "£", true),
      {
        key: "outside", heading: "Outside the plan (1 is yes)", width: 12,
        cell: ({ cell, index }) => {
          const saved = `${cell(first)}:${cell(last)}`;
          const spent = `${costs.rowCell(first, index, sheet)}:${costs.rowCell(last, index, sheet)}`;
          return formula(`=IF(OR(AND(${cell("counted")}<>0,COUNTIF(${saved},0)=COLUMNS(${saved})),AND(${costs.rowCell("cost", index, sheet)}<>0,COUNTIF(${spent},0)=COLUMNS(${spent}))),1,0)`, "0");
        },
      },
    ],
  });
}

/** Each year's saving by its confidence. */
export function adjustedTable(layout: SheetLayout, context: SavingsContext, byInitiative: PlacedTable): PlacedTable {
  const { rows, inputsOf, settings } = context;
  const sheet = layout.name;
  layout.heading("Savings adjusted for delivery", "Each year's saving by the initiative's confidence, to the penny. It is not corrected for optimism as well.");
  return layout.table({
    name: "Savings_adjusted",
    rows: rows.length,
    totalLabel: "All initiatives",
    columns: [
      ...names(context),
      { key: "levelNo", heading: "Word no.", width: 12, cell: ({ index }) => optionalLabel(inputsOf[index]!.level) },
      { key: "ownNo", heading: "Confidence no.", width: 12, cell: ({ index }) => optionalLabel(inputsOf[index]!.confidence) },
      { key: "confidence", heading: "Confidence", width: 12, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("levelNo")}),${numbered(context, "level", cell("levelNo"), sheet)},${numbered(context, "confidence", cell("ownNo"), sheet)})`, PERCENT) },
      ...eachYear(context, ({ cell, index }, year) => formula(`=${settings.penny(`${byInitiative.rowCell(yearKey(year), index, sheet)}*${cell("confidence")}`, sheet)}`, POUNDS), "£", true),
    ],
  });
}

export function names({ savingsCase: { initiatives }, rows }: Pick<SavingsContext, "savingsCase" | "rows">): ColumnSpec[] {
  return [
    { key: "no", heading: "Initiative no.", width: 12, cell: ({ index }) => label(index + 1) },
    { key: "name", heading: "Initiative", width: 30, cell: ({ index }) => text(nameOf(initiatives[rows[index]!]!, rows[index]!)) },
  ];
}

function eachYear({ answer: { years } }: SavingsContext, cell: (place: RowPlace, year: number) => PlanCell, unit: string, totalled = false): ColumnSpec[] {
  return years.map((year, at) => ({
    key: yearKey(at), heading: `${financialYearText(year)} (${unit})`, width: 15, cell: (place) => cell(place, at), ...(totalled ? { total: sumOf(POUNDS) } : {}),
  }));
}
