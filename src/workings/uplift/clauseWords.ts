import { linkFormula, sourceText } from "../linkedCells";
import type { PlanCell } from "../insertPlan";
import { label, NOT_APPLICABLE, text, words } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import type { SourcedText, UpliftCase } from "./upliftCase";

interface WordsLine {
  readonly what: string;
  readonly item: string;
  readonly words: SourcedText;
}

/** The clauses and drivers of a case in the order of the inputs sheet, and which of them each price and driver has, from 0. */
export interface UpliftWords {
  readonly lines: readonly WordsLine[];
  /** By line of the case; null where it has no clause of its own. */
  readonly clause: readonly (number | null)[];
  readonly basket: readonly number[];
  readonly bridge: readonly number[];
}

export function upliftWords({ lines: prices, basket, bridge }: UpliftCase): UpliftWords {
  const lines: WordsLine[] = [];
  const places = new Map<string, number>();
  const add = (what: string, item: string, sourced: SourcedText): number => {
    const key = `${what} ${keyOf(sourced)}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, lines.length);
    return lines.push({ what, item, words: sourced }) - 1;
  };
  const clauses = prices.map(({ name, by }) => (by.kind === "clause" ? { name, clause: by.clause } : null));
  const shared = new Map<string, number>();
  for (const each of clauses) if (each) shared.set(keyOf(each.clause), (shared.get(keyOf(each.clause)) ?? 0) + 1);
  const itemOf = (name: string, clause: SourcedText): string => {
    const users = shared.get(keyOf(clause))!;
    return users === 1 ? name : users === prices.length ? "Every price" : `${users} prices, ${name} the first`;
  };
  return {
    clause: clauses.map((each) => each && add("Clause", itemOf(each.name, each.clause), each.clause)),
    basket: basket.map(({ name, driver }) => add("Driver of the basket", name, driver)),
    bridge: (bridge?.lines ?? []).map(({ name, driver }) => add("Driver of a cost line", name, driver)),
    lines,
  };
}

/** One row a clause: the words now, those that were seen and how they were read, and whether they are still the same. */
export function wordsTable(layout: SheetLayout, { lines }: UpliftWords): PlacedTable {
  const at = (index: number): WordsLine => lines[index]!;
  return layout.table({
    name: "Uplift_clause_words",
    rows: lines.length,
    columns: [
      { key: "line", heading: "Line", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "what", heading: "What it is", width: 22, cell: ({ index }) => text(at(index).what) },
      { key: "item", heading: "Price or item", width: 26, cell: ({ index }) => text(at(index).item) },
      { key: "now", heading: "Words now", width: 15, cell: ({ index }) => nowCell(at(index).words) },
      { key: "seen", heading: "Words when read", width: 14, cell: ({ index }) => text(seenWords(at(index).words)) },
      { key: "readAs", heading: "Read as", width: 18, cell: ({ index }) => text(at(index).words.text) },
      {
        key: "state", heading: "State of the words", width: 14,
        cell: ({ cell }) => words(`=IFERROR(IF(EXACT(TRIM(${cell("now")}),TRIM(${cell("seen")})),"as read","words changed"),"words changed")`),
      },
      { key: "used", heading: "Words used", width: 16, cell: ({ cell }) => words(`=IF(${cell("state")}="as read",${cell("readAs")},${cell("now")})`, "Normal", { wrap: true }) },
      { key: "source", heading: "Source", width: 26, cell: ({ index }) => text(sourceText(at(index).words.origin)) },
    ],
  });
}

function keyOf({ text: clause, origin }: SourcedText): string {
  return origin.kind === "typed" ? `typed ${clause}` : `${origin.sheet.toLowerCase()}!${origin.row},${origin.column}`;
}

function seenWords({ text: clause, origin }: SourcedText): string {
  const seen = origin.kind === "cell" ? (origin.readFrom ?? clause) : clause;
  return seen === "" ? NOT_APPLICABLE : seen;
}

function nowCell({ text: clause, origin }: SourcedText): PlanCell {
  if (origin.kind === "cell") return words(`=${linkFormula(origin.sheet, origin.row, origin.column)}`, "Normal", { wrap: true });
  return text(clause, "Input", { note: "Typed in the pane. The sheets keep the reading that was made of it: change it in the pane and insert again." });
}
