import { cellAddress } from "../../cells/address";
import { PERCENT, POUNDS } from "../formats";
import { formula, label, NOT_APPLICABLE, text } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import type { AppraisalView } from "./appraisalCase";
import { yearKey, type AppraisalContext } from "./appraisalContext";
import { VIEW_WORDS } from "./appraisalSettings";
import { schemeArgument } from "./discountTables";
import { placeAmong } from "./placeAmong";

const RATIO = "0.00";
/** The order of OPTION.COMPARE's columns. */
const COMPARE = ["option", "cost", "benefit", "net", "ratio", "againstFirst", "rank", "ratioAgainstFirst"] as const;

interface ViewPlaced {
  /** Corrected costs by option, then corrected benefits: columns no, years. */
  readonly corrected: PlacedTable;
  readonly compared: PlacedTable;
}

/** One view: costs and benefits by option and year, the same corrected for optimism, and the options compared. */
export function viewTables(layout: SheetLayout, context: AppraisalContext, view: AppraisalView, options: PlacedTable, years: PlacedTable, lines: PlacedTable): ViewPlaced {
  const given = flowsTable(layout, context, view, options, years, lines);
  const corrected = correctedTable(layout, context, view, given, years);
  const spilled = context.mode === "functions" ? { before: compareSpill(layout, context, options, given, "as given"), after: compareSpill(layout, context, options, corrected, "corrected") } : null;
  return { corrected, compared: comparedTable(layout, context, view, options, given, corrected, spilled) };
}

