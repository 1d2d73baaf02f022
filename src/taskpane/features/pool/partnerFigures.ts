import type { PartnerTable } from "../../../intake/reading";
import type { Sourced } from "../../../workings/pool/poolCase";
import { placeWords } from "../../shared/cellAddress";
import { sourcedFrom } from "../../shared/job/sourcedFrom";
import type { Problem } from "../../shared/job/problem";

interface ColumnReading {
  readonly table: PartnerTable;
  readonly column: number;
  readonly field: string;
  /** What the figure is, for a refusal: "share", "population". */
  readonly what: string;
  /** True where an empty cell says that a partner has none; text such as "TBC" is refused either way. */
  readonly emptyIsNone?: boolean;
}

/** One figure a partner from a column of the partner table, or the first partner whose figure is missing. */
export function partnerFigures({ table, column, field, what, emptyIsNone = false }: ColumnReading): readonly Sourced[] | Problem {
  const figures: Sourced[] = [];
  for (const partner of table.partners) {
    const reading = partner.figures.get(column);
    if (reading && reading.value !== null) figures.push(sourcedFrom(reading, reading.value));
    else if (reading && emptyIsNone && reading.seen.trim() === "") figures.push(sourcedFrom(reading, 0));
    else return { field, words: missingWords(partner.name, what, reading) };
  }
  return figures;
}

export function isProblem(found: readonly Sourced[] | Problem): found is Problem {
  return "words" in found;
}

function missingWords(name: string, what: string, reading: { seen: string; place: Parameters<typeof placeWords>[0] } | undefined): string {
  if (!reading) return `${name} has no ${what}. Enter one in the sheet, or choose another column.`;
  const seen = reading.seen.trim();
  const shows = seen === "" ? "is empty" : `shows “${seen}”`;
  return `${name} has no ${what}: ${placeWords(reading.place)} ${shows}. Enter a figure there, or choose another column.`;
}
