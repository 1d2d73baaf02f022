import type { Explanation, ExplanationStep } from "../explanation";
import { differenceInWords, numberInWords, poundsInWords, sumInWords } from "../figuresInWords";
import { dueOf, poundsAdded, shareInWords, source, weightSources, type Solved } from "./explainParts";

/** The whole that the partners' shares are parts of. */
export function explainShareTotal({ poolCase, answer }: Solved): Explanation {
  const { partners, basis } = poolCase;
  const all = answer.weights.reduce((whole, weight) => whole + weight, 0);
  const words = basis.kind === "shares" ? "The agreed shares total exactly 100%: shares that do not are refused."
    : "Each share is a partner's part of one whole, so all of them total exactly 100%.";
  const weighed = basis.kind === "weights" ? [{ label: "All the weights", formula: sumInWords(answer.weights, numberInWords), value: numberInWords(all) }] : [];
  return {
    title: "All shares",
    sentences: [words, "Shares are shown to six decimals of a per cent; the cash is split by them whole."],
    steps: [...weighed, ...partners.map((name, partner) => ({ label: name, formula: "share", value: shareInWords(answer, partner) }))],
    sources: partners.flatMap((_, partner) => weightSources(poolCase, partner)),
  };
}

export function explainInKindTotal({ poolCase, answer }: Solved): Explanation {
  const given = answer.inKind!;
  return {
    title: "All in kind",
    sentences: ["The value given in kind by every partner. It is shown beside the cash and is not taken off it."],
    steps: [...byPartner(poolCase.partners, "in kind", given), added("In kind", given)],
    sources: poolCase.inKind!.map((figure, partner) => source(`${poolCase.partners[partner]!}, in kind`, figure, poundsInWords)),
  };
}

export function explainDueTotal({ poolCase, answer }: Solved): Explanation {
  const { riskShare, total } = answer;
  const due = poundsAdded(dueOf(answer));
  return {
    title: "All that is due",
    sentences: riskShare && poolCase.riskShare
      ? [`The pool's total and the variance: what the ${poolCase.riskShare.on} says the pool will have cost.`]
      : ["The pool's total: no over- or underspend is shared."],
    steps: [
      ...byPartner(poolCase.partners, "due", dueOf(answer)),
      { label: "Due", formula: riskShare ? sumInWords([total, riskShare.variance], poundsInWords) : "the pool's total", value: poundsInWords(due) },
    ],
    sources: poolCase.riskShare ? [source("Spend", poolCase.riskShare.spend, poundsInWords)] : [],
  };
}

export function explainPaidTotal({ poolCase, answer }: Solved): Explanation {
  const paid = poolCase.paid!;
  const amounts = paid.map(({ value }) => value);
  return {
    title: "All that was paid",
    sentences: [`What the partners have paid on the pool's behalf. It must be what is due, ${poundsInWords(poundsAdded(dueOf(answer)))}, for the year to be settled between them.`],
    steps: [...byPartner(poolCase.partners, "paid so far", amounts), added("Paid", amounts)],
    sources: paid.map((figure, partner) => source(`${poolCase.partners[partner]!}, paid so far`, figure, poundsInWords)),
  };
}

export function explainBalanceTotal({ poolCase, answer }: Solved): Explanation {
  const paid = poundsAdded(poolCase.paid!.map(({ value }) => value));
  const due = poundsAdded(dueOf(answer));
  return {
    title: "All paid less all due",
    sentences: ["What some partners still owe is what the others are to get back, so it comes to nothing."],
    steps: [{ label: "Paid less due", formula: differenceInWords(paid, due, poundsInWords), value: poundsInWords(poundsAdded([paid, -due])) }],
    sources: poolCase.paid!.map((figure, partner) => source(`${poolCase.partners[partner]!}, paid so far`, figure, poundsInWords)),
  };
}

function byPartner(partners: readonly string[], formula: string, amounts: readonly number[]): ExplanationStep[] {
  return partners.map((label, partner) => ({ label, formula, value: poundsInWords(amounts[partner]!) }));
}

function added(label: string, amounts: readonly number[]): ExplanationStep {
  return { label, formula: "added up", value: poundsInWords(poundsAdded(amounts)) };
}
