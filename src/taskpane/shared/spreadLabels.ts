/**
 * Moves label middles apart, as little as may be, so that none is nearer than `gap` to the next and all stay
 * between `top` and `bottom`. Keeps their order down the page; answers in the order given.
 */
export function spreadLabels(middles: readonly number[], gap: number, top: number, bottom: number): readonly number[] {
  const order = middles.map((_, index) => index).sort((a, b) => (middles[a] ?? 0) - (middles[b] ?? 0) || a - b);
  const placed = [...middles];
  let least = top;
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, least);
    least = (placed[index] ?? 0) + gap;
  }
  let most = bottom;
  for (const index of [...order].reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, most);
    most = (placed[index] ?? 0) - gap;
  }
  return placed;
}
