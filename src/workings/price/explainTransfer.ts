import { dateInWords } from "../daysInWords";
import type { Explanation, ExplanationStep } from "../explanation";
import { differenceInWords, numberInWords, percentInWords, poundsInWords } from "../figuresInWords";
import { sourceText } from "../linkedCells";
import { figureSources, optionalSource, publishedInWords, source } from "./explainParts";
import type { TransferAnswer, TransferCase } from "./priceCase";

/** What a post that transfers costs at the terms that are protected, and what ending its employment would cost by law. */
export function explainTransferPost(transfer: TransferCase, answer: TransferAnswer, at: number): Explanation {
  const [post, found] = [transfer.posts[at], answer.posts[at]];
  if (!post || !found) throw new RangeError(`There is no post ${at + 1}`);
  const { pension, other, year, end } = transfer;
  const limit = answer.figures.find(({ series }) => series === "WEEKLY-PAY-LIMIT");
  const weekly = (post.protectedSalary.value * post.fte.value) / 52;
  const cost = (label: string, salary: number, rate: number, value: number): ExplanationStep => ({
    label, value: poundsInWords(value),
    formula: `${poundsInWords(salary)} × ${numberInWords(post.fte.value)}, with National Insurance of ${year}, pension ${percentInWords(rate)} and other on-costs ${percentInWords(other.value)}`,
  });
  return {
    title: `${post.post}, transferring`,
    sentences: [
      "A post that transfers keeps its terms: its cost at those, against the new employer's own.",
      ...(found.redundancy === null ? ["Redundancy is not worked out: it needs one person's age and years of service in a row."]
        : ["Statutory redundancy is what ending the employment would cost by law on that date. A transfer by itself is no redundancy."]),
    ],
    steps: [
      cost("At protected terms", post.protectedSalary.value, pension.protected.value, found.protected),
      cost("At standard terms", post.standardSalary.value, pension.standard.value, found.standard),
      { label: "More", formula: differenceInWords(found.protected, found.standard, poundsInWords), value: poundsInWords(found.more) },
      ...(found.redundancy === null || found.redundancyWeeks === null || !limit ? [] : [
        { label: "A week's pay", formula: `${poundsInWords(post.protectedSalary.value)} × ${numberInWords(post.fte.value)} ÷ 52, at most ${poundsInWords(limit.value)}`, value: poundsInWords(Math.min(weekly, limit.value)) },
        { label: "Redundancy", formula: `${numberInWords(found.redundancyWeeks)} weeks × a week's pay, to the penny`, value: poundsInWords(found.redundancy) },
      ]),
    ],
    sources: [
      source("Protected salary", post.protectedSalary, poundsInWords), source("Standard salary", post.standardSalary, poundsInWords), source("Whole-time posts", post.fte, numberInWords),
      source("Pension, protected", pension.protected, percentInWords), source("Pension, standard", pension.standard, percentInWords), source("Other on-costs", other, percentInWords),
      ...optionalSource("Age", post.age, numberInWords), ...optionalSource("Years of service", post.serviceYears, numberInWords),
      { label: "Employment would end", value: dateInWords(end.day), where: sourceText(end.origin), origin: end.origin },
      ...figureSources(answer.figures, publishedInWords),
    ],
  };
}
