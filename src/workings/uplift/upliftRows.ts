import type { ClauseTree } from "../../domain/inflation/clause/clauseTree";
import { parsedClause } from "../../domain/inflation/clause/parsedClause";
import type { Day } from "../../domain/kernel/day";
import type { ReferenceFigures } from "../../reference/referenceFigures";
import { clauseSteps, hasLimits, type ClauseStep } from "./clauseSteps";
import type { LineAnswer, UpliftAnswer, UpliftCase } from "./upliftCase";
import type { LineInputs } from "./upliftInputs";
import type { UpliftWords } from "./clauseWords";

/** A clause or driver that something is worked out from; each different wording once. */
export interface ClauseRow {
  readonly text: string;
  readonly tree: ClauseTree;
  readonly steps: readonly ClauseStep[];
  readonly limited: boolean;
}

/** Two dates a clause is read between; each different pair once. */
export interface PairRow {
  readonly base: Day;
  readonly review: Day;
  /** 1 from base to review; each later year begins an anniversary on. */
  readonly year: number;
  /** The dates it follows: places among the inputs of the kind, from 0. */
  readonly baseInput: number;
  readonly reviewInput: number;
  readonly of: "prices" | "bridge";
}

export interface ReadingRow {
  readonly clause: number;
  readonly pair: number;
}

/** What the prices of a year change by: a reading, a basket row or an agreed rate, each counted from 0. */
interface ChangedBy {
  readonly kind: "clause" | "basket" | "rate";
  readonly place: number;
}

export interface BasketRow {
  readonly line: number;
  readonly year: number;
  /** The line's place among the inputs' baskets. */
  readonly basket: number;
  /** The reading of each driver; null where the driver has no share. */
  readonly readings: readonly (number | null)[];
}

export interface PriceRow {
  /** Place among the lines uplifted. */
  readonly line: number;
  readonly year: number;
  readonly pair: number;
  readonly by: ChangedBy;
}

export interface LineRow {
  /** The line of the case, from 0. */
  readonly line: number;
  readonly answer: Extract<LineAnswer, { kind: "uplifted" }>;
  /** Its first row among the prices by year. */
  readonly first: number;
  readonly inputs: LineInputs;
  /** Its words among the clause words of the inputs; null where it has no clause of its own. */
  readonly words: number | null;
  /** Whether its cost is in the totals: it has a quantity. */
  readonly counted: boolean;
}

/** Everything the workings have a row for, before any of it has its place. */
export interface UpliftRows {
  readonly clauses: readonly ClauseRow[];
  readonly pairs: readonly PairRow[];
  readonly readings: readonly ReadingRow[];
  readonly baskets: readonly BasketRow[];
  readonly lines: readonly LineRow[];
  readonly prices: readonly PriceRow[];
  /** The reading of each cost line of the bridge; empty where there is none. */
  readonly bridge: readonly number[];
  /** Whether any price has a cap or collar to be without. */
  readonly limited: boolean;
}

export function upliftRows(upliftCase: UpliftCase, answer: UpliftAnswer, figures: ReferenceFigures, inputs: readonly LineInputs[], words: UpliftWords): UpliftRows {
  return new RowsNeeded(upliftCase, answer, figures, inputs, words).found();
}

class RowsNeeded {
  private readonly clauses: ClauseRow[] = [];
  private readonly pairs: PairRow[] = [];
  private readonly readings: ReadingRow[] = [];
  private readonly baskets: BasketRow[] = [];
  private readonly lines: LineRow[] = [];
  private readonly prices: PriceRow[] = [];
  private readonly places = new Map<string, number>();

  constructor(
    private readonly upliftCase: UpliftCase, private readonly answer: UpliftAnswer, private readonly figures: ReferenceFigures,
    private readonly inputs: readonly LineInputs[], private readonly words: UpliftWords,
  ) {}

  found(): UpliftRows {
    this.answer.lines.forEach((each, line) => {
      if (each.kind === "uplifted") this.line(line, each);
    });
    const limited = this.readings.some(({ clause }) => this.clauses[clause]!.limited);
    const { bridge } = this.upliftCase;
    const pair = bridge && this.answer.bridge && this.once("bridge", this.pairs, () => ({
      base: bridge.base.day, review: bridge.review.day, year: 1, baseInput: 0, reviewInput: 0, of: "bridge",
    }));
    const bridgeReadings = bridge && pair !== null ? bridge.lines.map(({ driver }) => this.reading(driver.text, pair)) : [];
    const { clauses, pairs, readings, baskets, lines, prices } = this;
    return { clauses, pairs, readings, baskets, lines, prices, bridge: bridgeReadings, limited };
  }

  private line(line: number, answer: LineRow["answer"]): void {
    const { base, review, quantity } = this.upliftCase.lines[line]!;
    const inputs = this.inputs[line]!;
    const row = this.lines.push({
      line, answer, inputs, first: this.prices.length, words: this.words.clause[line]!,
      counted: quantity !== null,
    }) - 1;
    answer.years.forEach(({ year, from }, at) => {
      const before = at === 0 ? base.day : answer.years[at - 1]!.from;
      const pair = this.once(`${before} ${from}`, this.pairs, () => ({
        base: before, review: at === 0 ? review.day : from, year, baseInput: inputs.base, reviewInput: inputs.review, of: "prices",
      }));
      this.prices.push({ line: row, year, pair, by: this.changedBy(line, row, year, pair) });
    });
  }

  private changedBy(line: number, row: number, year: number, pair: number): ChangedBy {
    const { by } = this.upliftCase.lines[line]!;
    const { rate, basket } = this.inputs[line]!;
    if (by.kind === "clause") return { kind: "clause", place: this.reading(by.clause.text, pair) };
    if (by.kind === "rate") return { kind: "rate", place: rate! };
    const readings = this.upliftCase.basket.map(({ driver }, at) => (by.shares[at]!.value === 0 ? null : this.reading(driver.text, pair)));
    return { kind: "basket", place: this.baskets.push({ line: row, year, basket: basket!, readings }) - 1 };
  }

  private reading(text: string, pair: number): number {
    const clause = this.once(`clause ${text}`, this.clauses, () => {
      const tree = parsedClause(text);
      const steps = clauseSteps(tree, text, (series) => this.figures.describe(series));
      return { text, tree, steps, limited: hasLimits(steps) };
    });
    return this.once(`reading ${clause} ${pair}`, this.readings, () => ({ clause, pair }));
  }

  private once<Row>(key: string, rows: Row[], make: () => Row): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = rows.push(make()) - 1;
    this.places.set(key, place);
    return place;
  }
}
