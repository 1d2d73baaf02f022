import { financialYearText } from "../../../../domain/kernel/financialYear";
import { ContributionsChart } from "../../../shared/ContributionsChart";
import { amountWords, percentWords, poundsWords } from "../../../shared/figureWords";
import { FiguresTable, type FigureRow } from "../../../shared/FiguresTable";
import { figuresIn, noFigure, type AnswerPartProps } from "./answerParts";
import { TYPE_WORDS } from "./registerWords";

/** The plan's savings by year and type, what they cost, and the net before and after the optimism correction; then as a chart. */
export function ProfilePart({ solution: { savingsCase, answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { byType, savings, adjusted, costs, counted, net, running, correction, correctionRate, netAfter, totals, years } = answer;
  const names = years.map((year) => financialYearText(year));
  const figure = figuresIn("profile", onExplain);
  const plain = (label: string, amounts: readonly number[], total: number | null, isTotal = false): FigureRow => ({
    label, total: isTotal, cells: [...amounts.map((amount) => noFigure(amountWords(amount))), noFigure(total === null ? "" : amountWords(total))],
  });
  const sum = (amounts: readonly number[]): number => amounts.reduce((pence, amount) => pence + Math.round(amount * 100), 0) / 100;
  const [first = ""] = names;
  return (
    <section aria-label="Profile">
      <h3>Savings by year</h3>
      <FiguresTable
        caption="Savings, one-off costs and net by financial year, £"
        corner="Line"
        headings={[...names, "Total"]}
        rows={[
          ...byType.map(({ type, byYear, total }) => plain(TYPE_WORDS[type], byYear, total)),
          {
            label: "All savings", total: true,
            cells: [...savings.map((amount, year) => figure(amountWords(amount), `the savings of ${names[year] ?? ""}`, { kind: "savings", year })), figure(amountWords(totals.savings), "the savings", { kind: "savings", year: null })],
          },
          { label: "Adjusted for delivery risk", cells: [...adjusted.map((amount) => noFigure(amountWords(amount))), figure(amountWords(totals.adjusted), "the savings adjusted for delivery risk", { kind: "adjusted" })] },
          plain(savingsCase.counting === "cashable" ? "Counts to the net: cashable" : "Counts to the net: all types", counted, sum(counted)),
          plain("One-off costs", costs, totals.costs),
          { label: "Net", total: true, cells: [...net.map((amount, year) => figure(amountWords(amount), `the net of ${names[year] ?? ""}`, { kind: "net", year })), noFigure(amountWords(totals.net))] },
          plain("Net so far", running, null),
          plain(correctionRate === 0 ? "Optimism correction: none" : `Optimism correction, ${percentWords(correctionRate)} of savings`, correction, sum(correction)),
          plain("Net after the correction", netAfter, totals.netAfter, true),
        ]}
      />
      {explanationIn("profile")}
      <p>
        Part-year effect: {poundsWords(savings[0] ?? 0)} in {first}. Full-year effect: {poundsWords(totals.fullYear)} a year from recurrent savings
        {savingsCase.counting === "cashable" && `, of which cashable ${poundsWords(totals.fullYearCounted)}`}.
      </p>
      <ContributionsChart title="Savings by year and type" periods={names} series={byType.map(({ type, byYear, total }) => ({ label: TYPE_WORDS[type], amounts: byYear, total })).filter(({ amounts }) => amounts.some((amount) => amount !== 0))} />
    </section>
  );
}
