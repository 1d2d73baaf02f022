import type { UpliftAnswer } from "../../../workings/uplift/upliftCase";
import type { Problem } from "../../shared/job/problem";
import { Notice } from "../../shared/Notice";
import { bridgeRefusalWords } from "./refusalWords";
import { FIELD } from "./upliftFields";

/** Fields that decide a part of the answer and not the prices. */
const ASIDE: readonly string[] = [FIELD.realTerms, FIELD.realSeries, FIELD.realDate, FIELD.bridge, FIELD.costs, FIELD.costsIn, FIELD.costsHeading, FIELD.costsRoles, FIELD.award, FIELD.pay, FIELD.fee, FIELD.nonPay, FIELD.onCost, FIELD.paidHours, FIELD.surplus];

/** Says what the answer does without because it could not be worked out. */
export function PartsLeftOut({ answer, problems }: { readonly answer: UpliftAnswer; readonly problems: readonly Problem[] }) {
  const words = new Set(problems.filter(({ field }) => ASIDE.includes(field) || field.startsWith(FIELD.cost(0).slice(0, -1))).map((problem) => problem.words));
  for (const error of [answer.bridgeRefused, answer.bridge?.payRefused]) if (error) words.add(bridgeRefusalWords(error));
  if (words.size === 0) return null;
  return (
    <Notice kind="bad">
      {[...words].map((each) => (
        <p key={each}>This answer leaves out a part that could not be worked out. {each}</p>
      ))}
    </Notice>
  );
}
