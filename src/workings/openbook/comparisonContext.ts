import type { DomainError } from "../../domain/kernel/DomainError";
import type { ReturnGiven } from "../../returns/returnGiven";
import type { PlacedInputs } from "../placedInputs";
import type { PlacedTable } from "../sheetLayout";
import type { ComparisonCase } from "./comparisonCase";
import type { ComparedLine, ComparisonAnswer } from "./comparisonFigures";
import type { ReturnsPlaced } from "./returnsSheet";

/** Names free in the workbook for the sheets. */
export interface ComparisonSheetNames {
  readonly comparison: string;
  readonly log: string;
  readonly surplus: string;
  readonly returns: string;
  readonly inputs: string;
  readonly checks: string;
}

export type ComparisonInputKind = "tolerance" | "ignore below" | "always above" | "minimum" | "maximum" | "share" | "limit";

export type SettingKey = "dust" | "same" | "flagged" | "refused";

export interface ComparisonInputs {
  readonly figures: PlacedInputs<ComparisonInputKind>;
  /** Columns no, name, minimum, maximum, share, limit; null where no surplus is worked out. */
  readonly terms: PlacedTable | null;
  readonly setting: (key: SettingKey, readOn: string) => string;
}

/** A cost line and its place among the lines of all returns. */
export interface PlacedLine {
  readonly line: ComparedLine;
  /** Places among the case's returns, and among the groups; null where it is in none. */
  readonly of: number;
  readonly group: number | null;
}

/** Lines of one unit of one return: its lines stand together, from `first` on. */
export interface PlacedGroup {
  readonly unit: string;
  readonly of: number;
  readonly first: number;
  readonly lines: number;
}

/** What the sheets are laid out from. */
export interface ComparisonContext {
  readonly comparisonCase: ComparisonCase;
  readonly answer: ComparisonAnswer;
  readonly names: ComparisonSheetNames;
  readonly mode: "workings" | "functions";
  /** The case's returns, then its earlier ones. */
  readonly all: readonly ReturnGiven[];
  readonly lines: readonly PlacedLine[];
  readonly groups: readonly PlacedGroup[];
  readonly inputs: ComparisonInputs;
  readonly returns: ReturnsPlaced;
  readonly sentence: (error: DomainError) => string;
}

/** Words, or what stands for them where there are none: a table has no empty cells. */
export function orShown(words: string, none = "(none given)"): string {
  return words.trim() === "" ? none : words;
}

/** The cost lines of all returns, in order, and the groups among them. */
export function placedLines({ compared }: ComparisonAnswer): { readonly lines: readonly PlacedLine[]; readonly groups: readonly PlacedGroup[] } {
  const lines: PlacedLine[] = [];
  const groups: PlacedGroup[] = [];
  for (const { of, lines: own, groups: units } of compared) {
    const [start, firstGroup] = [lines.length, groups.length];
    groups.push(...units.map(({ unit, first, lines: count }) => ({ unit, of, first: start + first, lines: count })));
    lines.push(...own.map((line) => {
      const group = units.findIndex(({ unit }) => unit === line.unit);
      return { line, of, group: group < 0 ? null : firstGroup + group };
    }));
  }
  return { lines, groups };
}
