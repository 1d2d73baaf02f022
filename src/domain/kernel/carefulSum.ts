/**
 * The sum of the numbers with what each addition rounds away kept and added at the end (Neumaier's form of Kahan's sum):
 * as if it were added at twice the precision and rounded once.
 */
export function carefulSum(numbers: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const number of numbers) {
    const next = sum + number;
    lost += Math.abs(sum) >= Math.abs(number) ? (sum - next) + number : (number - next) + sum;
    sum = next;
  }
  return sum + lost;
}
