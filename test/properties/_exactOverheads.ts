/** A fraction of whole numbers, in no particular terms. */
interface Fraction { readonly top: bigint; readonly bottom: bigint }

const ZERO: Fraction = { top: 0n, bottom: 1n };
const add = (a: Fraction, b: Fraction): Fraction => lowest(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
const times = (a: Fraction, b: Fraction): Fraction => lowest(a.top * b.top, a.bottom * b.bottom);
const less = (a: Fraction, b: Fraction): Fraction => add(a, { top: -b.top, bottom: b.bottom });
const over = (a: Fraction, b: Fraction): Fraction => times(a, { top: b.bottom, bottom: b.top });

function lowest(top: bigint, bottom: bigint): Fraction {
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (b) [a, b] = [b, a % b];
  const by = a === 0n ? 1n : bottom < 0n ? -a : a;
  return { top: top / by, bottom: bottom / by };
}

/**
 * The reciprocal method by the textbook, in exact fractions: the equations (I − Sᵀ) total = cost for the support services,
 * solved by Gauss and Jordan; then each front-line service's cost and its parts of those totals.
 *
 * @param costs whole numbers
 * @param usage whole numbers, every support service with a way to the front line
 */
export function exactReciprocal(costs: readonly number[], usage: readonly (readonly number[])[]): number[] {
  const supports = usage.length;
  const share = usage.map((row, service) => {
    const total = row.reduce((all, quantity, i) => (i === service ? all : all + BigInt(quantity)), 0n);
    return row.map((quantity, i) => (i === service ? ZERO : lowest(BigInt(quantity), total)));
  });
  const equations = usage.map((_, i) => [
    ...usage.map((_, j) => less(i === j ? { top: 1n, bottom: 1n } : ZERO, share[j]![i]!)), { top: BigInt(costs[i]!), bottom: 1n },
  ]);
  for (let column = 0; column < supports; column++) {
    const pivot = equations.findIndex((equation, row) => row >= column && equation[column]!.top !== 0n);
    [equations[column], equations[pivot]] = [equations[pivot]!, equations[column]!];
    const by = equations[column]![column]!;
    equations[column] = equations[column]!.map((each) => over(each, by));
    equations.forEach((equation, row) => {
      const factor = equation[column]!;
      if (row !== column && factor.top !== 0n) equations[row] = equation.map((each, i) => less(each, times(factor, equations[column]![i]!)));
    });
  }
  return costs.slice(supports).map((cost, front) => {
    const exact = share.reduce((sum, row, service) => add(sum, times(row[supports + front]!, equations[service]![supports]!)), { top: BigInt(cost), bottom: 1n });
    return toDouble(exact);
  });
}

function toDouble({ top, bottom }: Fraction): number {
  const whole = top / bottom;
  return Number(whole) + Number(((top - whole * bottom) * 10n ** 18n) / bottom) / 1e18;
}
