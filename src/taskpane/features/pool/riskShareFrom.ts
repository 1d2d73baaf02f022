import type { TierTable } from "../../../intake/readTierTable";
import type { PoolCase, RiskTier, ShareBasis, Sourced } from "../../../workings/pool/poolCase";
import { typedAmount, typedPercent } from "../../shared/typedFigure";
import type { Problem } from "../../shared/job/problem";
import { FIELD } from "./poolFields";
import type { TierForm } from "./poolForm";
import type { PoolInputs } from "./poolInputs";
import { tiersFrom } from "./tiersFrom";
import { typedFor } from "../../shared/typedFor";

interface RiskShareFound {
  readonly riskShare: PoolCase["riskShare"];
  readonly problems: readonly Problem[];
}

/** The risk share: spend, the upper edge of each tier, and each tier's shares by partner, as typed or from a table in the sheet. */
export function riskShareFrom(inputs: PoolInputs, basis: ShareBasis | null): RiskShareFound {
  const { method, spend, spendProblem } = inputs;
  const problems: Problem[] = [];
  if (!spend) {
    problems.push({
      field: FIELD.spend,
      words: spendProblem ?? "Enter what the pool will spend in the year: an amount, or the cell that holds it.",
      missing: spendProblem === undefined,
    });
  }
  const tiers = inputs.tiers === undefined ? method.tiers.map((tier, index) => tierFrom(inputs, basis, tier, index, problems)) : sheetTiers(inputs, inputs.tiers, problems);
  if (problems.length > 0 || !spend || !tiers) return { riskShare: null, problems };
  return { riskShare: { on: method.riskOn, spend, tiers }, problems: [] };
}

/** Null while the cells have not been read: why is said where they are read. */
function sheetTiers({ partners }: PoolInputs, table: TierTable | null, problems: Problem[]): readonly RiskTier[] | null {
  const found = table && tiersFrom(table, partners.table.partners.map(({ name }) => name));
  if (!found || !("words" in found)) return found;
  problems.push(found);
  return null;
}

function tierFrom(inputs: PoolInputs, basis: ShareBasis | null, tier: TierForm, index: number, problems: Problem[]): RiskTier {
  return {
    upTo: index === inputs.method.tiers.length - 1 ? null : edgeFrom(tier, index, problems),
    shares: tier.asContributions && basis?.kind === "shares" ? basis.shares : typedTierShares(inputs, tier, index, problems),
  };
}

function edgeFrom(tier: TierForm, index: number, problems: Problem[]): Sourced {
  const edge = typedAmount(tier.upTo);
  if (edge === null) {
    const seen = tier.upTo.trim();
    problems.push({
      field: FIELD.tierUpTo(index),
      missing: seen === "",
      words: seen === "" ? "Enter the variance this tier goes up to, in pounds, such as 50,000." : `“${seen}” is not an amount. Enter one in pounds, such as 50,000.`,
    });
  }
  return { value: edge ?? 0, origin: { kind: "typed" } };
}

function typedTierShares({ partners, contributionPercents }: PoolInputs, tier: TierForm, index: number, problems: Problem[]): readonly Sourced[] {
  return partners.table.partners.map(({ name }, partner): Sourced => {
    const suggested = contributionPercents[partner] ?? "";
    const text = tier.asContributions ? suggested : (typedFor(tier.shares, name) ?? suggested);
    const value = typedPercent(text);
    if (value === null) {
      const seen = text.trim();
      problems.push({
        missing: seen === "",
        field: tier.asContributions ? FIELD.tier(index) : FIELD.tierShare(index, partner),
        words: seen === "" ? `Enter the share of ${name} in this tier, such as 25.` : `“${seen}” is not a percentage. Enter one such as 25.`,
      });
    }
    return { value: value ?? 0, origin: { kind: "typed" } };
  });
}
