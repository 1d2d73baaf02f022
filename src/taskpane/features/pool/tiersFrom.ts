import type { CellReading } from "../../../intake/reading";
import type { TierTable } from "../../../intake/readTierTable";
import type { RiskTier, Sourced } from "../../../workings/pool/poolCase";
import { placeWords } from "../../shared/cellAddress";
import { listWords, percentWords, poundsWords } from "../../shared/figureWords";
import { sourcedFrom } from "../../shared/job/sourcedFrom";
import type { Problem } from "../../shared/job/problem";
import { FIELD } from "./poolFields";

/** The tiers that a table in the sheet states, each figure with its cell; or the first thing that keeps them from being used. */
export function tiersFrom(table: TierTable, partners: readonly string[]): readonly RiskTier[] | Problem {
  const words = tableProblem(table);
  if (words) return { field: FIELD.tiersAt, words };
  const tiers: RiskTier[] = [];
  let before: Sourced | null = null;
  for (const [at, tier] of table.tiers.entries()) {
    const last = at === table.tiers.length - 1;
    const problem = edgeProblem(tier.edge, last, before) ?? sharesProblem(tier, partners);
    if (problem) return { field: FIELD.tiersAt, words: problem };
    const upTo = last || !tier.edge || tier.edge.value === null ? null : sourcedFrom(tier.edge, tier.edge.value);
    tiers.push({ upTo, shares: tier.shares.flatMap((share) => (share && share.value !== null ? [sourcedFrom(share, share.value)] : [])) });
    before = upTo;
  }
  return tiers;
}

function tableProblem({ tiers, missing }: TierTable): string | undefined {
  if (missing.length > 0) {
    const one = missing.length === 1;
    return `${listWords(missing)} ${one ? "has" : "have"} no column in these cells. Head a column of shares with ${one ? "its name" : "each name"} as the list of partners spells it, or choose other cells.`;
  }
  return tiers.length === 0 ? "No tiers were found in these cells. Select the table with its headings: the upper edges, then a column of shares for each partner." : undefined;
}

function edgeProblem(edge: CellReading | null, last: boolean, before: Sourced | null): string | undefined {
  if (last) {
    if (!edge || edge.value === null) return undefined;
    return `The last tier ends at ${poundsWords(edge.value)} in ${placeWords(edge.place)}, so nobody would bear what is above it. Leave that cell empty, or add a tier with no upper edge.`;
  }
  if (!edge) return "There is more than one tier and no column of upper edges. Head one “Up to (£)”.";
  if (edge.value === null) return `${placeWords(edge.place)} ${showing(edge)}. Enter the variance this tier goes up to, in pounds: only the last tier has no upper edge.`;
  const least = before?.value ?? 0;
  if (edge.value > least) return undefined;
  const than = before ? `the tier before it, which ends at ${poundsWords(least)}` : "nothing";
  return `The edges must rise: ${placeWords(edge.place)} is ${poundsWords(edge.value)}, no more than ${than}. Correct it, or put the tiers in order.`;
}

function sharesProblem({ shares, place }: TierTable["tiers"][number], partners: readonly string[]): string | undefined {
  let together = 0;
  for (const [partner, share] of shares.entries()) {
    const who = partners[partner] ?? "";
    if (!share) continue;
    if (share.value === null) return `${who} has no share in ${placeWords(share.place)}, which ${showing(share)}. Enter a percentage such as 25%, or 0%.`;
    if (share.value < 0) return `The share of ${who} in ${placeWords(share.place)} is ${percentWords(share.value)}. A share cannot be below 0%.`;
    together += share.value;
  }
  if (Math.abs(together - 1) <= WITHIN) return undefined;
  return `The shares in row ${place.row + 1} of ${place.sheet} come to ${percentWords(together, 7)}, not 100%. Correct them in the sheet.`;
}

/** How far shares may be from 100% together before they are refused. */
const WITHIN = 1e-9;

function showing({ seen }: CellReading): string {
  return seen.trim() === "" ? "is empty" : `shows “${seen.trim()}”`;
}
