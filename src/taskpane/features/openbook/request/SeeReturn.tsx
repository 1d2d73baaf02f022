import type { KnownFigures, ReturnRequest } from "../../../../returns/returnRequest";
import { PART_SHEETS } from "../../../../returns/returnForm";
import { amountWords, countWords, listWords, percentWords, poundsWords, quantityWords } from "../../../shared/figureWords";
import { FiguresTable, type FigureCell } from "../../../shared/FiguresTable";
import { useAnnounced } from "../../../shared/useAnnounced";
import type { Request } from "./useRequest";

/** Step 4: what the return asks for, and what is already filled in. */
export default function SeeReturn({ request: { solution } }: { readonly request: Request }) {
  useAnnounced(solution && askedWords(solution));
  if (!solution) return null;
  const { service, year, provider, commissioner, costs, activity, income, tolerance, ignoreBelow } = solution;
  const known = (["tendered", "last"] as const).map((basis) => (costs.every(({ cost }) => cost[basis] === null) ? "–" : amountWords(costs.reduce((pence, { cost }) => pence + Math.round((cost[basis] ?? 0) * 100), 0) / 100)));
  const counted = costs.filter(({ unit }) => unit !== "");
  return (
    <>
      <p>
        <strong>
          {service}, {year}
        </strong>
        , from {provider === "" ? "any provider" : provider} to {commissioner}. {askedWords(solution)}
      </p>
      <p>
        A change on last year of more than {percentWords(tolerance)}
        {ignoreBelow > 0 && `, and of ${poundsWords(ignoreBelow)} at least,`} needs a note. Every line says beside it the first thing that is wrong; the sheet {PART_SHEETS.checks} lists all of them, with a link to each and how much has been answered.
      </p>
      <FiguresTable
        caption="Costs asked for, £"
        corner="Cost line"
        headings={["Tendered", "Last year"]}
        rows={[
          ...costs.map(({ ref, name, cost }) => ({ label: `${ref} ${name}`, cells: knownCells(cost, amountWords) })),
          { label: "Total of what is known", total: true, cells: known.map(still) },
        ]}
        note="A dash is for the provider to give. Figures of this year are always the provider’s."
      />
      {counted.length > 0 && (
        <FiguresTable
          caption="Quantities asked for"
          corner="Line"
          headings={["Counts", "Tendered", "Last year"]}
          rows={[...counted, ...activity].map(({ ref, name, unit, quantity }) => ({ label: `${ref} ${name}`, cells: [still(unit), ...knownCells(quantity, quantityWords)] }))}
        />
      )}
      <FiguresTable caption="Income asked for, £" corner="Income line" headings={["Tendered", "Last year"]} rows={income.map(({ ref, name, amount }) => ({ label: `${ref} ${name}`, cells: knownCells(amount, amountWords) }))} />
      <p className="hint">Sheets: {listWords(Object.values(PART_SHEETS))}.</p>
    </>
  );
}

function still(words: string): FigureCell {
  return { words, of: "" };
}

function knownCells({ tendered, last }: KnownFigures, words: (value: number) => string): readonly FigureCell[] {
  return [tendered, last].map((value) => still(value === null ? "–" : words(value)));
}

function askedWords({ costs, activity, income, posts }: ReturnRequest): string {
  return `${countWords(costs.length, "cost line")}, ${countWords(activity.length, "line")} of activity, ${countWords(income.length, "line")} of income and room for ${countWords(posts, "post")}.`;
}
