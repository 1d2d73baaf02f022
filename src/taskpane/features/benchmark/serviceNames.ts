import type { CostSeries, UnitCostTable } from "../../../intake/unitCosts/unitCostReading";

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

/** The words that all of some series have, which a title can carry: "Long term, Age 65 and over". */
export function sharedWords(series: readonly Pick<CostSeries, "words">[]): string {
  const [first] = series;
  return (first?.words ?? []).filter((word, at) => word !== "" && series.every(({ words }) => words[at] === word)).join(", ");
}

/** The names less the parts that all of them have, where that leaves something of each: for a screen that says the rest once. */
export function shortNames(names: readonly string[]): readonly string[] {
  if (names.length < 2) return names;
  const parts = names.map((name) => name.split(", "));
  const shared = new Set(parts[0]?.filter((part) => parts.every((each) => each.includes(part))));
  const short = parts.map((each) => each.filter((part) => !shared.has(part)).join(", "));
  return short.every((name) => name !== "") && allDiffer(short) ? short : names;
}

function allDiffer(names: readonly string[]): boolean {
  return new Set(names.map(keyOf)).size === names.length;
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}
