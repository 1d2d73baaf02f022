import { matchingKey, quoted } from "../cleanText";
import { measureOf } from "./measureWords";
import type { BlockCell, RawTable } from "./rawFigures";
import type { CostMeasure } from "./unitCostReading";

/** What the words of a measure column, or of rows that name their measure, are taken for: as chosen, else by the words. */
export class MeasureFinder {
  readonly found: RawTable["measureWords"][number][] = [];
  private readonly known = new Map<string, CostMeasure | null>();

  constructor(private readonly chosen: ReadonlyMap<string, CostMeasure | "ignore"> | undefined) {}

  /** Null where the words name no measure, or a person said to leave them out. */
  find(words: string, at: BlockCell): CostMeasure | null {
    const key = matchingKey(words);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const choice = this.chosen?.get(key);
    const measure = choice === "ignore" ? null : choice ?? measureOf(words);
    this.known.set(key, measure);
    if (key !== "") this.found.push({ key, words, measure, row: at.row, column: at.column });
    return measure;
  }

  /** Why a figure under words that name no measure is left out. */
  refusal(words: string): string {
    if (words === "") return "nothing beside it says whether it is a cost, an activity or a unit cost";
    return this.chosen?.get(matchingKey(words)) === "ignore" ? `${quoted(words)} was left out by choice` : `${quoted(words)} is not known to be a cost, an activity or a unit cost: say which it is`;
  }
}