function flowsTable(layout: SheetLayout, { appraisal }: AppraisalContext, view: AppraisalView, options: PlacedTable, years: PlacedTable, lines: PlacedTable): PlacedTable {
  const sheet = layout.name;
  const count = options.rows;
  const correction = (key: string, { cell }: RowPlace): string => `INDEX(${options.range(key, sheet)},${cell("optionNo")})`;
  layout.heading(`${VIEW_WORDS[view]}: costs and benefits by option`, "In pounds, as given.");
  return layout.table({
    name: `Appraisal_${view}_flows`,
    rows: count * 2,
    columns: [
      { key: "no", heading: "No.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "option", heading: "Option", width: 26, cell: ({ index }) => text(appraisal.options[index % count]!.name) },
      { key: "optionNo", heading: "Option no.", width: 10, cell: ({ index }) => label((index % count) + 1) },
      { key: "kind", heading: "Kind", width: 26, cell: ({ index }) => text(index < count ? "cost" : "benefit") },
      { key: "times", heading: "Times, for optimism", width: 10, cell: (place) => formula(`=IF(${place.cell("kind")}="cost",1+${correction("costs", place)},1-${correction("benefits", place)})`, PERCENT) },
      ...appraisal.years.map((name, year): ColumnSpec => ({
        key: yearKey(year), heading: `${name} (£)`, width: 15,
        cell: ({ cell }) => formula(`=SUMIFS(${lines.range(yearKey(year), sheet)},${lines.range("optionNo", sheet)},${cell("optionNo")},${lines.range("kind", sheet)},${cell("kind")},${lines.range(view, sheet)},1)`, POUNDS),
      })),
      { key: "total", heading: "All years (£)", width: 16, cell: ({ cell }) => formula(`=SUM(${cell(yearKey(0))}:${cell(yearKey(years.rows - 1))})`, POUNDS) },
      presentValue(years, sheet),
    ],
  });
}

function correctedTable(layout: SheetLayout, { appraisal }: AppraisalContext, view: AppraisalView, given: PlacedTable, years: PlacedTable): PlacedTable {
  const sheet = layout.name;
  const count = appraisal.options.length;
  layout.heading(`${VIEW_WORDS[view]}: corrected for optimism`, "Costs with what is added to them, benefits without what is taken off.");
  return layout.table({
    name: `Appraisal_${view}_corrected`,
    rows: count * 2,
    columns: [
      { key: "no", heading: "No.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "option", heading: "Option", width: 26, cell: ({ index }) => text(appraisal.options[index % count]!.name) },
      { key: "kind", heading: "Kind", width: 10, cell: ({ index }) => text(index < count ? "cost" : "benefit") },
      ...appraisal.years.map((name, year): ColumnSpec => ({
        key: yearKey(year), heading: `${name} (£)`, width: 15,
        cell: ({ index }) => formula(`=${given.rowCell(yearKey(year), index, sheet)}*${given.rowCell("times", index, sheet)}`, POUNDS),
      })),
      presentValue(years, sheet),
    ],
  });
}

function presentValue(years: PlacedTable, sheet: string): ColumnSpec {
  return {
    key: "present", heading: "Present value (£)", width: 16,
    cell: ({ cell }) => formula(`=SUMPRODUCT(MMULT(${cell(yearKey(0))}:${cell(yearKey(years.rows - 1))},${years.range("factor", sheet)}))`, POUNDS),
  };
}

type Spilled = (column: (typeof COMPARE)[number], row: string) => string;

/** OPTION.COMPARE over cells of its own; gives the formula of any of its figures. */
function compareSpill(layout: SheetLayout, { appraisal, settings }: AppraisalContext, options: PlacedTable, flows: PlacedTable, which: string): Spilled {
  const sheet = layout.name;
  const count = options.rows;
  const block = (first: number): string => flows.block(yearKey(0), yearKey(appraisal.years.length - 1), sheet, first, count);
  layout.heading(`OPTION.COMPARE, ${which}`);
  const top = layout.row;
  layout.put(top, 0, {
    formula: `=OPENBOOK.OPTION.COMPARE(${options.range("name", sheet)},${block(0)},${block(count)},${schemeArgument(appraisal, settings.at("scheme", sheet))})`,
    spills: { rows: count + 1, columns: COMPARE.length },
  });
  layout.row += count + 1 + 1;
  const address = `${cellAddress(top + 1, 0, true)}:${cellAddress(top + count, COMPARE.length - 1, true)}`;
  const first = cellAddress(top, 0, true);
  return (column, row) => `INDEX(${address},${row},COLUMNS(${first}:${cellAddress(top, COMPARE.indexOf(column), true)}))`;
}

function comparedTable(
  layout: SheetLayout, { appraisal, mode, settings }: AppraisalContext, view: AppraisalView, options: PlacedTable, given: PlacedTable, corrected: PlacedTable,
  spilled: { readonly before: Spilled; readonly after: Spilled } | null,
): PlacedTable {
  const sheet = layout.name;
  const all = ROWS(options.range("name", sheet));
  const of = (table: PlacedTable, key: string, kind: "cost" | "benefit") => ({ cell }: RowPlace): string => `INDEX(${table.range(key, sheet)},${cell("no")}${kind === "cost" ? "" : `+${all}`})`;
  const first = ({ range }: RowPlace, key: string): string => `INDEX(${range(key)},1)`;
  const column = (key: string, heading: string, format: string, native: (place: RowPlace) => string, from?: (place: RowPlace) => string): ColumnSpec =>
    ({ key, heading, width: 16, cell: (place) => formula(`=${mode === "functions" && from ? from(place) : native(place)}`, format) });
  const after = (name: (typeof COMPARE)[number]) => ({ cell }: RowPlace): string => spilled!.after(name, cell("no"));
  const before = (name: (typeof COMPARE)[number]) => ({ cell }: RowPlace): string => spilled!.before(name, cell("no"));
  const orDash = (body: (place: RowPlace) => string) => (place: RowPlace): string => `IF(${body(place)}="","${NOT_APPLICABLE}",${body(place)})`;
  const [same, above] = [settings.at("same", sheet), settings.at("above", sheet)];
  layout.heading(`${VIEW_WORDS[view]}: the options compared`, "At present value. The optimism correction stands on its own, before the figures that rank the options.");
  return layout.table({
    name: `Appraisal_${view}`,
    rows: options.rows,
    columns: [
      { key: "no", heading: "No.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "option", heading: "Option", width: 26, cell: ({ index }) => text(appraisal.options[index]!.name) },
      column("cost", "Cost as given (£)", POUNDS, of(given, "present", "cost"), before("cost")),
      column("benefit", "Benefit as given (£)", POUNDS, of(given, "present", "benefit"), before("benefit")),
      column("before", "Net as given (£)", POUNDS, ({ cell }) => `${cell("benefit")}-${cell("cost")}`, before("net")),
      column("costCorrection", "Optimism in costs (£)", POUNDS, ({ cell }) => `${cell("cost")}-${cell("correctedCost")}`),
      column("benefitCorrection", "Optimism in benefits (£)", POUNDS, ({ cell }) => `${cell("correctedBenefit")}-${cell("benefit")}`),
      column("correctedCost", "Cost corrected (£)", POUNDS, of(corrected, "present", "cost"), after("cost")),
      column("correctedBenefit", "Benefit corrected (£)", POUNDS, of(corrected, "present", "benefit"), after("benefit")),
      column("net", "Net present value (£)", POUNDS, ({ cell }) => `${cell("correctedBenefit")}-${cell("correctedCost")}`, after("net")),
      column("ratio", "Benefit-cost ratio", RATIO, ({ cell }) => `IF(${cell("correctedCost")}=0,"${NOT_APPLICABLE}",${cell("correctedBenefit")}/${cell("correctedCost")})`, orDash(after("ratio"))),
      column("againstFirst", "Against the first (£)", POUNDS, (place) => `${place.cell("net")}-${first(place, "net")}`, after("againstFirst")),
      column("rank", "Rank", "0", ({ cell, range }) => placeAmong(range("net"), cell("net"), same), after("rank")),
      column("ratioAgainstFirst", "Ratio against the first", RATIO, (place) => {
        const more = `${place.cell("correctedCost")}-${first(place, "correctedCost")}`;
        return `IF(${more}>${above}*MAX(ABS(${place.cell("correctedCost")}),ABS(${first(place, "correctedCost")})),(${place.cell("correctedBenefit")}-${first(place, "correctedBenefit")})/(${more}),"${NOT_APPLICABLE}")`;
      }, orDash(after("ratioAgainstFirst"))),
      column("undiscounted", "Net of all years, not discounted (£)", POUNDS, (place) => `${of(given, "total", "benefit")(place)}-${of(given, "total", "cost")(place)}`),
    ],
  });
}

const ROWS = (range: string): string => `ROWS(${range})`;
