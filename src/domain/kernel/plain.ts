/** The number, with 0 for −0. */
export function plain(number: number): number {
  return number === 0 ? 0 : number;
}
