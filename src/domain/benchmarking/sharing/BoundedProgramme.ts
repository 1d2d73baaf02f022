/** A variable or a row: the least and the most it may be. */
export interface Limits {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

const { abs, max, min } = Math;
/** Smaller than this is nothing: coefficients are of the order of 1. */
const NOTHING = 1e-11;

/**
 * A linear programme with few rows and many variables, kept at a point that meets it: each row is a weighted sum of the
 * variables, and rows and variables have limits. It is moved along by the simplex method, begun from any point at all
 * (variables between their limits are moved to one, or into the basis, first), so that wherever it stops, its point meets
 * every limit: a stop too early gives a point that is less far out, never one that is not allowed.
 */
export class BoundedProgramme {
  /** Values of the variables, then of the rows. */
  private readonly values: Float64Array;
  private readonly least: Float64Array;
  private readonly most: Float64Array;
  /** Each basic one as a weighted sum of those that are not. */
  private readonly table: Float64Array[];
  private readonly basic: number[];
  private readonly isBasic: Uint8Array;
  private readonly width: number;

  /**
   * @param start   a value for each variable, within its limits
   * @param rows    the weights of each row
   * @param limits  of each row; where the start is outside them, the row is to be brought inside by `repair`
   */
  constructor(private readonly start: Float64Array, private readonly rows: readonly Float64Array[], variables: Limits, private readonly limits: Limits) {
    const count = start.length;
    this.width = count + rows.length;
    this.values = new Float64Array(this.width);
    this.least = new Float64Array(this.width);
    this.most = new Float64Array(this.width);
    this.values.set(start);
    this.least.set(variables.least);
    this.most.set(variables.most);
    rows.forEach((row, i) => {
      const value = weighed(row, start);
      this.values[count + i] = value;
      this.least[count + i] = min(limits.least[i]!, value);
      this.most[count + i] = max(limits.most[i]!, value);
    });
    this.table = rows.map((row) => {
      const line = new Float64Array(this.width);
      line.set(row);
      return line;
    });
    this.basic = rows.map((_, i) => count + i);
    this.isBasic = new Uint8Array(this.width);
    for (const each of this.basic) this.isBasic[each] = 1;
  }

  /** Brings rows that began outside their limits inside them; false where it cannot. */
  repair(): boolean {
    const count = this.start.length;
    for (let i = 0; i < this.rows.length; i++) {
      const at = count + i;
      const [least, most] = [this.limits.least[i]!, this.limits.most[i]!];
      const value = this.values[at]!;
      if (value < least || value > most) {
        const own = new Float64Array(this.width);
        own[at] = value < least ? 1 : -1;
        const wanted = (least + most) / 2;
        this.climb(own, value < least ? wanted : -wanted);
        if (this.values[at]! < least || this.values[at]! > most) return false;
      }
      this.least[at] = least;
      this.most[at] = most;
    }
    return true;
  }

  /**
   * Moves to where a weighted sum of the variables is greatest, or as far as `enough`.
   *
   * @returns the sum where it stopped; Infinity where it grows without end
   */
  raise(weights: Float64Array, enough = Infinity): number {
    const wide = new Float64Array(this.width);
    wide.set(weights);
    return this.climb(wide, enough) ? weighed(weights, this.values) : Infinity;
  }

  /** The variables where it stands; null where rounding has taken it outside its limits by more than `slack`. */
  point(slack: number): Float64Array | null {
    const at = this.values.slice(0, this.start.length);
    for (let i = 0; i < at.length; i++) {
      if (at[i]! < this.least[i]! - slack || at[i]! > this.most[i]! + slack) return null;
      at[i] = min(this.most[i]!, max(this.least[i]!, at[i]!));
    }
    for (let i = 0; i < this.rows.length; i++) {
      const value = weighed(this.rows[i]!, at);
      if (value < this.limits.least[i]! - slack || value > this.limits.most[i]! + slack) return null;
    }
    return at;
  }

