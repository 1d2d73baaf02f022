import { useState } from "react";
import type { AppraisalView } from "../../../../workings/appraisal/appraisalCase";
import { amountWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { SelectField } from "../../../shared/SelectField";
import { figuresIn, noFigure, type AnswerPartProps } from "./answerParts";
import { FIELD } from "./appraisalFields";
import { ratioWords, VIEWS } from "./appraisalWords";

/** One view at a time: costs and benefits as given, the optimism correction on lines of its own, and what is left. */
export function ViewPart({ solution: { appraisal, answer }, onExplain, explanationIn }: AnswerPartProps) {
  const [chosen, setChosen] = useState<AppraisalView | null>(null);
  const view = chosen ?? appraisal.decidedBy;
  const { before, options: after, costCorrection, benefitCorrection, undiscounted } = answer.views[view];
  const figure = figuresIn("view", onExplain);
  const names = appraisal.options.map(({ name }) => name);
  const row = (label: string, of: (option: number) => number, total = false) => ({ label, total, cells: names.map((_, option) => noFigure(amountWords(of(option)))) });
  return (
    <section aria-label="Costs and benefits">
      <h3>Costs and benefits</h3>
      <SelectField id={FIELD.view} label="Whose" value={view} options={VIEWS.map(({ key, words }) => ({ key, words }))} onChange={(key) => setChosen(key as AppraisalView)} />
      <FiguresTable
        caption="At present value, £"
        corner="Line"
        headings={names}
        rows={[
          row("Not discounted: benefits less costs", (option) => undiscounted[option]!),
          row("Costs", (option) => before[option]!.cost),
          row("Benefits", (option) => before[option]!.benefit),
          row("Net as given", (option) => before[option]!.netPresentValue, true),
          row("Optimism correction, costs", (option) => costCorrection[option]!),
          row("Optimism correction, benefits", (option) => benefitCorrection[option]!),
          { label: "Net present value", total: true, cells: names.map((name, option) => figure(amountWords(after[option]!.netPresentValue), `the net present value of ${name}`, { kind: "net", view, option })) },
          row(`Against ${names[0] ?? ""}`, (option) => after[option]!.againstFirst),
          { label: "Benefit–cost ratio", cells: names.map((_, option) => noFigure(ratioWords(after[option]!.ratio))) },
          { label: "Rank", cells: names.map((_, option) => noFigure(String(after[option]!.rank))) },
        ]}
      />
      {explanationIn("view")}
    </section>
  );
}
