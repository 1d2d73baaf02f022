import { referenceFigures } from "../../../reference/referenceFigures";
import { FigureSources } from "../../shared/FigureSources";
import { AnswerSourcesPart } from "../../shared/job/AnswerSourcesPart";
import { RangeLine } from "../../shared/job/RangeLine";
import type { PriceSolution } from "./priceFound";
import type { Price } from "./usePrice";

interface AnswerSourcesProps {
  readonly price: Pick<Price, "ledger" | "services" | "staff" | "readAgain">;
  readonly solution: PriceSolution;
}

/** Where the answer's figures came from: the sheets, and every published figure that was used. */
export function AnswerSources({ price: { ledger, services, staff, readAgain }, solution: { answer, transfer } }: AnswerSourcesProps) {
  const seen = new Set<string>();
  const used = [...answer.figures, ...(transfer?.figures ?? [])].filter(({ series, period }) => {
    const key = `${series} ${period}`;
    return !seen.has(key) && seen.add(key);
  });
  return (
    <AnswerSourcesPart
      readAgain={readAgain}
      places={
        <>
          <RangeLine label="Ledger" range={ledger.range} />
          <RangeLine label="Services" range={services.range} />
          <RangeLine label="Staffing list" range={staff.range} />
        </>
      }
    >
      <FigureSources used={used} figures={referenceFigures()} />
    </AnswerSourcesPart>
  );
}
