import type { AppraisalAnswer, AppraisalCase, AppraisalView } from "../../../src/workings/appraisal/appraisalCase";
import type { CellValue } from "../../../src/workbench/book/book";
import { VIEWS } from "../../../src/workings/appraisal/viewAnswer";
import { compare, unrounded, type Expected } from "../_differences";
import { shown, type Inserted } from "../_inserted";

/** Pounds that are not rounded: well within a penny, whatever they were worked out from. */
const pounds = (what: string, value: number): Expected => ({ what, value, within: 1e-6 });

/** What the inserted sheets show that is not what the answer says: nothing where they agree. */
export function differences(inserted: Inserted, appraisal: AppraisalCase, answer: AppraisalAnswer): string[] {
  return [
    ...compare(answer.factors.map((factor, year) => unrounded(`factor of year ${year}`, factor)), inserted.column("Appraisal_years", "Factor")),
    ...VIEWS.flatMap((view) => viewDifferences(inserted, view, answer)),
    ...compare(answer.lineValues.map((value, line) => pounds(`line ${line + 1}`, value)), inserted.column("Appraisal_lines", "Worth in the deciding view (£)")),
    ...paperDifferences(inserted, appraisal, answer), ...turnDifferences(inserted, appraisal, answer), ...scoreDifferences(inserted, answer),
  ];
}

function viewDifferences(inserted: Inserted, view: AppraisalView, { views }: AppraisalAnswer): string[] {
  const { before, options, costCorrection, benefitCorrection, undiscounted } = views[view];
  const column = (heading: string): CellValue[] => inserted.column(`Appraisal_${view}`, heading);
  const all = (what: string, values: readonly number[], heading: string): string[] => compare(values.map((value, at) => pounds(`${view} ${what} ${at + 1}`, value)), column(heading));
  const ratio = (what: string, values: readonly (number | null)[], heading: string): string[] => compare(values.map((value, at) => ({ ...unrounded(`${view} ${what} ${at + 1}`, value), within: 1e-9 * Math.max(1, Math.abs(value ?? 0)) })), column(heading));
  return [
    ...all("cost", before.map(({ cost }) => cost), "Cost as given (£)"), ...all("benefit", before.map(({ benefit }) => benefit), "Benefit as given (£)"),
    ...all("net as given", before.map(({ netPresentValue }) => netPresentValue), "Net as given (£)"), ...all("optimism in costs", costCorrection, "Optimism in costs (£)"),
    ...all("optimism in benefits", benefitCorrection, "Optimism in benefits (£)"), ...all("net", options.map(({ netPresentValue }) => netPresentValue), "Net present value (£)"),
    ...all("against the first", options.map(({ againstFirst }) => againstFirst), "Against the first (£)"), ...all("rank", options.map(({ rank }) => rank), "Rank"),
    ...ratio("ratio", options.map((option) => option.ratio), "Benefit-cost ratio"), ...ratio("ratio against", options.map(({ ratioAgainstFirst }) => ratioAgainstFirst), "Ratio against the first"),
    ...all("undiscounted", undiscounted, "Net of all years, not discounted (£)"),
  ];
}

function paperDifferences(inserted: Inserted, { decidedBy }: AppraisalCase, { views, preferred, next, lead }: AppraisalAnswer): string[] {
  const { options } = views[decidedBy];
  const nets = options.map(({ netPresentValue }, at) => pounds(`the page's net ${at + 1}`, netPresentValue));
  const ranked = inserted.column("Appraisal_decided", "Preferred").indexOf(1);
  return [
    ...compare(nets, inserted.column("Appraisal_paper", "Net present value (£)")),
    ...compare([{ what: "the preferred", value: preferred, within: 0.1 }], [ranked]),
    ...(next === null ? [] : compare([{ what: "the next", value: next, within: 0.1 }], [inserted.column("Appraisal_decided", "Best of the others").indexOf(1)])),
    ...compare([pounds("the lead", lead ?? options[0]!.netPresentValue)], [inserted.named("openbook_appraisal_lead")]),
  ];
}

function turnDifferences(inserted: Inserted, { lines }: AppraisalCase, { next, switching, sensitivity, discountSwitch }: AppraisalAnswer): string[] {
  if (next === null) return inserted.has("Appraisal_switching") ? ["switching values of one option"] : [];
  const times = inserted.column("Appraisal_switching", "Switching value (times)");
  const [smaller, larger] = [inserted.column("Appraisal_tornado_lines", "Lead, line smaller (£)"), inserted.column("Appraisal_tornado_lines", "Lead, line larger (£)")];
  const shifts = inserted.column("Appraisal_rate_halvings", "Lead holds at");
  const foundShift = discountSwitch!.shift;
  const shift = [...new Set([shifts[39], shifts[79]])].filter((each): each is number => typeof each === "number").sort((a, b) => Math.abs(a) - Math.abs(b))[0] ?? "–";
  const widths = inserted.table("Appraisal_tornado").slice(0, sensitivity.length).map((row) => Number(row[4]) - Number(row[3]));
  const sorted = sensitivity.slice(0, widths.length).map((bar, at) => pounds(`width of bar ${at + 1}`, Math.abs(bar.larger - bar.smaller)));
  return [
    ...compare(lines.map((_, line) => ({ what: `switching value of line ${line + 1}`, value: switching[line]!.multiplier ?? "–", within: 1e-9 * Math.max(1, switching[line]!.multiplier ?? 0) })), times),
    ...sensitivity.flatMap((bar) => compare([pounds(`line ${bar.line + 1} smaller`, bar.smaller), pounds(`line ${bar.line + 1} larger`, bar.larger)], [smaller[bar.line]!, larger[bar.line]!])),
    ...compare(sorted, widths),
    ...compare([{ what: "the discount rate's shift", value: foundShift ?? "–", within: 1e-8 }], [shift]),
  ];
}

function scoreDifferences(inserted: Inserted, { scores }: AppraisalAnswer): string[] {
  if (!scores) return inserted.has("Appraisal_scores") ? ["scores where there are none"] : [];
  const found = inserted.table("Appraisal_scores");
  return scores.options.flatMap(({ score, rank }, at) => compare([unrounded(`score ${at + 1}`, score), { what: `rank by score ${at + 1}`, value: rank, within: 0.1 }], found[at]!.slice(2)).map((words) => `${words} (${shown(found[at]![1]!)})`));
}
