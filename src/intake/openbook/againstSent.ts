import { FORM_FIELDS } from "../../returns/returnForm";
import type { GivenFigure, ReturnGiven, ReturnRemark } from "../../returns/returnGiven";
import { matchingKey, quoted } from "../cleanText";
import { poundWords } from "./poundWords";
import { ASKED_PARTS, type AskedPart, type SentForm, type SentLine } from "./sentForm";

interface ReadLine {
  readonly ref: string;
  readonly name: string;
  readonly unit: string;
  readonly cell: string;
  readonly unitCell: string;
  /** By the key of their column. */
  readonly figures: Readonly<Record<string, GivenFigure>>;
}

type Given = Omit<ReturnGiven, "remarks">;

/** How a return's lines, units and known figures differ from those that were sent: what only the commissioner fills. */
export function againstSent(given: Given, sent: SentForm): readonly ReturnRemark[] {
  return [
    ...answerRemarks(given, sent),
    ...ASKED_PARTS.flatMap((part) => {
      const read = linesOf(given, part);
      const refs = new Set(read.map(({ ref }) => ref));
      const gone = sent.lines[part].filter(({ ref }) => !refs.has(ref));
      // Of a sheet that is not there, that is said once.
      if (read.length === 0) return [];
      return [
        ...gone.map(({ ref, name }): ReturnRemark => ({ sort: "left out", part, cell: "", seen: ref, words: `The line ${ref} ${quoted(name)} that was sent is not in the return: its row was deleted.` })),
        ...read.flatMap((line) => lineRemarks(part, line, sent.lines[part].find(({ ref }) => ref === line.ref))),
      ];
    }),
  ];
}

function answerRemarks(given: Given, { answers }: SentForm): readonly ReturnRemark[] {
  return (["service", "commissioner", "year"] as const).flatMap((key): readonly ReturnRemark[] => {
    const was = answers.get(key) ?? "";
    if (was === "" || given[key] === "" || matchingKey(was).replace("/", "-") === matchingKey(given[key])) return [];
    const label = FORM_FIELDS.about.find((field) => field.key === key)?.label ?? key;
    return [{ sort: "altered", part: "about", cell: "", seen: given[key], words: `“${label}” was sent as ${quoted(was)} and is now ${quoted(given[key])}.` }];
  });
}

function lineRemarks(part: AskedPart, line: ReadLine, sent: SentLine | undefined): readonly ReturnRemark[] {
  if (!sent) return [];
  const remark = (cell: string, seen: string, words: string): ReturnRemark => ({ sort: "altered", part, cell, seen, words });
  return [
    ...(matchingKey(line.name) === matchingKey(sent.name) ? [] : [remark(line.cell, line.name, `${line.ref} was sent as ${quoted(sent.name)} and is now ${line.name === "" ? "without a name" : quoted(line.name)}.`)]),
    ...(matchingKey(line.unit) === matchingKey(sent.unit) ? [] : [remark(line.unitCell, line.unit, `The unit of ${line.ref} ${quoted(sent.name)} was ${unitWords(sent.unit)} and is now ${unitWords(line.unit)}: its quantities are not those that were asked for.`)]),
    ...[...sent.known].flatMap(([key, was]) => {
      const now = line.figures[key];
      if (!now || now.value === was) return [];
      const words = (value: number): string => (isMoney(part, key) ? poundWords(value) : value.toLocaleString("en-GB", { maximumFractionDigits: 6 }));
      return [remark(now.cell, now.value === null ? now.state : words(now.value), `The ${isMoney(part, key) ? (part === "income" ? "income" : "cost") : "quantity"} of ${line.ref} ${key.startsWith("last") ? "last year" : "as tendered"} was sent as ${words(was)} and is now ${now.value === null ? now.state : words(now.value)}.`)];
    }),
  ];
}

function linesOf(given: Given, part: AskedPart): readonly ReadLine[] {
  switch (part) {
    case "costs": return given.costs.map(({ ref, name, unit, cost, quantity }) => ({
      ref, name, unit, cell: cost.this.cell, unitCell: quantity.this.cell, figures: { tendered: cost.tendered, last: cost.last, tenderedQuantity: quantity.tendered, lastQuantity: quantity.last },
    }));
    case "activity": return given.activity.map(({ ref, name, unit, quantity }) => ({ ref, name, unit, cell: quantity.this.cell, unitCell: quantity.this.cell, figures: { tendered: quantity.tendered, last: quantity.last } }));
    case "income": return given.income.map(({ ref, name, amount }) => ({ ref, name, unit: "", cell: amount.this.cell, unitCell: amount.this.cell, figures: { tendered: amount.tendered, last: amount.last } }));
  }
}

function isMoney(part: AskedPart, key: string): boolean {
  return part !== "activity" && !key.endsWith("Quantity");
}

function unitWords(unit: string): string {
  return unit === "" ? "a sum of money" : quoted(unit);
}
