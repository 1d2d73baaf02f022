import type { UnitCostTable } from "../../../intake/unitCosts/unitCostReading";

/** A name for each series, different for each: its words in the categories that tell series apart, else its whole name. */
export function serviceNames({ series, categories }: Pick<UnitCostTable, "series" | "categories">): readonly string[] {
  const telling = categories.map(({ values }) => values.length > 1);
  const short = series.map(({ words, name }) => words.filter((word, at) => word !== "" && telling[at]).join(", ") || name);
  const names = allDiffer(short) ? short : series.map(({ name }) => name);
  if (allDiffer(names)) return names;
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(keyOf(name)) ?? 0) + 1;
    seen.set(keyOf(name), times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** The words that every series has, which a title can carry: "Long term, Age 65 and over". */
export function sharedWords({ categories }: Pick<UnitCostTable, "categories">): string {
  return categories.flatMap(({ values }) => (values.length === 1 && values[0] !== "" ? [values[0]] : [])).join(", ");
}

function allDiffer(names: readonly string[]): boolean {
  return new Set(names.map(keyOf)).size === names.length;
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}
