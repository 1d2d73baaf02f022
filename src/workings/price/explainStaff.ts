import type { Explanation } from "../explanation";
import { numberInWords, percentInWords, poundsInWords } from "../figuresInWords";
import { figureSources, publishedInWords, source, type Solved } from "./explainParts";
import type { PriceCase, StaffCost } from "./priceCase";

export function explainPost(solved: Solved, at: number): Explanation {
  const { staff, cost } = costed(solved);
  const post = staff.posts[at];
  if (!post) throw new RangeError(`There is no post ${at + 1}`);
  const { terms } = staff;
  const [rate, threshold] = solved.answer.figures;
  const whole = Math.floor(post.fte.value);
  const part = post.fte.value - whole;
  const pay = post.salary.value * post.fte.value;
  const above = whole * Math.max(0, post.salary.value - threshold!.value) + Math.max(0, post.salary.value * part - threshold!.value);
  const vacancy = percentInWords(terms.vacancy.value);
  return {
    title: `${post.post}, cost`,
    sentences: [`Pay with employer's National Insurance of ${terms.year}, pension and other on-costs. The threshold belongs to each employment and is not scaled for part time: posts above one are whole ones and one part one.`],
    steps: [
      { label: "Pay", formula: `${poundsInWords(post.salary.value)} × ${numberInWords(post.fte.value)}`, value: poundsInWords(pay) },
      { label: "National Insurance", formula: `${percentInWords(rate!.value)} × ${poundsInWords(above)} above the threshold`, value: poundsInWords(rate!.value * above) },
      { label: "Pension", formula: `${poundsInWords(pay)} × ${percentInWords(terms.pension.value)}`, value: poundsInWords(pay * terms.pension.value) },
      { label: "Other on-costs", formula: `${poundsInWords(pay)} × ${percentInWords(terms.other.value)}`, value: poundsInWords(pay * terms.other.value) },
      { label: "Cost", formula: terms.vacancy.value === 0 ? "added up, to the penny" : `added up, × (1 − ${vacancy} vacant), to the penny`, value: poundsInWords(cost.byPost[at]!) },
    ],
    sources: [
      source("Salary", post.salary, poundsInWords), source("Whole-time posts", post.fte, numberInWords),
      source("Pension", terms.pension, percentInWords), source("Other on-costs", terms.other, percentInWords), source("Vacancy", terms.vacancy, percentInWords),
      ...figureSources(solved.answer.figures, publishedInWords),
    ],
  };
}

/** The staffing list's cost, beside the ledger's pay where that is known. */
export function explainStaff(solved: Solved): Explanation {
  const { staff, cost } = costed(solved);
  const { services, pools, payFrom, payInLedger } = solved.priceCase;
  const places = [...services, ...pools].map(({ name }) => name);
  const more = cost.total - payInLedger;
  return {
    title: "Cost of the staffing list",
    sentences: [
      `${staff.posts.length === 1 ? "One post" : `${numberInWords(staff.posts.length)} posts`}, ${numberInWords(cost.fte)} whole-time, each to the penny.`,
      payFrom === "staffing" ? "This is the pay in the prices." : "Prices take pay from the ledger; this stands beside it.",
      ...(payInLedger === 0 ? [] : [`The ledger's pay lines come to ${poundsInWords(payInLedger)}: the list is ${poundsInWords(Math.abs(more))} ${more < 0 ? "less" : "more"}.`]),
    ],
    steps: [
      ...places.flatMap((label, place) => (cost.byPlace[place] === 0 ? [] : [{ label, formula: "its posts", value: poundsInWords(cost.byPlace[place]!) }])),
      { label: "Staffing list", formula: "added up", value: poundsInWords(cost.total) },
    ],
    sources: figureSources(solved.answer.figures, publishedInWords),
  };
}

function costed({ priceCase, answer }: Solved): { readonly staff: NonNullable<PriceCase["staff"]>; readonly cost: StaffCost } {
  if (!priceCase.staff || !answer.staffCost) throw new RangeError("There is no staffing list");
  return { staff: priceCase.staff, cost: answer.staffCost };
}
