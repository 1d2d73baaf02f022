import { matchingKey } from "../cleanText";
import type { CostMeasure } from "./unitCostReading";

/** A place in the block. */
export interface BlockCell {
  readonly row: number;
  readonly column: number;
}

/** An organisation as it is named, before it is known whether it is an aggregate. */
export interface NamedOrganisation extends BlockCell {
  readonly key: string;
  readonly name: string;
  readonly code: string;
  readonly group: string;
}

/** A cell that may hold a figure, with what it is of. */
export interface RawFigure extends BlockCell {
  /** Indexes; −1 where it is nobody's. */
  readonly organisation: number;
  readonly series: number;
  readonly measure: CostMeasure;
  /** Why it cannot be used whatever it holds; "" where it can. */
  readonly refusal: string;
  /** What its own headings say a figure stands for: 1000 under "£000"; null where they say nothing. */
  readonly scale: number | null;
}

/** What stands in a table, by organisation, series and measure. */
export interface RawTable {
  readonly organisations: readonly NamedOrganisation[];
  readonly headings: readonly string[];
  readonly series: readonly NamedSeries[];
  /** In sheet order; a cell that serves several series once for each, one after the other. */
  readonly figures: readonly RawFigure[];
  readonly measureWords: readonly (BlockCell & { readonly key: string; readonly words: string; readonly measure: CostMeasure | null })[];
}

export interface NamedSeries extends BlockCell {
  readonly key: string;
  readonly words: readonly string[];
  /** What the table calls its figures, for a series with no words. */
  readonly fallback: string;
  readonly measures: readonly (BlockCell & { readonly measure: CostMeasure; readonly words: string })[];
}

/** Series by their words, in order of first appearance. */
export class SeriesList {
  readonly list: (NamedSeries & { readonly measures: (BlockCell & { readonly measure: CostMeasure; readonly words: string })[] })[] = [];
  private readonly known = new Map<string, number>();

  /** The index of the series with these words, which has this measure under these words. */
  find(words: readonly string[], at: BlockCell, measure: CostMeasure, called: string): number {
    const key = JSON.stringify(words.map(matchingKey));
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.list.length;
      this.known.set(key, index);
      this.list.push({ key, words, row: at.row, column: at.column, fallback: called, measures: [] });
    }
    const measures = this.list[index]?.measures;
    if (measures && !measures.some((each) => each.measure === measure)) measures.push({ measure, words: called, row: at.row, column: at.column });
    return index;
  }
}

/** Keys that are all different: a second "acme" is "acme 2". */
export class DistinctKeys {
  private readonly used = new Set<string>();

  next(words: string): string {
    const key = matchingKey(words);
    let candidate = key;
    for (let count = 2; this.used.has(candidate); count++) candidate = `${key} ${String(count)}`;
    this.used.add(candidate);
    return candidate;
  }
}
