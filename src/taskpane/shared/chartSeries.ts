export interface ChartSeries {
  readonly label: string;
  readonly amounts: readonly number[];
  readonly total: number;
}

/** The largest series first, at most five: where there are more, the four largest and the rest together. */
export function chartSeries(labels: readonly string[], amounts: readonly (readonly number[])[]): readonly ChartSeries[] {
  const all = labels.map((label, column) => {
    const own = amounts.map((row) => row[column] ?? 0);
    return { label, amounts: own, total: sum(own) };
  });
  const ranked = [...all].sort((a, b) => Math.abs(b.total) - Math.abs(a.total));
  if (ranked.length <= 5) return ranked;
  const rest = ranked.slice(4);
  const together = amounts.map((_, row) => sum(rest.map((one) => one.amounts[row] ?? 0)));
  return [...ranked.slice(0, 4), { label: `${rest.length} others`, amounts: together, total: sum(together) }];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
