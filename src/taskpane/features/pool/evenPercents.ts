/** 100 divided among `count` in whole percent, the first taking what is over: 34, 33, 33. */
export function evenPercents(count: number): readonly number[] {
  if (count <= 0) return [];
  const each = Math.floor(100 / count);
  const over = 100 - each * count;
  return Array.from({ length: count }, (_, index) => each + (index < over ? 1 : 0));
}
