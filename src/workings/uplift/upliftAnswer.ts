import { DomainError } from "../../domain/kernel/DomainError";
import { requireMoney } from "../../domain/kernel/requireMoney";
import { roundedUpToPence } from "../../domain/inflation/roundedUpToPence";
import type { FigureWithSource, ReferenceFigures } from "../../reference/referenceFigures";
import { answerChecks } from "./answerChecks";
import { bridgeAnswer, floorsOf } from "./bridgeAnswer";
import { linePrices } from "./linePrices";
import { deflatorOf, type Deflator } from "./realTerms";
import { ReadingsMade } from "./readingsMade";
import { upliftFigures } from "./upliftFigures";
import type { LineAnswer, UpliftAnswer, UpliftCase } from "./upliftCase";

export { upliftFigures } from "./upliftFigures";

const MOST_YEARS = 30;

/**
 * The Uplift job's figures: a row a price by year, what they cost together, and why costs rise.
 *
 * A line that cannot be priced is refused by itself; a bridge too. What the whole case cannot do without is refused whole.
 *
 * @throws {DomainError} empty-input (no prices and no bridge), not-whole (years not from 1 to 30, or pence to round up to),
 *   too-large (a total cost past £10tn), what upliftFigures refuses, and unknown-series or rate-not-index of the deflator
 * @source inflation/METHOD.md §8
 */
export function upliftAnswer(upliftCase: UpliftCase): UpliftAnswer {
  requireCase(upliftCase);
  const figures = upliftFigures(upliftCase);
  const readings = new ReadingsMade(figures);
  const deflator = deflatorOf(upliftCase, figures);
  const lines = upliftCase.lines.map((line) => linePrices(upliftCase, line, readings, deflator));
  const { bridge, bridgeRefused } = bridgeOrRefusal(upliftCase, readings, figures);
  const uplifted = lines.filter(isUplifted);
  const used = [
    ...readings.all.flatMap((made) => made.figures),
    ...deflatorFigures(upliftCase, lines, deflator),
    ...(bridge?.pay && upliftCase.bridge ? floorsOf(upliftCase.bridge, figures).filter((floor) => floor !== null) : []),
  ];
  const answer = {
    readings: readings.all,
    lines,
    uplifted: uplifted.length,
    refused: lines.length - uplifted.length,
    cost: costOf(upliftCase, lines),
    change: changeOf(uplifted),
    bridge,
    bridgeRefused,
    figures: inOrder(used),
  };
  return { ...answer, checks: answerChecks(upliftCase, answer) };
}

export type Uplifted = Extract<LineAnswer, { kind: "uplifted" }>;

function isUplifted(line: LineAnswer): line is Uplifted {
  return line.kind === "uplifted";
}

function requireCase({ lines, years, rounding, bridge }: UpliftCase): void {
  if (lines.length === 0 && !bridge) throw new DomainError("empty-input", { argument: "prices" });
  if (!Number.isInteger(years) || years < 1 || years > MOST_YEARS) throw new DomainError("not-whole", { argument: "years", value: years, least: 1, most: MOST_YEARS });
  // Once, so that a wrong multiple is not said again of every price.
  if (rounding.kind === "up") roundedUpToPence(0, rounding.multiple.value);
}

function bridgeOrRefusal({ bridge }: UpliftCase, readings: ReadingsMade, figures: ReferenceFigures): Pick<UpliftAnswer, "bridge" | "bridgeRefused"> {
  if (!bridge) return { bridge: null, bridgeRefused: null };
  try {
    return { bridge: bridgeAnswer(bridge, readings, figures), bridgeRefused: null };
  } catch (error) {
    if (error instanceof DomainError) return { bridge: null, bridgeRefused: error };
    throw error;
  }
}

function costOf({ lines }: UpliftCase, answers: readonly LineAnswer[]): UpliftAnswer["cost"] {
  const priced = answers.flatMap((answer, i) => {
    const quantity = lines[i]!.quantity;
    return answer.kind === "uplifted" && quantity ? [{ answer, quantity: quantity.value }] : [];
  });
  if (priced.length === 0) return null;
  const total = (price: (answer: Uplifted) => number): number => {
    const cost = priced.reduce((sum, { answer, quantity }) => sum + price(answer) * quantity, 0);
    requireMoney("total cost", cost);
    return cost === 0 ? 0 : cost;
  };
  return {
    now: total(({ now }) => now),
    // A year that some have no price for would look like a fall.
    years: Array.from({ length: Math.min(...priced.map(({ answer }) => answer.years.length)) }, (_, year) => total((answer) => answer.years[year]!.price)),
    lines: priced.length,
  };
}

function changeOf(uplifted: readonly Uplifted[]): UpliftAnswer["change"] {
  if (uplifted.length === 0) return null;
  const changes = uplifted.map(({ years }) => years[0]!.change);
  const plain = (rate: number): number => (rate === 0 ? 0 : rate);
  return {
    mean: plain(changes.reduce((sum, change) => sum + change, 0) / changes.length),
    least: changes.reduce((least, change) => Math.min(least, change)),
    greatest: changes.reduce((greatest, change) => Math.max(greatest, change)),
  };
}

function deflatorFigures({ lines }: UpliftCase, answers: readonly LineAnswer[], deflator: Deflator | null): FigureWithSource[] {
  if (!deflator) return [];
  const days = new Set(answers.flatMap((answer, i) => (answer.kind === "uplifted" ? [lines[i]!.base.day, ...answer.years.map(({ from }) => from)] : [])));
  return [...days].flatMap((day) => deflator.from(day)?.figures ?? []);
}

/** Each once, by series and then period. */
function inOrder(figures: readonly FigureWithSource[]): FigureWithSource[] {
  const each = new Map(figures.map((figure) => [`${figure.series} ${figure.period}`, figure]));
  return [...each.values()].sort((a, b) => (a.series === b.series ? a.from - b.from : a.series < b.series ? -1 : 1));
}
