import { AS_IT_IS } from "../formats";
import { figure, formula, label, NOT_APPLICABLE } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import type { UpliftContext } from "./upliftContext";
import { DATE } from "./upliftFormats";
import { workbookSerial } from "../workbookSerial";

/** Formula (without "="): so many years after a date; of 29 February, 28 February in a common year. */
export function anniversaryFormula(date: string, years: string): string {
  const year = `YEAR(${date})+${years}`;
  return `DATE(${year},MONTH(${date}),MIN(DAY(${date}),DAY(DATE(${year},MONTH(${date})+1,0))))`;
}

/** Whether prices are also shown in the money of one period, and some of them can be. */
export function hasRealTerms({ upliftCase: { realTerms }, rows, reference, figures }: Pick<UpliftContext, "upliftCase" | "rows" | "reference" | "figures">): boolean {
  return realTerms !== null && rows.lines.length > 0 && reference?.numberOf(figures.describe(realTerms.series).id) !== undefined;
}

/** Two dates a row that clauses are read between, worked out from the dates of the inputs. */
export function datePairsTable(layout: SheetLayout, context: UpliftContext): PlacedTable {
  const { rows: { pairs }, inputs, upliftCase: { date1904 } } = context;
  const sheet = layout.name;
  const at = (index: number) => pairs[index]!;
  const input = (kind: "base" | "review", index: number): string => {
    const { of, baseInput, reviewInput } = at(index);
    return of === "bridge" ? inputs.cell(kind === "base" ? "bridge base" : "bridge review", 0, sheet) : inputs.cell(kind, kind === "base" ? baseInput : reviewInput, sheet);
  };
  layout.heading("Dates", "The dates that clauses are read between: a price's own for the review, and from one anniversary of it to the next for each year after.");
  return layout.table({
    name: "Uplift_dates",
    rows: pairs.length,
    columns: [
      { key: "no", heading: "Dates no.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "year", heading: "Year that begins", width: 10, cell: ({ index }) => figure(at(index).year, "0") },
      { key: "set", heading: "Date the price was set", width: 13, cell: ({ index }) => formula(`=${input("base", index)}`, DATE) },
      { key: "reviewed", heading: "Date of the review", width: 13, cell: ({ index }) => formula(`=${input("review", index)}`, DATE) },
      {
        key: "base", heading: "From", width: 13,
        cell: ({ cell }) => formula(`=IF(${cell("year")}=1,${cell("set")},${anniversaryFormula(cell("reviewed"), `${cell("year")}-1-1`)})`, DATE),
      },
      { key: "review", heading: "To", width: 13, cell: ({ cell }) => formula(`=${anniversaryFormula(cell("reviewed"), `${cell("year")}-1`)}`, DATE) },
      { key: "readBase", heading: "Read from", width: 13, cell: ({ index }) => figure(workbookSerial(at(index).base, date1904), DATE) },
      { key: "readReview", heading: "Read to", width: 13, cell: ({ index }) => figure(workbookSerial(at(index).review, date1904), DATE) },
      ...(hasRealTerms(context) && context.mode === "workings" ? deflatorColumns(context, sheet) : []),
    ],
  });
}

function deflatorColumns({ upliftCase: { realTerms }, reference, figures, inputs }: UpliftContext, sheet: string): ColumnSpec[] {
  const column = (key: string, heading: string, day: (place: RowPlace) => string): ColumnSpec => ({
    key, heading, width: 14,
    cell: (place) => {
      const asked = [place.cell("deflatorNo"), day(place), sheet] as const;
      return formula(`=IF(${reference!.found(...asked)}=1,${reference!.figure(...asked)},"${NOT_APPLICABLE}")`, AS_IT_IS);
    },
  });
  const factor = (key: string, heading: string, of: string): ColumnSpec => ({
    key, heading, width: 14,
    cell: ({ cell }) => formula(`=IF(AND(ISNUMBER(${cell(of)}),ISNUMBER(${cell("deflator")})),${cell("deflator")}/${cell(of)},"${NOT_APPLICABLE}")`, "0.00000000"),
  });
  return [
    { key: "deflatorNo", heading: "Series no. of the deflator", width: 12, cell: () => label(reference!.numberOf(figures.describe(realTerms!.series).id)!) },
    column("deflator", "Deflator of the money wanted", () => inputs.cell("real day", 0, sheet)),
    column("baseDeflator", "Deflator, from", ({ cell }) => cell("base")),
    column("reviewDeflator", "Deflator, to", ({ cell }) => cell("review")),
    factor("baseFactor", "Into the money wanted, from", "baseDeflator"),
    factor("reviewFactor", "Into the money wanted, to", "reviewDeflator"),
  ];
}
