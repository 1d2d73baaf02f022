import { UNIT_OF_A_SUM } from "../../returns/formWords";
import type { ActivityGiven, CostLineGiven, GivenFigures, IncomeLineGiven, PostGiven } from "../../returns/returnGiven";
import type { CostKind } from "../../returns/returnRequest";
import { matchingKey, quoted } from "../cleanText";
import { writtenRef } from "./lineRefs";
import type { RemarkList } from "./remarkList";
import type { ReturnTable, TableLine } from "./tableOfReturn";

const KINDS = ["pay", "direct", "overhead"] as const satisfies readonly CostKind[];

/** The cost lines of a return, added ones too. */
export function costLines(table: ReturnTable, remarks: RemarkList): readonly CostLineGiven[] {
  return table.lines.map((line) => {
    const kind = KINDS.find((each) => matchingKey(line.wordsOf("kind")).startsWith(each)) ?? null;
    if (kind === null && !line.ref.startsWith("+")) remarks.add("odd", { part: "costs", cell: line.cellOf("kind"), seen: line.wordsOf("kind") }, `The kind of ${nameOf(line)} is not “pay”, “direct” or “overhead”: it is read without one.`);
    const unit = unitOf(line);
    return {
      ...named(line), kind, unit,
      quantity: figuresOf(line, { tendered: "tenderedQuantity", last: "lastQuantity", this: "thisQuantity" }), cost: figuresOf(line, { tendered: "tendered", last: "last", this: "this" }),
    };
  });
}

/** The activity of a return. */
export function activityLines(table: ReturnTable): readonly ActivityGiven[] {
  return table.lines.map((line) => ({ ...named(line), unit: unitOf(line), quantity: figuresOf(line, { tendered: "tendered", last: "last", this: "this" }) }));
}

/** The income of a return. */
export function incomeLines(table: ReturnTable): readonly IncomeLineGiven[] {
  return table.lines.map((line) => ({ ...named(line), amount: figuresOf(line, { tendered: "tendered", last: "last", this: "this" }) }));
}

/** The posts of a return; rows left empty are no posts. */
export function postLines(table: ReturnTable, costs: readonly CostLineGiven[], remarks: RemarkList): readonly PostGiven[] {
  return table.lines.map((line) => {
    const said = line.wordsOf("line");
    const costRef = costRefOf(said, costs);
    if (costRef === "") {
      remarks.add("odd", { part: "staffing", cell: line.cellOf("line"), seen: said }, said === ""
        ? `${nameOf(line)} has no cost line: its pay cannot be set against one.`
        : `${nameOf(line)} is put under ${quoted(said)}, which is no cost line of this return: its pay cannot be set against one.`);
    }
    return { ...named(line), costRef, fte: line.figure("fte"), pay: line.figure("pay"), onCosts: line.figure("onCosts"), cost: line.figure("this") };
  });
}

/** The ref that a post's cost line says: "C01", "C01 Front-line staff" or the line's name; "" where it says none of this return's. */
function costRefOf(said: string, costs: readonly CostLineGiven[]): string {
  const [first = ""] = said.split(/[\s:,-]+/);
  const ref = writtenRef("costs", first) ?? writtenRef("costs", said);
  if (ref !== null && costs.some((line) => line.ref === ref)) return ref;
  const key = matchingKey(said);
  return (key === "" ? undefined : costs.find(({ name }) => matchingKey(name) === key))?.ref ?? "";
}

function unitOf(line: TableLine): string {
  const words = line.wordsOf("unit");
  return /^(?:[-\u2010-\u2015]|n\/a|£|pounds)$/i.test(words) || matchingKey(words) === UNIT_OF_A_SUM ? "" : words;
}

function named({ ref, name, note, noteCell }: TableLine): { readonly ref: string; readonly name: string; readonly note: string; readonly noteCell: string } {
  return { ref, name, note, noteCell };
}

function nameOf({ ref, name }: TableLine): string {
  return name === "" ? ref : quoted(name);
}

function figuresOf(line: TableLine, keys: Readonly<Record<"tendered" | "last" | "this", string>>): GivenFigures {
  return { tendered: line.figure(keys.tendered), last: line.figure(keys.last), this: line.figure(keys.this) };
}
