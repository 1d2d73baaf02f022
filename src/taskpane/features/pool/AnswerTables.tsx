import { FiguresTable, type FigureCell } from "../../shared/FiguresTable";
import { amountWords, percentWords, poundsWords } from "../../shared/figureWords";
import type { PoolAnswer, PoolCase } from "../../../workings/pool/poolCase";
import type { PoolFigure } from "../../../workings/pool/poolExplanation";

interface AnswerTablesProps {
  readonly poolCase: PoolCase;
  readonly answer: PoolAnswer;
  readonly onExplain: (figure: PoolFigure, button: HTMLElement) => void;
}

/** Every figure of the answer, each a button that opens its explanation. */
export function AnswerTables({ poolCase, answer, onExplain }: AnswerTablesProps) {
  const { partners, periods } = poolCase;
  const figure = (value: number, of: string, ref: PoolFigure, words = amountWords(value)): FigureCell => ({
    words,
    of,
    onExplain: (button) => onExplain(ref, button),
  });
  const totals = partners.map((name, partner) => figure(answer.partnerTotals[partner] ?? 0, `${name}, whole year`, { kind: "partnerTotal", partner }));
  const grand = figure(answer.total, "the pooled fund", { kind: "total" });
  return (
    <>
      <FiguresTable
        caption="Who contributes what, £"
        corner="Partner"
        headings={["Cash", "Share", ...(answer.inKind ? ["In kind"] : [])]}
        rows={[
          ...partners.map((name, partner) => ({
            label: name,
            cells: [
              figure(answer.partnerTotals[partner] ?? 0, `${name}, whole year`, { kind: "partnerTotal", partner }),
              figure(0, `the share of ${name}`, { kind: "share", partner }, percentWords(shareOf(answer.weights, partner))),
              ...(answer.inKind ? [figure(answer.inKind[partner] ?? 0, `${name}, in kind`, { kind: "inKind", partner })] : []),
            ],
          })),
          {
            label: "Total",
            total: true,
            cells: [grand, still(percentWords(1)), ...(answer.inKind ? [still(amountWords(sum(answer.inKind)))] : [])],
          },
        ]}
        note={answer.inKind ? "In-kind contributions stand beside the cash and are not taken off it." : undefined}
      />
      {periods.length > 1 && (
        <FiguresTable
          caption="Contributions by period, £"
          corner="Period"
          headings={[...partners, "Total"]}
          rows={[
            ...periods.map((label, period) => ({
              label,
              cells: [
                ...partners.map((name, partner) => figure(answer.schedule[period]?.[partner] ?? 0, `${name}, ${label}`, { kind: "contribution", period, partner })),
                figure(answer.periodTotals[period] ?? 0, `the budget for ${label}`, { kind: "periodTotal", period }),
              ],
            })),
            { label: "Total", total: true, cells: [...totals, grand] },
          ]}
        />
      )}
      {answer.need && (
        <FiguresTable
          caption="Need"
          corner="Partner"
          headings={["Share of need", "Target, £", ...(answer.need.damped ? ["After limits, £"] : [])]}
          rows={partners.map((name, partner) => ({
            label: name,
            cells: [
              figure(0, `the share of need of ${name}`, { kind: "needShare", partner }, percentWords(answer.need?.shares[partner] ?? 0)),
              figure(answer.need?.target[partner] ?? 0, `the target of ${name}`, { kind: "target", partner }),
              ...(answer.need?.damped ? [figure(answer.need.damped[partner] ?? 0, `${name} after limits`, { kind: "damped", partner })] : []),
            ],
          }))}
        />
      )}
      {answer.riskShare && poolCase.riskShare && (
        <FiguresTable
          caption={`Risk share of the ${answer.riskShare.variance < 0 ? "underspend" : "overspend"}, £`}
          corner="Partner"
          headings={["Contribution", "Part of variance", "Due"]}
          rows={[
            ...partners.map((name, partner) => ({
              label: name,
              cells: [
                figure(answer.partnerTotals[partner] ?? 0, `${name}, whole year`, { kind: "partnerTotal", partner }),
                figure(answer.riskShare?.parts[partner] ?? 0, `${name}, part of the variance`, { kind: "riskPart", partner }),
                figure(answer.riskShare?.due[partner] ?? 0, `what is due from ${name}`, { kind: "due", partner }),
              ],
            })),
            {
              label: "Total",
              total: true,
              cells: [grand, figure(answer.riskShare.variance, "the variance", { kind: "variance" }), still(amountWords(answer.total + answer.riskShare.variance))],
            },
          ]}
        />
      )}
      {answer.settlement && (
        <section aria-label="Settlement">
          <h3>Settlement: who pays whom</h3>
          {answer.settlement.length === 0 ? (
            <p>Nobody owes anything: each partner has paid exactly what is due.</p>
          ) : (
            <ul className="settlement">
              {answer.settlement.map(({ from, to, amount }, payment) => (
                <li key={payment}>
                  {from} pays {to}{" "}
                  <button type="button" className="figure figure-inline" aria-label={`${poundsWords(amount)}, explain the payment from ${from} to ${to}`} onClick={(event) => onExplain({ kind: "payment", payment }, event.currentTarget)}>
                    {poundsWords(amount)}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}

function still(words: string): FigureCell {
  return { words, of: "" };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function shareOf(weights: readonly number[], partner: number): number {
  const whole = sum(weights);
  return whole === 0 ? 0 : (weights[partner] ?? 0) / whole;
}