  /** False where the sum grows without end. */
  private climb(weights: Float64Array, enough: number): boolean {
    const costs = this.reduced(weights);
    const limit = 40 * this.width + 200;
    const byOrder = 20 * this.width + 100;
    for (let turn = 0; turn < limit; turn++) {
      if (weighed(weights, this.values) >= enough) return true;
      const entering = this.entering(costs, turn > byOrder);
      if (entering < 0) return true;
      if (!this.move(entering, costs[entering]! > 0 ? 1 : -1, costs)) return false;
    }
    return true;
  }

  /** The weights of a sum once what is basic is written by what is not. */
  private reduced(weights: Float64Array): Float64Array {
    const costs = new Float64Array(this.width);
    for (let j = 0; j < this.width; j++) if (this.isBasic[j] === 0) costs[j] = weights[j]!;
    this.basic.forEach((each, i) => {
      const weight = weights[each]!;
      if (weight === 0) return;
      const line = this.table[i]!;
      for (let j = 0; j < this.width; j++) costs[j]! += weight * line[j]!;
    });
    return costs;
  }

  /** What to move: the one that counts most; past many turns the first, which cannot go round for ever. */
  private entering(costs: Float64Array, first: boolean): number {
    let best = -1;
    let most = NOTHING;
    for (let j = 0; j < this.width; j++) {
      if (this.isBasic[j] === 1) continue;
      const cost = costs[j]!;
      if (abs(cost) <= most) continue;
      if (cost > 0 ? this.values[j]! >= this.most[j]! : this.values[j]! <= this.least[j]!) continue;
      if (first) return j;
      best = j;
      most = abs(cost);
    }
    return best;
  }

  /** Moves one as far as it may go; false where nothing stops it. */
  private move(entering: number, way: number, costs: Float64Array): boolean {
    let far = way > 0 ? this.most[entering]! - this.values[entering]! : this.values[entering]! - this.least[entering]!;
    let leaving = -1;
    for (let i = 0; i < this.basic.length; i++) {
      const rate = this.table[i]![entering]! * way;
      if (abs(rate) <= NOTHING) continue;
      const each = this.basic[i]!;
      const room = max(0, (rate > 0 ? this.most[each]! - this.values[each]! : this.values[each]! - this.least[each]!) / abs(rate));
      if (room < far || (room === far && leaving >= 0 && abs(rate) > abs(this.table[leaving]![entering]!))) {
        far = room;
        leaving = i;
      }
    }
    if (far === Infinity) return false;
    this.values[entering]! += way * far;
    for (let i = 0; i < this.basic.length; i++) this.values[this.basic[i]!]! += this.table[i]![entering]! * way * far;
    if (leaving < 0) this.values[entering] = way > 0 ? this.most[entering]! : this.least[entering]!;
    else this.exchange(leaving, entering, costs);
    return true;
  }

  private exchange(row: number, entering: number, costs: Float64Array): void {
    const out = this.basic[row]!;
    const line = this.table[row]!;
    const pivot = line[entering]!;
    // It has met one of its limits.
    this.values[out] = this.values[out]! - this.least[out]! < this.most[out]! - this.values[out]! ? this.least[out]! : this.most[out]!;
    for (let j = 0; j < this.width; j++) line[j] = j === entering ? 0 : -line[j]! / pivot;
    line[out] = 1 / pivot;
    this.isBasic[out] = 0;
    this.isBasic[entering] = 1;
    this.basic[row] = entering;
    const substitute = (other: Float64Array): void => {
      const weight = other[entering]!;
      if (weight === 0) return;
      other[entering] = 0;
      for (let j = 0; j < this.width; j++) other[j]! += weight * line[j]!;
    };
    this.table.forEach((other, i) => i !== row && substitute(other));
    substitute(costs);
  }
}

function weighed(weights: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! === 0 ? 0 : weights[i]! * values[i]!;
  return sum;
}
