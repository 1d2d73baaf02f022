import { matchingKey, quoted } from "../cleanText";
import type { TablePart } from "../../returns/returnForm";
import type { GivenFigure, GivenFigures, ReturnGiven, ReturnRemark } from "../../returns/returnGiven";
import { missingLine } from "./lineRemarks";

interface Line {
  readonly ref: string;
  readonly name: string;
  readonly unit?: string;
  readonly figures: readonly { readonly what: string; readonly figures: GivenFigures }[];
}

/** How a return's lines, units and known figures differ from the form as it was sent: what only the commissioner fills. */
export function againstForm(given: ReturnGiven, form: ReturnGiven): readonly ReturnRemark[] {
  return (["costs", "activity", "income"] as const).flatMap((part) => {
    const sent = new Map(linesOf(form, part).map((line) => [line.ref, line]));
    const read = linesOf(given, part);
    const refs = new Set(read.map(({ ref }) => ref));
    const known = new Set(given.remarks.map(({ words }) => words));
    const gone = [...sent.values()].filter(({ ref }) => !refs.has(ref) && !known.has(missingLine(ref)))
      .map(({ ref, name }): ReturnRemark => ({ sort: "left out", part, cell: "", seen: ref, words: `The line ${ref} ${quoted(name)} that was sent is not in the return: its row was deleted.` }));
    return [...gone, ...read.flatMap((line) => lineRemarks(part, line, sent.get(line.ref)))];
  });
}

function lineRemarks(part: TablePart, line: Line, sent: Line | undefined): readonly ReturnRemark[] {
  if (!sent) return [];
  const cell = line.figures[0]?.figures.this.cell ?? "";
  const remark = (seen: string, words: string, at = cell): ReturnRemark => ({ sort: "altered", part, cell: at, seen, words });
  return [
    ...(matchingKey(line.name) === matchingKey(sent.name) ? [] : [remark(line.name, `${line.ref} was sent as ${quoted(sent.name)} and is now ${quoted(line.name)}.`)]),
    ...(matchingKey(line.unit ?? "") === matchingKey(sent.unit ?? "") ? [] : [remark(line.unit ?? "", `The unit of ${line.ref} ${quoted(sent.name)} was ${unitWords(sent.unit)} and is now ${unitWords(line.unit)}: its quantities are not those that were asked for.`)]),
    ...line.figures.flatMap(({ what, figures }, at) => (["tendered", "last"] as const).flatMap((basis) => {
      const known = sent.figures[at]?.figures[basis];
      if (known?.value == null || known.value === figures[basis].value) return [];
      const given = figures[basis];
      return [remark(figureWords(given), `The ${what} of ${line.ref} ${basis === "last" ? "last year" : "as tendered"} was sent as ${figureWords(known)} and is now ${figureWords(given)}.`, given.cell)];
    })),
  ];
}

function linesOf(given: ReturnGiven, part: "costs" | "activity" | "income"): readonly Line[] {
  if (part === "costs") return given.costs.map(({ ref, name, unit, cost, quantity }) => ({ ref, name, unit, figures: [{ what: "cost", figures: cost }, { what: "quantity", figures: quantity }] }));
  if (part === "activity") return given.activity.map(({ ref, name, unit, quantity }) => ({ ref, name, unit, figures: [{ what: "quantity", figures: quantity }] }));
  return given.income.map(({ ref, name, amount }) => ({ ref, name, figures: [{ what: "income", figures: amount }] }));
}

function unitWords(unit = ""): string {
  return unit === "" ? "a sum of money" : quoted(unit);
}

function figureWords({ state, value }: GivenFigure): string {
  return value === null ? state : value.toLocaleString("en-GB", { maximumFractionDigits: 6 });
}
