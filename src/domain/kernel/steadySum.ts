const { abs } = Math;

/** The sum, to within a rounding of the exact one however many the numbers and whatever their order (Neumaier's method). */
export function steadySum(numbers: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    const next = sum + number;
    lost += abs(sum) >= abs(number) ? (sum - next) + number : (number - next) + sum;
    sum = next;
  }
  return sum + lost;
}
