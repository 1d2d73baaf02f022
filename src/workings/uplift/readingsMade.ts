import { clauseChange } from "../../domain/inflation/clause/clauseChange";
import { clauseReading, type ClauseReading } from "../../domain/inflation/clause/clauseReading";
import type { ClauseTree } from "../../domain/inflation/clause/clauseTree";
import { parsedClause } from "../../domain/inflation/clause/parsedClause";
import { withoutLimits } from "../../domain/inflation/clause/withoutLimits";
import type { Day } from "../../domain/kernel/day";
import { DomainError } from "../../domain/kernel/DomainError";
import type { Rate } from "../../domain/kernel/quantities";
import type { FigureWithSource, ReferenceFigures } from "../../reference/referenceFigures";
import { isForecast } from "./upliftFigures";
import type { ReadingMade } from "./upliftCase";

/** Reads each clause once for each pair of dates, however many lines share it. */
export class ReadingsMade {
  /** In the order they were first asked for. */
  readonly all: ReadingMade[] = [];
  private readonly known = new Map<string, number | DomainError>();

  constructor(private readonly figures: ReferenceFigures) {}

  /**
   * The place in `all` of the clause read between two dates.
   *
   * @throws {DomainError} what parseClause and clauseReading refuse
   */
  place(clause: string, base: Day, review: Day): number {
    const key = `${base} ${review} ${clause}`;
    let found = this.known.get(key);
    if (found === undefined) {
      found = this.read(clause, base, review);
      this.known.set(key, found);
    }
    if (found instanceof DomainError) throw found;
    return found;
  }

  at(place: number): ReadingMade {
    return this.all[place]!;
  }

  private read(clause: string, base: Day, review: Day): number | DomainError {
    try {
      const tree = parsedClause(clause);
      const reading = clauseReading(tree, base, review, this.figures);
      const figures = figuresRead(reading, this.figures);
      const unlimited = unlimitedChange(tree, base, review, this.figures) ?? reading.change;
      return this.all.push({ clause, tree, base, review, reading, unlimited, figures, forecast: figures.some(isForecast) }) - 1;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }
}

/** Null where there is nothing to take out, or what is left cannot be applied. */
function unlimitedChange(tree: ClauseTree, base: Day, review: Day, figures: ReferenceFigures): Rate | null {
  const without = withoutLimits(tree);
  if (without === tree) return null;
  try {
    return clauseChange(without, base, review, figures);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** Every figure a reading took, each once, in the order it took them. */
export function figuresRead({ parts }: ClauseReading, figures: ReferenceFigures): FigureWithSource[] {
  const found = new Map<string, FigureWithSource>();
  const note = ({ series, day }: { readonly series: string; readonly day: Day }): void => {
    const figure = figures.figureWithSource(series, day);
    found.set(`${figure.series} ${figure.period}`, figure);
  };
  for (const part of parts) {
    if (part.kind === "change") [part.from, part.to].forEach(note);
    else if (part.kind === "published") note(part.rate);
  }
  return [...found.values()];
}
