import type { OptionYear } from "./optionsReading";
import { MOST_YEARS, yearLabel, type SaidYear } from "./yearWords";
import type { CellPlace } from "../../cells/sheetReference";

/** A year with the cell that says it first. */
export interface PlacedYear {
  readonly said: SaidYear;
  readonly label: string;
  readonly place: CellPlace;
}

/** The years of a table in order from its first, without gaps, and how to find one among them. */
export interface TableYears {
  readonly years: readonly OptionYear[];
  readonly firstYear: number | null;
  /** Index into `years`; −1 for a year counted another way than the rest, or too far from the first. */
  indexOf(said: SaidYear): number;
  /** True where years are numbered and the first is not 0. */
  readonly countedFromLater: boolean;
}

/** Puts the years that cells say in order. Those counted another way than most are left aside; so are those more than a hundred years after the first. */
export function yearsOfTable(placed: readonly PlacedYear[]): TableYears {
  const counts = new Map<SaidYear["kind"], number>();
  for (const { said: { kind } } of placed) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [kind] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["numbered"];
  const own = placed.filter(({ said }) => said.kind === kind);
  const first = own.reduce((least, { said }) => Math.min(least, said.year), Infinity);
  const within = own.filter(({ said }) => said.year - first < MOST_YEARS);
  const last = within.reduce((most, { said }) => Math.max(most, said.year), first);
  const byYear = new Map<number, PlacedYear>();
  for (const each of within) if (!byYear.has(each.said.year)) byYear.set(each.said.year, each);
  const years = own.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, year): OptionYear => {
    const said = byYear.get(first + year);
    return { label: said?.label ?? yearLabel(kind, first + year), year, place: said?.place ?? null };
  });
  return {
    years, firstYear: kind === "financial" && years.length > 0 ? first : null, countedFromLater: kind === "numbered" && years.length > 0 && first > 0,
    indexOf: (said) => (said.kind === kind && said.year >= first && said.year <= last ? said.year - first : -1),
  };
}
