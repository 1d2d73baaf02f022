import { DefaultButton } from "@fluentui/react/lib/Button";
import type { ReferenceFigures } from "../../../reference/referenceFigures";
import type { UpliftAnswer } from "../../../workings/uplift/upliftCase";
import { CellLink } from "../../shared/CellLink";
import { FigureSources } from "../../shared/FigureSources";
import type { Uplift } from "./useUplift";

interface AnswerSourcesProps {
  readonly uplift: Pick<Uplift, "list" | "costs" | "own" | "readAgain">;
  readonly answer: UpliftAnswer;
  readonly figures: ReferenceFigures;
}

/** Where the answer's figures came from: the sheet, and every published figure that was used. */
export function AnswerSources({ uplift: { list, costs, own, readAgain }, answer, figures }: AnswerSourcesProps) {
  const ranges = [
    { label: "Price list", range: list.range },
    { label: "Cost lines", range: costs.range },
    { label: "Your own figures", range: own.range },
  ].filter(({ range }) => range !== null);
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
      <FigureSources used={answer.figures} figures={figures} />
      <div className="actions">
        <DefaultButton text="Read again" ariaLabel="Read again from the sheet" onClick={readAgain} />
      </div>
    </section>
  );
}
