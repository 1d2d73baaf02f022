import { termMonths } from "../../domain/contracts/contractTerm";
import { PERCENT, POUNDS, WHOLE } from "../formats";
import { linkedColumns, linkFormula, sourceText, type LinkedFigure } from "../linkedCells";
import type { Origin, Sourced } from "../origin";
import { PlacedInputs } from "../placedInputs";
import { figure, formula, label, NOT_APPLICABLE, text, words } from "../planCells";
import type { ColumnSpec, PlacedTable, SheetLayout } from "../sheetLayout";
import { DAYS_1900_TO_1904, workbookSerial } from "../workbookSerial";
import type { ContractAnswer, ContractCase } from "./contractCase";
import { DATE, type ContractInputKind, type ContractInputs } from "./contractContext";
import { heldThresholds } from "./heldThresholds";

/** Stands where a lot's annual value would. */
const NOT_KNOWN = "not known";
/** The state of such a lot. */
export const CANNOT_ESTIMATE = "cannot be estimated";
const MONTHS = 12;

type Setting = (readOn: string) => string;

interface InputLine extends LinkedFigure { readonly kind: ContractInputKind }

/** Lots, terms, the parts of the term and the thresholds held, each with its cell or source. */
export function layOutInputs(layout: SheetLayout, contractCase: ContractCase, answer: ContractAnswer, mode: "workings" | "functions"): ContractInputs {
  layout.heading("Annual value of each lot", `In pounds of the first contract year, before VAT. “${NOT_KNOWN}” where it cannot be estimated: type a number there once it can.`);
  const lots = lotsTable(layout, contractCase);
  layout.heading("Figures and dates of the contract");
  const figures = figuresTable(layout, contractCase);
  layout.heading("Term", "The initial term, then each option to extend, in months. Change them here; a part can be made longer or shorter, not added.");
  const parts = partsTable(layout, contractCase);
  const read = wordsTable(layout, contractCase);
  layout.heading("Thresholds held", "VAT included, in force from the first day to the last. Thresholds of central government, utilities and concessions are not held.");
  const thresholds = thresholdsTable(layout, contractCase);
  layout.heading("Settings of the method");
  const moved = mode === "functions" && contractCase.date1904 === true;
  const settings = settingsTable(layout, answer, moved);
  const [year, places, days] = [0, 1, 2].map((at) => (readOn: string) => settings.cell("value", at, readOn)) as [Setting, Setting, Setting];
  return {
    lots, figures, parts, words: read, thresholds, year, places,
    forFunctions: (date, readOn) => (moved ? `${date}+${days(readOn)}` : date),
    fromFunctions: (date, readOn) => (moved ? `${date}-${days(readOn)}` : date),
  };
}

