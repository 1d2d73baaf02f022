import type { DomainError } from "../../domain/kernel/DomainError";
import type { Pounds, Rate } from "../../domain/kernel/quantities";
import type { LineEffects } from "../../domain/openbook/lineEffects";
import type { VarianceFlag } from "../../domain/openbook/lineVariance";
import type { CollaredSurplus } from "../../domain/openbook/surplusCollar";
import type { QueryRow, QuerySubject } from "../../returns/queryLog";
import type { GivenFigure, TidyRow } from "../../returns/returnGiven";

/** A row of the tidy table and the return it is of. */
export interface TidyFigure extends TidyRow {
  /** Place among the case's returns, those of this comparison first, then the earlier ones. */
  readonly of: number;
}

/** One side of a cost line. */
export interface ComparedSide {
  /** 0 where no figure is given. */
  readonly cost: Pounds;
  /** Null where none is given. */
  readonly quantity: number | null;
  /** Place of the figure in the tidy table; null where none is given. */
  readonly costAt: number | null;
  readonly quantityAt: number | null;
}

/** A cost line before and after, and why it changed. */
export interface ComparedLine extends LineEffects {
  readonly ref: string;
  readonly name: string;
  /** The unit of its group; "" where it belongs to none. */
  readonly unit: string;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly change: Pounds;
  /** change ÷ cost before; null where nothing was. */
  readonly rate: Rate | null;
  readonly flag: VarianceFlag;
  /** True where this year's cost is blank or cannot be read, and counts as 0. */
  readonly missing: boolean;
}

/** Lines of one unit of one return that are split into price, volume and mix. */
export interface UnitGroup {
  readonly unit: string;
  /** Places among the return's lines: they stand together. */
  readonly first: number;
  readonly lines: number;
  readonly volume: Pounds;
  readonly mix: Pounds;
  readonly price: Pounds;
}

export interface ComparedReturn {
  /** Place among the case's returns. */
  readonly of: number;
  /** Place among the case's earlier returns of the one it is set against; null where it is set against its own figures, or nothing. */
  readonly earlier: number | null;
  /** Why its costs are compared with nothing, in one sentence; "" where they are compared. */
  readonly notCompared: string;
  /** Lines of one unit stand together, otherwise in the return's order; empty where nothing is compared. */
  readonly lines: readonly ComparedLine[];
  readonly groups: readonly UnitGroup[];
  /** How many of the lines have no cost of this year. */
  readonly missing: number;
  readonly total: LineEffects & { readonly before: Pounds; readonly after: Pounds; readonly change: Pounds; readonly rate: Rate | null };
}

/** A difference worth a row of the log. */
export interface Difference extends QuerySubject {
  readonly before: string;
  readonly after: string;
  readonly amount: Pounds | null;
  readonly question: string;
  readonly cell: string;
}

export interface ReturnSurplus {
  /** Place among the case's returns, and among its terms. */
  readonly of: number;
  readonly terms: number;
  readonly income: Pounds;
  readonly cost: Pounds;
  /** Null where it is refused, or a figure it takes is not given. */
  readonly result: CollaredSurplus | null;
  readonly refused: DomainError | null;
  /** Names of the lines of cost and income without which it is not worked out; empty where all are given. */
  readonly notGiven: readonly string[];
}

/** What the returns come to, every figure from the domain's own functions. Money unrounded. */
export interface ComparisonAnswer {
  readonly tidy: readonly TidyFigure[];
  readonly compared: readonly ComparedReturn[];
  readonly total: ComparedReturn["total"];
  readonly differences: readonly Difference[];
  /** The log that goes into the workbook: differences found now, then rows of earlier logs that are kept. */
  readonly log: readonly QueryRow[];
  readonly surplus: readonly ReturnSurplus[];
  readonly surplusTotal: { readonly income: Pounds; readonly cost: Pounds; readonly surplus: Pounds; readonly adjustment: Pounds; readonly after: Pounds };
  /** Returns whose own total is not what its lines come to, or is not there. */
  readonly proof: readonly { readonly of: number; readonly part: "costs" | "income"; readonly lines: Pounds; readonly own: Pounds | null; readonly agrees: boolean }[];
  readonly checks: readonly { readonly words: string; readonly holds: boolean; readonly difference: number }[];
}

/** A figure that can be compared. */
export type NumberGiven = GivenFigure & { readonly state: "number"; readonly value: number };
