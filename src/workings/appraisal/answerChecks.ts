import { bestAndNext } from "../../domain/appraisal/switchingValues";
import type { Pounds } from "../../domain/kernel/quantities";
import { discountRates, factorsAtRates } from "../../domain/savings/discountFactor";
import type { AppraisalAnswer, AppraisalCase } from "./appraisalCase";
import { correctedNets, VIEWS } from "./viewAnswer";

type Checks = AppraisalAnswer["checks"];
type Answer = Omit<AppraisalAnswer, "checks">;

/** What floating point leaves of sums of pounds, as a part of what went into them. */
const DUST = 1e-9;
/** Beyond its switching value: by a tenth of a per cent of the line. */
const BEYOND = 0.001;

/** What must hold of an answer, in words; a difference is in pounds, or in what the words count. */
export function answerChecks(appraisal: AppraisalCase, answer: Answer): Checks {
  const { counts, decidedBy, lines, criteria, unread = [] } = appraisal;
  const { views, lineValues, switching } = answer;
  const view = views[decidedBy];
  const nets = view.options.map(({ netPresentValue }) => netPresentValue);
  const size = Math.max(1, ...view.options.map(({ cost, benefit }) => Math.abs(cost) + Math.abs(benefit)));
  const byLine = nets.map((net, option) => lines.reduce((sum, line, i) => sum + (line.option === option ? lineValues[i]! : 0), -net));
  const corrected = VIEWS.flatMap((name) => views[name].options.map(({ netPresentValue }, option) =>
    views[name].before[option]!.netPresentValue + views[name].costCorrection[option]! + views[name].benefitCorrection[option]! - netPresentValue));
  const levels = switching.filter(({ multiplier }) => multiplier !== null);
  return [
    counted("Every amount that is written could be read.", unread.length, "amount"),
    pounds("The lines' present values add up to every option's net present value.", worst(byLine), size),
    pounds("The figures as given and the optimism corrections come to the corrected figures.", worst(corrected), size),
    ...(levels.length === 0 ? [] : [
      pounds("Put back, every switching value brings the two options level.", worst(lines.map((_, line) => gapAt(line, 0, answer, lines, nets))), size),
      counted("Just beyond it, the other option is the best.", lines.filter((_, line) => !turnsBeyond(line, answer, lines, nets, size)).length, "line"),
    ]),
    ...(answer.discountSwitch?.shift == null ? [] : [
      pounds("Put back, the switching discount rate brings the two options level.", gapAtRates(appraisal, answer, answer.discountSwitch.shift), size),
    ]),
    ...(criteria === null ? [] : [counted("The options are scored on every criterion, and the weights total 100%.", answer.scores ? 0 : 1, "")]),
    counted("Cells read = used + fixed + left out.", counts.read - counts.used - counts.fixed - counts.leftOut, "cell"),
  ];
}

/** The line's option less its rival, with the line at its switching value and `further`; 0 where it has none. */
function gapAt(line: number, further: number, { switching, lineValues }: Answer, lines: AppraisalCase["lines"], nets: readonly Pounds[]): Pounds {
  const { multiplier, rival } = switching[line]!;
  if (multiplier === null || rival === null) return 0;
  const { option } = lines[line]!;
  return nets[option]! + (multiplier + further - 1) * lineValues[line]! - nets[rival]!;
}

/** Whether the line moved past its switching value, away from where it is, makes another option the best. */
function turnsBeyond(line: number, answer: Answer, lines: AppraisalCase["lines"], nets: readonly Pounds[], size: number): boolean {
  const { multiplier } = answer.switching[line]!;
  if (multiplier === null) return true;
  const { option } = lines[line]!;
  const value = answer.lineValues[line]!;
  // The best option is passed as it falls, any other as it rises.
  const direction = (option === answer.preferred ? -1 : 1) * Math.sign(value);
  const moved = nets.map((net, i) => (i === option ? net + (multiplier - 1 + direction * BEYOND) * value : net));
  const turned = bestAndNext(moved).best !== answer.preferred;
  // A line of next to nothing moves nothing that can be told from floating point.
  return turned || Math.abs(BEYOND * value) <= 1e-12 * size;
}

function gapAtRates(appraisal: AppraisalCase, { views, preferred, discountSwitch }: Answer, shift: number): Pounds {
  const factors = factorsAtRates(appraisal.years.length, discountRates(appraisal.scheme).map((rate) => rate + shift));
  const values = correctedNets(appraisal, views[appraisal.decidedBy]).map((flows) => flows.reduce((sum, flow, year) => sum + flow * factors[year]!, 0));
  return values[preferred]! - values[discountSwitch!.becomes!]!;
}

function counted(words: string, difference: number, unit: string): Checks[number] {
  return { words, holds: difference === 0, difference, unit };
}

/** Holds to a penny in ten million pounds of the largest figures, or a tenth of a penny. */
function pounds(words: string, difference: Pounds, size: number): Checks[number] {
  return Math.abs(difference) <= Math.max(0.001, DUST * size) ? { words, holds: true, difference: 0, unit: "£" } : { words, holds: false, difference, unit: "£" };
}

/** The one furthest from nothing. */
function worst(differences: readonly number[]): number {
  return differences.reduce((most, difference) => (Math.abs(difference) > Math.abs(most) ? difference : most), 0);
}