function settingsTable(layout: SheetLayout, answer: ContractAnswer, moved: boolean): PlacedTable {
  const rows = [
    { name: "Months in a year", value: MONTHS, unit: "months", why: "Turns months into contract years." },
    { name: "Places kept", value: placesKept(answer), unit: "decimals", why: "Decimals of a penny kept before rounding to the penny: floating point leaves dust beyond them." },
    ...(moved ? [{ name: "Days added to dates", value: DAYS_1900_TO_1904, unit: "days", why: "This workbook counts its dates from 1904, and functions count from 1900." }] : []),
  ];
  return layout.table({
    name: "Contract_settings",
    rows: rows.length,
    columns: [
      { key: "no", heading: "No.", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Setting", width: 30, cell: ({ index }) => text(rows[index]!.name) },
      { key: "value", heading: "Value", width: 16, cell: ({ index }) => figure(rows[index]!.value, WHOLE, "Input") },
      { key: "unit", heading: "Unit", width: 14, cell: ({ index }) => text(rows[index]!.unit, "Normal", { align: "center" }) },
      { key: "why", heading: "What it is for", width: 18, cell: ({ index }) => text(rows[index]!.why), runsOn: true },
    ],
  });
}

/** As many decimals of a penny as the value leaves clear of the last of a double's fifteen figures. */
function placesKept({ value }: ContractAnswer): number {
  return Math.min(9, Math.max(0, 13 - Math.floor(Math.log10(Math.max(1, value * 100)))));
}

function lotsTable(layout: SheetLayout, { lots }: ContractCase): PlacedTable {
  const nothing: Sourced = { value: 0, origin: { kind: "typed" } };
  const linked = linkedColumns((index) => ({ figure: `Annual value of ${lots[index]!.name}`, sourced: lots[index]!.annual ?? nothing, unit: "£ a year", format: POUNDS }));
  return layout.table({
    name: "Contract_lots",
    rows: lots.length,
    columns: [
      { key: "no", heading: "Lot no.", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "lot", heading: "Lot", width: 30, cell: ({ index }) => text(lots[index]!.name) },
      ...linked.map((column): ColumnSpec => {
        if (column.key === "state") return { ...column, width: 20, cell: (place) => stateOfLot(place.cell("used"), column.cell(place).formula!) };
        if (column.key !== "readAs") return column;
        return { ...column, cell: (place) => (lots[place.index]!.annual ? column.cell(place) : text(NOT_KNOWN, "Input", { align: "right", note: "Type pounds a year here once it can be estimated." })) };
      }),
    ],
  });
}

function stateOfLot(used: string, usual: string) {
  return words(`=IF(EXACT(${used},"${NOT_KNOWN}"),"${CANNOT_ESTIMATE}",${usual.slice(1)})`);
}

function figuresTable(layout: SheetLayout, { change, vat, start, procurement, annualGiven, date1904 }: ContractCase): PlacedInputs<ContractInputKind> {
  const day = (kind: ContractInputKind, name: string, given: ContractCase["start"]): InputLine =>
    ({ kind, figure: name, sourced: { value: workbookSerial(given.day, date1904), origin: given.origin }, unit: "date", format: DATE, isDay: true });
  const lines: InputLine[] = [
    { kind: "change", figure: "Uplift each contract year", sourced: change, unit: "rate", format: PERCENT },
    { kind: "vat", figure: "VAT", sourced: vat, unit: "rate", format: PERCENT },
    day("start", "Contract starts", start), day("procurement", "Procurement starts", procurement),
    ...(annualGiven ? [{ kind: "annual given", figure: "Said to cost a year", sourced: annualGiven, unit: "£ a year", format: POUNDS } as const] : []),
  ];
  const table = layout.table({
    name: "Contract_figures",
    rows: lines.length,
    columns: [
      { key: "line", heading: "Line", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "figure", heading: "Figure", width: 30, cell: ({ index }) => text(lines[index]!.figure) },
      ...linkedColumns((index) => lines[index]!),
    ],
  });
  return new PlacedInputs(table, lines.map(({ kind }) => kind));
}

function partsTable(layout: SheetLayout, { term }: ContractCase): PlacedTable {
  const months = termMonths(term.text);
  return layout.table({
    name: "Contract_parts",
    rows: months.length,
    totalLabel: "Total",
    columns: [
      { key: "no", heading: "Part no.", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "period", heading: "Period", width: 30, cell: ({ index }) => text(index === 0 ? "Initial term" : `Extension ${index}`) },
      {
        key: "months", heading: "Months", width: 16, total: (range) => formula(`=SUM(${range})`, WHOLE, "Total"),
        cell: ({ index }) => figure(months[index]!, WHOLE, "Input", { note: "Whole months. Change them here and everything follows." }),
      },
      { key: "unit", heading: "Unit", width: 14, cell: () => text("months", "Normal", { align: "center" }) },
      { key: "source", heading: "Source", width: 18, cell: () => text(sourceText(term.origin)) },
    ],
  });
}

/** The two inputs that are words. */
function wordsTable(layout: SheetLayout, { kind, term }: ContractCase): PlacedTable {
  const rows: readonly { readonly name: string; readonly seen: string; readonly origin: Origin }[] = [
    { name: "Kind of contract", seen: kind, origin: { kind: "typed" } },
    { name: "Term as written", seen: term.origin.kind === "cell" ? (term.origin.readFrom ?? term.text) : term.text, origin: term.origin },
  ];
  const linked = (origin: Origin) => (origin.kind === "cell" ? words(`=${linkFormula(origin.sheet, origin.row, origin.column)}`) : text(NOT_APPLICABLE));
  layout.heading("Words of the contract", "The kind is light-touch, services or works, and may be changed here. The term is worked from its months above.");
  return layout.table({
    name: "Contract_words",
    rows: rows.length,
    columns: [
      { key: "no", heading: "No.", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Words", width: 30, cell: ({ index }) => text(rows[index]!.name) },
      { key: "linked", heading: "Linked cell", width: 16, cell: ({ index }) => linked(rows[index]!.origin) },
      { key: "read", heading: "Typed or read as", width: 14, cell: ({ index }) => text(rows[index]!.seen, index === 0 ? "Input" : "Normal") },
      { key: "source", heading: "Source", width: 18, cell: ({ index }) => text(sourceText(rows[index]!.origin)) },
      {
        key: "state", heading: "State", width: 14,
        cell: ({ cell }) => words(`=IF(EXACT(${cell("linked")},"${NOT_APPLICABLE}"),"typed",IF(EXACT(TRIM(${cell("linked")}),TRIM(${cell("read")})),"as read","text changed"))`),
      },
    ],
  });
}

function thresholdsTable(layout: SheetLayout, { date1904 }: ContractCase): PlacedTable {
  const held = heldThresholds();
  return layout.table({
    name: "Contract_thresholds",
    rows: held.length,
    columns: [
      { key: "no", heading: "No.", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "kind", heading: "Kind of contract", width: 30, cell: ({ index }) => text(held[index]!.kind) },
      { key: "from", heading: "From", width: 16, cell: ({ index }) => figure(workbookSerial(held[index]!.from, date1904), DATE) },
      { key: "to", heading: "To", width: 14, cell: ({ index }) => figure(workbookSerial(held[index]!.until, date1904), DATE) },
      { key: "threshold", heading: "Threshold (£)", width: 18, cell: ({ index }) => figure(held[index]!.value, POUNDS) },
      { key: "status", heading: "Status", width: 14, cell: ({ index }) => text(held[index]!.status) },
      { key: "source", heading: "Source", width: 16, cell: ({ index }) => text(held[index]!.source), runsOn: true },
    ],
  });
}
