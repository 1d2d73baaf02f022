import { PINNED_WITHIN } from "../../domain/benchmarking/sharing/pinnedPrice";
import { percentInWords } from "../figuresInWords";
import type { SheetPlan } from "../insertPlan";
import { NOT_APPLICABLE, text } from "../planCells";
import { finished, sheetHead } from "../sheetHead";
import { SheetLayout } from "../sheetLayout";
import type { RunStamp } from "../stamp";
import type { ShareAnswer } from "./shareAnswer";
import { checkedWhenMade } from "./sharedSheet";
import { figureInWords, refusalInWords, STATISTIC_WORDS, stepInWords } from "./shareWords";
import type { ShareRules } from "../../domain/benchmarking/sharing/shareCase";

export interface ReceiptLine {
  readonly service: string;
  readonly cut: string;
  readonly figure: string;
  readonly outcome: "published" | "published coarser" | "withheld" | "not shared";
  readonly why: string;
}

/** What was published and what was withheld, a line a figure or a refused cut, in words that may be shared. */
export function receiptLines({ cuts, notCounted }: ShareAnswer, rules: ShareRules): ReceiptLine[] {
  const uncounted = notCounted.map(({ shownService, providers }): ReceiptLine => ({
    service: shownService, cut: NOT_APPLICABLE, figure: "Providers not counted", outcome: "not shared",
    why: providers === null ? "Some providers have a unit cost of zero or less and are in no figure."
      : providers === 1 ? "One provider has a unit cost of zero or less and is in no figure." : `${providers} providers have a unit cost of zero or less and are in no figure.`,
  }));
  return [...cuts.flatMap((cut): ReceiptLine[] => {
    const of = { service: cut.shownService, cut: cut.shownCut };
    if (cut.refused) return [{ ...of, figure: "All figures", outcome: "not shared", why: refusalInWords(cut.refused, rules) }];
    return cut.figures.map((each) => ({
      ...of,
      figure: STATISTIC_WORDS[each.statistic],
      outcome: each.published === null ? "withheld" : each.published.step > rules.step ? "published coarser" : "published",
      why: figureInWords(each, rules),
    }));
  }), ...uncounted];
}

export function receiptSheet(name: string, answer: ShareAnswer, rules: ShareRules, stamp: RunStamp): SheetPlan {
  const layout = new SheetLayout(name, "log");
  sheetHead(layout, `Receipt: ${answer.shownTitle}`, `${answer.counts.published} of ${answer.counts.asked} figures are given and ${answer.counts.withheld} are not. This sheet may be shared.`, stamp);
  checkedWhenMade(layout);

  layout.heading("What was given and what was not");
  const lines = receiptLines(answer, rules);
  layout.table({
    name: "Share_receipt",
    rows: lines.length,
    columns: [
      { key: "service", heading: "Service", width: 34, cell: ({ index }) => text(lines[index]!.service) },
      { key: "cut", heading: "Providers compared", width: 24, cell: ({ index }) => text(lines[index]!.cut) },
      { key: "figure", heading: "Figure", width: 18, cell: ({ index }) => text(lines[index]!.figure) },
      { key: "outcome", heading: "Outcome", width: 18, cell: ({ index }) => text(lines[index]!.outcome) },
      { key: "why", heading: "Why", width: 70, cell: ({ index }) => text(lines[index]!.why, "Normal", { wrap: true }) },
    ],
  });
  layout.heading("Rules");
  const listed = ruleLines(rules, answer.cuts.some(({ isPart }) => isPart));
  layout.table({
    name: "Share_rules",
    rows: listed.length,
    columns: [
      { key: "rule", heading: "Rule", width: 34, cell: ({ index }) => text(listed[index]![0], "Normal", { wrap: true }) },
      { key: "value", heading: "Here", width: 24, cell: ({ index }) => text(listed[index]![1]) },
    ],
  });
  return finished(layout);
}

function ruleLines(rules: ShareRules, hasParts: boolean): [string, string][] {
  return [
    ["Fewest providers in a set", String(rules.minimum)],
    ["Fewest by which two sets may differ, either way", String(rules.minimum)],
    ["Most of the cost that one provider may have", percentInWords(rules.largestShare)],
    ["Least that the rest must have beside the largest two, of the largest's cost", percentInWords(rules.remainder)],
    ["Finest rounding", stepInWords(rules.step)],
    ["No provider's unit cost may be known to within", percentInWords(PINNED_WITHIN)],
    ["The reader is taken to know", rules.orderKnown ? "its own unit cost, every activity, and the order of all unit costs" : "its own unit cost and every activity; or the order of all unit costs and every activity"],
    ...(hasParts ? [["and of lines", "that a provider's lines come to no more than its total"] as [string, string]] : []),
  ];
}
