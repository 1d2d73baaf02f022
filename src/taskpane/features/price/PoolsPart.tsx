import { amountWords } from "../../shared/figureWords";
import { FiguresTable } from "../../shared/FiguresTable";
import { Notice } from "../../shared/Notice";
import { sentenceFor } from "../../shared/sentenceFor";
import { figuresIn, noFigure, type Explaining } from "./answerParts";
import { added } from "./answerTotals";
import type { PriceSolution } from "./priceFound";
import { LABELS } from "./solvePrice";

interface PoolsPartProps extends Explaining {
  readonly solution: PriceSolution;
}

/** What each service bears of each pool, every row adding back to its pool. */
export function PoolsPart({ solution: { answer }, onExplain, explanationIn }: PoolsPartProps) {
  const { pools, services } = answer;
  if (pools.length === 0) return null;
  const figure = figuresIn("pools", onExplain);
  const refused = [...new Set(pools.flatMap(({ refused: error }) => (error ? [sentenceFor(error, LABELS) ?? ""] : [])))];
  return (
    <section aria-label="Overheads">
      <h3>Overheads by pool</h3>
      {refused.length > 0 && (
        <Notice kind="bad">
          {refused.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      )}
      <FiguresTable
        caption="Each pool and who bears it, £ a year"
        corner="Pool"
        headings={["Pool", ...services.map(({ service }) => service)]}
        rows={[
          ...pools.map(({ pool, amount, refused: error }, at) => ({
            label: pool,
            cells: [
              figure(amountWords(amount), `the pool ${pool}`, { kind: "pool", pool: at }),
              ...services.map(({ service, overheadByPool }, index) =>
                error ? noFigure("not shared") : figure(amountWords(overheadByPool[at] ?? 0), `the part of ${pool} in ${service}`, { kind: "share", pool: at, service: index }),
              ),
            ],
          })),
          { label: "Total", total: true, cells: [noFigure(amountWords(added(pools.map(({ amount }) => amount)))), ...services.map(({ overhead }) => noFigure(amountWords(overhead)))] },
        ]}
      />
      {explanationIn("pools")}
    </section>
  );
}
