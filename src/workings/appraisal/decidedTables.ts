import { POUNDS } from "../formats";
import { cellAddress } from "../../cells/address";
import { quotedSheet } from "../../cells/sheetReference";
import { formula, label, text, words } from "../planCells";
import type { ColumnSpec, PlacedTable, SheetLayout } from "../sheetLayout";
import { optionKey, yearKey, type AppraisalContext } from "./appraisalContext";

/** The options as the deciding view ranks them, the preferred and the next, and corrected net amounts by year. */
export function decidedTables(layout: SheetLayout, { appraisal, settings }: AppraisalContext, compared: readonly PlacedTable[], corrected: readonly PlacedTable[]) {
  const sheet = layout.name;
  const { options, years } = appraisal;
  const alone = options.length === 1;
  const chosen = (formulas: readonly string[]): string => `CHOOSE(${settings.at("decides", sheet)},${formulas.join(",")})`;
  const same = settings.at("same", sheet);
  layout.heading("What decides", "Net present value in the deciding view, corrected. Level options share a rank; the first of them is the preferred.");
  const decided = layout.table({
    name: "Appraisal_decided",
    rows: options.length,
    columns: [
      { key: "no", heading: "No.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "option", heading: "Option", width: 26, cell: ({ index }) => text(options[index]!.name) },
      { key: "net", heading: "Net present value (£)", width: 16, cell: ({ index }) => formula(`=${chosen(compared.map((table) => table.rowCell("net", index, sheet)))}`, POUNDS) },
      { key: "rank", heading: "Rank", width: 10, cell: ({ index }) => formula(`=${chosen(compared.map((table) => table.rowCell("rank", index, sheet)))}`, "0") },
      { key: "first", heading: "Preferred", width: 12, cell: ({ cell, range }) => formula(`=IF(${cell("no")}=MATCH(1,${range("rank")},0),1,0)`, "0") },
      ...(alone ? [] : [
        { key: "other", heading: "Of the others (£)", width: 16, cell: ({ cell }) => formula(`=IF(${cell("first")}=1,"preferred",${cell("net")})`, POUNDS) },
        {
          key: "next", heading: "Best of the others", width: 12,
          cell: ({ cell, range }) => formula(`=IF(ISNUMBER(${cell("other")}),IF(MAX(${range("other")})-${cell("other")}>${same}*MAX(ABS(MAX(${range("other")})),ABS(${cell("other")})),0,1),0)`, "0"),
        },
      ] satisfies ColumnSpec[]),
    ],
  });
  const named = (heading: string, body: string): ((readOn: string) => string) => {
    layout.put(layout.row, 0, text(heading));
    layout.put(layout.row, 1, formula(`=${body}`, "0", "Output", { align: "left" }));
    layout.put(layout.row, 2, words(`=INDEX(${decided.range("option", sheet)},${cellAddress(layout.row, 1, true)})`, "Output"));
    const at = cellAddress(layout.row++, 1, true);
    return (readOn) => (readOn === sheet ? at : `${quotedSheet(sheet)}!${at}`);
  };
  const preferred = named("Preferred option no.", `MATCH(1,${decided.range("first", sheet)},0)`);
  const next = alone ? null : named("Next option no.", `MATCH(1,${decided.range("next", sheet)},0)`);
  layout.skip();
  layout.heading("Net amounts by year in the deciding view", "Corrected benefits less corrected costs, in pounds.");
  const nets = layout.table({
    name: "Appraisal_net_by_year",
    rows: years.length,
    columns: [
      { key: "no", heading: "Year no.", width: 10, cell: ({ index }) => label(index) },
      { key: "year", heading: "Year", width: 26, cell: ({ index }) => text(years[index]!) },
      ...options.map(({ name }, option): ColumnSpec => ({
        key: optionKey(option), heading: `${name} (£)`, width: 16,
        cell: (place) => {
          const optionNo = `COLUMNS(${place.headings(optionKey(0), optionKey(option))})`;
          return formula(`=${chosen(corrected.map((table) => {
            const block = table.block(yearKey(0), yearKey(years.length - 1), sheet);
            const at = (row: string): string => `INDEX(${block},${row},${place.cell("no")}+1)`;
            return `${at(`${optionNo}+ROWS(${decided.range("no", sheet)})`)}-${at(optionNo)}`;
          }))}`, POUNDS);
        },
      })),
    ],
  });
  return { decided, preferred, next, nets };
}
