import { amountWords, poundsWords, quantityWords } from "../../shared/figureWords";
import { FiguresTable } from "../../shared/FiguresTable";
import { Notice } from "../../shared/Notice";
import { sentenceFor } from "../../shared/sentenceFor";
import { figuresIn, noFigure, type Explaining } from "./answerParts";
import type { PriceSolution } from "./priceFound";
import { LABELS } from "./solvePrice";

interface StaffPartProps extends Explaining {
  readonly solution: PriceSolution;
}

const FIRST_POSTS = 20;

/** What the posts cost, beside the pay in the ledger, and the hours a whole post works with people. */
export function StaffPart({ solution: { priceCase, answer }, onExplain, explanationIn }: StaffPartProps) {
  const { staffCost, staffRefused } = answer;
  const { staff, payInLedger, payFrom } = priceCase;
  if (staffRefused) {
    return (
      <Notice kind="bad">
        <p>The staffing list could not be costed, and is not needed for the prices while pay comes from the ledger. {sentenceFor(staffRefused, LABELS)}</p>
      </Notice>
    );
  }
  if (!staff || !staffCost) return null;
  const figure = figuresIn("staff", onExplain);
  return (
    <section aria-label="Posts">
      <h3>Posts</h3>
      <p>
        {quantityWords(Number(staffCost.fte.toFixed(4)))} FTE cost {poundsWords(staffCost.total)} a year with on-costs. The ledger&apos;s pay lines come to {poundsWords(payInLedger)}
        {payFrom === "staffing" ? " and are left out." : ", which the prices use."} A whole post works {quantityWords(Number(staffCost.productiveHours.toFixed(1)))} hours a year with people.
      </p>
      <FiguresTable
        caption="Cost of posts, £ a year"
        corner="Post"
        headings={["FTE", "Cost"]}
        most={FIRST_POSTS}
        rows={[
          ...staff.posts.map(({ post, fte }, index) => ({
            label: post,
            cells: [noFigure(quantityWords(Number(fte.value.toFixed(4)))), figure(amountWords(staffCost.byPost[index] ?? 0), `the cost of ${post}`, { kind: "post" as const, post: index })],
          })),
          { label: "Total", total: true, cells: [noFigure(quantityWords(Number(staffCost.fte.toFixed(4)))), figure(amountWords(staffCost.total), "the cost of all posts", { kind: "staff" as const })] },
        ]}
      />
      {explanationIn("staff")}
    </section>
  );
}
