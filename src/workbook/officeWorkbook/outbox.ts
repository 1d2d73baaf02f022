/** Excel on the web takes 5 MB a request; the rest is for the client's own words around what is counted. */
const MOST_BYTES = 2_500_000;

/** Queues writes and sends them in as few requests as the payload limit allows. */
export class Outbox {
  private bytes = 0;

  /** `between` is called before each further request: it may throw to stop. */
  constructor(private readonly context: Excel.RequestContext, private readonly between: () => void) {}

  /** Queues work of about this size, first sending what waits where both would be too much for one request. */
  async queue(bytes: number, work: () => void): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > MOST_BYTES) {
      await this.send();
      this.between();
    }
    if (this.bytes === 0) this.context.application.suspendApiCalculationUntilNextSync();
    this.bytes += bytes;
    work();
  }

  async send(): Promise<void> {
    this.bytes = 0;
    await this.context.sync();
  }

  /** Queues rows of cells, cut where they are too many for one request. */
  async queueRows<T>(rows: readonly (readonly T[])[], write: (from: number, rows: T[][]) => void): Promise<void> {
    for (let from = 0; from < rows.length; ) {
      let bytes = 0, end = from;
      do bytes += bytesOf(rows[end++] ?? []);
      while (end < rows.length && bytes < MOST_BYTES / 2);
      const start = from;
      await this.queue(bytes, () => write(start, rows.slice(start, end).map((line) => [...line])));
      from = end;
    }
  }
}

function bytesOf(line: readonly unknown[]): number {
  const text = JSON.stringify(line);
  // At most three bytes for what is not ASCII.
  return text.length + 2 * (text.match(/[^ -~]/g)?.length ?? 0);
}
