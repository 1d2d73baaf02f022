import { roundMoney } from "../../domain/kernel/roundMoney";
import type { UpliftAnswer, UpliftCase } from "./upliftCase";

type Checks = UpliftAnswer["checks"];

/** A part of a penny that adding many doubles may leave. */
const TOLERANCE = 1e-9;

/** What must hold of an answer, in words; a difference is in what the words count. */
export function answerChecks(upliftCase: UpliftCase, answer: Omit<UpliftAnswer, "checks">): Checks {
  const { read, used, fixed, leftOut } = upliftCase.counts;
  const { bridge, cost } = answer;
  return [
    counted("Every price is uplifted, or listed as not uplifted with its reason.", upliftCase.lines.length - answer.uplifted - answer.refused),
    counted("Cells read = used + fixed + left out.", read - used - fixed - leftOut),
    counted("Every review date is after its base date.", upliftCase.lines.filter(({ base, review }) => review.day <= base.day).length),
    counted("Every year's price is the year before's with its change, rounded as chosen.", pricesOut(upliftCase, answer)),
    ...(cost ? [near("The rise in cost is the sum of the prices' own rises.", riseByLine(upliftCase, answer) - (cost.years.at(-1)! - cost.now), cost.now)] : []),
    ...(bridge ? [
      near("What the cost lines add comes to the pressure.", sum(bridge.lines.map(({ share, change }) => share * change)) - bridge.pressure),
      near("What the drivers add comes to the pressure.", sum(bridge.drivers.map(({ contribution }) => contribution)) - bridge.pressure),
    ] : []),
    ...(bridge?.award ? [near("The pressure and what is left of the award come to the award.", bridge.pressure + bridge.award.lessPressure - bridge.award.rate)] : []),
  ];
}

/** How many prices are not what the reading of their year makes of the year before, within the rounding. */
function pricesOut({ rounding, lines }: UpliftCase, answer: Omit<UpliftAnswer, "checks">): number {
  const within = rounding.kind === "none" ? 0 : rounding.kind === "up" ? rounding.multiple.value / 100 : 0.005;
  let out = 0;
  answer.lines.forEach((line, i) => {
    if (line.kind === "refused") return;
    let before = rounding.kind === "each year" ? roundMoney(lines[i]!.price.value) : lines[i]!.price.value;
    for (const { reading, price } of line.years) {
      const expected = before * (1 + answer.readings[reading]!.reading.change);
      const slack = within + TOLERANCE * Math.max(1, Math.abs(expected));
      if (Math.abs(price - expected) > slack) out++;
      before = rounding.kind === "end" ? expected : price;
    }
  });
  return out;
}

function riseByLine({ lines }: UpliftCase, answer: Omit<UpliftAnswer, "checks">): number {
  const last = (answer.cost?.years.length ?? 0) - 1;
  return sum(answer.lines.map((line, i) => {
    const quantity = lines[i]!.quantity;
    return line.kind === "refused" || !quantity ? 0 : ((line.years[last]?.price ?? line.now) - line.now) * quantity.value;
  }));
}

function counted(words: string, difference: number): Checks[number] {
  return { words, holds: difference === 0, difference };
}

function near(words: string, difference: number, size = 1): Checks[number] {
  const holds = Math.abs(difference) <= TOLERANCE * Math.max(1, Math.abs(size));
  return { words, holds, difference: holds ? 0 : difference };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
