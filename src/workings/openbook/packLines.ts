import { steadySum } from "../../domain/kernel/steadySum";
import type { CostLineGiven } from "../../returns/returnGiven";
import type { PackCase, PackChoice } from "./packCase";
import { mostWritten, type PackGroup } from "./packGroups";
import { isFormLine } from "./packOffers";
import type { PackProvider } from "./packProviders";
import { plainWords, sameWords } from "./plainWords";

/** A cost line of the form, by the name most returns have. */
export interface PackLine {
  readonly ref: string;
  readonly name: string;
  /** How many providers have it on their form. */
  readonly onForms: number;
  /** False for a line that is not asked for: an earlier pack may have told it. */
  readonly isAsked: boolean;
}

/** The form's lines, those asked for first. */
export function packLines({ returns }: PackGroup, { lines }: PackChoice): readonly PackLine[] {
  const asked = new Set(lines.map(plainWords));
  const held = returns.flatMap(({ provider, costs }) => costs.filter(isFormLine).map(({ ref, name }) => ({ provider: plainWords(provider), ref: plainWords(ref), name })));
  return [...new Set([...asked, ...held.map(({ ref }) => ref)])].flatMap((ref) => {
    const own = held.filter((line) => line.ref === ref);
    return own.length === 0 ? [] : [{ ref, name: mostWritten(own.map(({ name }) => name)), onForms: new Set(own.map(({ provider }) => provider)).size, isAsked: asked.has(ref) }];
  });
}

/** What a provider's line costs. */
export function lineCost(line: PackLine, provider: PackProvider, basis: PackCase["basis"]): number {
  return steadySum(linesOf(line, provider).map(({ cost }) => cost[basis].value ?? 0));
}

/** What the provider's return calls the line, where that is something else. */
export function otherName(line: PackLine, provider: PackProvider): string | undefined {
  return linesOf(line, provider).find(({ name }) => !sameWords(name, line.name))?.name;
}

function linesOf({ ref }: PackLine, { costs }: PackProvider): readonly CostLineGiven[] {
  return costs.filter((line) => sameWords(line.ref, ref));
}
