import { isoDate } from "../../domain/kernel/day";
import { DomainError } from "../../domain/kernel/DomainError";
import type { Pounds, Share } from "../../domain/kernel/quantities";
import { requireRate } from "../../domain/kernel/rates";
import { requireMoney, requireMoneyNotNegative } from "../../domain/kernel/requireMoney";
import { requireWhole } from "../../domain/kernel/requireWhole";
import { roundMoney } from "../../domain/kernel/roundMoney";
import { baselineOf, budgetLines, type BudgetLine } from "./budgetLines";
import { confidenceOf } from "./confidenceOf";
import { orRefusal } from "./orRefusal";
import type { SavingInitiative, SavingsCase } from "./savingsCase";

const MOST_RAMP_MONTHS = 600;

/** What an initiative saves by itself, before others on its line are looked at. */
export interface AloneSaving {
  /** Pounds a year, or once: unrounded, as a part of the line's baseline comes. */
  readonly likely: Pounds;
  readonly low: Pounds | null;
  readonly high: Pounds | null;
  /** Likely to the penny. */
  readonly alone: Pounds;
  /** Of the line's baseline; null where it is given in pounds. */
  readonly share: Share | null;
  readonly confidence: Share;
  readonly refused: DomainError | null;
}

const NOTHING = { likely: 0, low: null, high: null, alone: 0, share: null, confidence: 0 };

/** Each initiative by itself, and the budget lines; one that cannot be worked out is refused by itself and saves nothing. */
export function aloneSavings({ initiatives, levels }: SavingsCase): { readonly alone: readonly AloneSaving[]; readonly lines: ReadonlyMap<string, BudgetLine> } {
  const wrong = initiatives.map((initiative) => orRefusal(() => requireOwnFigures(initiative, levels)).refused);
  const lines = budgetLines(initiatives.map((initiative, at) => (wrong[at] ? { ...initiative, baseline: null } : initiative)));
  const alone = initiatives.map((initiative, at) => {
    if (wrong[at]) return { ...NOTHING, refused: wrong[at] };
    const { value, refused } = orRefusal(() => aloneSaving(initiative, lines, levels));
    return value ?? { ...NOTHING, refused };
  });
  return { alone, lines };
}

function aloneSaving(initiative: SavingInitiative, lines: ReadonlyMap<string, BudgetLine>, levels: SavingsCase["levels"]): AloneSaving {
  const confidence = confidenceOf(initiative, levels).value;
  const { unit, likely, low, high } = initiative.saving;
  const baseline = unit === "pounds" ? 1 : baselineOf(initiative, lines);
  if (baseline === null) throw new DomainError("empty-input", { argument: "baseline" });
  const saved = baseline * likely.value;
  return {
    likely: saved, low: low && baseline * low.value, high: high && baseline * high.value, alone: roundMoney(saved),
    share: unit === "pounds" ? null : shareOfLine(initiative, lines, saved), confidence, refused: null,
  };
}

/** The share as it stands where it is of the line's own baseline; where the line's is larger, what it comes to of that. */
function shareOfLine(initiative: SavingInitiative, lines: ReadonlyMap<string, BudgetLine>, saved: Pounds): Share {
  const own = initiative.saving.likely.value;
  const whole = baselineOf({ ...initiative, baseline: null }, lines);
  return whole === null || whole === 0 || whole === initiative.baseline?.value || !initiative.baseline ? own : saved / whole;
}

/** Refuses what is wrong with an initiative whatever stands beside it. */
function requireOwnFigures(initiative: SavingInitiative, levels: SavingsCase["levels"]): void {
  requireTiming(initiative);
  requireRate("confidence", confidenceOf(initiative, levels).value);
  requireMoneyNotNegative("one-off cost", initiative.oneOffCost.value);
  if (initiative.baseline) requireMoneyNotNegative("baseline", initiative.baseline.value);
  const { unit, likely, low, high } = initiative.saving;
  const require: (name: string, value: number) => void = unit === "pounds" ? requireMoney : requireRate;
  for (const [name, sourced] of [["saving", likely], ["low", low], ["high", high]] as const) if (sourced) require(name, sourced.value);
}

function requireTiming({ start, end, rampMonths }: SavingInitiative): void {
  requireWhole("ramp", rampMonths.value, 0, MOST_RAMP_MONTHS);
  if (end && end.day < start.day) throw new DomainError("dates-reversed", { argument: "end", date: isoDate(end.day), before: "start", beforeDate: isoDate(start.day) });
}
