import { useState } from "react";
import { FiguresTable } from "../../../shared/FiguresTable";
import { SelectField } from "../../../shared/SelectField";
import { figuresIn, money, rate, type AnswerPartProps } from "./answerParts";
import { EFFECTS } from "./effectWords";
import { returnNames } from "./returnWords";

/** One return's costs line by line. */
export function LinesPart({ solution: { comparisonCase, answer }, onExplain, explanationIn }: AnswerPartProps) {
  const shown = answer.compared.filter(({ notCompared }) => notCompared === "");
  const [chosen, setChosen] = useState<number | null>(null);
  const compared = shown.find(({ of }) => of === chosen) ?? shown[0];
  if (!compared) return null;
  const names = returnNames(comparisonCase.returns);
  const name = (of: number) => names[of] ?? "";
  const figure = figuresIn("lines", onExplain);
  return (
    <section aria-label="Line by line">
      <h3>Line by line</h3>
      {shown.length > 1 && (
        <SelectField id="open-book-lines-of" label="Return" value={String(compared.of)} options={shown.map(({ of }) => ({ key: String(of), words: name(of) }))} onChange={(key) => setChosen(Number(key))} />
      )}
      <FiguresTable
        caption={`Costs of ${name(compared.of)}, £`}
        corner="Cost line"
        headings={["Before", "Now", "Change", "Change, %", ...EFFECTS.map(({ words }) => words)]}
        rows={[
          ...compared.lines.map((line, at) => ({
            label: line.name, cells: [money(line.before.cost), { ...money(line.after.cost), mark: line.missing ? "not given" : line.flag === "" ? undefined : line.flag }, figure(line.change, `the change of ${line.name}`, { kind: "line", of: compared.of, line: at }), rate(line.rate), ...EFFECTS.map(({ key }) => money(line[key]))],
          })),
          { label: "Total", total: true, cells: [money(compared.total.before), money(compared.total.after), money(compared.total.change), rate(compared.total.rate), ...EFFECTS.map(({ key }) => money(compared.total[key]))] },
        ]}
      />
      {explanationIn("lines")}
    </section>
  );
}
