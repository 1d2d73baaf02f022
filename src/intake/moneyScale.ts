import type { FoundTable } from "./findTable";
import { scaleIn } from "./headings";

/** What the figures of a column of money are multiplied by to be pounds: as its heading says, else a title over the table, else 1. */
export function moneyScale({ titles }: FoundTable, heading: string): number {
  return scaleIn(heading) ?? titles.map(({ words }) => scaleIn(words)).find((scale) => scale !== null) ?? 1;
}
