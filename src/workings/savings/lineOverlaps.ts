import { financialYearOfDay, type FinancialYear } from "../../domain/kernel/financialYear";
import { exactSplit } from "../../domain/kernel/exactSplit";
import { toPence, toPounds } from "../../domain/kernel/money";
import type { Pounds } from "../../domain/kernel/quantities";
import { roundMoney } from "../../domain/kernel/roundMoney";
import { combinedSaving } from "../../domain/savings/combinedSaving";
import type { AloneSaving } from "./aloneSavings";
import type { BudgetLine } from "./budgetLines";
import { poundsAdded, poundsLess } from "./pounds";
import type { BeyondBaseline, LineOverlap } from "./savingsFigures";
import type { SavingInitiative } from "./savingsCase";

export interface LinesCombined {
  /** By initiative: what the plan counts, to the penny. */
  readonly counted: readonly Pounds[];
  readonly overlaps: readonly LineOverlap[];
  readonly beyond: readonly BeyondBaseline[];
}

interface Group {
  readonly line: BudgetLine;
  readonly oneOffYear: FinancialYear | null;
  readonly members: readonly number[];
}

/**
 * What initiatives on one budget line save together: shares of it combined, each working on what the others leave, and the result
 * split back in proportion to what each would save alone; savings in pounds as they are.
 */
export function lineOverlaps(initiatives: readonly SavingInitiative[], alone: readonly AloneSaving[], lines: ReadonlyMap<string, BudgetLine>): LinesCombined {
  const counted = alone.map((saving) => saving.alone);
  const groups = groupsOf(initiatives, alone, lines);
  for (const { line, members } of groups) {
    const shared = members.filter((at) => alone[at]!.share !== null);
    if (shared.length < 2) continue;
    combinedToThePenny(line.baseline!, shared.map((at) => alone[at]!)).forEach((amount, i) => void (counted[shared[i]!] = amount));
  }
  const added = (members: readonly number[]): Pounds => poundsAdded(members.map((at) => alone[at]!.alone));
  const overlaps = groups.filter(({ members }) => members.length > 1).map(({ line, oneOffYear, members }): LineOverlap => {
    const together = poundsAdded(members.map((at) => counted[at]!));
    const simply = added(members);
    return { line: line.line, oneOffYear, initiatives: members, baseline: baselineOf(line), added: simply, counted: together, difference: poundsLess(simply, together) };
  });
  return { counted, overlaps, beyond: groups.flatMap((group) => beyondBaseline(group, groups, added)) };
}

function groupsOf(initiatives: readonly SavingInitiative[], alone: readonly AloneSaving[], lines: ReadonlyMap<string, BudgetLine>): Group[] {
  return [...lines.values()].flatMap((line) => {
    const groups = new Map<FinancialYear | null, number[]>();
    for (const at of line.initiatives) {
      if (alone[at]!.refused) continue;
      const { recurrence, start } = initiatives[at]!;
      const year = recurrence === "one-off" ? financialYearOfDay(start.day) : null;
      groups.set(year, [...(groups.get(year) ?? []), at]);
    }
    return [...groups].map(([oneOffYear, members]) => ({ line, oneOffYear, members }));
  });
}

function combinedToThePenny(baseline: Pounds, savings: readonly AloneSaving[]): Pounds[] {
  const pence = savings.map(({ alone }) => toPence(alone));
  const all = pence.reduce((sum, amount) => sum + amount, 0);
  // Shares of less than a penny each may come to one together.
  const combined = Math.min(all, toPence(combinedSaving(baseline, savings.map(({ share }) => share!))));
  return all === 0 ? pence.map(() => 0) : exactSplit(pence)(combined).map(toPounds);
}

function beyondBaseline({ line, oneOffYear, members }: Group, groups: readonly Group[], added: (members: readonly number[]) => Pounds): BeyondBaseline[] {
  const baseline = baselineOf(line);
  if (baseline === null) return [];
  const recurrent = oneOffYear === null ? [] : groups.filter((group) => group.line === line && group.oneOffYear === null).flatMap((group) => group.members);
  const all = [...recurrent, ...members];
  const saved = added(all);
  return saved > baseline ? [{ line: line.line, oneOffYear, baseline, added: saved, beyond: poundsLess(saved, baseline), initiatives: all }] : [];
}

function baselineOf({ baseline }: BudgetLine): Pounds | null {
  return baseline === null ? null : roundMoney(baseline);
}
