import type { Explanation, ExplanationStep } from "../explanation";
import { differenceInWords, percentInWords, sumInWords } from "../figuresInWords";
import { driverKey } from "./bridgeAnswer";
import { daySource, figureSources, FORECAST, readingSentence, readingSteps, source, textSource, type Solved } from "./explainParts";
import type { BridgeAnswer, BridgeCase, CostLine, ReadingMade } from "./upliftCase";

interface Bridged {
  readonly bridge: BridgeCase;
  readonly found: BridgeAnswer;
}

export function bridged({ upliftCase: { bridge }, answer }: Solved): Bridged {
  if (!bridge || !answer.bridge) throw new RangeError("There is no bridge");
  return { bridge, found: answer.bridge };
}

export function explainLineChange(solved: Solved, at: number): Explanation {
  const { bridge } = bridged(solved);
  const { line, made } = costLine(solved, at);
  return {
    title: `Change in ${line.name}`,
    sentences: [readingSentence(made, solved.figures), ...(made.forecast ? [FORECAST] : [])],
    steps: [...readingSteps(made, solved.figures), { label: "Change", formula: made.clause, value: percentInWords(made.reading.change) }],
    sources: [textSource(`${line.name}, driver`, line.driver), daySource("From", bridge.base), daySource("To", bridge.review), ...figureSources(made.figures, solved.figures)],
  };
}

export function explainContribution(solved: Solved, at: number): Explanation {
  const { line, made } = costLine(solved, at);
  return {
    title: `What ${line.name} adds`,
    sentences: ["A cost line adds its share of the price times its own change."],
    steps: [step(solved, at)],
    sources: [source(`${line.name}, share`, line.share, percentInWords), textSource(`${line.name}, driver`, line.driver), ...figureSources(made.figures, solved.figures)],
  };
}

export function explainDriver(solved: Solved, at: number): Explanation {
  const { bridge, found } = bridged(solved);
  const driver = found.drivers[at];
  if (!driver) throw new RangeError(`There is no driver ${at + 1}`);
  const lines = bridge.lines.flatMap((line, i) => (driverKey(line.driver.text) === driverKey(driver.driver) ? [i] : []));
  return {
    title: `What ${driver.driver} adds`,
    sentences: [lines.length === 1 ? "It drives one cost line." : `It drives ${lines.length} cost lines: what they add is added up.`],
    steps: [...lines.map((line) => step(solved, line)), ...(lines.length === 1 ? [] : [total(driver.driver, lines.map((line) => found.lines[line]!.contribution), driver.contribution)])],
    sources: lines.map((line) => source(`${bridge.lines[line]!.name}, share`, bridge.lines[line]!.share, percentInWords)),
  };
}

export function explainPressure(solved: Solved): Explanation {
  const { bridge, found } = bridged(solved);
  return {
    title: "Cost pressure",
    sentences: ["What the price would have to rise by for every cost line to be met: what they add, added up.", ...(found.forecast ? [FORECAST] : [])],
    steps: [...bridge.lines.map((_, line) => step(solved, line)), total("Pressure", found.lines.map(({ contribution }) => contribution), found.pressure)],
    sources: bridge.lines.map(({ name, share }) => source(`${name}, share`, share, percentInWords)),
  };
}

export function explainAward(solved: Solved): Explanation {
  const { bridge } = bridged(solved);
  if (!bridge.award) throw new RangeError("There is no award");
  return { title: "Award", sentences: ["The change in price that is given."], steps: [], sources: [source("Award", bridge.award, percentInWords)] };
}

export function explainLessPressure(solved: Solved): Explanation {
  const { bridge, found: { award, pressure } } = bridged(solved);
  if (!bridge.award || !award) throw new RangeError("There is no award");
  return {
    title: "Award less pressure",
    sentences: [award.lessPressure < 0 ? "The award does not meet the pressure on cost: the rest has to be found." : "The award meets the pressure on cost."],
    steps: [{ label: "Award less pressure", formula: differenceInWords(award.rate, pressure, percentInWords), value: percentInWords(award.lessPressure) }],
    sources: [source("Award", bridge.award, percentInWords)],
  };
}

function costLine(solved: Solved, at: number): { readonly line: CostLine; readonly made: ReadingMade } {
  const { bridge, found } = bridged(solved);
  const line = bridge.lines[at];
  const bridgeLine = found.lines[at];
  if (!line || !bridgeLine) throw new RangeError(`There is no cost line ${at + 1}`);
  return { line, made: solved.answer.readings[bridgeLine.reading]! };
}

function step(solved: Solved, at: number): ExplanationStep {
  const { line, share, change, contribution } = bridged(solved).found.lines[at]!;
  return { label: line, formula: `${percentInWords(share)} × ${percentInWords(change)}`, value: percentInWords(contribution) };
}

/** Beyond these a sum is said as how many it adds. */
const MOST_ADDED = 12;

function total(label: string, parts: readonly number[], value: number): ExplanationStep {
  return { label, formula: parts.length > MOST_ADDED ? `${parts.length} lines added up` : sumInWords(parts, percentInWords), value: percentInWords(value) };
}
