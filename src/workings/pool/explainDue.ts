import { toPence, toPounds } from "../../domain/kernel/money";
import type { Explanation } from "../explanation";
import { differenceInWords, poundsInWords, sumInWords } from "../figuresInWords";
import { dueOf, poundsAdded, source, weightSources, type Solved } from "./explainParts";

export function explainDue({ poolCase, answer }: Solved, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const cash = answer.partnerTotals[partner]!;
  const { riskShare } = answer;
  return {
    title: `Due from ${who}`,
    sentences: [riskShare ? "The contribution for the year and the partner's part of the variance." : "The contribution for the year: no over- or underspend is shared."],
    steps: [{
      label: "Due", formula: riskShare ? sumInWords([cash, riskShare.parts[partner]!], poundsInWords) : "the contribution", value: poundsInWords(dueOf(answer)[partner]!),
    }],
    sources: weightSources(poolCase, partner),
  };
}

export function explainPaid({ poolCase, answer }: Solved, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const paid = poolCase.paid![partner]!;
  const step = { label: "Paid so far", formula: "as given", value: poundsInWords(toPounds(toPence(paid.value))) };
  return {
    title: `Paid by ${who}`,
    sentences: [`What ${who} has paid on the pool's behalf, set against the ${poundsInWords(dueOf(answer)[partner]!)} that is due.`],
    steps: [step],
    sources: [source(`${who}, paid so far`, paid, poundsInWords)],
  };
}

export function explainBalance({ poolCase, answer }: Solved, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const paid = poolCase.paid![partner]!;
  const due = dueOf(answer)[partner]!;
  const left = poundsAdded([paid.value, -due]);
  const words = left === 0 ? `${who} has paid exactly what is due.`
    : left < 0 ? `${who} has paid less than is due: it still owes ${poundsInWords(-left)}.`
    : `${who} has paid more than is due: ${poundsInWords(left)} is to come back.`;
  return {
    title: `Paid less due, ${who}`,
    sentences: [words],
    steps: [{ label: "Paid less due", formula: differenceInWords(paid.value, due, poundsInWords), value: poundsInWords(left) }],
    sources: [source(`${who}, paid so far`, paid, poundsInWords)],
  };
}

export function explainPayment({ poolCase, answer }: Solved, payment: number): Explanation {
  const settlement = answer.settlement ?? [];
  const { from, to, amount } = settlement[payment]!;
  const due = dueOf(answer);
  const side = (name: string) => {
    const partner = poolCase.partners.indexOf(name);
    const paid = poolCase.paid![partner]!;
    const moved = settlement.slice(0, payment).reduce((all, each) => all + (each.from === name ? toPence(each.amount) : each.to === name ? -toPence(each.amount) : 0), 0);
    const left = toPence(paid.value) - toPence(due[partner]!) + moved;
    const earlier = moved === 0 ? "" : ` ${moved > 0 ? "+" : "−"} ${poundsInWords(Math.abs(moved) / 100)} settled already`;
    return {
      step: { label: name, formula: `paid ${poundsInWords(paid.value)} − due ${poundsInWords(due[partner]!)}${earlier}`, value: `${poundsInWords(Math.abs(left) / 100)} ${left < 0 ? "still owed" : "to come back"}` },
      source: source(`${name}, paid so far`, paid, poundsInWords),
    };
  };
  const sides = [side(from), side(to)];
  return {
    title: `${from} pays ${to}`,
    sentences: ["The partner that owes most pays the one that is owed most, as much as clears one of them; then again until nothing is left."],
    steps: [...sides.map((each) => each.step), { label: "Payment", formula: "the smaller of the two", value: poundsInWords(amount) }],
    sources: sides.map((each) => each.source),
  };
}
