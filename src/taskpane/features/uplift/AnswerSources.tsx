import type { ReferenceFigures } from "../../../reference/referenceFigures";
import type { UpliftAnswer } from "../../../workings/uplift/upliftCase";
import { FigureSources } from "../../shared/FigureSources";
import { AnswerSourcesPart } from "../../shared/job/AnswerSourcesPart";
import { RangeLine } from "../../shared/job/RangeLine";
import type { Uplift } from "./useUplift";

interface AnswerSourcesProps {
  readonly uplift: Pick<Uplift, "list" | "costs" | "own" | "readAgain">;
  readonly answer: UpliftAnswer;
  readonly figures: ReferenceFigures;
}

/** Where the answer's figures came from: the sheet, and every published figure that was used. */
export function AnswerSources({ uplift: { list, costs, own, readAgain }, answer, figures }: AnswerSourcesProps) {
  return (
    <AnswerSourcesPart
      readAgain={readAgain}
      places={
        <>
          <RangeLine label="Price list" range={list.range} />
          <RangeLine label="Cost lines" range={costs.range} />
          <RangeLine label="Your own figures" range={own.range} />
        </>
      }
    >
      <FigureSources used={answer.figures} figures={figures} />
    </AnswerSourcesPart>
  );
}
