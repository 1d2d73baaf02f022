import { cellAddress } from "../../cells/address";
import { WHOLE } from "../formats";
import { formula, label, text, words } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import { DATE, YEARS, type ContractContext } from "./contractContext";
import { monthsOn } from "./monthsOn";

/** The columns of CONTRACT.TERM that are read, by their place in it. */
const [FROM, TO, SO_FAR, COLUMNS] = [1, 2, 3, 4];

/** The initial term and each extension: when it begins and ends, and the months to its end. */
export function periodsTable(layout: SheetLayout, context: ContractContext, years: PlacedTable | null): PlacedTable {
  const { answer, inputs } = context;
  const sheet = layout.name;
  layout.heading("Periods of the term", "Ends are counted from the start of the contract: in a shorter month a period turns on its last day.");
  const spilledAt = layout.row + 1 + answer.periods.length + 1 + 1;
  return layout.table({
    name: "Contract_periods",
    rows: answer.periods.length,
    columns: [
      { key: "no", heading: "Period no.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "period", heading: "Period", width: 24, cell: ({ index }) => text(answer.periods[index]!.name) },
      { key: "months", heading: "Months", width: 12, cell: ({ cell }) => formula(`=INDEX(${inputs.parts.range("months", sheet)},${cell("no")})`, WHOLE) },
      { key: "soFar", heading: "Months so far", width: 16, cell: ({ toDate }) => formula(`=SUM(${toDate("months")})`, WHOLE) },
      ...(years ? nativeColumns(context, years, sheet) : spilledColumns(inputs, spilledAt, answer.periods.length, sheet)),
    ],
  });
}

function nativeColumns({ inputs }: ContractContext, years: PlacedTable, sheet: string): ColumnSpec[] {
  const [start, inYear] = [inputs.figures.cell("start", 0, sheet), inputs.year(sheet)];
  const priced = (criterion: string): string => `SUMIFS(${years.range("units", sheet)},${years.range("year", sheet)},${criterion})`;
  const price = (year: string): string => `SUMIFS(${years.range("price", sheet)},${years.range("year", sheet)},${year})`;
  return [
    { key: "from", heading: "From", width: 16, cell: ({ cell }) => formula(`=${monthsOn(start, `${cell("soFar")}-${cell("months")}`)}`, DATE) },
    { key: "to", heading: "To", width: 16, cell: ({ cell }) => formula(`=${monthsOn(start, cell("soFar"))}-1`, DATE) },
    { key: "years", heading: "Years so far", width: 16, cell: ({ cell }) => formula(`=${cell("soFar")}/${inYear}`, YEARS) },
    { key: "wholeYears", heading: "Whole years so far", width: 16, cell: ({ cell }) => formula(`=INT(${cell("soFar")}/${inYear})`, WHOLE) },
    { key: "over", heading: "Months over", width: 12, cell: ({ cell }) => formula(`=${cell("soFar")}-${cell("wholeYears")}*${inYear}`, WHOLE) },
    {
      key: "units", heading: "Years at the first year's price", width: 16,
      cell: ({ cell }) => formula(`=${priced(`"<="&${cell("wholeYears")}`)}+${price(`${cell("wholeYears")}+1`)}*${cell("over")}/${inYear}`, YEARS),
    },
  ];
}

function spilledColumns({ fromFunctions }: ContractContext["inputs"], top: number, periods: number, sheet: string): ColumnSpec[] {
  const spilled = (column: number) => ({ cell }: RowPlace): string =>
    `INDEX(${cellAddress(top + 1, column, true)}:${cellAddress(top + periods, column, true)},${cell("no")})`;
  return [
    { key: "from", heading: "From", width: 16, cell: (place) => formula(`=${fromFunctions(spilled(FROM!)(place), sheet)}`, DATE) },
    { key: "to", heading: "To", width: 16, cell: (place) => formula(`=${fromFunctions(spilled(TO!)(place), sheet)}`, DATE) },
    { key: "years", heading: "Years so far", width: 16, cell: (place) => formula(`=${spilled(SO_FAR!)(place)}`, YEARS) },
    { key: "term", heading: "Term so far", width: 16, cell: ({ cell, above }) => words(`=IF(${cell("no")}=1,"",${above("term")}&"+")&${cell("months")}&"m"`) },
  ];
}

/** CONTRACT.TERM over cells of its own, under the table that reads it. */
export function spillTerm(layout: SheetLayout, { inputs }: ContractContext, periods: PlacedTable): void {
  const sheet = layout.name;
  layout.heading("CONTRACT.TERM");
  const top = layout.row;
  const rows = periods.rows + 1;
  layout.put(top, 0, {
    formula: `=OPENBOOK.CONTRACT.TERM(${periods.cell("term", periods.rows - 1, sheet)},${inputs.forFunctions(inputs.figures.cell("start", 0, sheet), sheet)})`, spills: { rows, columns: COLUMNS! },
  });
  for (let row = top + 1; row < top + rows; row++) for (const column of [FROM!, TO!]) layout.put(row, column, { style: "Normal", numberFormat: DATE });
  layout.row = top + rows + 1;
}
