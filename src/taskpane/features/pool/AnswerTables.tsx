import type { ReactNode } from "react";
import { dueOf, poundsAdded } from "../../../workings/pool/explainParts";
import { FiguresTable, type FigureCell } from "../../shared/FiguresTable";
import { amountWords, percentWords, poundsWords } from "../../shared/figureWords";
import type { PoolAnswer, PoolCase } from "../../../workings/pool/poolCase";
import type { PoolFigure } from "../../../workings/pool/poolExplanation";

/** The parts of the answer a figure can be opened in. */
export type AnswerPart = "headline" | "shares" | "schedule" | "need" | "risk" | "settlement";

interface AnswerTablesProps {
  readonly poolCase: PoolCase;
  readonly answer: PoolAnswer;
  readonly onExplain: (figure: PoolFigure, part: AnswerPart, button: HTMLElement) => void;
  /** The figure opened in a part, to be shown under it. */
  readonly explanationIn: (part: AnswerPart) => ReactNode;
}

/** Every figure of the answer, each a button that opens its explanation. */
export function AnswerTables(props: AnswerTablesProps) {
  return (
    <>
      <SharesTable {...props} />
      {props.explanationIn("shares")}
      {props.poolCase.periods.length > 1 && <ScheduleTable {...props} />}
      {props.explanationIn("schedule")}
      {props.answer.need && <NeedTable {...props} need={props.answer.need} />}
      {props.explanationIn("need")}
      {props.answer.riskShare && <RiskTable {...props} risk={props.answer.riskShare} />}
      {props.explanationIn("risk")}
      {props.answer.settlement && <Settlement {...props} settlement={props.answer.settlement} />}
      {props.explanationIn("settlement")}
    </>
  );
}

function SharesTable({ poolCase: { partners }, answer, onExplain }: AnswerTablesProps) {
  const figure = figuresIn("shares", onExplain);
  const { inKind } = answer;
  return (
    <FiguresTable
      caption="Who contributes what, £"
      corner="Partner"
      headings={["Cash", "Share", ...(inKind ? ["In kind"] : [])]}
      rows={[
        ...partners.map((name, partner) => ({
          label: name,
          cells: [
            figure(amountWords(answer.partnerTotals[partner] ?? 0), `${name}, whole year`, { kind: "partnerTotal", partner }),
            figure(percentWords(shareOf(answer.weights, partner)), `the share of ${name}`, { kind: "share", partner }),
            ...(inKind ? [figure(amountWords(inKind[partner] ?? 0), `${name}, in kind`, { kind: "inKind", partner })] : []),
          ],
        })),
        {
          label: "Total",
          total: true,
          cells: [figure(amountWords(answer.total), "the pooled fund", { kind: "total" }), figure("100%", "all the shares", { kind: "shareTotal" }), ...(inKind ? [figure(amountWords(poundsAdded(inKind)), "all in kind", { kind: "inKindTotal" })] : [])],
        },
      ]}
      note={inKind ? "In-kind contributions stand beside the cash and are not taken off it." : undefined}
    />
  );
}

function ScheduleTable({ poolCase: { partners, periods }, answer, onExplain }: AnswerTablesProps) {
  const figure = figuresIn("schedule", onExplain);
  return (
    <FiguresTable
      caption="Contributions by period, £"
      corner="Period"
      headings={[...partners, "Total"]}
      rows={[
        ...periods.map((label, period) => ({
          label,
          cells: [
            ...partners.map((name, partner) => figure(amountWords(answer.schedule[period]?.[partner] ?? 0), `${name}, ${label}`, { kind: "contribution", period, partner })),
            figure(amountWords(answer.periodTotals[period] ?? 0), `the budget for ${label}`, { kind: "periodTotal", period }),
          ],
        })),
        {
          label: "Total",
          total: true,
          cells: [
            ...partners.map((name, partner) => figure(amountWords(answer.partnerTotals[partner] ?? 0), `${name}, whole year`, { kind: "partnerTotal", partner })),
            figure(amountWords(answer.total), "the pooled fund", { kind: "total" }),
          ],
        },
      ]}
    />
  );
}

function NeedTable({ poolCase: { partners }, need, onExplain }: AnswerTablesProps & { readonly need: NonNullable<PoolAnswer["need"]> }) {
  const figure = figuresIn("need", onExplain);
  const { damped } = need;
  return (
    <FiguresTable
      caption={damped ? "Need and limits on change" : "Need"}
      corner="Partner"
      headings={["Share of need", "Target, £", ...(damped ? ["After limits, £"] : [])]}
      rows={partners.map((name, partner) => ({
        label: name,
        cells: [
          figure(percentWords(need.shares[partner] ?? 0), `the share of need of ${name}`, { kind: "needShare", partner }),
          figure(amountWords(need.target[partner] ?? 0), `the target of ${name}`, { kind: "target", partner }),
          ...(damped ? [figure(amountWords(damped[partner] ?? 0), `${name} after limits`, { kind: "damped", partner })] : []),
        ],
      }))}
    />
  );
}

