import { SERIES_FILLS } from "../chartFills";
import { POUNDS } from "../formats";
import { formula, label, NOT_APPLICABLE, text, words } from "../planCells";
import type { PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import type { AppraisalContext, AppraisalWorkings } from "./appraisalContext";

const CHART_ROWS = 18;
const MOST_BARS = 12;

export interface TornadoPlaced {
  /** A row each line: columns no, worth, side, effect, smaller, larger, order. */
  readonly byLine: PlacedTable;
  /** The widest first: columns bar, below, above, lower, higher, turns, place. */
  readonly bars: PlacedTable;
}

/** How the preferred option's lead moves with each line of it and of the next. */
export function tornadoTables(layout: SheetLayout, { appraisal: { lines, options }, inputs }: AppraisalContext, workings: AppraisalWorkings): TornadoPlaced {
  const sheet = layout.name;
  const { lines: worked, decided, preferred } = workings;
  const next = workings.next!;
  const net = (no: string): string => `INDEX(${decided.range("net", sheet)},${no})`;
  const bars = Math.min(lines.length, MOST_BARS);
  layout.heading("Tornado: how far one line moves the lead", "Each line alone a given part smaller and larger, and the preferred option's lead over the next in pounds.");
  layout.line(words(
    `="The lead of "&INDEX(${decided.range("option", sheet)},${preferred(sheet)})&" over "&INDEX(${decided.range("option", sheet)},${next(sheet)})&" is "&TEXT(${net(preferred(sheet))}-${net(next(sheet))},"£#,##0")&". Lines are moved by "&TEXT(${inputs.cell("swing", 0, sheet)},"0.0%")&" of themselves."`,
  ));
  layout.line(text("The longest bars are the lines that matter most. Where the lead falls by more than it is, the choice turns: the table says so."));
  const top = layout.row;
  layout.row += CHART_ROWS + 1;
  const barsRow = layout.row;
  // The bars are read from the lines beneath them.
  layout.row = barsRow + 1 + 1 + 1 + bars + 1;
  layout.heading("The same for every line", "A line of another option moves nothing here: 0.");
  const of = (key: string) => ({ index }: RowPlace): string => worked.rowCell(key, index, sheet);
  const byLine = layout.table({
    name: "Appraisal_tornado_lines",
    rows: lines.length,
    columns: [
      { key: "no", heading: "Line no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "line", heading: "Line", width: 34, cell: ({ index }) => text(`${options[lines[index]!.option]!.name}: ${lines[index]!.name}`, "Normal", { wrap: true }) },
      { key: "worth", heading: "Worth (£)", width: 16, cell: (place) => formula(`=${of("worth")(place)}`, POUNDS) },
      {
        key: "side", heading: "Side (1 preferred, -1 next)", width: 14,
        cell: (place) => formula(`=${of("counts")(place)}*IF(${of("optionNo")(place)}=${preferred(sheet)},1,IF(${of("optionNo")(place)}=${next(sheet)},-1,0))+0`, "0"),
      },
      { key: "effect", heading: "Effect on the lead (£)", width: 16, cell: ({ cell }) => formula(`=${inputs.cell("swing", 0, sheet)}*${cell("worth")}*${cell("side")}+0`, POUNDS) },
      { key: "smaller", heading: "Lead, line smaller (£)", width: 16, cell: ({ cell }) => formula(`=${net(preferred(sheet))}-${net(next(sheet))}-${cell("effect")}`, POUNDS) },
      { key: "larger", heading: "Lead, line larger (£)", width: 16, cell: ({ cell }) => formula(`=${net(preferred(sheet))}-${net(next(sheet))}+${cell("effect")}`, POUNDS) },
      { key: "size", heading: "Size (£)", width: 16, cell: ({ cell }) => formula(`=IF(${cell("side")}=0,-1,ABS(${cell("effect")}))`, POUNDS) },
      {
        key: "order", heading: "Place", width: 10,
        cell: ({ cell, range }) => formula(`=1+SUMPRODUCT((${range("size")}>${cell("size")})*1)+SUMPRODUCT((${range("size")}=${cell("size")})*(${range("no")}<${cell("no")}))`, "0"),
      },
    ],
  });
  const end = layout.row;
  layout.row = barsRow;
  layout.heading("Bars, the widest first", "In pounds.");
  const bar = (key: string) => ({ cell }: RowPlace): string => `INDEX(${byLine.range(key, sheet)},MATCH(${cell("place")},${byLine.range("order", sheet)},0))`;
  const pounds = (key: string, heading: string, body: (place: RowPlace) => string) => ({ key, heading, width: 16, cell: (place: RowPlace) => formula(`=${body(place)}`, POUNDS) });
  const lead = `(${net(preferred(sheet))}-${net(next(sheet))})`;
  const placed = layout.table({
    name: "Appraisal_tornado",
    rows: bars,
    columns: [
      { key: "bar", heading: "Line moved", width: 34, cell: (place) => words(`=IF(${bar("side")(place)}=0,"${NOT_APPLICABLE}",${bar("line")(place)})`, "Normal", { wrap: true }) },
      pounds("below", "Lead falls by (£)", ({ cell }) => `${cell("lower")}-${lead}*(${cell("bar")}<>"${NOT_APPLICABLE}")`),
      pounds("above", "Lead rises by (£)", ({ cell }) => `${cell("higher")}-${lead}*(${cell("bar")}<>"${NOT_APPLICABLE}")`),
      pounds("lower", "Lead at its lowest (£)", (place) => `IF(${bar("side")(place)}=0,0,MIN(${bar("smaller")(place)},${bar("larger")(place)}))`),
      pounds("higher", "Lead at its highest (£)", (place) => `IF(${bar("side")(place)}=0,0,MAX(${bar("smaller")(place)},${bar("larger")(place)}))`),
      { key: "turns", heading: "The choice turns", width: 16, cell: ({ cell }) => words(`=IF(${cell("lower")}<0,"yes","no")`) },
      { key: "place", heading: "Place", width: 10, cell: ({ index }) => label(index + 1) },
    ],
  });
  layout.row = end;
  layout.chart({
    kind: "stackedBar", title: "How far each line moves the lead of the preferred option (£)", valueFormat: "£#,##0",
    source: { row: placed.headerRow, column: 0, rows: bars + 1, columns: 3 },
    from: { row: top, column: 0 }, to: { row: top + CHART_ROWS - 1, column: 6 },
    fills: SERIES_FILLS.slice(0, 2),
  });
  return { byLine, bars: placed };
}
