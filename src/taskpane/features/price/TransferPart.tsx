import type { TransferAnswer } from "../../../workings/price/priceCase";
import { amountWords, countWords } from "../../shared/figureWords";
import { FiguresTable } from "../../shared/FiguresTable";
import { sentenceFor } from "../../shared/sentenceFor";
import { noFigure } from "./answerParts";
import { LABELS } from "./solvePrice";

/** Posts that transfer: their cost at protected terms against standard ones, and their statutory redundancy pay. */
export function TransferPart({ transfer }: { readonly transfer: TransferAnswer }) {
  const { posts, standard, more, redundancy, redundancyOf } = transfer;
  const refused = posts.flatMap(({ post, refused: error }) => (error ? [`${post}: ${sentenceFor(error, LABELS) ?? ""}`] : []));
  return (
    <section aria-label="Transfer">
      <h3>Posts that transfer (TUPE)</h3>
      <FiguresTable
        caption="Protected against standard terms, £ a year, and statutory redundancy, £"
        corner="Post"
        headings={["Standard terms", "Protected terms", "More", "Redundancy"]}
        rows={[
          ...posts.map((post) => ({
            label: post.post,
            cells: [noFigure(amountWords(post.standard)), noFigure(amountWords(post.protected)), noFigure(amountWords(post.more)), noFigure(post.redundancy === null ? "not known" : amountWords(post.redundancy))],
          })),
          { label: "Total", total: true, cells: [noFigure(amountWords(standard)), noFigure(amountWords(transfer.protected)), noFigure(amountWords(more)), noFigure(redundancyOf === 0 ? "not known" : amountWords(redundancy))] },
        ]}
        note={`Redundancy is known for ${countWords(redundancyOf, "post")} of ${posts.length}: those with an age and years of service. It is not in the prices.`}
      />
      {refused.map((words) => (
        <p key={words} className="hint">
          {words}
        </p>
      ))}
    </section>
  );
}
