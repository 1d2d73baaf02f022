/** Things by number from 0, given back largest first; the earlier where two are equal. A binary heap. */
export class LargestFirst {
  private readonly heap: number[] = [];
  constructor(private readonly sizes: readonly number[]) {}

  /** Puts thing `at` in, by its present size. */
  put(at: number): void {
    const { heap } = this;
    let place = heap.push(at) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!this.isBefore(at, heap[above]!)) break;
      heap[place] = heap[above]!;
      place = above;
    }
    heap[place] = at;
  }

  /** Takes out the largest; undefined where there is none left. */
  take(): number | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && this.isBefore(heap[below + 1]!, heap[below]!)) below++;
      if (!this.isBefore(heap[below]!, last)) break;
      heap[place] = heap[below]!;
      place = below;
    }
    heap[place] = last;
    return first;
  }

  private isBefore(a: number, b: number): boolean {
    const difference = this.sizes[a]! - this.sizes[b]!;
    return difference > 0 || (difference === 0 && a < b);
  }
}
