import { pennies } from "../decimal";
import { matchingKey, quoted } from "../cleanText";
import { PreciseSum } from "../preciseSum";
import { PART_SHEETS, type TablePart } from "../../returns/returnForm";
import type { CostLineGiven, GivenFigure, PostGiven } from "../../returns/returnGiven";
import type { Basis } from "../../returns/returnRequest";
import { missingRefs } from "./lineRefs";
import { poundWords } from "./poundWords";
import type { RemarkList } from "./remarkList";
import type { ReturnTable } from "./tableOfReturn";

interface Named {
  readonly ref: string;
  readonly name: string;
}

/** The total of each column of money, and what is to be said where the lines read do not come to it. */
export function ownTotals(part: "costs" | "income", table: ReturnTable | null, figuresOf: (basis: Basis) => readonly GivenFigure[], remarks: RemarkList): Readonly<Record<Basis, number | null>> {
  if (table === null) return { tendered: null, last: null, this: null };
  if (!table.hasTotal) remarks.add("altered", { part, cell: table.headingCell("ref") }, `The total row of ${PART_SHEETS[part]} is gone: what is read cannot be set against it.`);
  const totalOf = (basis: Basis): number | null => {
    const total = table.total(basis);
    if (total === null) return null;
    const sum = new PreciseSum();
    for (const { value } of figuresOf(basis)) sum.add(value ?? 0);
    const read = sum.since(0, 0);
    if (pennies(read) !== pennies(total.value)) {
      remarks.add("odd", { part, cell: total.cell, seen: poundWords(total.value) }, `The return’s own total of “${table.headingOf(basis)}” is ${poundWords(total.value)} and the lines read come to ${poundWords(read)}, ${poundWords(Math.abs(read - total.value))} ${read > total.value ? "more" : "less"}.`);
    }
    return total.value;
  };
  return { tendered: totalOf("tendered"), last: totalOf("last"), this: totalOf("this") };
}

/** Says which lines of the run of refs are gone. */
export function remarkOnMissing(part: TablePart, table: ReturnTable | null, remarks: RemarkList): void {
  if (table === null) return;
  for (const ref of missingRefs(part, table.lines.map((line) => line.ref))) remarks.add("left out", { part, cell: table.headingCell("ref"), seen: ref }, missingLine(ref));
}

/** The sentence of a line that is gone. */
export function missingLine(ref: string): string {
  return `There is no line ${ref}: its row may have been deleted.`;
}

/** Says which lines have the same name. */
export function remarkOnTwins(part: TablePart, table: ReturnTable | null, remarks: RemarkList): void {
  const byName = new Map<string, Named[]>();
  for (const line of table?.lines ?? []) {
    const key = matchingKey(line.name);
    if (key !== "") byName.set(key, [...(byName.get(key) ?? []), line]);
  }
  for (const lines of byName.values()) {
    const second = lines[1];
    const at = table?.lines.find((line) => line.ref === second?.ref);
    if (second && at) remarks.add("odd", { part, cell: at.cellOf("line"), seen: second.name }, `${lines.map(({ ref }) => ref).join(" and ")} have the same name, ${quoted(second.name)}: ask whether one is counted twice.`);
  }
}

/** Says which figures asked for were left blank: neither a figure, nor 0, nor "n/a". `figures` are of the lines in order. */
export function remarkOnBlanks(part: TablePart, heading: string, figures: readonly (Named & { readonly figure: GivenFigure })[], remarks: RemarkList): void {
  const blank = figures.filter(({ figure }) => figure.state === "blank" && figure.cell !== "");
  const [first] = blank;
  if (!first) return;
  const refs = blank.map(({ ref, name }) => (ref.startsWith("+") && name !== "" ? quoted(name) : ref));
  const shown = refs.length > 6 ? `${refs.slice(0, 5).join(", ")} and ${String(refs.length - 5)} more` : refs.join(", ").replace(/, ([^,]*)$/, " and $1");
  remarks.add("left out", { part, cell: first.figure.cell }, `“${heading}” is blank for ${shown}: ask for the figure, for 0 if there was none, or for n/a.`);
}

/** Sets the posts under each pay line against its cost. */
export function remarkOnPay(costs: readonly CostLineGiven[], posts: readonly PostGiven[], remarks: RemarkList): void {
  for (const { ref, name, kind, cost } of costs) {
    const own = posts.filter(({ costRef }) => costRef === ref);
    if (kind !== "pay" || cost.this.value === null || own.length === 0 || own.some((post) => post.cost.value === null)) continue;
    const sum = new PreciseSum();
    for (const post of own) sum.add(post.cost.value ?? 0);
    const pay = sum.since(0, 0);
    if (Math.abs(pay - cost.this.value) < 1) continue;
    remarks.add("odd", { part: "staffing", cell: own[0]?.cost.cell, seen: poundWords(pay) }, `The posts under ${ref} ${quoted(name)} come to ${poundWords(pay)} and its cost is ${poundWords(cost.this.value)}.`);
  }
}