function RiskTable({ poolCase: { partners }, answer, risk, onExplain }: AnswerTablesProps & { readonly risk: NonNullable<PoolAnswer["riskShare"]> }) {
  const figure = figuresIn("risk", onExplain);
  const what = risk.variance < 0 ? "underspend" : "overspend";
  return (
    <FiguresTable
      caption={risk.variance === 0 ? "Risk share, £: spend is on budget" : `Risk share of the ${what}, £`}
      corner="Partner"
      headings={["Contribution", "Part of variance", "Due"]}
      rows={[
        ...partners.map((name, partner) => ({
          label: name,
          cells: [
            figure(amountWords(answer.partnerTotals[partner] ?? 0), `${name}, whole year`, { kind: "partnerTotal", partner }),
            figure(amountWords(risk.parts[partner] ?? 0), `${name}, part of the variance`, { kind: "riskPart", partner }),
            figure(amountWords(risk.due[partner] ?? 0), `what is due from ${name}`, { kind: "due", partner }),
          ],
        })),
        {
          label: "Total",
          total: true,
          cells: [
            figure(amountWords(answer.total), "the pooled fund", { kind: "total" }),
            figure(amountWords(risk.variance), "the variance", { kind: "variance" }),
            figure(amountWords(poundsAdded(risk.due)), "all that is due", { kind: "dueTotal" }),
          ],
        },
      ]}
    />
  );
}

function Settlement({ poolCase, answer, settlement, onExplain }: AnswerTablesProps & { readonly settlement: NonNullable<PoolAnswer["settlement"]> }) {
  return (
    <section aria-label="Settlement">
      <h3>Settlement: who pays whom</h3>
      {settlement.length === 0 && <p>Nobody owes anything: each partner has paid exactly what is due.</p>}
      <ul className="settlement">
        {settlement.map(({ from, to, amount }, payment) => (
          <li key={payment}>
            {from} pays {to}{" "}
            <button
              type="button"
              className="figure figure-inline"
              aria-label={`${poundsWords(amount)}, explain the payment from ${from} to ${to}`}
              onClick={(event) => onExplain({ kind: "payment", payment }, "settlement", event.currentTarget)}
            >
              {poundsWords(amount)}
            </button>
          </li>
        ))}
      </ul>
      {poolCase.paid && <PaidTable poolCase={poolCase} answer={answer} paid={poolCase.paid} onExplain={onExplain} />}
    </section>
  );
}

type PaidTableProps = Pick<AnswerTablesProps, "poolCase" | "answer" | "onExplain"> & { readonly paid: NonNullable<PoolCase["paid"]> };

function PaidTable({ poolCase: { partners }, answer, paid, onExplain }: PaidTableProps) {
  const figure = figuresIn("settlement", onExplain);
  const due = dueOf(answer);
  const amounts = paid.map(({ value }) => value);
  const left = (partner: number) => poundsAdded([amounts[partner] ?? 0, -(due[partner] ?? 0)]);
  return (
    <FiguresTable
      caption="Paid against due, £"
      corner="Partner"
      headings={["Due", "Paid", "Paid less due"]}
      rows={[
        ...partners.map((name, partner) => ({
          label: name,
          cells: [
            figure(amountWords(due[partner] ?? 0), `what is due from ${name}`, { kind: "due", partner }),
            figure(amountWords(amounts[partner] ?? 0), `what ${name} has paid`, { kind: "paid", partner }),
            figure(amountWords(left(partner)), `what ${name} has paid less what is due`, { kind: "balance", partner }),
          ],
        })),
        {
          label: "Total",
          total: true,
          cells: [
            figure(amountWords(poundsAdded(due)), "all that is due", { kind: "dueTotal" }),
            figure(amountWords(poundsAdded(amounts)), "all that was paid", { kind: "paidTotal" }),
            figure(amountWords(poundsAdded([...amounts, ...due.map((amount) => -amount)])), "all paid less all due", { kind: "balanceTotal" }),
          ],
        },
      ]}
    />
  );
}

function figuresIn(part: AnswerPart, onExplain: AnswerTablesProps["onExplain"]) {
  return (words: string, of: string, ref: PoolFigure): FigureCell => ({ words, of, onExplain: (button) => onExplain(ref, part, button) });
}

function shareOf(weights: readonly number[], partner: number): number {
  const whole = weights.reduce((all, weight) => all + weight, 0);
  return whole === 0 ? 0 : (weights[partner] ?? 0) / whole;
}
