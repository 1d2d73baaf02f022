/** The decimals a number is written with, at its 15 significant digits. */
export function decimalsOf(value: number): number {
  const text = String(Number(value.toPrecision(15)));
  const small = /e-(\d+)$/.exec(text);
  const point = text.indexOf(".");
  return (point < 0 ? 0 : text.replace(/e.*$/, "").length - point - 1) + (small ? Number(small[1]) : 0);
}
