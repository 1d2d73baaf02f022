/** Something that stops or spoils an answer, and the field it belongs under. */
export interface Problem {
  readonly field: string;
  readonly words: string;
  /** True where nothing has been entered yet: said once a person asks to go on, not while they are still at it. */
  readonly missing?: boolean;
}

/** The names of the fields a problem can belong to; each is also the id of the field on the screen. */
export const FIELD = {
  budget: "pool-budget",
  partners: "pool-partners",
  layout: "pool-layout",
  headingFirst: "pool-heading-first",
  headingLast: "pool-heading-last",
  scale: "pool-scale",
  roles: "pool-roles",
  title: "pool-title",
  basis: "pool-basis",
  shares: "pool-shares",
  weights: "pool-weights",
  indicators: "pool-indicators",
  damping: "pool-damping",
  previous: "pool-previous",
  floor: "pool-floor",
  ceiling: "pool-ceiling",
  inKind: "pool-in-kind",
  risk: "pool-risk",
  spend: "pool-spend",
  tiersIn: "pool-tiers-in",
  tiersAt: "pool-tiers-at",
  settle: "pool-settle",
  answerAt: "pool-answer-at",
  insert: "pool-insert",
  typedShare: (partner: number) => `pool-share-${partner}`,
  typedWeight: (partner: number) => `pool-weight-${partner}`,
  indicatorWeight: (column: number) => `pool-indicator-${column}`,
  tier: (tier: number) => `pool-tier-${tier}`,
  tierUpTo: (tier: number) => `pool-tier-${tier}-up-to`,
  tierShare: (tier: number, partner: number) => `pool-tier-${tier}-share-${partner}`,
} as const;

/** The sentence under a field: the first of its problems. */
export function problemAt(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.words;
}
