/** The number, with 0 for −0. */
export function plain(number: number): number {
  return number === 0 ? 0 : number;
}

/** a ÷ b, with 0 for −0; null where there is no such figure, b being 0 or next to it. */
export function ratioOf(a: number, b: number): number | null {
  const ratio = a / b;
  return Number.isFinite(ratio) ? plain(ratio) : null;
}
