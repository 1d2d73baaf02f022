import { discountSwitch } from "../../domain/appraisal/discountSwitch";
import { correctedBenefits, correctedCosts } from "../../domain/appraisal/optimismCorrection";
import { sensitivityBars } from "../../domain/appraisal/sensitivityBars";
import { bestAndNext, switchingValues } from "../../domain/appraisal/switchingValues";
import { weightedScores } from "../../domain/appraisal/weightedScores";
import { DomainError } from "../../domain/kernel/DomainError";
import { requireSameLength } from "../../domain/kernel/lists";
import { plain } from "../../domain/kernel/plain";
import type { Pounds } from "../../domain/kernel/quantities";
import { discountFactors } from "../../domain/savings/discountFactor";
import { presentValue } from "../../domain/savings/presentValue";
import { answerChecks } from "./answerChecks";
import type { AppraisalAnswer, AppraisalCase, AppraisalScores } from "./appraisalCase";
import { requireAppraisal } from "./requireAppraisal";
import { amountsOf, correctedNets, isCounted, viewAnswer } from "./viewAnswer";

/**
 * The appraisal's figures, each from the domain's function.
 *
 *     view    = OPTION.COMPARE(options, corrected costs, corrected benefits, scheme), and the same before correction
 *     line    = SAVE.NPV(its corrected amounts, scheme), a cost below zero; 0 where the deciding view does not count it
 *     lead    = net present value of the preferred option − of the next
 *
 * @throws {DomainError} whatever the functions refuse, and what requireAppraisal does; scores that are refused are given as such
 * @source appraisal/METHOD.md
 */
export function appraisalAnswer(appraisal: AppraisalCase): AppraisalAnswer {
  requireAppraisal(appraisal);
  const { scheme, years, swing, decidedBy } = appraisal;
  const views = { value: viewAnswer(appraisal, "value"), cash: viewAnswer(appraisal, "cash"), council: viewAnswer(appraisal, "council") };
  const view = views[decidedBy];
  const nets = view.options.map(({ netPresentValue }) => netPresentValue);
  const lineValues = valuesOf(appraisal);
  const valued = appraisal.lines.map(({ option }, line) => ({ option, value: lineValues[line]! }));
  const { best: preferred, next } = bestAndNext(nets);
  const answer = {
    factors: discountFactors(years.length, scheme), views, lineValues, preferred, next,
    lead: next === null ? null : view.options[next]!.rank === 1 ? 0 : plain(nets[preferred]! - nets[next]!),
    sensitivity: sensitivityBars(nets, valued, swing.value).filter(({ line }) => isCounted(appraisal, decidedBy, appraisal.lines[line]!)),
    switching: switchingValues(nets, valued),
    discountSwitch: next === null ? null : discountSwitch(correctedNets(appraisal, view), scheme),
    ...scoresOf(appraisal),
  };
  return { ...answer, checks: answerChecks(appraisal, answer) };
}

function valuesOf(appraisal: AppraisalCase): Pounds[] {
  return appraisal.lines.map((line) => {
    if (!isCounted(appraisal, appraisal.decidedBy, line)) return 0;
    const amounts = amountsOf(line);
    const { costCorrection, benefitCorrection } = appraisal.options[line.option]!;
    if (line.kind === "benefit") return presentValue(correctedBenefits(amounts, benefitCorrection.value), appraisal.scheme);
    return plain(-presentValue(correctedCosts(amounts, costCorrection.value), appraisal.scheme));
  });
}

function scoresOf({ criteria, options }: AppraisalCase): Pick<AppraisalAnswer, "scores" | "scoresRefused"> {
  if (criteria === null) return { scores: null, scoresRefused: null };
  try {
    return { scores: weighed(criteria, options.length), scoresRefused: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { scores: null, scoresRefused: error };
  }
}

function weighed(criteria: NonNullable<AppraisalCase["criteria"]>, options: number): AppraisalScores {
  for (const { scores } of criteria) requireSameLength("options", Array.from({ length: options }), "scores", scores);
  const scored = weightedScores(
    criteria.map(({ weight }) => weight.value),
    Array.from({ length: options }, (_, option) => criteria.map(({ scores }) => scores[option]!.value)),
  );
  return { options: scored, best: scored.findIndex(({ rank }) => rank === 1) };
}
