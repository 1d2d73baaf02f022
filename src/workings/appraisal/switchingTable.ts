import { PERCENT, POUNDS } from "../formats";
import { formula, label, NOT_APPLICABLE, text, words } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import type { AppraisalContext, AppraisalWorkings } from "./appraisalContext";

const TIMES = "0.0000";

/** How far each line must move for the choice to turn; each is put back, and tried a step further. */
export function switchingTable(layout: SheetLayout, { appraisal: { lines, options }, settings }: AppraisalContext, workings: AppraisalWorkings): PlacedTable {
  const sheet = layout.name;
  const { lines: worked, decided } = workings;
  const [preferred, next] = [workings.preferred(sheet), workings.next!(sheet)];
  const nets = decided.range("net", sheet);
  const of = (key: string, { index }: RowPlace): string => worked.rowCell(key, index, sheet);
  const net = (no: string): string => `INDEX(${nets},${no})`;
  const same = settings.at("same", sheet);
  const size = `MAX(1,MAX(${nets}),-MIN(${nets}))`;
  /** A figure of a line that has a switching value; a dash for any other. */
  const where = (key: string, heading: string, format: string, body: (place: RowPlace) => string): ColumnSpec =>
    ({ key, heading, width: 16, cell: (place) => formula(`=IF(ISNUMBER(${place.cell("times")}),${body(place)},"${NOT_APPLICABLE}")`, format) });
  layout.heading("Switching values", "What every amount of the line is multiplied by for another option to be level with the preferred, all else as it is. 100% is no change.");
  return layout.table({
    name: "Appraisal_switching",
    rows: lines.length,
    columns: [
      { key: "no", heading: "Line no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "line", heading: "Line", width: 34, cell: ({ index }) => text(`${options[lines[index]!.option]!.name}: ${lines[index]!.name}`, "Normal", { wrap: true }) },
      { key: "worth", heading: "Worth (£)", width: 16, cell: (place) => formula(`=${of("worth", place)}`, POUNDS) },
      { key: "own", heading: "Its option's net (£)", width: 16, cell: (place) => formula(`=${net(of("optionNo", place))}`, POUNDS) },
      { key: "rivalNo", heading: "Against option no.", width: 12, cell: (place) => formula(`=IF(${of("optionNo", place)}=${preferred},${next},${preferred})`, "0") },
      { key: "rival", heading: "Its net (£)", width: 16, cell: ({ cell }) => formula(`=${net(cell("rivalNo"))}`, POUNDS) },
      { key: "raw", heading: "Times, whatever it is", width: 14, cell: ({ cell }) => formula(`=IF(${cell("worth")}=0,"${NOT_APPLICABLE}",1+(${cell("rival")}-${cell("own")})/${cell("worth")})`, TIMES) },
      { key: "times", heading: "Switching value (times)", width: 16, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("raw")}),IF(${cell("raw")}<-${same}*MAX(1,(ABS(${cell("rival")})+ABS(${cell("own")}))/ABS(${cell("worth")})),"${NOT_APPLICABLE}",MAX(0,${cell("raw")})),"${NOT_APPLICABLE}")`, TIMES, "Output") },
      where("change", "Change", PERCENT, ({ cell }) => `${cell("times")}-1`),
      where("from", "All years now (£)", POUNDS, (place) => of("total", place)),
      where("to", "All years then (£)", POUNDS, (place) => `${of("total", place)}*${place.cell("times")}`),
      {
        key: "means", heading: "What turns", width: 34,
        cell: ({ cell }) => words(`=IF(ISNUMBER(${cell("times")}),"level with "&INDEX(${decided.range("option", sheet)},${cell("rivalNo")}),IF(ISNUMBER(${cell("raw")}),"nothing: not even without the line","nothing: it counts for nothing in this view"))`),
      },
      where("level", "Put back: its option less the other (£)", POUNDS, ({ cell }) => `${cell("own")}+(${cell("times")}-1)*${cell("worth")}-${cell("rival")}`),
      where("step", "A step beyond (£)", POUNDS, (place) => `IF(${of("optionNo", place)}=${preferred},-1,1)*ABS(${place.cell("worth")})*${settings.at("beyond", sheet)}`),
      where("beyond", "A step beyond: its option less the other (£)", POUNDS, ({ cell }) => `${cell("level")}+${cell("step")}`),
      { key: "near", heading: "Size of the change (-1 for none)", width: 14, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("times")}),ABS(${cell("times")}-1),-1)`, PERCENT) },
      {
        key: "order", heading: "Place (0 for none)", width: 10,
        cell: ({ cell, range }) => formula(`=IF(${cell("near")}<0,0,1+SUMPRODUCT((${range("near")}>=0)*(${range("near")}<${cell("near")}))+SUMPRODUCT((${range("near")}=${cell("near")})*(${range("no")}<${cell("no")})))`, "0"),
      },
      {
        key: "turned", heading: "The ranking turns", width: 12,
        cell: (place) => formula(`=IF(ISNUMBER(${place.cell("times")}),IF(OR(${place.cell("beyond")}*${place.cell("step")}>0,ABS(${place.cell("step")})<=${same}*${size}),1,0),"${NOT_APPLICABLE}")`, "0"),
      },
    ],
  });
}
