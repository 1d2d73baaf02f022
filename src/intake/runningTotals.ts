import { pennies } from "./decimal";
import { PreciseSum } from "./preciseSum";

/** A state of the running sum that a total may count from. */
interface Start {
  readonly high: number;
  readonly low: number;
  /** How many amounts stand before it. */
  readonly amounts: number;
}

/** What a total adds up: the amounts from `from` to before `to`, counted from 0. */
export interface TotalOf {
  readonly added: number;
  readonly from: number;
  readonly to: number;
}

const STARTS_KEPT = 12;
const WHOLE: Start = { high: 0, low: 0, amounts: 0 };

/** Amounts added up as they come, so that a total can be set against those since an earlier one; the work for each is bounded. */
export class RunningTotals {
  private readonly sum = new PreciseSum();
  private starts: Start[] = [WHOLE];
  private amounts = 0;

  add(amount: number): void {
    this.sum.add(amount);
    this.amounts++;
  }

  /** True where an amount that is not zero equals two or more amounts since some start. */
  equalsSum(amount: number): boolean {
    return amount !== 0 && this.startFor(amount) !== null;
  }

  /** What a total of this amount adds up, from the nearest start that fits, else from the last total or the first amount; totals after it count from here. */
  close(amount: number, takesInAll: boolean): TotalOf {
    const latest = this.starts.at(-1) ?? WHOLE;
    const start = this.startFor(amount) ?? (takesInAll || latest.amounts === this.amounts ? WHOLE : latest);
    const { high, low } = this.sum;
    this.starts = [WHOLE, ...this.starts.slice(1).slice(-(STARTS_KEPT - 2)), { high, low, amounts: this.amounts }];
    return { added: this.sum.since(start.high, start.low), from: start.amounts, to: this.amounts };
  }

  isEmpty(): boolean {
    return this.amounts === 0;
  }

  /** Everything added up so far. */
  whole(): TotalOf {
    return { added: this.sum.since(0, 0), from: 0, to: this.amounts };
  }

  private startFor(amount: number): Start | null {
    for (let at = this.starts.length - 1; at >= 0; at--) {
      const start = this.starts[at];
      if (!start || this.amounts - start.amounts < 2) continue;
      const difference = amount - this.sum.since(start.high, start.low);
      if (Math.abs(difference) < 0.01 && pennies(difference) === 0) return start;
    }
    return null;
  }
}
