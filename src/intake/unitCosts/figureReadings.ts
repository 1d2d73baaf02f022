import type { CellGrid } from "../cellKinds";
import { readNumber, type NumberReading } from "../readNumber";
import type { Quantities } from "./aggregates";
import type { RawFigure, RawTable } from "./rawFigures";

/** More sums than this are not tried. */
const MOST_QUANTITIES = 4_000_000;

/** The figures of a table read as numbers, by place in the list; again when their scale is settled. */
export class FigureReadings {
  readonly numbers: NumberReading[];
  private readonly scales: Float64Array;

  constructor(private readonly grid: CellGrid, private readonly raw: RawTable) {
    this.scales = Float64Array.from(raw.figures, ({ scale }) => scale ?? 1);
    this.numbers = raw.figures.map((figure, at) => this.read(figure, at));
  }

  /** Reads the figure again at another scale. */
  rescale(at: number, scale: number): void {
    const figure = this.raw.figures[at];
    if (!figure || this.scales[at] === scale) return;
    this.scales[at] = scale;
    this.numbers[at] = this.read(figure, at);
  }

  /** What the headings or notes say the cell stands for. */
  scale(at: number): number {
    return this.scales[at] ?? 1;
  }

  /** As the cell holds it, before any scale; NaN where it holds none. */
  held(at: number): number {
    const reading = this.numbers[at];
    return reading?.found === "number" ? reading.value / reading.scale : NaN;
  }

  /** In pounds or units; NaN where there is none. */
  value(at: number): number {
    const reading = this.numbers[at];
    return reading?.found === "number" ? reading.value : NaN;
  }

  /** Costs and activity of every series, by organisation, as the cells hold them. */
  quantities(): readonly Quantities[] {
    const { figures, organisations, series } = this.raw;
    if (organisations.length * series.length * 2 > MOST_QUANTITIES) return [];
    const found = new Map<number, Quantities>();
    for (const [at, figure] of figures.entries()) {
      if (figure.organisation < 0 || figure.series < 0 || figure.measure === "unit cost") continue;
      const key = figure.series * 2 + (figure.measure === "cost" ? 0 : 1);
      let column = found.get(key);
      if (!column) found.set(key, (column = { series: figure.series, values: new Float64Array(organisations.length).fill(NaN) }));
      const value = this.held(at);
      const known = column.values[figure.organisation] ?? NaN;
      if (!Number.isNaN(value)) column.values[figure.organisation] = Number.isNaN(known) ? value : known + value;
    }
    return [...found.values()];
  }

  private read({ row, column, measure }: RawFigure, at: number): NumberReading {
    return readNumber(this.grid.cell(row, column), measure === "activity" ? "quantity" : "money", this.scales[at] ?? 1);
  }
}
