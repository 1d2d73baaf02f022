/**
 * A running sum of doubles carried with its rounding error, so that a difference between two of its states is right
 * to the penny however many figures went in.
 */
export class PreciseSum {
  high = 0;
  low = 0;

  add(value: number): void {
    const sum = this.high + value;
    const part = sum - this.high;
    this.low += this.high - (sum - part) + (value - part);
    this.high = sum;
  }

  /** The sum since an earlier state of it. */
  since(high: number, low: number): number {
    return this.high - high + (this.low - low);
  }
}
