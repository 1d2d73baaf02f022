import { useState } from "react";
import type { BridgeAnswer, BridgeCase, ReadingMade } from "../../../workings/uplift/upliftCase";
import { ChoiceField } from "../../shared/ChoiceField";
import { dayWords } from "../../shared/dayWords";
import { percentWords } from "../../shared/figureWords";
import { FiguresTable } from "../../shared/FiguresTable";
import { figuresIn, noFigure, type Explaining } from "./answerParts";
import { BridgeChart } from "./BridgeChart";
import { PayPart } from "./PayPart";

interface BridgePartProps extends Explaining {
  readonly bridge: BridgeCase;
  readonly answer: BridgeAnswer;
  /** The answer's readings, which its lines follow. */
  readonly readings: readonly ReadingMade[];
}

/** Why the price would have to rise by so much, by cost line or by driver, and how the award compares. */
export function BridgePart({ bridge, answer, readings, onExplain, explanationIn }: BridgePartProps) {
  const [by, setBy] = useState<"line" | "driver">("line");
  const { pressure, award } = answer;
  return (
    <section aria-label="Bridge">
      <h3>Why {percentWords(pressure)}?</h3>
      <p>
        From {dayWords(bridge.base.day)} to {dayWords(bridge.review.day)} the costs in the price {pressure < 0 ? "fall" : "rise"} by {percentWords(Math.abs(pressure))}. {award && awardWords(award)}{answer.forecast && " This is a forecast: it rests on a figure that is not final."}
      </p>
      <ChoiceField
        id="uplift-bridge-by"
        label="Show the bridge by"
        value={by}
        options={[
          { key: "line", words: "Cost line", why: "What each part of the price adds." },
          { key: "driver", words: "Driver", why: "What each wage, index or rate adds, over all the lines it drives." },
        ]}
        onChange={setBy}
      />
      {by === "line" ? <ByLine bridge={bridge} answer={answer} readings={readings} onExplain={onExplain} /> : <ByDriver answer={answer} onExplain={onExplain} />}
      {explanationIn("bridge")}
      <BridgeChart
        title={by === "line" ? "What each cost line adds" : "What each driver adds"}
        steps={by === "line" ? answer.lines.map(({ line, contribution }) => ({ label: line, adds: contribution })) : answer.drivers.map(({ driver, contribution }) => ({ label: driver, adds: contribution }))}
        pressure={pressure}
        award={award?.rate ?? null}
      />
      {bridge.pay && answer.pay && <PayPart pay={answer.pay} base={bridge.base.day} review={bridge.review.day} onExplain={onExplain} explanationIn={explanationIn} />}
    </section>
  );
}

type TableProps = Pick<Explaining, "onExplain"> & { readonly answer: BridgeAnswer };

function ByLine({ bridge, answer, readings, onExplain }: TableProps & Pick<BridgePartProps, "bridge" | "readings">) {
  const figure = figuresIn("bridge", onExplain);
  return (
    <FiguresTable
      caption="Bridge by cost line, % of the price"
      corner="Cost line and driver"
      headings={["Adds", "Share", "Change"]}
      rows={[
        ...answer.lines.map(({ line, share, change, contribution, reading }, index) => ({
          label: `${line}: ${bridge.lines[index]?.driver.text ?? ""}`,
          cells: [
            figure(percentWords(contribution), `what ${line} adds`, { kind: "contribution", line: index }),
            figure(percentWords(share), `the share of ${line}`, { kind: "contribution", line: index }),
            figure(percentWords(change), `the change in ${line}`, { kind: "bridgeChange", line: index }, readings[reading]?.forecast ? "forecast" : undefined),
          ],
        })),
        ...endRows(answer, figure, ["", ""]),
      ]}
      note="What a line adds is its share of the price × its change."
    />
  );
}

function ByDriver({ answer, onExplain }: TableProps) {
  const figure = figuresIn("bridge", onExplain);
  return (
    <FiguresTable
      caption="Bridge by driver, % of the price"
      corner="Driver"
      headings={["Adds"]}
      rows={[
        ...answer.drivers.map(({ driver, contribution }, index) => ({
          label: driver,
          cells: [figure(percentWords(contribution), `what ${driver} adds`, { kind: "driver", driver: index })],
        })),
        ...endRows(answer, figure, []),
      ]}
    />
  );
}

function endRows({ pressure, award }: BridgeAnswer, figure: ReturnType<typeof figuresIn>, after: readonly string[]) {
  const gap = after.map(noFigure);
  return [
    { label: "Pressure", total: true, cells: [figure(percentWords(pressure), "the pressure", { kind: "pressure" }), ...gap] },
    ...(award
      ? [
          { label: "Award", cells: [figure(percentWords(award.rate), "the award", { kind: "award" }), ...gap] },
          { label: "Award less pressure", cells: [figure(percentWords(award.lessPressure), "the award less the pressure", { kind: "lessPressure" }), ...gap] },
        ]
      : []),
  ];
}

function awardWords({ rate, lessPressure }: NonNullable<BridgeAnswer["award"]>): string {
  const gap = percentWords(Math.abs(lessPressure)).replace("%", "");
  if (gap === "0") return `The award of ${percentWords(rate)} meets that.`;
  const points = `${gap} percentage ${gap === "1" ? "point" : "points"}`;
  return lessPressure < 0 ? `The award of ${percentWords(rate)} is ${points} short of that.` : `The award of ${percentWords(rate)} is ${points} more than that.`;
}
