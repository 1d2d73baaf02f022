import { matchingKey } from "../cleanText";
import { holdsFigures } from "../columnRemarks";
import type { TableColumn } from "../findTable";
import type { OpenList } from "../openList";
import { totalWord } from "../totalWords";
import type { OptionsRole } from "./optionsReading";

/** What a column of figures holds where it is no option. */
const OTHER = /£|\bgbp\b|\bamounts?\b|\bvalues?\b|\bcosts?\b|\bbenefits?\b|\bsavings?\b|\bflows?\b|\byears?\b|\bfactors?\b|\brates?\b|\bweights?\b|\bno\b|\bref\b|\brow\b|%/;

/** The columns of figures that stand for options, two at least, where no column holds the amounts of a year; none where a person chose a column. */
export function optionsAcross({ table, roles, chosen, columnsOf }: OpenList<OptionsRole>): readonly TableColumn[] {
  if (chosen.size > 0 || columnsOf("flow").length > 0 || columnsOf("amount").length > 0 || columnsOf("option").length > 0) return [];
  const found = table.columns.filter((column) => roles.get(column.column) === "ignore" && holdsFigures(column) && column.heading !== "" && totalWord(column.heading) === "" && !OTHER.test(matchingKey(column.heading.slice(0, 200))));
  return found.length > 1 ? found : [];
}

/** What is said of them: that they are not read, and what to do. */
export function acrossWords(across: readonly TableColumn[]): string {
  return `Options stand across, “${across[0]?.heading ?? ""}” to “${across.at(-1)?.heading ?? ""}”, and are not read: give each line of an option a row of its own, with its years across, or a row for each amount with columns for the option, the year and the amount.`;
}
