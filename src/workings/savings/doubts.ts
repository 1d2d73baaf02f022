import { comparedName } from "../../domain/kernel/names";
import { roundMoney } from "../../domain/kernel/roundMoney";
import type { AloneSaving } from "./aloneSavings";
import type { BudgetLine } from "./budgetLines";
import type { BaselinesDisagree, CountedTwice } from "./savingsFigures";
import type { SavingInitiative } from "./savingsCase";

/**
 * Pairs of initiatives that are probably one: of the same name on the same line, or of the same saving and start on it. Each is
 * named with the earliest that it repeats.
 */
export function countedTwice(initiatives: readonly SavingInitiative[], alone: readonly AloneSaving[], counted: readonly number[]): CountedTwice[] {
  const byName = new Map<string, number>();
  const bySaving = new Map<string, number>();
  return initiatives.flatMap((initiative, second): CountedTwice[] => {
    if (alone[second]!.refused) return [];
    const line = comparedName(initiative.line);
    const name = JSON.stringify([comparedName(initiative.name), line]);
    const saving = JSON.stringify([line, alone[second]!.alone, initiative.start.day, initiative.recurrence]);
    const named = initiative.name.trim() === "" ? undefined : byName.get(name);
    const alike = line === "" || alone[second]!.alone === 0 ? undefined : bySaving.get(saving);
    if (named === undefined) byName.set(name, second);
    if (alike === undefined) bySaving.set(saving, second);
    const first = named ?? alike;
    if (first === undefined) return [];
    return [{ first, second, how: named === undefined ? "line, saving and start" : "name and line", amount: counted[second]! }];
  });
}

/** Lines whose initiatives say that it costs different amounts. */
export function disagreeingBaselines(lines: Iterable<BudgetLine>, initiatives: readonly SavingInitiative[]): BaselinesDisagree[] {
  return [...lines].filter(({ baselines }) => baselines.length > 1).map(({ line, baselines, initiatives: members }) => ({
    line, baselines: baselines.map((baseline) => roundMoney(baseline)), initiatives: members.filter((at) => initiatives[at]!.baseline),
  }));
}
