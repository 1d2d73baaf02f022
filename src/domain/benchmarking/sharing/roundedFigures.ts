import type { PublishedFigure, SharedStatistic } from "./shareCase";

/** Each step as a number of the one before it in its ten: 10p, 20p, 25p, 30p, 40p, 50p, £1. */
const STEPS = [1, 2, 2.5, 3, 4, 5];
/** A figure rounded to more than this fraction of itself says too little to be worth giving. */
export const COARSEST = 0.15;

/**
 * A figure as it may be published, the finest first: rounded to the step, then to coarser ones as long as they are in whole
 * pence and small beside the figure.
 *
 * @param step in pounds, whole pence
 */
export function roundedFigures(statistic: SharedStatistic, value: number, step: number): PublishedFigure[] {
  const pence = Math.round(step * 100);
  const steps = [pence];
  for (let ten = pence; ten <= value * 100 * COARSEST; ten *= 10) {
    for (const times of STEPS) {
      const each = ten * times;
      if (Number.isInteger(each) && each > pence && each <= value * 100 * COARSEST) steps.push(each);
    }
  }
  return steps.map((each) => ({ statistic, value: (Math.round((value * 100) / each) * each) / 100, step: each / 100 }));
}
