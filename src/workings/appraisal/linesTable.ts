import { PERCENT, POUNDS } from "../formats";
import { formula, label, text } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import { yearKey, type AppraisalContext } from "./appraisalContext";
import { schemeArgument } from "./discountTables";
import { VIEWS } from "./viewAnswer";

/** The options with their corrections for optimism. */
export function optionsTable(layout: SheetLayout, { appraisal: { options }, inputs }: AppraisalContext): PlacedTable {
  const sheet = layout.name;
  const correction = (key: string, heading: string, kind: "cost correction" | "benefit correction"): ColumnSpec =>
    ({ key, heading, width: 14, cell: ({ index }) => formula(`=${inputs.rowCell(kind, index, sheet)}`, PERCENT) });
  layout.heading("Options", "The first is what the others are compared with.");
  return layout.table({
    name: "Appraisal_options",
    rows: options.length,
    columns: [
      { key: "no", heading: "No.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Option", width: 26, cell: ({ index }) => text(options[index]!.name) },
      correction("costs", "Added to costs for optimism", "cost correction"),
      correction("benefits", "Taken off benefits for optimism", "benefit correction"),
    ],
  });
}

/** Every line by year, what it is worth in year 0, and which views count it. */
export function linesTable(layout: SheetLayout, context: AppraisalContext, options: PlacedTable, years: PlacedTable): PlacedTable {
  const { appraisal, inputs: { table: inputs }, settings, mode } = context;
  const { lines, payers, options: given } = appraisal;
  const sheet = layout.name;
  const last = yearKey(years.rows - 1);
  const amount = (year: number): ColumnSpec => ({
    key: yearKey(year), heading: `${appraisal.years[year]!} (£)`, width: 15,
    cell: (place) => formula(`=SUMIFS(${inputs.range("used", sheet)},${inputs.range("lineNo", sheet)},${place.cell("no")},${inputs.range("yearNo", sheet)},COLUMNS(${place.headings(yearKey(0), yearKey(year))}))`, POUNDS),
  });
  const amounts = ({ cell }: RowPlace): string => `${cell(yearKey(0))}:${cell(last)}`;
  const correction = ({ cell }: RowPlace, key: string): string => `INDEX(${options.range(key, sheet)},${cell("optionNo")})`;
  const flag = (heading: string, body: (place: RowPlace) => string, key: string): ColumnSpec => ({ key, heading, width: 10, cell: (place) => formula(`=${body(place)}`, "0") });
  layout.heading("Costs and benefits by line", "In pounds of one year's prices, as given. A 1 says that a view counts the line.");
  return layout.table({
    name: "Appraisal_lines",
    rows: lines.length,
    columns: [
      { key: "no", heading: "No.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "option", heading: "Option", width: 26, cell: ({ index }) => text(given[lines[index]!.option]!.name) },
      { key: "optionNo", heading: "Option no.", width: 10, cell: ({ index }) => label(lines[index]!.option + 1) },
      { key: "line", heading: "Line", width: 26, cell: ({ index }) => text(lines[index]!.name) },
      { key: "kind", heading: "Kind", width: 10, cell: ({ index }) => text(lines[index]!.kind) },
      { key: "payer", heading: "Payer", width: 16, cell: ({ index }) => text(payers[lines[index]!.payer]!.name) },
      { key: "sector", heading: "Sector", width: 10, cell: ({ index }) => text(payers[lines[index]!.payer]!.sector) },
      { key: "money", heading: "Cash", width: 8, cell: ({ index }) => text(lines[index]!.cash ? "yes" : "no") },
      ...appraisal.years.map((_, year) => amount(year)),
      { key: "total", heading: "All years (£)", width: 16, cell: (place) => formula(`=SUM(${amounts(place)})`, POUNDS) },
      {
        key: "present", heading: "Present value (£)", width: 16,
        cell: (place) => formula(mode === "functions"
          ? `=OPENBOOK.SAVE.NPV(${amounts(place)},${schemeArgument(appraisal, settings.at("scheme", sheet))})`
          : `=SUMPRODUCT(MMULT(${amounts(place)},${years.range("factor", sheet)}))`, POUNDS),
      },
      flag("Counts in value", ({ cell }) => `IF(OR(${cell("sector")}<>"provider",${settings.at("provider", sheet)}="yes"),1,0)`, VIEWS[0]!),
      flag("Counts in cash", ({ cell }) => `IF(${cell("money")}="yes",${cell("value")},0)`, VIEWS[1]!),
      flag("Counts for the council", ({ cell }) => `IF(AND(${cell("money")}="yes",${cell("sector")}="council"),1,0)`, VIEWS[2]!),
      flag("Counts in the deciding view", ({ cell }) => `INDEX(${cell(VIEWS[0]!)}:${cell(VIEWS[2]!)},1,${settings.at("decides", sheet)})`, "counts"),
      {
        key: "worth", heading: "Worth in the deciding view (£)", width: 18,
        // LibreOffice would show −0.00 of a cost that counts for nothing without the 0 that is added.
        cell: (place) => formula(
          `=${place.cell("counts")}*IF(${place.cell("kind")}="cost",-${place.cell("present")}*(1+${correction(place, "costs")}),${place.cell("present")}*(1-${correction(place, "benefits")}))+0`, POUNDS),
      },
    ],
  });
}
