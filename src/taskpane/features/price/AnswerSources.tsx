import { DefaultButton } from "@fluentui/react/lib/Button";
import { referenceFigures } from "../../../reference/referenceFigures";
import { CellLink } from "../../shared/CellLink";
import { FigureSources } from "../../shared/FigureSources";
import type { PriceSolution } from "./priceFound";
import type { Price } from "./usePrice";

interface AnswerSourcesProps {
  readonly price: Pick<Price, "ledger" | "services" | "staff" | "readAgain">;
  readonly solution: PriceSolution;
}

/** Where the answer's figures came from: the sheets, and every published figure that was used. */
export function AnswerSources({ price: { ledger, services, staff, readAgain }, solution: { answer, transfer } }: AnswerSourcesProps) {
  const ranges = [
    { label: "Ledger", range: ledger.range },
    { label: "Services", range: services.range },
    { label: "Staffing list", range: staff.range },
  ];
  const seen = new Set<string>();
  const used = [...answer.figures, ...(transfer?.figures ?? [])].filter(({ series, period }) => {
    const key = `${series} ${period}`;
    return !seen.has(key) && seen.add(key);
  });
  return (
    <section aria-label="Sources">
      <h3>Sources</h3>
      <ul className="sources">
        {ranges.map(({ label, range }) => range && (
          <li key={label}>
            {label}: <CellLink range={range} />
          </li>
        ))}
      </ul>
      <FigureSources used={used} figures={referenceFigures()} />
      <div className="actions">
        <DefaultButton text="Read again" ariaLabel="Read again from the sheet" onClick={readAgain} />
      </div>
    </section>
  );
}
