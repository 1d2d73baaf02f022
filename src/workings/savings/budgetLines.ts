import { comparedName } from "../../domain/kernel/names";
import { toPence } from "../../domain/kernel/money";
import type { Pounds } from "../../domain/kernel/quantities";
import type { SavingInitiative } from "./savingsCase";

/** A budget line and the initiatives that save on it. */
export interface BudgetLine {
  /** As first written. */
  readonly line: string;
  readonly initiatives: readonly number[];
  /** The largest given; null where nobody gives one. */
  readonly baseline: Pounds | null;
  /** The different ones, largest first. */
  readonly baselines: readonly Pounds[];
}

/** The register's budget lines in order of first appearance, whatever their case; initiatives without one have none. */
export function budgetLines(initiatives: readonly SavingInitiative[]): Map<string, BudgetLine> {
  const found = new Map<string, number[]>();
  initiatives.forEach(({ line }, at) => {
    const key = comparedName(line);
    if (key !== "") found.set(key, [...(found.get(key) ?? []), at]);
  });
  return new Map([...found].map(([key, members]) => {
    const given = members.flatMap((at) => initiatives[at]!.baseline?.value ?? []);
    const baselines = [...new Map(given.map((baseline) => [toPence(baseline), baseline])).values()].sort((a, b) => b - a);
    return [key, { line: initiatives[members[0]!]!.line.trim(), initiatives: members, baseline: baselines[0] ?? null, baselines }];
  }));
}

/** What an initiative's shares are of: its own baseline, or else its line's. */
export function baselineOf(initiative: SavingInitiative, lines: ReadonlyMap<string, BudgetLine>): Pounds | null {
  return initiative.baseline?.value ?? lines.get(comparedName(initiative.line))?.baseline ?? null;
}
